import { sql, type Kysely } from 'kysely'

const TABLES = ['search', 'search_titles', 'search_past', 'search_prints']

/**
 * Segments of the index are no longer merged while an article is saved: now and
 * then a save would wait for all of them. `searchUpkeep.ts` merges them between
 * saves. Where it never comes, 64 of one size are merged at once, so that no
 * search has to look into more.
 */
// oxlint-disable-next-line typescript/no-explicit-any
export async function mergeBetweenSaves(db: Kysely<any>): Promise<void> {
  for (const table of TABLES) {
    await sql.raw(`insert into ${table} (${table}, rank) values ('automerge', 0)`).execute(db)
    await sql.raw(`insert into ${table} (${table}, rank) values ('crisismerge', 64)`).execute(db)
  }
}
