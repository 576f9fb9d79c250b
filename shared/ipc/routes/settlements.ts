import { z } from 'zod'
import { recordFields } from '../../domain/recordFields'
import { settlementOutcomes } from '../../domain/settlementOutcomes'
import { nothing, route } from '../define'
import { publicationSchema } from './articles'

const { id, hash, moment, text } = recordFields

/** A place where a text ran that was corrected or withdrawn since. */
const settlementLineSchema = z.strictObject({
  /** The corrected article. */
  article: id,
  title: z.string(),
  /** Submission of the correction. */
  correction: hash,
  purpose: z.enum(['correct', 'withdraw']),
  /** Why it was corrected or withdrawn. */
  reason: z.string(),
  signedAt: moment,
  /** What ran there: the article itself, or a variant of it. */
  ran: z.strictObject({ article: id, title: z.string(), productName: z.string() }),
  /** Names the place in records. */
  place: z.string(),
  where: publicationSchema
    .pick({ product: true, issue: true, number: true, day: true, pages: true, url: true })
    // Who was given it, where it was handed out.
    .extend({ recipients: z.array(z.string()) }),
  /** The newest answer; null while nobody has given one. */
  settled: z
    .strictObject({
      outcome: z.enum(['done', 'notNeeded']),
      note: z.string(),
      member: z.string(),
      at: moment
    })
    .nullable(),
  maySettle: z.boolean()
})
export type SettlementLine = z.infer<typeof settlementLineSchema>

export const settlementRoutes = {
  /** Places that corrections and withdrawals left behind: of one article all, of the office those that wait for an answer. */
  'settlements.list': route(z.strictObject({ article: id.optional() }), z.array(settlementLineSchema)),
  'settlements.settle': route(
    z.strictObject({
      article: id,
      correction: hash,
      ran: id,
      place: text(120),
      outcome: z.enum(settlementOutcomes),
      note: z.string().trim().min(1).max(500)
    }),
    nothing
  )
} as const
