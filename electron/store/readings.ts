import type { Db } from './schema'

/** Texts of one article that are kept of each member: enough to know what was read before the newest. */
const KEPT = 20

/** That a member has opened a text on this PC. */
export interface ReadingMark {
  readonly article: string
  readonly revision: string
  /** Milliseconds since 1970. */
  readonly openedAt: number
  /** When its end was first seen; null as long as it was not. */
  readonly endedAt: number | null
}

/** Marks that a member has opened a text, or has seen its end; forgets the oldest of the article. */
export async function markReading(
  db: Db,
  mark: { member: string; article: string; revision: string; at: number; isEnded: boolean }
): Promise<void> {
  const { member, article, revision, at, isEnded } = mark
  await db
    .insertInto('reading_marks')
    .values({ member, article, revision, opened_at: at, ended_at: isEnded ? at : null })
    .onConflict((conflict) =>
      conflict.columns(['member', 'article', 'revision']).doUpdateSet((eb) => ({
        opened_at: at,
        ended_at: eb.fn.coalesce('reading_marks.ended_at', 'excluded.ended_at')
      }))
    )
    .execute()
  const kept = db
    .selectFrom('reading_marks')
    .select('revision')
    .where('member', '=', member)
    .where('article', '=', article)
    .orderBy('opened_at', 'desc')
    .orderBy('revision')
    .limit(KEPT)
  await db
    .deleteFrom('reading_marks')
    .where('member', '=', member)
    .where('article', '=', article)
    .where('revision', 'not in', kept)
    .execute()
}

/** What a member has opened of these articles on this PC, newest first. */
export async function listReadings(
  db: Db,
  member: string,
  articles: readonly string[]
): Promise<ReadingMark[]> {
  if (articles.length === 0) return []
  const rows = await db
    .selectFrom('reading_marks')
    .selectAll()
    .where('member', '=', member)
    .where('article', 'in', articles)
    .orderBy('opened_at', 'desc')
    .orderBy('revision')
    .execute()
  return rows.map(({ article, revision, opened_at, ended_at }) => ({
    article,
    revision,
    openedAt: opened_at,
    endedAt: ended_at
  }))
}
