import { z } from 'zod'
import { articleKinds } from '../document/revision'
import { checklistSchema, levelSchema, levelsSchema, purposes, signingOrders, signingRoles } from './level'
import { recordFields } from './recordFields'

const { hash, key, id, day, text } = recordFields
const index = z.number().int().nonnegative()
const reason = (max: number) => z.string().trim().min(1).max(max)
const ticked = z.array(id).max(40)

/** What of the article was printed or published, and is corrected or taken back now. */
export const printedPlaceSchema = z.strictObject({ revision: hash, entry: id })
export type PrintedPlace = z.infer<typeof printedPlaceSchema>

/** For which of the "different people" rules somebody may be excused. */
export const overridableNeeds = ['otherThanWriters', 'otherThanSigners'] as const
export type OverridableNeed = (typeof overridableNeeds)[number]

/** Up to which record of a key what it said still counts. */
export const lastGoodSchema = z.array(z.strictObject({ key, seq: index })).max(50)

/** How articles of a product and genre are signed; an empty kind stands for every genre that has none of its own. */
export const chainKinds = ['', ...articleKinds] as const
export type ChainKind = (typeof chainKinds)[number]

/** A level of a chain that is set today: only roles that sign can be asked for. */
const newLevel = levelSchema.extend({ role: z.enum(signingRoles) })

export const chainSchema = z.strictObject({
  kind: z.enum(chainKinds),
  purpose: z.enum(purposes),
  levels: z.array(newLevel).min(1).max(6),
  order: z.enum(signingOrders),
  /** What the writer makes sure of before handing over. */
  checklist: checklistSchema,
  /** Why it was changed. */
  note: text(500)
})

export const delegationSchema = z.strictObject({
  /** Who may sign instead. Who delegates is the author of the record. */
  to: id,
  from: day,
  until: day,
  /** Empty lists stand for all. */
  products: z.array(id).max(30),
  kinds: z.array(z.enum(articleKinds)).max(20),
  units: z.array(id).max(200),
  reason: text(500)
})

/** Payloads of sign-off. What is optional came later: older records lack it, and stay what they were. */
export const approvalPayloads = {
  'approvals.submit': z.strictObject({
    revision: hash,
    chain: levelsSchema,
    note: text(1000),
    purpose: z.enum(purposes).optional(),
    order: z.enum(signingOrders).optional(),
    /** The record that set the chain; absent where the office's profile prescribes it. */
    chainRecord: hash.optional(),
    chainVersion: index.optional(),
    ticked: ticked.optional(),
    corrects: printedPlaceSchema.optional(),
    /** Why something published is corrected or taken back. */
    reason: text(1000).optional()
  }),
  'approvals.recall': z.strictObject({ revision: hash }),
  'approvals.sign': z.strictObject({
    revision: hash,
    level: index,
    note: text(1000),
    ticked: ticked.optional(),
    /** The delegation by which it is signed. */
    delegation: id.optional(),
    /** A blocking thread: the signature stands, and nothing goes on before it is settled. */
    condition: id.optional()
  }),
  'approvals.return': z.strictObject({
    revision: hash,
    level: index,
    reason: text(1000),
    /** The remarks that go with it. */
    threads: z.array(id).max(200).optional(),
    delegation: id.optional()
  }),
  /** Takes back one's own newest signature. */
  'approvals.unsign': z.strictObject({ signature: hash, reason: reason(500) }),
  /** Lets one person pass one rule on one revision, once. */
  'approvals.override': z.strictObject({
    revision: hash,
    member: id,
    need: z.enum(overridableNeeds),
    reason: reason(1000)
  }),
  /** Subject: the product. */
  'chains.set': chainSchema,
  /** Subject: the delegation. */
  'delegations.grant': delegationSchema,
  'delegations.end': z.strictObject({ reason: text(500), lastGood: lastGoodSchema })
} as const
