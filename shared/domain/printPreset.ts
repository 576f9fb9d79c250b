import { z } from 'zod'
import { impositionSchema } from './imposition'
import type { InkSet } from './inks'
import { pressSetupSchema } from './pressSetup'

/**
 * Everything that can be made of an issue that passed the check before printing: the
 * file for the printing house, an archive and web copy, pictures of the pages, a
 * booklet for the office's own printer, the cover note for the printing house, the dossier.
 */
export const outputKinds = ['press', 'archive', 'pages', 'booklet', 'note', 'dossier'] as const
export type OutputKind = (typeof outputKinds)[number]

/** Pictures of the pages: their format and how many pixels an inch has. */
export const pictureSetupSchema = z.strictObject({
  format: z.enum(['png', 'jpeg']),
  ppi: z.number().int().min(72).max(600)
})
export type PictureSetup = z.infer<typeof pictureSetupSchema>
export const standardPictures: PictureSetup = { format: 'png', ppi: 150 }

/** Presets that an office may keep: with all they say they must fit a record. */
export const MAX_PRESETS = 20

const line = (max: number) => z.string().trim().max(max)

export const printPresetSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(60),
  name: line(80).min(1),
  /** The printing house; empty for a printer of the office's own. */
  house: line(120),
  /** Who takes the order there, and how to reach them. */
  contact: z.strictObject({ person: line(80), phone: line(40), email: line(80), address: line(160) }),
  /** The paper that is asked for, as printers name it: "Couché 150 g/m²". */
  paper: line(120),
  /** Folding, stitching, trimming, packing. */
  finishing: line(120),
  /** Copies; 0 where it is said with each issue. */
  quantity: z.number().int().min(0).max(1_000_000),
  note: line(300),
  press: pressSetupSchema,
  imposition: impositionSchema,
  pictures: pictureSetupSchema,
  /** What is usually made with it. */
  outputs: z.array(z.enum(outputKinds)).max(outputKinds.length)
})

/** What a printing house or a machine asks for, kept in the office's profile under a name (mẫu in). */
export type PrintPreset = z.infer<typeof printPresetSchema>

/** The preset of this id; the first that prints with these inks, or the first of all, where there is none. */
export function choosePreset(presets: readonly PrintPreset[], id: string, inks: InkSet): PrintPreset {
  const found =
    presets.find((each) => each.id === id) ?? presets.find((each) => each.press.inks === inks) ?? presets[0]
  if (!found) throw new RangeError('an office has at least one preset')
  return found
}
