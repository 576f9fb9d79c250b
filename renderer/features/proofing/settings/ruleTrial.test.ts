import { expect, test } from 'vitest'
import { proofRead } from '@shared/text/proofing/proofRead'
import { officeRule } from '@tests/factories/proofing'
import { judgeExamples, judgePattern, trialSettings, trialText } from './ruleTrial'

const tryRule = (given: Parameters<typeof officeRule>[0]) => {
  const rule = officeRule(given)
  return judgeExamples(rule, proofRead(trialText(rule), trialSettings(rule)))
}

test('a rule is proven by its own examples, whatever other rules would say about them', () => {
  const wrong = [{ text: 'Tuần tin quận 5 , Tuần tin quận 6', fixed: 'Tuần tin Quận 5 , Tuần tin Quận 6' }]
  const right = ['Tuần tin Quận  5 ,đẹp', 'Tuần tin quận']
  expect(tryRule({ examples: { wrong, right } })).toEqual({
    problem: null,
    wrong: [true],
    right: [true, false]
  })
})

test('a wrong example counts only when it is found and mended as it says', () => {
  const wrong = [
    { text: 'Tuần tin quận', fixed: 'Tuần tin QUẬN' },
    { text: 'Tuần tin phường', fixed: 'Tuần tin Phường' }
  ]
  expect(tryRule({ examples: { wrong, right: [] } }).wrong).toEqual([false, false])
  expect(tryRule({ fix: null, examples: { wrong, right: [] } }).wrong).toEqual([true, false])
})

test('letters in two signs are the same letters', () => {
  const wrong = [{ text: 'Tuần tin quận'.normalize('NFD'), fixed: 'Tuần tin Quận'.normalize('NFD') }]
  expect(tryRule({ examples: { wrong, right: [] } }).wrong).toEqual([true])
})

test('a pattern that is none, or that repeats a group, is refused before it is tried', () => {
  const problemOf = (pattern: string) => judgePattern(officeRule({ pattern }))
  expect([problemOf('('), problemOf('')]).toEqual(['invalid', 'invalid'])
  expect(problemOf('(a+)+b')).toBe('repeats')
  expect(problemOf('(Tuần|Tờ) tin quận')).toBeNull()
})
