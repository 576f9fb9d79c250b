import { expect, test } from 'vitest'
import { officeRule } from '@tests/factories/proofing'
import { createHistory } from '@tests/factories/history'
import { nameOf } from '@tests/factories/cast'
import { defaultOfficeProofing, officeProofingSchema, toProofSettings } from './officeProofing'
import { foldIgnored, foldProofing } from './proofing'

const settings = { ...defaultOfficeProofing, toneStyles: { 'tuan-tin': 'old' as const } }
const near = { before: 'hội ', after: ' nghị' }
const place = { rule: 'spaces-double', words: '  ', near }

test('the settings are those that were decided last, by somebody who may', () => {
  const history = createHistory()
  expect(foldProofing(history.records, history.membership()).settings).toEqual(defaultOfficeProofing)
  history.say('diep', 'proofing.settings', 'office', { settings })
  history.say('lan', 'proofing.settings', 'office', { settings: defaultOfficeProofing })
  history.say('stranger', 'proofing.settings', 'office', { settings: defaultOfficeProofing })
  const state = foldProofing(history.records, history.membership())
  expect(state).toMatchObject({ settings, changedBy: 'diep' })
  expect(nameOf('diep')).not.toBe('')
})

test('accepted words are listed once, newest first, until they are taken back', () => {
  const history = createHistory()
  for (const words of ['TTQ', 'Bến Thượng', 'TTQ'])
    history.say('thuan', 'proofing.accept', 'office', { rule: '', words })
  history.say('mai', 'proofing.accept', 'office', { rule: 'dash', words: '-' })
  const folded = () => foldProofing(history.records, history.membership())
  expect(folded().accepted.map((each) => each.words)).toEqual(['-', 'TTQ', 'Bến Thượng'])
  expect(toProofSettings(folded().settings, folded().accepted, 'tuan-tin', []).words).toEqual([
    'TTQ',
    'Bến Thượng'
  ])
  history.say('diep', 'proofing.refuse', 'office', { rule: '', words: 'TTQ' })
  expect(folded().accepted.map((each) => each.words)).toEqual(['-', 'Bến Thượng'])
})

test('each product has its own way of placing tone marks', () => {
  const styleOf = (product: string) => toProofSettings(settings, [], product, []).toneStyle
  expect([styleOf('tuan-tin'), styleOf('trang-web')]).toEqual(['old', 'either'])
})

test('what was passed over in a text is taken back in the same words', () => {
  const history = createHistory()
  history.say('lan', 'proofing.ignore', 'bai', { ...place, reason: '' })
  history.say('lan', 'proofing.ignore', 'bai', { ...place, near: null, reason: '' })
  const folded = () => foldIgnored(history.of('bai'), history.membership())
  expect(folded().map((each) => each.near)).toEqual([null, near])
  history.say('diep', 'proofing.heed', 'bai', place)
  expect(folded().map((each) => each.near)).toEqual([null])
})

test('a reason counts only from somebody who may overrule', () => {
  const history = createHistory()
  history.say('lan', 'proofing.ignore', 'bai', { ...place, reason: 'Tôi thấy ổn' })
  history.say('van', 'proofing.ignore', 'bai', { ...place, near: null, reason: 'Trích nguyên văn' })
  expect(foldIgnored(history.of('bai'), history.membership()).map((each) => each.reason)).toEqual([
    'Trích nguyên văn',
    ''
  ])
})

test('settings are bounded, and rules have names of their own', () => {
  const takes = (given: Partial<typeof settings>) =>
    officeProofingSchema.safeParse({ ...settings, ...given }).success
  expect(takes({ rules: [officeRule()] })).toBe(true)
  expect(takes({ rules: [officeRule(), officeRule()] })).toBe(false)
  expect(takes({ rules: [officeRule({ id: 'spaces-double' })] })).toBe(false)
  const long = 'ữ'.repeat(300)
  const rules = Array.from({ length: 90 }, (_, index) => officeRule({ id: `cq-${index}`, message: long }))
  expect(takes({ rules })).toBe(false)
})
