import { z } from 'zod'

/** How many pages are folded into one section (tay sách): all of them into one, or sections laid one after another. */
export const signatures = ['all', '4', '8', '16'] as const
export type Signature = (typeof signatures)[number]

/** The most that a sheet may push those inside it outwards, in hundredths of a mm. */
export const MAX_CREEP = 50

/** How the pages stand two and two on sheets that are printed on both sides and folded in the middle. */
export const impositionSchema = z.strictObject({
  signature: z.enum(signatures),
  /** How much further each inner sheet of a section is pushed out at the fold, in hundredths of a mm; 0 for none. */
  creep: z.number().int().min(0).max(MAX_CREEP),
  /** Where to fold and to cut, drawn on the sheet. */
  marks: z.boolean()
})
export type Imposition = z.infer<typeof impositionSchema>

/** One section, paper of 80 g/m² (about 0.1 mm thick), marks. */
export const standardImposition: Imposition = { signature: 'all', creep: 10, marks: true }

/** How many pages stand in each section of an issue; the last may be smaller, all are multiples of four. */
export function sectionsOf(pages: number, signature: Signature): number[] {
  const whole = Math.ceil(pages / 4) * 4
  const size = signature === 'all' ? whole : Number(signature)
  const count = Math.ceil(whole / size)
  return Array.from({ length: count }, (_, index) => Math.min(size, whole - index * size))
}
