import type { Db } from './schema'

/** Recent searches that are kept of each member. */
const RECENT = 12
/** Saved searches of each member: a list to choose from, not an archive of its own. */
export const MAX_SAVED = 100

export async function listSaved(db: Db, member: string) {
  return db
    .selectFrom('saved_searches')
    .select(['id', 'name', 'query'])
    .where('member', '=', member)
    .orderBy('name')
    .orderBy('id')
    .limit(MAX_SAVED)
    .execute()
}

export async function insertSaved(
  db: Db,
  saved: { id: string; member: string; name: string; query: string; created_at: number }
): Promise<void> {
  await db.insertInto('saved_searches').values(saved).execute()
}

/** Gives one of a member's own saved searches another name. */
export async function renameSaved(db: Db, member: string, id: string, name: string): Promise<void> {
  await db
    .updateTable('saved_searches')
    .set({ name })
    .where('id', '=', id)
    .where('member', '=', member)
    .execute()
}

export async function deleteSaved(db: Db, member: string, id: string): Promise<void> {
  await db.deleteFrom('saved_searches').where('id', '=', id).where('member', '=', member).execute()
}

const recentOf = (db: Db, member: string) =>
  db
    .selectFrom('recent_searches')
    .select('query')
    .where('member', '=', member)
    .orderBy('asked_at', 'desc')
    .orderBy('query')
    .limit(RECENT)

/** Notes what a member searched for, and forgets the oldest. */
export async function noteRecent(db: Db, member: string, query: string, at: number): Promise<void> {
  await db
    .insertInto('recent_searches')
    .values({ member, query, asked_at: at })
    .onConflict((conflict) => conflict.columns(['member', 'query']).doUpdateSet({ asked_at: at }))
    .execute()
  await db
    .deleteFrom('recent_searches')
    .where('member', '=', member)
    .where('query', 'not in', recentOf(db, member))
    .execute()
}

/** What a member searched for lately, newest first. */
export async function listRecent(db: Db, member: string): Promise<string[]> {
  const rows = await recentOf(db, member).execute()
  return rows.map((row) => row.query)
}
