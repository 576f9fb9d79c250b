import { z } from 'zod'
import { articleStatuses } from '../../domain/articles'
import { campaignSchema, MAX_INCLUDED } from '../../domain/campaign'
import { recordFields } from '../../domain/recordFields'
import { DAY } from '../../text/dates'
import { count, nothing, route } from '../define'

const { id, day } = recordFields

const coverage = { written: count, signed: count, published: count }

/** A campaign as the plan shows it: its days, and how far it is. */
export const campaignLineSchema = z.strictObject({
  id,
  title: z.string(),
  from: day,
  until: day,
  /** Articles that it should have in all; null where no number was named. */
  target: count.nullable(),
  ...coverage,
  /** Its articles, and the issues in which one of them stands. */
  articles: z.array(id),
  issues: z.array(id)
})
export type CampaignLine = z.infer<typeof campaignLineSchema>

export const campaignArticleSchema = z.strictObject({
  id,
  title: z.string(),
  product: id,
  rubric: z.string(),
  status: z.enum(articleStatuses),
  level: count,
  levels: count,
  isSigned: z.boolean()
})
export type CampaignArticleView = z.infer<typeof campaignArticleSchema>

const included = z.strictObject({ id, articles: z.array(id).min(1).max(MAX_INCLUDED) })

export const campaignRoutes = {
  /** The campaigns that touch a span of days. */
  'campaigns.list': route(
    z
      .strictObject({ from: day, until: day })
      .refine(({ from, until }) => from <= until, 'from after until')
      .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= 400 * DAY, 'too long'),
    z.array(campaignLineSchema)
  ),
  /** One campaign with its articles, those proposed for it, and how far each product is. */
  'campaigns.detail': route(
    z.strictObject({ id }),
    z.strictObject({
      campaign: campaignSchema,
      products: z.array(
        z.strictObject({ product: id, productName: z.string(), target: count.nullable(), ...coverage })
      ),
      articles: z.array(campaignArticleSchema),
      proposed: z.array(campaignArticleSchema),
      /** The document that asks for it, as it is cited; null for none, or one that is struck out. */
      directive: z.string().nullable()
    })
  ),
  'campaigns.set': route(
    z.strictObject({ id: id.nullable(), campaign: campaignSchema }),
    z.strictObject({ id })
  ),
  /** Takes a campaign out; setting it again brings it back with its articles. */
  'campaigns.remove': route(z.strictObject({ id }), nothing),
  'campaigns.include': route(included, nothing),
  /** These articles do not belong to it: they are proposed no more. */
  'campaigns.exclude': route(included, nothing)
} as const
