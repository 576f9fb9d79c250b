/**
 * Where a piece of an article stands on a typeset page: the typesetter says it
 * of each paragraph, so that a click on the page leads to the words.
 * Lengths are points (1/72 inch) from the top left corner of the trimmed page.
 */
export interface PageSpot {
  readonly page: number
  readonly article: string
  /** The block's id, or one of `spotTargets`; empty where the text has no id for it. */
  readonly target: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Spots of one page in reading order: what stands in one frame stays together. */
export const spotsOfPage = (spots: readonly PageSpot[], page: number): readonly PageSpot[] =>
  spots.filter((spot) => spot.page === page)
