import { z } from 'zod'
import { articleContentSchema } from '../../document/revision'
import { fitSteps } from '../../domain/fitOffers'
import { layoutSchema } from '../../domain/goal'
import { recordFields } from '../../domain/recordFields'
import { slotSettingsSchema } from '../../domain/slotSettings'
import { count, nothing, route } from '../define'

const { id } = recordFields
const issue = z.strictObject({ issue: id })

/** Where the words begin that do not fit. */
const cutSchema = z.strictObject({ bid: z.string(), words: z.string(), before: count })

export const frameReportSchema = z.strictObject({
  article: id,
  part: count,
  page: count,
  slot: z.string(),
  capacity: count,
  overset: count,
  free: count,
  cut: cutSchema.optional()
})

/** Where a piece of an article stands on a page, in points from the corner of the trimmed page. */
export const pageSpotSchema = z.strictObject({
  page: count,
  article: id,
  target: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number()
})

const fitOfferSchema = z.strictObject({
  steps: z
    .array(z.strictObject({ kind: z.enum(fitSteps), from: z.number().int(), to: z.number().int() }))
    .readonly(),
  changes: z
    .array(z.strictObject({ page: count, slot: z.string(), settings: slotSettingsSchema }))
    .readonly(),
  overset: count,
  free: count
})
export type FitOfferView = z.infer<typeof fitOfferSchema>

/** Pages as they will be printed, and how texts fit. */
export const previewRoutes = {
  'previews.typeset': route(
    issue,
    z.strictObject({
      /** Addresses of the pages' pictures. */
      pages: z.array(z.string()),
      reports: z.array(frameReportSchema),
      spots: z.array(pageSpotSchema)
    })
  ),

  /** The pages on which a text stands in the issue in hand, as it is being written; null where it stands in none. */
  'previews.typed': route(
    z.strictObject({ article: id, content: articleContentSchema }),
    z
      .strictObject({
        issue: id,
        number: count,
        pages: z.array(z.strictObject({ page: count, address: z.string() })),
        reports: z.array(frameReportSchema),
        spots: z.array(pageSpotSchema)
      })
      .nullable()
  ),

  /** One text on plain A4, as it is printed to be read and marked by hand. */
  'previews.proof': route(
    z.strictObject({ article: id, revision: z.string().regex(/^[0-9a-f]{64}$/) }),
    z.strictObject({ pages: z.array(z.string()) })
  ),

  /** How a text fits where it is placed, or else a layout; null where neither is known. */
  'previews.measure': route(
    z.strictObject({ article: id, content: articleContentSchema, layout: layoutSchema.nullable() }),
    z
      .strictObject({
        /** Number of the issue in which it stands; empty for a layout. */
        issue: z.string(),
        /** Its id; empty for a layout. */
        issueId: z.string(),
        page: count,
        slot: z.string(),
        capacity: count,
        overset: count,
        free: count,
        cut: cutSchema.optional()
      })
      .nullable()
  ),

  /** Settings of its slots that would make an article fit its place in an issue, the least change first. */
  'previews.offers': route(
    /** With the text as it is being written, where it is not the saved one. */
    z.strictObject({ issue: id, article: id, content: articleContentSchema.optional() }),
    z.strictObject({
      overset: count,
      free: count,
      offers: z.array(fitOfferSchema).readonly(),
      cut: cutSchema.optional()
    })
  ),

  /** Makes a proof of an article and opens it with the system's viewer, which prints. */
  'proofs.open': route(z.strictObject({ article: id }), nothing),
  'proofs.save': route(z.strictObject({ article: id }), z.strictObject({ isSaved: z.boolean() }))
} as const
