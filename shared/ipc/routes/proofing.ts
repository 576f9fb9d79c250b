import { z } from 'zod'
import { ignoredPlaceSchema } from '../../domain/ignoredPlace'
import { acceptedWordsSchema, officeProofingSchema } from '../../domain/officeProofing'
import { recordFields } from '../../domain/recordFields'
import { nothing, route } from '../define'

const { id, moment } = recordFields
/** Who said so, by name, and when. */
const said = { member: z.string(), at: moment }

/** What the office has decided about proofing. */
export const proofingViewSchema = z.strictObject({
  settings: officeProofingSchema,
  /** Who changed the settings last; null while they are the program's own. */
  changed: z.strictObject(said).nullable(),
  accepted: z.array(acceptedWordsSchema.extend(said)),
  /** What the reader of the screen may do: decide for the office, and let a text go over what must be mended. */
  may: z.strictObject({ decide: z.boolean(), overrule: z.boolean() })
})
export type ProofingView = z.infer<typeof proofingViewSchema>

/** What was passed over in one text. */
export const ignoredSchema = ignoredPlaceSchema.extend({ reason: z.string(), ...said })
export type IgnoredView = z.infer<typeof ignoredSchema>

export const proofingRoutes = {
  'proofing.read': route(nothing, proofingViewSchema),
  'proofing.change': route(z.strictObject({ settings: officeProofingSchema }), nothing),
  'proofing.accept': route(acceptedWordsSchema, nothing),
  'proofing.refuse': route(acceptedWordsSchema, nothing),
  'proofing.ignored': route(z.strictObject({ article: id }), z.array(ignoredSchema)),
  /** A reason lets a text go to its signature over what must be mended. */
  'proofing.ignore': route(
    z.strictObject({ article: id, place: ignoredPlaceSchema, reason: z.string().trim().max(300) }),
    nothing
  ),
  'proofing.heed': route(z.strictObject({ article: id, place: ignoredPlaceSchema }), nothing)
} as const
