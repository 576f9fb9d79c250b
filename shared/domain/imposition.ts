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

/** One printed side of a sheet: two pages beside each other, counted from 1; 0 where paper stays white. */
export interface SheetSide {
  readonly left: number
  readonly right: number
  /** How far both pages move towards the fold, in hundredths of a mm. */
  readonly shift: number
  /** Section (from 0) whose outermost side this is; -1 for all others. */
  readonly opens: number
}

/**
 * Sides in the order in which they are printed, front and back in turn: folded in the middle and laid into
 * one another, the sheets of a section read from its first page to its last.
 */
export function imposePages(pages: number, { signature, creep }: Imposition): SheetSide[] {
  let before = 0
  return sectionsOf(pages, signature).flatMap((size, section) => {
    const page = (at: number) => (before + at <= pages ? before + at : 0)
    const sides = Array.from({ length: size / 4 }, (_, sheet): SheetSide[] => {
      const shift = sheet * creep
      const opens = sheet === 0 ? section : -1
      return [
        { left: page(size - 2 * sheet), right: page(1 + 2 * sheet), shift, opens },
        { left: page(2 + 2 * sheet), right: page(size - 1 - 2 * sheet), shift, opens: -1 }
      ]
    }).flat()
    before += size
    return sides
  })
}
