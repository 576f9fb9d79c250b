import { z } from 'zod'
import { logGroups } from '../../domain/logGroups'
import { recordFields } from '../../domain/recordFields'
import { count, nothing, route } from '../define'

const { id, hash, moment } = recordFields

export const logFilterSchema = z.strictObject({
  /** A member's id, or `root` for the key that founded the office. */
  member: id.optional(),
  /** An article, an issue, or anything else that records speak of. */
  subject: id.optional(),
  group: z.enum(logGroups).optional(),
  /** Claimed times: from, and before. */
  from: moment.optional(),
  until: moment.optional(),
  query: z.string().max(200).optional()
})
export type LogFilterView = z.infer<typeof logFilterSchema>

export const logRowSchema = z.strictObject({
  hash,
  kind: z.string(),
  seq: count,
  lam: count,
  /** What the author's clock claimed. */
  at: moment,
  /** Name of the author; empty for the key that founded the office, or for a key that nobody was given. */
  who: z.string(),
  isRoot: z.boolean(),
  about: z.strictObject({ kind: z.enum(['article', 'issue', 'other']), id, name: z.string() }),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  said: z.string(),
  /** By how much the clock jumped since the record before it, in milliseconds; null for an ordinary step. */
  jump: z.number().nullable(),
  /** Whether text and signature are what the author signed. */
  isGenuine: z.boolean()
})
export type LogRowView = z.infer<typeof logRowSchema>

export const logFaults = ['text', 'columns', 'signature', 'chain', 'subjects'] as const

export const logRoutes = {
  'log.list': route(
    z.strictObject({ filter: logFilterSchema, offset: count, limit: z.number().int().min(1).max(200) }),
    z.strictObject({
      rows: z.array(logRowSchema),
      total: count,
      /** Title of the subject that is asked for. */ subject: z.string()
    })
  ),
  'log.read': route(
    z.strictObject({ hash }),
    z.strictObject({
      row: logRowSchema,
      author: z.string(),
      prev: hash.nullable(),
      canonical: z.string(),
      signature: z.string(),
      /** What is wrong with it; null for a record as it was signed. */
      fault: z.enum(logFaults).nullable()
    })
  ),
  /** Writes what passes the filter to a file that is asked for; null when the person changed her mind. */
  'log.export': route(
    z.strictObject({ filter: logFilterSchema, format: z.enum(['csv', 'json']) }),
    z.strictObject({ name: z.string(), records: count }).nullable()
  ),
  'log.cancelExport': route(nothing, nothing),
  /** Goes on without records that are gone, knowingly and on record. */
  'log.acceptLoss': route(nothing, nothing)
} as const
