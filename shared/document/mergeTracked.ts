import { contentKey } from './blockIdentity'
import { normalBody, parseDocument, type DocumentJson } from './document'
import { conflictsOf, mergeContents, resolveMerge } from './merge'
import type { ArticleContent } from './revision'
import { trackDifference, type Authorship } from './tracked'
import { isSettled, trackedToJson, type TrackedField, type TrackedJson } from './trackedJson'

const MAX_AUTHORS = 120

/** A merged text without what one side has open: where that cannot be told apart, the words before count. */
function takeBack(merged: ArticleContent, side: ArticleContent, tracked: TrackedJson): DocumentJson {
  const { meta } = merged
  const merge = mergeContents({ meta, body: side.body }, merged, { meta, body: tracked.body })
  return resolveMerge(merge, new Map(conflictsOf(merge).map(({ id }) => [id, 'theirs'])))!.body
}

/** Whose the open changes are. A merged text knows no longer which of several wrote which word. */
function authorshipOf(all: readonly TrackedJson[]): Authorship {
  const spans = all.flatMap(({ changes }) => changes.flatMap((each) => [...each.deleted, ...each.inserted]))
  const authors = [...new Set(spans.map((span) => span.author))].sort()
  return {
    author: authors.join(', ').slice(0, MAX_AUTHORS),
    at: spans.reduce((latest, span) => Math.max(latest, span.at), 0)
  }
}

function fieldsOf({ meta }: ArticleContent, all: readonly TrackedJson[]): TrackedField[] {
  const fields = new Map<string, TrackedField>()
  for (const each of all.flatMap((tracked) => tracked.fields))
    if (!fields.has(each.field) && meta[each.field] !== each.before) fields.set(each.field, each)
  return [...fields.values()]
}

/**
 * A merged text with the changes that were open in one or both of the two: merging decides none of them.
 *
 * @throws DocumentError when a body does not fit the schema
 */
export function carryTracked(
  merged: ArticleContent,
  ours: ArticleContent,
  theirs: ArticleContent
): ArticleContent {
  const open = [ours, theirs].flatMap((side) => (side.tracked ? [{ side, tracked: side.tracked }] : []))
  if (open.length === 0) return merged
  const all = open.map(({ tracked }) => tracked)
  const body = normalBody(merged.body)
  const fields = fieldsOf(merged, all)
  const [only] = open
  // As it was written there: every word keeps its own author.
  if (open.length === 1 && only && contentKey(normalBody(only.side.body)) === contentKey(body))
    return { ...merged, body: only.side.body, tracked: { ...only.tracked, fields } }
  const before = open.reduce(
    (text, { side, tracked }) => takeBack({ ...merged, body: text }, side, tracked),
    body
  )
  const tracked = trackDifference(parseDocument(before), parseDocument(body), authorshipOf(all))
  if (isSettled(tracked, fields)) return { ...merged, body }
  return { ...merged, body, tracked: trackedToJson(tracked, fields) }
}
