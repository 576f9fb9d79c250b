import { z } from 'zod'
import { fileStates } from '../../domain/batchStates'
import { batchFileSchema, importBatchSchema } from '../../domain/importBatch'
import { inboxViewSchema } from '../../domain/importInbox'
import { MAX_BATCH_FILES } from '../../domain/incomingFiles'
import { importReportSchema } from '../../domain/importReport'
import { recordFields } from '../../domain/recordFields'
import { encodingChoices } from '../../text/textEncodings'
import { count, MAX_DROPPED_BYTES, nothing, route } from '../define'

const { id, hash, text } = recordFields
const bytes = z.instanceof(Uint8Array).refine((given) => given.byteLength <= MAX_DROPPED_BYTES, 'too big')

/** A file that is brought in alone: the article made of it, or the news that there is one of the same file. */
export const importOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('made'), article: id, report: importReportSchema }),
  z.strictObject({
    kind: z.literal('known'),
    name: z.string(),
    media: hash,
    article: id,
    title: z.string(),
    at: z.number().int()
  })
])
export type ImportOutcomeView = z.infer<typeof importOutcomeSchema>

export const importRoutes = {
  /** One file is brought in at once; several, a zip or a folder are a batch. Null when the person closed the dialog. */
  'imports.choose': route(
    z.strictObject({ product: id, what: z.enum(['files', 'folder']) }),
    z.union([importOutcomeSchema, z.strictObject({ kind: z.literal('batch'), batch: id })]).nullable()
  ),
  'imports.drop': route(z.strictObject({ product: id, name: text(300), bytes }), importOutcomeSchema),
  /** Makes another article of a file that is known. */
  'imports.again': route(
    z.strictObject({ article: id, media: hash, name: text(300), product: id }),
    importOutcomeSchema
  ),
  /** Reads an attached file again, as somebody says; its text becomes a new revision. */
  'imports.reread': route(
    z.strictObject({ article: id, media: hash, encoding: z.enum(encodingChoices), note: text(200) }),
    z.strictObject({ replaced: hash, report: importReportSchema })
  ),
  'imports.cancel': route(nothing, nothing),

  /** Begins a batch of files in the page's hands; it then hands over those that are wanted, by their place in the list, in that order. */
  'imports.startDrop': route(
    z.strictObject({
      product: id,
      name: text(300),
      files: z
        .array(z.strictObject({ path: z.string().min(1).max(1000), bytes: count }))
        .max(2 * MAX_BATCH_FILES)
    }),
    z.strictObject({ batch: id, wanted: z.array(z.strictObject({ no: count, index: count })) })
  ),
  /** Null for a file that is more than what may be handed over. */
  'imports.put': route(z.strictObject({ batch: id, no: count, bytes: bytes.nullable() }), nothing),
  'imports.endDrop': route(z.strictObject({ batch: id }), nothing),

  'imports.list': route(nothing, z.array(importBatchSchema)),
  'imports.read': route(z.strictObject({ batch: id }), importBatchSchema),
  'imports.files': route(
    z.strictObject({
      batch: id,
      states: z.array(z.enum(fileStates)).max(fileStates.length),
      offset: z.number().int().min(0).max(1_000_000),
      limit: z.number().int().min(1).max(1000)
    }),
    z.strictObject({ rows: z.array(batchFileSchema), total: count })
  ),
  'imports.stop': route(z.strictObject({ batch: id }), nothing),
  'imports.resume': route(z.strictObject({ batch: id }), nothing),
  'imports.retry': route(z.strictObject({ batch: id, no: count, isAnyway: z.boolean() }), nothing),
  'imports.markSeen': route(nothing, nothing),

  'imports.inbox': route(nothing, inboxViewSchema),
  /** Null when the person closed the dialog. */
  'imports.considerInbox': route(nothing, z.strictObject({ folder: z.string(), existing: count }).nullable()),
  'imports.watchInbox': route(z.strictObject({ product: id, isExistingTaken: z.boolean() }), nothing),
  'imports.pauseInbox': route(z.strictObject({ isPaused: z.boolean() }), nothing),
  'imports.leaveInbox': route(nothing, nothing)
} as const
