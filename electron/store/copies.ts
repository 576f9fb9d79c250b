import { COMMON_PRINT } from '@shared/text/copiedPassages'
import { printName } from '@shared/text/passagePrints'
import { findPlaces } from './phrasePlaces'
import type { Db } from './schema'

/** In which articles each print stands; of a common one, only some. */
export type PrintPlaces = ReadonlyMap<number, readonly number[]>

/** Prints that are looked up at once: the longest article has fewer. */
const MAX_PRINTS = 4000

/** Looks prints up in all articles but one. One statement, however many prints. */
export async function findPrints(db: Db, prints: readonly number[], except: number): Promise<PrintPlaces> {
  const sought = prints.slice(0, MAX_PRINTS)
  const limits = { except, most: COMMON_PRINT + 2 }
  const places = await findPlaces(db, 'prints', sought.map(printName), limits)
  return new Map(sought.map((print, at) => [print, places[at]!]))
}

/** Articles with so few prints in common share no passage. */
const MIN_SHARED = 2
/** Articles whose texts are read, those with most in common first. */
const MAX_CANDIDATES = 8

/** Articles in which rare prints stand, those with most of them first. */
export function rankCandidates(places: PrintPlaces): number[] {
  const counts = new Map<number, number>()
  for (const articles of places.values()) {
    if (articles.length > COMMON_PRINT) continue
    for (const no of articles) counts.set(no, (counts.get(no) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= MIN_SHARED)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, MAX_CANDIDATES)
    .map(([no]) => no)
}
