import { z } from 'zod'
import { lengthRuleSchema } from './lengthRule'
import { levelsSchema } from './level'
import { houseStyleSchema } from './houseStyle'
import { inkSets } from './inks'
import { lookIds, pageCounts } from './looks'
import { roles } from './permissions'
import { periods } from './period'
import { MAX_PRESETS, printPresetSchema } from './printPreset'
import { recordFields } from './recordFields'

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .max(60)
export const roleSchema = z.enum(roles)
const name = z.string().trim().min(1).max(160)

/** A node of the organisation tree (đơn vị). */
export const unitSchema = z.strictObject({ id, name, kind: z.enum(['board', 'ward', 'body']) })
export type Unit = z.infer<typeof unitSchema>

export const productKinds = ['bulletin', 'newsletter', 'web', 'page', 'outline', 'report'] as const
export type ProductKind = (typeof productKinds)[number]

/** A publication or channel of the office (ấn phẩm, kênh). */
export const productSchema = z.strictObject({
  id,
  name,
  kind: z.enum(productKinds),
  /** Opens the first paragraph on paper: "(TTQ) – ". Empty for none. */
  abbreviation: z.string().max(12),
  rubrics: z.array(z.string().trim().min(1).max(80)).max(40),
  tagline: z.string().max(160),
  publisher: z.string().max(160),
  /** Year of the first issue; 0 where the office does not count volumes. */
  firstYear: z.number().int().min(0).max(2100),
  /** Pages of a new issue. */
  pages: z.literal(pageCounts),
  /** How it looks on paper; the A4 bulletin where nothing was chosen. */
  look: z.enum(lookIds).optional(),
  /** With how many inks it is usually printed; four colours where nothing was chosen. */
  inks: z.enum(inkSets).optional(),
  /** How often it comes out; by its kind where nothing was chosen (`periodOf`). */
  period: z.enum(periods).optional(),
  /** Its own colours; those of the program where nothing was chosen. */
  style: houseStyleSchema.optional(),
  /** SHA-256 of the office's own template package (gói mẫu); drawn by the program where none was chosen. */
  template: recordFields.hash.optional(),
  /** Levels of sign-off, in order. Never empty: nothing is published unsigned. */
  chain: levelsSchema,
  /** Usual moment of publication: weekday 0 (Sunday) to 6, hour and minute. */
  slot: z.strictObject({
    weekday: z.number().int().min(0).max(6),
    hour: z.number().int().min(0).max(23),
    minute: z.number().int().min(0).max(59)
  }),
  /** On which days it comes out, where it does so by a rule: weekdays 0 (Sunday) to 6, or days of the month. */
  issueDays: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('weekly'),
        weekdays: z.array(z.number().int().min(0).max(6)).min(1).max(7)
      }),
      z.strictObject({
        kind: z.literal('monthly'),
        days: z.array(z.number().int().min(1).max(31)).min(1).max(31)
      })
    ])
    .optional(),
  /** So many working days before that the printing house must have the file; nothing is said of it where absent. */
  pressDays: z.number().int().min(0).max(30).optional(),
  /** How long its texts should be; nothing is said of it where absent. */
  length: lengthRuleSchema.optional(),
  /** What happens at the moment of an entry: the program asks (where nothing was chosen), or the PC that keeps watch makes what is signed. */
  atDue: z.enum(['ask', 'make']).optional(),
  /** Where a web channel's pages stand on the web; feed, sitemap and pages name it. Nobody said where absent. */
  webAddress: z
    .string()
    .max(300)
    .regex(/^(https?:\/\/[^\s\\"<>]+)?$/)
    .optional(),
  /** Lines of the imprint box. What must stand there is the office's licence's to say. */
  imprint: z.array(z.strictObject({ label: z.string().max(80), text: z.string().max(300) })).max(12)
})
export type Product = z.infer<typeof productSchema>

/**
 * What the office is: names, units, products, chains. District bodies were
 * reorganised more than once, so this is dated data: a new profile is a new
 * record, and an old issue keeps the one it was made under.
 */
export const officeProfileSchema = z
  .strictObject({
    name,
    parent: z.string().max(160),
    place: z.string().max(80),
    units: z.array(unitSchema).max(200),
    products: z.array(productSchema).min(1).max(30),
    /** How its issues are printed, and by whom; those of the program where nothing was written. */
    presets: z.array(printPresetSchema).max(MAX_PRESETS).optional()
  })
  .refine(
    (profile) => new Set(profile.units.map((unit) => unit.id)).size === profile.units.length,
    'unit ids'
  )
  .refine(
    (profile) => new Set(profile.products.map((product) => product.id)).size === profile.products.length,
    'product ids'
  )
  .refine(
    ({ presets = [] }) => new Set(presets.map((preset) => preset.id)).size === presets.length,
    'preset ids'
  )
export type OfficeProfile = z.infer<typeof officeProfileSchema>

/** The product of this id, or undefined where a newer profile has dropped it. */
export function findProduct(profile: OfficeProfile, product: string): Product | undefined {
  return profile.products.find((each) => each.id === product)
}

/** A printed product is made up as issues with page plans. */
export function isPrinted(product: Product): boolean {
  return product.kind === 'bulletin' || product.kind === 'newsletter'
}
