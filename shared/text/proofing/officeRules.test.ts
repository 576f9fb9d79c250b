import { expect, test } from 'vitest'
import { checkOfficeRule } from './officeRules'
import { defaultProofSettings, type OfficeRule } from './proofSettings'

const rule: OfficeRule = {
  id: 'office-1',
  pattern: '(\\d+) ngàn',
  message: 'Ấn phẩm viết “nghìn”.',
  fix: '$1 nghìn',
  severity: 'should',
  examples: {
    wrong: [{ text: 'Thu 15 ngàn đồng.', fixed: 'Thu 15 nghìn đồng.' }],
    right: ['Thu 15 nghìn đồng.']
  }
}
const check = (changed: Partial<OfficeRule>) => checkOfficeRule({ ...rule, ...changed }, defaultProofSettings)

test('a rule that does what its examples say has no fault', () => {
  expect(check({})).toEqual([])
})

test('a pattern that is no pattern, is empty, or might take for ever is refused', () => {
  expect(check({ pattern: '(' })).toEqual([{ kind: 'unreadable' }])
  expect(check({ pattern: '' })).toEqual([{ kind: 'empty' }])
  for (const pattern of ['(a+)+', '(?:a|b){2,}', '.*.*.*x', '(a)\\1', 'a'.repeat(301)])
    expect(check({ pattern })).toEqual([{ kind: 'slow' }])
})

test('each example that fails is named', () => {
  expect(check({ pattern: 'trăm' })).toEqual([{ kind: 'silent', example: 'Thu 15 ngàn đồng.' }])
  expect(check({ fix: 'nghìn' })).toEqual([{ kind: 'wrong-fix', example: 'Thu 15 ngàn đồng.' }])
  expect(check({ examples: { ...rule.examples, right: ['Đủ 3 ngàn.'] } })).toEqual([
    { kind: 'too-eager', example: 'Đủ 3 ngàn.' }
  ])
  expect(check({ examples: { wrong: [], right: [] } })).toEqual([{ kind: 'without-example' }])
})
