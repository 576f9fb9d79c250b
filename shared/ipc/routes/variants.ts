import { z } from 'zod'
import { articleStatuses } from '../../domain/articles'
import { productKinds } from '../../domain/office'
import { recordFields } from '../../domain/recordFields'
import { scheduleStatuses } from '../../domain/schedule'
import { count, nothing, route } from '../define'
import { publicationSchema } from './articles'

const { id, hash, moment } = recordFields
const article = z.strictObject({ article: id })

/** How far one article is on its channel: where it is due, where it came out. */
export const channelStandSchema = z.strictObject({
  article: id,
  title: z.string(),
  product: z.string(),
  productName: z.string(),
  /** Null where the office has the product no more. */
  channel: z.enum(productKinds).nullable(),
  status: z.enum(articleStatuses),
  level: count,
  levels: count,
  /** Open entries of the schedule that will publish it, by itself or in an issue; the earliest first. */
  scheduled: z.array(
    z.strictObject({
      entry: id,
      due: moment,
      place: z.string(),
      productName: z.string(),
      status: z.enum(scheduleStatuses),
      /** Number of the issue, or empty. */
      number: z.string()
    })
  ),
  /** Oldest first. */
  publications: z.array(publicationSchema)
})
export type ChannelStand = z.infer<typeof channelStandSchema>

/** What a variant rests on. */
const basisSchema = z.strictObject({
  article: id,
  title: z.string(),
  productName: z.string(),
  revision: hash,
  /** The signed text of the source that came after it. */
  newer: hash.nullable()
})
export type VariantBasis = z.infer<typeof basisSchema>

export const variantRoutes = {
  'variants.list': route(
    article,
    z.strictObject({
      source: basisSchema.nullable(),
      own: channelStandSchema,
      /** Variants, and variants of these, oldest first. */
      variants: z.array(channelStandSchema.extend({ basis: basisSchema })),
      /** The text that a new variant would begin with: signed, or else the newest. */
      start: z.strictObject({ isSigned: z.boolean(), isNewest: z.boolean() }),
      mayWrite: z.boolean()
    })
  ),
  /** Makes a variant for each of these products. */
  'variants.create': route(
    z.strictObject({ article: id, products: z.array(id).min(1).max(30) }),
    z.strictObject({ articles: z.array(id) })
  ),
  /** Says that a variant was held against the newest signed text of its source. */
  'variants.follow': route(z.strictObject({ article: id, revision: hash }), nothing)
} as const
