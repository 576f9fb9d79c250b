import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleContent, body, properties } from '@tests/factories'
import { afterEdits, someDocument, someEdits } from '@tests/factories/documents'
import { blockText } from './blockIdentity'
import { normalBody, parseDocument, type DocumentJson } from './document'
import { conflictsOf, mergeContents, resolveMerge } from './merge'
import { carryTracked } from './mergeTracked'
import type { ArticleContent } from './revision'
import { isConsistent, trackDifference } from './tracked'
import { readTracked, trackedToJson } from './trackedJson'

/** A text with everything that was changed since `before` still open. */
function track(before: DocumentJson, after: DocumentJson): ArticleContent {
  const [older, newer] = [parseDocument(before), parseDocument(after)]
  const tracked = trackDifference(older, newer, { author: 'Lan', at: 5 })
  return { ...articleContent({ body: after }), tracked: trackedToJson(tracked, []) }
}

const mergeAll = (base: ArticleContent, ours: ArticleContent, theirs: ArticleContent) => {
  const merge = mergeContents(base, ours, theirs)
  const choices = new Map(conflictsOf(merge).map(({ id }) => [id, 'both' as const]))
  return carryTracked(resolveMerge(merge, choices)!, ours, theirs)
}
const linesOf = (text: DocumentJson) => (text.content ?? []).map(blockText)

test('what one had open stays open, with its authors, when the other wrote nothing', () => {
  fc.assert(
    fc.property(someDocument, someEdits, (before, edits) => {
      const ours = track(before, afterEdits(before, edits))
      const merged = mergeAll(articleContent({ body: before }), ours, articleContent({ body: before }))
      expect(merged.body).toEqual(ours.body)
      expect(merged.tracked).toEqual(ours.tracked)
    }),
    properties
  )
})

test('what one had open stays open, and what the other wrote is no open change', () => {
  const base = body('Nước về hẻm 12.', 'Chợ họp như mọi ngày.')
  const ours = track(base, body('Nước về hẻm 12 sáng nay.', 'Chợ họp như mọi ngày.'))
  const theirs = articleContent({ body: body('Nước về hẻm 12.', 'Chợ họp sớm hơn mọi ngày.') })
  const merged = mergeAll(articleContent({ body: base }), ours, theirs)
  expect(linesOf(merged.body)).toEqual(['Nước về hẻm 12 sáng nay.', 'Chợ họp sớm hơn mọi ngày.'])
  expect(linesOf(merged.tracked!.body)).toEqual(['Nước về hẻm 12.', 'Chợ họp sớm hơn mọi ngày.'])
  expect(merged.tracked!.changes.flatMap((each) => each.inserted.map((span) => span.author))).toEqual(['Lan'])
})

test('of two texts with open changes both stay open, and lead from the text before to the merged one', () => {
  fc.assert(
    fc.property(someDocument, someEdits, someEdits, (before, left, right) => {
      const ours = track(before, afterEdits(before, left, 'l'))
      const theirs = track(before, afterEdits(before, right, 'r'))
      const merged = mergeAll(articleContent({ body: before }), ours, theirs)
      const text = parseDocument(merged.body)
      if (merged.tracked) expect(isConsistent(readTracked(merged.tracked, text))).toBe(true)
      else expect(merged.body).toEqual(normalBody(before))
    }),
    properties
  )
})
