import { beforeEach, describe, expect, test } from 'vitest'
import { defaultOfficeProofing } from '@shared/domain/officeProofing'
import { articleContent, body } from '@tests/factories'
import { officeRule } from '@tests/factories/proofing'
import { openStore, type TestStore } from '@tests/factories/store'
import { readArticle } from './articles'
import { createMustCounter } from './mustFindings'
import { readProofing } from './proofing'
import { dumpProjections, rebuildProjections } from './projections'

/** A pattern that the form would not have taken: it repeats single letters so often that it takes for ever. */
const HOSTILE = officeRule({ id: 'cq-lau', pattern: `${'\\w*'.repeat(40)}!!!`, message: 'Chạy mãi' })
/** A pattern that the form takes, and that a long word keeps busy for seconds. */
const SLOW = officeRule({ id: 'cq-cham', pattern: '\\w*\\w*!!!', message: 'Chạy mãi' })
const place = { rule: 'cq-quan-5', words: 'Tuần tin quận' }

let office: TestStore

beforeEach(async () => {
  office = await openStore()
  const content = articleContent({ body: body('Tờ Tuần tin quận ra số mới, Tuần tin quận in đẹp.') })
  await office.acts.begin('bai-1', content)
  await office.acts.submit('bai-1')
})

const decide = (...rules: ReturnType<typeof officeRule>[]) =>
  office.say('diep', {
    kind: 'proofing.settings',
    subject: 'office',
    payload: { settings: { ...defaultOfficeProofing, rules } }
  })
const ignore = (reason: string, near: { before: string; after: string } | null = null) =>
  office.say('diep', {
    kind: 'proofing.ignore',
    subject: 'bai-1',
    payload: { ...place, near, reason }
  })
const sign = () => office.acts.sign('bai-1', 'thuan')

describe('a text in which something must be mended', () => {
  test('is not signed, whatever the page says', async () => {
    await decide(officeRule())
    await expect(sign()).rejects.toThrow('noMustFindings')
    await decide(officeRule({ severity: 'should' }))
    await sign()
  })

  test('is signed once each place was passed over with a reason, and not with less', async () => {
    await decide(officeRule())
    await ignore('')
    await expect(sign()).rejects.toThrow('noMustFindings')
    await ignore('Một chỗ', { before: 'Tờ ', after: ' ra số' })
    await expect(sign()).rejects.toThrow('noMustFindings')
    await ignore('Trích nguyên văn')
    await sign()
  })

  test('is signed where the office takes the words for right, until it takes that back', async () => {
    await decide(officeRule())
    const payload = { rule: '', words: 'Tuần tin quận' }
    await office.say('mai', { kind: 'proofing.accept', subject: 'office', payload })
    await sign()
    await office.say('mai', { kind: 'proofing.refuse', subject: 'office', payload })
    await expect(office.acts.sign('bai-1', 'van')).rejects.toThrow('noMustFindings')
  })

  test('is held against the register of documents, as it is at that moment', async () => {
    const directive = {
      symbol: '37-QĐ/TW',
      type: 'Quy định',
      date: '2021-10-25',
      issuer: 'Ban Chấp hành Trung ương',
      subject: '',
      validUntil: null,
      replacedBy: '',
      file: null
    }
    const { begin, submit } = office.acts
    await begin(
      'bai-2',
      articleContent({ body: body('Theo Quy định số 37-QĐ/TW ngày 25/11/2021 của Trung ương.') })
    )
    await submit('bai-2')
    const enter = { kind: 'directives.enter', subject: 'vb-1', payload: directive } as const
    await office.say('thuan', enter)
    await expect(office.acts.sign('bai-2', 'thuan')).rejects.toThrow('noMustFindings')
    const payload = { ...directive, date: '2021-11-25' }
    await office.say('thuan', { kind: 'directives.change', subject: 'vb-1', payload })
    await office.acts.sign('bai-2', 'thuan')
  })

  test('is judged by the day of the event where somebody said it, not by the day it was begun', async () => {
    const organisations = [{ name: 'Quận ủy Bến Thượng', from: null, until: '2020-06-30', instead: null }]
    const settings = {
      ...defaultOfficeProofing,
      organisations,
      severities: { 'organisation-date': 'must' as const }
    }
    await office.say('diep', { kind: 'proofing.settings', subject: 'office', payload: { settings } })
    const text = body('Quận ủy Bến Thượng họp.')
    for (const [id, eventDate] of [
      ['bai-3', undefined],
      ['bai-4', '2020-05-20']
    ] as const) {
      const content = articleContent({ body: text })
      await office.acts.begin(id, { ...content, meta: { ...content.meta, eventDate } })
      await office.acts.submit(id)
    }
    await expect(office.acts.sign('bai-3', 'thuan')).rejects.toThrow('noMustFindings')
    await office.acts.sign('bai-4', 'thuan')
  })

  test('a rule that takes for ever is not waited for, and the others still count', async () => {
    const words = body(`${'a'.repeat(3000)} Tờ Tuần tin quận.`)
    await office.acts.begin('bai-2', articleContent({ body: words }))
    await office.acts.submit('bai-2')
    await decide(HOSTILE)
    const begun = performance.now()
    await office.acts.sign('bai-2', 'thuan')
    expect(performance.now() - begun).toBeLessThan(3_000)
    await decide(officeRule(), HOSTILE)
    await expect(office.acts.sign('bai-2', 'van')).rejects.toThrow('noMustFindings')
    // One that is taken for harmless is stopped at its time: whoever signs is told of it.
    await decide(officeRule(), SLOW)
    const head = (await readArticle(office.db, 'bai-2')).heads[0]!
    expect(await createMustCounter()(office.db, 'bai-2', head)).toEqual({ count: 1, slow: ['Chạy mãi'] })
    await decide(officeRule())
    expect(await createMustCounter()(office.db, 'bai-2', head)).toEqual({ count: 1, slow: [] })
  })
})

test('what the office decided is folded again to the same', async () => {
  const { db, say } = office
  await decide(officeRule())
  await say('thuan', { kind: 'proofing.accept', subject: 'office', payload: { rule: '', words: 'TTQ' } })
  const before = await dumpProjections(db)
  await db.transaction().execute((trx) => rebuildProjections(trx))
  expect(await dumpProjections(db)).toEqual(before)
  expect((await readProofing(db)).accepted.map((each) => each.words)).toEqual(['TTQ'])
})
