import { sql, type Kysely } from 'kysely'
import { recordWords } from '@shared/domain/recordWords'

/** Records that are read at a time. */
const PAGE = 500

/** The log can be browsed: by person, by time, by words, each by an index of its own. */
// oxlint-disable-next-line typescript/no-explicit-any
export async function browseLog(db: Kysely<any>): Promise<void> {
  await sql.raw('create index records_author on records (author, lam, hash, kind, at)').execute(db)
  await sql.raw('create index records_time on records (at, lam, hash)').execute(db)
  // No index holds a text; its rows are numbered as those of `records`, which are never deleted.
  await sql
    .raw(
      `create virtual table record_words using fts5 (
        words, content = '', tokenize = "unicode61 remove_diacritics 0"
      )`
    )
    .execute(db)
  for (let after = 0; ;) {
    const { rows } = await sql<{ no: number; canonical: string }>`
      select rowid as no, canonical from records where rowid > ${after} order by rowid limit ${PAGE}`.execute(
      db
    )
    for (const { no, canonical } of rows) {
      const words = recordWords((JSON.parse(canonical) as { payload?: unknown }).payload)
      await sql`insert into record_words (rowid, words) values (${no}, ${words})`.execute(db)
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)!.no
  }
}
