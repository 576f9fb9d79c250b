import { Change, type ChangeJSON } from '@tiptap/pm/changeset'
import type { Node } from '@tiptap/pm/model'
import { z } from 'zod'
import { documentToJson, parseDocument } from './document'
import { documentJsonSchema } from './documentJson'
import { isConsistent, trackDifference, type Authorship, type Tracked } from './tracked'

/** Lines above the body of which changes are kept. What an article is (kind, product) is not text. */
export const trackedFields = ['kicker', 'title', 'deck', 'lead', 'byline'] as const
export type TrackedFieldName = (typeof trackedFields)[number]

const position = z.number().int().nonnegative()
const authorship = { author: z.string().max(120), at: z.number().int() }
const spans = z.array(z.strictObject({ length: z.number().int().positive(), ...authorship })).max(5000)

/** A line above the body as it read before it was changed. */
const fieldSchema = z.strictObject({
  field: z.enum(trackedFields),
  before: z.string().max(2000),
  ...authorship
})
export type TrackedField = z.infer<typeof fieldSchema>

/** Open changes as stored beside a body: the body before all of them, and what became what. */
export const trackedSchema = z.strictObject({
  body: documentJsonSchema,
  changes: z
    .array(
      z.strictObject({
        fromA: position,
        toA: position,
        fromB: position,
        toB: position,
        deleted: spans,
        inserted: spans
      })
    )
    .max(20_000),
  fields: z.array(fieldSchema).max(trackedFields.length)
})
export type TrackedJson = z.infer<typeof trackedSchema>

/** Whether nothing is open, so that there is nothing to store. */
export const isSettled = ({ changes }: Tracked, fields: readonly TrackedField[]): boolean =>
  changes.length === 0 && fields.length === 0

/** Writes open changes for storing. The body itself is stored beside them. */
export function trackedToJson({ base, changes }: Tracked, fields: readonly TrackedField[]): TrackedJson {
  const spansOf = (of: Change<Authorship>['deleted']) =>
    of.map(({ length, data }) => ({ length, author: data.author, at: data.at }))
  return {
    body: documentToJson(base),
    changes: changes.map(({ fromA, toA, fromB, toB, deleted, inserted }) => ({
      fromA,
      toA,
      fromB,
      toB,
      deleted: spansOf(deleted),
      inserted: spansOf(inserted)
    })),
    fields: [...fields]
  }
}

/**
 * Reads stored changes of a body. Where they do not lead to it (a foreign
 * program, a damaged file), the whole difference is one change by nobody, so
 * that it can still be seen and decided.
 *
 * @throws DocumentError when the text before the changes is no body.
 */
export function readTracked(json: TrackedJson, doc: Node): Tracked {
  // An editor has a schema of its own; texts of two schemas do not mix.
  const base = parseDocument(json.body, doc.type.schema)
  const changes = json.changes.map(({ deleted, inserted, ...range }) => {
    const spansOf = (of: TrackedJson['changes'][number]['deleted']) =>
      of.map(({ length, author, at }) => ({ length, data: { author, at } }))
    const change: ChangeJSON<Authorship> = {
      ...range,
      deleted: spansOf(deleted),
      inserted: spansOf(inserted)
    }
    return Change.fromJSON(change)
  })
  const tracked = { base, doc, changes }
  return isConsistent(tracked) ? tracked : trackDifference(base, doc, { author: '', at: 0 })
}

/** How many changes are open in a stored text, as {@link trackedSchema} counts them; fields included. */
export function countStoredChanges(json: TrackedJson | undefined): number {
  return json ? json.changes.length + json.fields.length : 0
}
