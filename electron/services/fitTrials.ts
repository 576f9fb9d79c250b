import { changeSize, fitWays, type FitMatter, type FitTrial } from '@shared/domain/fitOffers'
import type { PagePlan } from '@shared/domain/pagePlan'
import { LEAST_UNDERSET } from '@shared/domain/preflightPages'

/** Lines of a text that do not fit, or that are missing. */
export interface Measured {
  readonly overset: number
  readonly free: number
}

/** A way to set an article, and how it fits then. */
export interface FitOffer extends FitTrial, Measured {}

const isRight = ({ overset, free }: Measured) => overset === 0 && free < LEAST_UNDERSET

interface Search {
  readonly plan: PagePlan
  readonly article: string
  readonly matter: FitMatter
  /** How the article fits as it stands. */
  readonly now: Measured
  /** How it would fit. */
  readonly measure: (trial: FitTrial) => Promise<Measured>
}

/** Trials of one thing go from little to much, so the least that helps is found by halving. */
async function findLeast(
  row: readonly FitTrial[],
  helps: (measured: Measured) => boolean,
  measure: Search['measure']
): Promise<FitOffer | null> {
  const most = await measure(row.at(-1)!)
  if (!helps(most)) return null
  let best: FitOffer = { ...row.at(-1)!, ...most }
  let [low, high] = [0, row.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const measured = await measure(row[middle]!)
    if (helps(measured)) {
      best = { ...row[middle]!, ...measured }
      high = middle
    } else low = middle + 1
  }
  return best
}

/**
 * The least change of each kind that makes an article fit, found by setting it so.
 *
 * @returns the smallest change first; where nothing makes it fit, the one that comes nearest, and nothing
 *   where the text fits already.
 */
export async function findOffers({ plan, article, matter, now, measure }: Search): Promise<FitOffer[]> {
  if (isRight(now)) return []
  const direction = now.overset > 0 ? -1 : 1
  const { single, combined } = fitWays(plan, article, direction, matter)
  // A text that is too short may end up a line too long, and must not.
  const helps = direction < 0 ? ({ overset }: Measured) => overset === 0 : isRight
  const offers: FitOffer[] = []
  for (const row of single) {
    const found = await (direction < 0 ? findLeast(row, helps, measure) : findNearest(row, measure, helps))
    if (found) offers.push(found)
  }
  if (offers.length > 0) return offers.sort((a, b) => changeSize(a) - changeSize(b))
  let nearest: FitOffer | null = null
  for (const trial of combined) {
    const offer = { ...trial, ...(await measure(trial)) }
    if (helps(offer)) return [offer]
    const isNearer =
      offer.overset + offer.free < (nearest ? nearest.overset + nearest.free : now.overset + now.free)
    if (isNearer && offer.overset <= now.overset) nearest = offer
  }
  return nearest ? [nearest] : []
}

/** What fills a frame out can also overflow it: the first that does neither. */
async function findNearest(
  row: readonly FitTrial[],
  measure: Search['measure'],
  helps: (measured: Measured) => boolean
): Promise<FitOffer | null> {
  let [low, high] = [0, row.length - 1]
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const measured = await measure(row[middle]!)
    if (helps(measured)) return { ...row[middle]!, ...measured }
    if (measured.overset > 0) high = middle - 1
    else low = middle + 1
  }
  return null
}
