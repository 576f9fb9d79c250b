import { sql } from 'kysely'
import type { Db } from './schema'

/** Which full-text table is looked up, and in which of its columns. */
const TABLES = {
  words: { table: 'search', prefix: 'folded : ' },
  prints: { table: 'search_prints', prefix: '' }
} as const

/**
 * In which articles, by row number, each of some phrases stands: the newest so many, without one article.
 * Phrases hold folded words, prints and blanks only. One statement, however many phrases.
 */
export async function findPlaces(
  db: Db,
  where: keyof typeof TABLES,
  phrases: readonly string[],
  { except, most }: { readonly except: number; readonly most: number }
): Promise<readonly (readonly number[])[]> {
  const { table, prefix } = TABLES[where]
  const { rows } = await sql<{ places: string }>`
    select (
      select json_group_array(no) from (
        select rowid as no from ${sql.table(table)} where ${sql.ref(table)} match ${prefix} || '"' || sought.value || '"'
        order by rowid desc limit ${most}
      ) where no != ${except}
    ) as places
    from json_each(${JSON.stringify(phrases)}) as sought order by sought.key`.execute(db)
  // Our own statement made the list of row numbers.
  return rows.map(({ places }) => JSON.parse(places) as number[])
}
