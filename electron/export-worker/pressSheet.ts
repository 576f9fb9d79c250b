import type { PressSetup } from '@shared/domain/pressSetup'

/** Paper around the trim of a press file, in mm on every side. */
export interface PressSheet {
  /** How far pictures may reach over the trim. */
  readonly bleed: number
  /** All of it: the bleed, and beyond it room for marks where there are any. */
  readonly slug: number
}

/** Room that crop and registration marks take beyond the bleed, in mm. */
const MARKS = 7

/** A file that claims no standard goes to machines that would print marks as if they were text. */
export function pressSheet({ standard, bleed, marks }: PressSetup): PressSheet {
  return { bleed, slug: marks && standard !== 'plain' ? bleed + MARKS : bleed }
}
