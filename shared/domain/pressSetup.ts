import { z } from 'zod'
import { inkSets, type InkSet } from './inks'

/**
 * What a file for the printing house is written as: PDF/X-4 (ISO 15930-7),
 * PDF/X-1a:2003 (ISO 15930-4), or a PDF that claims no standard and carries no
 * output intent, for office printers and copy shops.
 */
export const pressStandards = ['x4', 'x1a', 'plain'] as const
export type PressStandard = (typeof pressStandards)[number]

/** Printing conditions that come with the program: offset on coated and on uncoated paper. */
export const bundledProfiles = ['fogra39', 'fogra29'] as const
export type BundledProfile = (typeof bundledProfiles)[number]

/** A bundled condition, or the SHA-256 of a printing house's own profile among the office's media. */
export const profileIdSchema = z.union([z.enum(bundledProfiles), z.string().regex(/^[0-9a-f]{64}$/)])
export type ProfileId = z.infer<typeof profileIdSchema>

export const isBundled = (profile: ProfileId): profile is BundledProfile =>
  bundledProfiles.some((each) => each === profile)

/** How far pictures may reach over the trim, in whole mm: records hold no fractions. */
export const BLEED_RANGE = { min: 0, max: 5 } as const

/** The most ink on one spot that a press takes, in percent of four full plates. */
export const TOTAL_INK_RANGE = { min: 200, max: 400 } as const

export const pressSetupSchema = z.strictObject({
  inks: z.enum(inkSets),
  standard: z.enum(pressStandards),
  profile: profileIdSchema,
  /** In mm. */
  bleed: z.number().int().min(BLEED_RANGE.min).max(BLEED_RANGE.max),
  /** Crop and registration marks, colour bar and the line that names the sheet, on paper around the trim. */
  marks: z.boolean(),
  /** Most ink on one spot, in percent. */
  totalInk: z.number().int().min(TOTAL_INK_RANGE.min).max(TOTAL_INK_RANGE.max)
})

/** How one press wants its file. */
export type PressSetup = z.infer<typeof pressSetupSchema>

/** The file when nobody said otherwise: PDF/X-4 for coated paper, 3 mm of bleed, all marks. */
export const standardPress = (inks: InkSet = '4c'): PressSetup => ({
  inks,
  standard: 'x4',
  profile: 'fogra39',
  bleed: 3,
  marks: true,
  totalInk: 300
})
