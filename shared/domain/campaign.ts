import { z } from 'zod'
import { recordFields } from './recordFields'

const { id, day, text } = recordFields

/** So many rubrics or topics one campaign may name. */
export const MAX_TOPICS = 20
/** So many articles are put into a campaign, or kept out of it, at once. */
export const MAX_INCLUDED = 100

/**
 * A campaign of publicity (đợt tuyên truyền): a topic that the office writes
 * about for some days or months, with what should come of it in each channel.
 */
export const campaignSchema = z
  .strictObject({
    title: text(200).trim().min(1),
    from: day,
    until: day,
    /** Rubrics whose articles of these days are proposed for it. */
    rubrics: z.array(text(80).trim().min(1)).max(MAX_TOPICS),
    /** Words by which articles of these days are proposed for it. */
    topics: z.array(text(80).trim().min(1)).max(MAX_TOPICS),
    /** How many articles each product or channel should have; none says nothing of it. */
    targets: z.array(z.strictObject({ product: id, count: z.number().int().min(1).max(999) })).max(30),
    /** The document that asks for it, as a line of the register; null for none. */
    directive: id.nullable(),
    note: text(1000)
  })
  .refine(({ from, until }) => from <= until, 'from after until')
  .refine(({ from, until }) => from >= '1902-01-01' && until <= '2197-12-31', 'too far')
  .refine(
    ({ targets }) => new Set(targets.map((each) => each.product)).size === targets.length,
    'a product twice'
  )
export type Campaign = z.infer<typeof campaignSchema>
