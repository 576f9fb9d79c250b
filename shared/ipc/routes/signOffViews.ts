import { z } from 'zod'
import { overridableNeeds } from '../../domain/approvalRecords'
import { checklistSchema, levelSchema, purposes, signingOrders } from '../../domain/level'
import { recordFields } from '../../domain/recordFields'
import { fileEvidenceSchema } from '../../domain/records'
import { count } from '../define'

const { id, hash, moment } = recordFields

export const signatureViewSchema = z.strictObject({
  record: hash,
  revision: hash,
  level: count,
  purpose: z.enum(purposes),
  member: z.string(),
  title: z.string(),
  at: moment,
  verdict: z.enum(['signed', 'returned']),
  note: z.string(),
  counts: z.boolean(),
  /** Name of the member in whose place it was signed. */
  inPlaceOf: z.string().nullable(),
  /** The thread that must be settled before anything goes on. */
  condition: id.nullable(),
  /** Set when the signer took it back. */
  unsigned: z.strictObject({ at: moment, reason: z.string() }).nullable(),
  /** The remarks that went with a return. */
  threads: z.array(id)
})
export type SignatureView = z.infer<typeof signatureViewSchema>

/** A level of a running sign-off, and how far it is. */
export const runningLevelSchema = levelSchema.extend({
  signed: count,
  isDone: z.boolean(),
  /** Whether somebody may sign it now. */
  isOpen: z.boolean(),
  /** Whether it is the signed-in member's to sign, in his or her own right or by delegation. */
  isMine: z.boolean(),
  /** When it should be signed; null without a target, and before its turn. */
  due: moment.nullable()
})
export type RunningLevelView = z.infer<typeof runningLevelSchema>

/** What came out and is, or was, corrected or taken back. */
const printedView = z.strictObject({ revision: hash, entry: id, at: moment })

/** What may be handed over just now, and by which chain it would go. */
export const submissionOptionSchema = z.strictObject({
  purpose: z.enum(purposes),
  version: count,
  levels: z.array(levelSchema),
  order: z.enum(signingOrders),
  checklist: checklistSchema,
  corrects: printedView.nullable()
})
export type SubmissionOptionView = z.infer<typeof submissionOptionSchema>

/** Where an article's sign-off stands, beside its state. */
export const signOffViewSchema = z.strictObject({
  purpose: z.enum(purposes),
  order: z.enum(signingOrders),
  /** Version of the chain that the running sign-off follows; null before it was handed over. */
  chainVersion: count.nullable(),
  /** Version that a submission would follow today: differs when the chain was changed meanwhile. */
  newestVersion: count.nullable(),
  levels: z.array(runningLevelSchema),
  /** What the writer made sure of when handing over. */
  handedOver: z.array(z.strictObject({ text: z.string(), required: z.boolean(), isTicked: z.boolean() })),
  corrects: printedView.nullable(),
  reason: z.string(),
  /** Conditions of signatures that are still open. */
  conditions: z.array(z.strictObject({ thread: id, member: z.string(), signature: hash })),
  overrides: z.array(
    z.strictObject({
      record: hash,
      member: z.string(),
      need: z.enum(overridableNeeds),
      by: z.string(),
      reason: z.string(),
      at: moment,
      isUsed: z.boolean()
    })
  ),
  /** Signatures that a change of the text voided, until it is signed off again. */
  voided: z.strictObject({ signatures: count, member: z.string(), at: moment }).nullable(),
  /** Name of the member in whose place the signed-in member would sign. */
  inPlaceOf: z.string().nullable(),
  /** The signature that the signed-in member may take back now. */
  unsignable: hash.nullable(),
  mayOverride: z.boolean(),
  submissions: z.array(submissionOptionSchema),
  /** Corrections and the withdrawal of what came out, oldest first. */
  corrections: z.array(
    z.strictObject({
      purpose: z.enum(purposes),
      revision: hash,
      corrects: printedView,
      reason: z.string(),
      submittedAt: moment,
      signedAt: moment.nullable(),
      publishedAt: moment.nullable()
    })
  ),
  /** Print files that this article went into. */
  prints: z.array(z.strictObject({ issue: id, revision: hash, file: fileEvidenceSchema, at: moment }))
})
export type SignOffView = z.infer<typeof signOffViewSchema>
