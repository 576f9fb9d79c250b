import { z } from 'zod'
import { chainKinds, chainSchema, delegationSchema, overridableNeeds } from '../../domain/approvalRecords'
import { checklistSchema, levelSchema, purposes, signingOrders } from '../../domain/level'
import { ownSignatureStates } from '../../domain/ownSignatures'
import { recordFields } from '../../domain/recordFields'
import { anchorSchema } from '../../domain/records'
import { count, nothing, route } from '../define'
import { errorCodes } from '../errors'
import { articleRowSchema } from './articles'
import { pinSchema } from './members'

const { id, hash, moment, text } = recordFields
const reason = (max: number) => z.string().trim().min(1).max(max)
const ticked = z.array(id).max(40)

/** A chain in one of its versions. */
export const chainVersionSchema = z.strictObject({
  /** From 1; 0 is what the office's profile prescribes. */
  version: count,
  levels: z.array(levelSchema),
  order: z.enum(signingOrders),
  checklist: checklistSchema,
  note: z.string(),
  /** Name of who set it; empty for version 0. */
  member: z.string(),
  at: moment.nullable(),
  /** Articles that were handed over under this version and are not signed off yet. */
  running: count
})
export type ChainVersionView = z.infer<typeof chainVersionSchema>

/** A chain with all its versions, the oldest first; the last is in force. */
export const chainHistorySchema = z.strictObject({
  product: id,
  kind: z.enum(chainKinds),
  purpose: z.enum(purposes),
  versions: z.array(chainVersionSchema)
})
export type ChainHistoryView = z.infer<typeof chainHistorySchema>

const person = z.strictObject({ id, name: z.string() })

export const delegationViewSchema = delegationSchema.omit({ to: true }).extend({
  id,
  /** Who delegates, and who may sign instead. */
  by: person,
  to: person,
  at: moment,
  ended: z.strictObject({ at: moment, member: z.string(), reason: z.string() }).nullable(),
  /** Whether it holds today: begun, not over, not ended. */
  isInForce: z.boolean(),
  mayEnd: z.boolean()
})
export type DelegationView = z.infer<typeof delegationViewSchema>

/** Why one of several was not done: an error as it would have been told alone. */
const refusalSchema = z.strictObject({
  code: z.enum(errorCodes),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
})

/** A line of the approver's queue. */
export const queueRowSchema = articleRowSchema.extend({
  /** The text that waits, on which a signature would be. */
  head: hash,
  /** The nearest of what presses: the level's target, the day of its issue, its moment on the schedule. */
  pressing: z.enum(['level', 'issue', 'schedule']).nullable(),
  /** Whose place the signed-in member would sign in; null when in his or her own right. */
  inPlaceOf: z.string().nullable()
})
export type QueueRowView = z.infer<typeof queueRowSchema>

export const signOffRoutes = {
  /** Most pressing first. */
  'approvals.queue': route(nothing, z.array(queueRowSchema)),
  'approvals.submit': route(
    z.strictObject({
      article: id,
      note: text(1000),
      /** To come out (or be corrected, for what came out already) unless it says `withdraw`. */
      purpose: z.enum(purposes).optional(),
      ticked: ticked.optional(),
      /** Demanded for a correction and a withdrawal. */
      reason: text(1000).optional()
    }),
    nothing
  ),
  'approvals.recall': route(z.strictObject({ article: id }), nothing),
  /** Answers with the signature's record, by which it can be taken back within the session. */
  'approvals.sign': route(
    z.strictObject({
      article: id,
      revision: hash,
      pin: pinSchema,
      note: text(1000),
      /** Which level, from 0; where levels are signed in order, the next one. */
      level: count.optional(),
      ticked: ticked.optional(),
      /** Signs under a condition: becomes a blocking remark, and nothing goes on before it is settled. */
      condition: z.strictObject({ text: reason(4000), anchor: anchorSchema.nullable() }).optional()
    }),
    z.strictObject({ signature: hash })
  ),
  /**
   * Signs several articles with one PIN, each whose very revision was read to its end on this PC.
   * One that is refused does not hold the others.
   */
  'approvals.signSeveral': route(
    z.strictObject({
      items: z
        .array(z.strictObject({ article: id, revision: hash }))
        .min(1)
        .max(50),
      pin: pinSchema
    }),
    z.array(
      z.strictObject({
        article: id,
        /** The record that signed; null where it was refused. */
        signature: hash.nullable(),
        refusal: refusalSchema.nullable()
      })
    )
  ),
  /** What the signed-in member has signed in the last fortnight, newest first. */
  'approvals.signed': route(
    nothing,
    z.array(
      z.strictObject({
        article: id,
        title: z.string(),
        signature: hash,
        level: z.string(),
        at: moment,
        /** Name of the member in whose place it was signed. */
        inPlaceOf: z.string().nullable(),
        state: z.enum(ownSignatureStates),
        /** Why it was taken back. */
        reason: z.string()
      })
    )
  ),
  'approvals.return': route(
    z.strictObject({
      article: id,
      revision: hash,
      reason: text(1000),
      threads: z.array(id).max(200).optional()
    }),
    nothing
  ),
  /** Takes back one's own newest signature; only in the session that signed. */
  'approvals.unsign': route(z.strictObject({ article: id, signature: hash, reason: reason(500) }), nothing),
  'approvals.override': route(
    z.strictObject({
      article: id,
      revision: hash,
      member: id,
      need: z.enum(overridableNeeds),
      reason: reason(1000),
      pin: pinSchema
    }),
    nothing
  ),

  'chains.list': route(nothing, z.array(chainHistorySchema)),
  /** `version`: the one that was looked at. Refused with `chainChanged` when somebody has set a newer one since. */
  'chains.set': route(
    chainSchema.extend({ product: id, version: count }),
    z.strictObject({ version: count })
  ),

  'delegations.list': route(nothing, z.array(delegationViewSchema)),
  'delegations.grant': route(delegationSchema.extend({ pin: pinSchema }), z.strictObject({ delegation: id })),
  'delegations.end': route(z.strictObject({ delegation: id, reason: text(500) }), nothing)
} as const
