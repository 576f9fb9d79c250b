import { describe, expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { articleContent, body } from '@tests/factories'
import { applyComparison } from './applyComparison'
import { compareContents } from './compare'
import { parseDocument } from './document'
import { suggestEventDate } from './eventDate'
import { conflictsOf, fieldConflictId, mergeContents, resolveMerge } from './merge'
import { articleContentSchema, sealRevision, type ArticleContent } from './revision'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const content = articleContent()
const on = (eventDate: string | undefined): ArticleContent => ({
  ...content,
  meta: { ...content.meta, eventDate }
})

describe('the day of an event', () => {
  const suggest = (text: string, meta = {}) =>
    suggestEventDate({ title: '', deck: '', lead: '', ...meta }, parseDocument(body(text)))

  test('is suggested from the first full day that a text names', () => {
    expect(suggest('Sáng 18/11, tiếp nối ngày 20 tháng 11 năm 2026, rồi 21/11/2026.')).toBe('2026-11-20')
    expect(suggest('Ngày 21/11/2026.', { lead: 'Ngày 20/11/2026, phường họp.' })).toBe('2026-11-20')
    expect(suggest('Sáng nay, phường họp.')).toBeNull()
  })

  test('is not the day of a document that is cited', () => {
    expect(suggest('Theo Kết luận số 21-KL/TW ngày 25/10/2021, ngày 20/11/2026 phường họp.')).toBe(
      '2026-11-20'
    )
    expect(suggest('Theo Kết luận số 21-KL/TW ngày 25/10/2021.')).toBeNull()
  })

  test('leaves the hash of a text that names none as it was', () => {
    const seal = (each: ArticleContent) => sealRevision('bai-1', [], each, sha256)
    expect(seal(on(undefined)).id).toBe(seal(content).id)
    expect(seal(on('')).id).toBe(seal(content).id)
    expect(seal(on('2026-11-20')).id).not.toBe(seal(content).id)
    expect(seal(on('2026-11-20')).revision.meta.eventDate).toBe('2026-11-20')
  })

  test('is a day of the calendar', () => {
    expect(articleContentSchema.safeParse(on('2026-11-20')).success).toBe(true)
    expect(articleContentSchema.safeParse(on('2026-02-30')).success).toBe(false)
  })

  test('is compared as a whole, and a comparison carries it over either way', () => {
    for (const [before, after] of [
      [on(undefined), on('2026-11-20')],
      [on('2026-11-20'), on('2026-11-21')],
      [on('2026-11-20'), on(undefined)]
    ] as const) {
      const comparison = compareContents(before, after)
      expect(comparison.fields.map(({ field }) => field)).toEqual(['eventDate'])
      expect(comparison.fields[0]!.parts.every((part) => part.kind !== 'same')).toBe(true)
      const carried = applyComparison(before, comparison)
      expect('eventDate' in carried.meta).toBe(after.meta.eventDate !== undefined)
      expect(carried.meta.eventDate).toBe(after.meta.eventDate)
    }
    expect(compareContents(content, on(undefined)).fields).toEqual([])
  })

  test('that only one changed is taken; where both did, a person chooses', () => {
    const taken = resolveMerge(mergeContents(content, on('2026-11-20'), content), new Map())
    expect(taken?.meta.eventDate).toBe('2026-11-20')
    const both = mergeContents(content, on('2026-11-20'), on('2026-11-21'))
    expect(conflictsOf(both).map(({ id }) => id)).toEqual([fieldConflictId('eventDate')])
    const chosen = resolveMerge(both, new Map([[fieldConflictId('eventDate'), 'theirs']]))
    expect(chosen?.meta.eventDate).toBe('2026-11-21')
    expect('eventDate' in resolveMerge(mergeContents(content, content, content), new Map())!.meta).toBe(false)
  })
})
