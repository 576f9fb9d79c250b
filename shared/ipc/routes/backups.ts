import { z } from 'zod'
import { recordFields } from '../../domain/recordFields'
import { count, nothing, route } from '../define'
import { logFaults } from './log'

const { moment, text } = recordFields

/** Views of the store that are held against the records. */
export const viewNames = [
  'members',
  'member_keys',
  'office',
  'proofing',
  'issues',
  'placements',
  'schedule_entries',
  'directives',
  'observances',
  'campaigns',
  'assignments',
  'articles'
] as const

export const backupSchema = z.strictObject({
  name: z.string().max(120),
  at: moment,
  bytes: count,
  isSound: z.boolean(),
  articles: count,
  revisions: count
})
export type BackupView = z.infer<typeof backupSchema>

export const backupRoutes = {
  'backups.list': route(nothing, z.array(backupSchema)),
  /** What reading the whole office through has found since it was opened. */
  'backups.integrity': route(
    nothing,
    z.strictObject({
      checkedAt: moment.nullable(),
      texts: z.array(z.string()),
      records: z.number().int(),
      faults: z.array(z.strictObject({ hash: z.string(), fault: z.enum(logFaults) })),
      isUnreadable: z.boolean(),
      /** Records that were there when this PC last looked, or that a member's key has signed to be there. */
      missing: z.strictObject({ records: count, since: moment, isRestored: z.boolean() }).nullable(),
      /** Records that came from nowhere, or numbers that are missing or doubled. */
      odd: count,
      /** What was edited by hand and folded anew from the records. */
      repaired: z.array(z.enum(viewNames)),
      articles: z.array(z.string())
    })
  ),
  'backups.create': route(nothing, z.strictObject({ name: z.string() })),
  'backups.restore': route(z.strictObject({ name: text(120) }), nothing),
  'backups.openFolder': route(nothing, nothing)
} as const
