import type { PageFormat } from './pageFormat'

/** How a printed product looks as a whole (mẫu ấn phẩm): its paper, its grid and its page templates. */
export const lookIds = ['bulletin', 'tabloid', 'booklet', 'sheet'] as const
export type LookId = (typeof lookIds)[number]

/** Pages of an issue: one sheet, or saddle-stitched in fours. */
export const pageCounts = [2, 4, 8, 12, 16] as const
export type PageCount = (typeof pageCounts)[number]

/** The nameplate: number and week beside the name, on a line below it, or all reversed in a band. */
export type MastheadForm = 'ears' | 'line' | 'band'

interface Look {
  readonly format: PageFormat
  readonly masthead: MastheadForm
  readonly pageCounts: readonly PageCount[]
}

const IN_FOURS = [4, 8, 12, 16] as const
const A4 = {
  width: 210,
  height: 297,
  side: 14,
  top: 22,
  gutter: 5,
  columns: 6,
  lines: 56,
  step: 13,
  text: 10
}

export const looks: Readonly<Record<LookId, Look>> = {
  bulletin: { format: A4, masthead: 'ears', pageCounts: IN_FOURS },
  tabloid: {
    format: {
      width: 297,
      height: 420,
      side: 15,
      top: 24,
      gutter: 5,
      columns: 8,
      lines: 82,
      step: 13,
      text: 10
    },
    masthead: 'ears',
    pageCounts: IN_FOURS
  },
  booklet: {
    format: {
      width: 148,
      height: 210,
      side: 12,
      top: 19,
      gutter: 5,
      columns: 4,
      lines: 41,
      step: 12,
      text: 9.4
    },
    masthead: 'line',
    pageCounts: IN_FOURS
  },
  // A larger letter: it hangs on the notice board of the block and is read by everybody there.
  sheet: {
    format: { ...A4, side: 15, gutter: 6, lines: 52, step: 14, text: 10.8 },
    masthead: 'band',
    pageCounts: [2]
  }
}
