import { findPlaces } from './phrasePlaces'
import type { Db } from './schema'

/** Newest articles of each phrase that are looked at. */
const PER_PHRASE = 80
/** An article that shares only one rare phrase, or two common ones, is about something else. */
const MIN_SCORE = 0.35
const MAX_RELATED = 8

/** An article about the same things, and which of the phrases it shares. */
export interface RelatedArticle {
  readonly no: number
  readonly phrases: readonly number[]
}

/**
 * Articles that share the rarest of these phrases, most first. Phrases hold
 * folded words and blanks only. One statement, however many phrases.
 */
export async function findRelated(
  db: Db,
  phrases: readonly string[],
  except: number
): Promise<RelatedArticle[]> {
  const places = await findPlaces(db, 'words', phrases, { except, most: PER_PHRASE + 1 })
  const scores = new Map<number, { score: number; phrases: number[] }>()
  for (const [at, articles] of places.entries()) {
    if (articles.length >= PER_PHRASE) continue
    const worth = 1 / Math.sqrt(articles.length + 3)
    for (const no of articles) {
      const known = scores.get(no) ?? { score: 0, phrases: [] }
      scores.set(no, { score: known.score + worth, phrases: [...known.phrases, at] })
    }
  }
  return [...scores]
    .filter(([, { score, phrases: shared }]) => score >= MIN_SCORE && shared.length > 1)
    .sort((a, b) => b[1].score - a[1].score || b[0] - a[0])
    .slice(0, MAX_RELATED)
    .map(([no, { phrases: shared }]) => ({ no, phrases: shared }))
}
