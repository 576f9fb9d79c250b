import { sql, type RawBuilder } from 'kysely'
import type { ArchiveConditions, SearchOrder } from '@shared/domain/archiveConditions'
import type { ArchiveQuery } from '@shared/text/archiveQuery'
import type { Db } from './schema'
import { findFew, writeConditions } from './searchConditions'
import { writeExpressions, writeTitles, type SearchExpressions } from './searchExpression'

/** Most articles that a search shows: nobody reads on, the query is made narrower. */
export const SEARCH_LIMIT = 500
/** Most articles that each way of matching adds, the newest: what bounds the work of any query. */
const CANDIDATES = 500

/** What a way of matching is worth. A text with the tones that were typed stands before any without them. */
const WORTH = { all: 1, phrase: 2, title: 4, exact: 8 } as const

/** A query made ready: expressions for the index, and what an article's own row must say. */
export interface PreparedSearch {
  readonly expressions: SearchExpressions
  readonly conditions: readonly RawBuilder<unknown>[]
  /** The only articles that can pass, where they are few. */
  readonly few: readonly number[] | null
}

async function findTitled(db: Db, query: ArchiveQuery, isExcluded: boolean): Promise<number[] | null> {
  const expression = writeTitles(query, isExcluded)
  if (expression === null) return null
  const { rows } = await sql<{ no: number }>`select rowid as no from search_titles
    where search_titles match ${expression} order by rowid desc limit ${CANDIDATES}`.execute(db)
  return rows.map((row) => row.no)
}

/** Writes a query for the index, and looks up what is rare about it. */
export async function prepareSearch(
  db: Db,
  query: ArchiveQuery,
  rows: ArchiveConditions
): Promise<PreparedSearch> {
  const expressions = await writeExpressions(db, query)
  const conditions = writeConditions(rows)
  const untitled = await findTitled(db, query, true)
  if (untitled && untitled.length > 0) conditions.push(sql`articles.no not in (${sql.join(untitled)})`)
  const titled = await findTitled(db, query, false)
  if (titled && titled.length > 0) conditions.push(sql`articles.no in (${sql.join(titled)})`)
  if (titled?.length === 0) return { expressions, conditions, few: [] }
  return { expressions, conditions, few: conditions.length > 0 ? await findFew(db, conditions) : null }
}

/** What a row of the index must pass besides its words. */
function passing(table: string, { conditions, few }: PreparedSearch): RawBuilder<unknown> {
  const rowid = sql.ref(`${table}.rowid`)
  // FTS5 takes an empty list for no condition at all.
  if (few) return few.length > 0 ? sql`and ${rowid} in (${sql.join(few)})` : sql`and false`
  if (conditions.length === 0) return sql``
  return sql`and exists (select 1 from articles
    where articles.no = ${rowid} and ${sql.join(conditions, sql` and `)})`
}

/** The newest articles that an expression finds, as `no`. */
function selectMatches(
  prepared: PreparedSearch,
  table: 'search' | 'search_titles',
  expression: string,
  limit: number
): RawBuilder<unknown> {
  return sql`select rowid as no from ${sql.table(table)}
    where ${sql.table(table)} match ${expression} ${passing(table, prepared)}
    order by rowid desc limit ${limit}`
}

/** The newest articles of a query without words to look for, as `no`. */
function selectUnworded(
  { conditions, expressions, few }: PreparedSearch,
  limit: number
): RawBuilder<unknown> {
  const parts = [...conditions]
  if (few) parts.push(few.length > 0 ? sql`articles.no in (${sql.join(few)})` : sql`false`)
  if (expressions.excluded !== null)
    parts.push(sql`not exists (select 1 from search
      where search match ${expressions.excluded} and search.rowid = articles.no)`)
  const where = parts.length > 0 ? sql`where ${sql.join(parts, sql` and `)}` : sql``
  return sql`select articles.no from articles ${where} order by articles.no desc limit ${limit}`
}

/** The newest articles that a query finds, as `no`. */
export function selectNewest(prepared: PreparedSearch, limit: number): RawBuilder<unknown> {
  const { all } = prepared.expressions
  return all === null ? selectUnworded(prepared, limit) : selectMatches(prepared, 'search', all, limit)
}

function selectBest(prepared: PreparedSearch): RawBuilder<unknown> {
  const { expressions } = prepared
  const ways = (['all', 'phrase', 'title', 'exact'] as const).flatMap((way) => {
    const expression = expressions[way]
    if (expression === null) return []
    const table = way === 'title' ? 'search_titles' : 'search'
    return [
      sql`select no, ${sql.lit(WORTH[way])} as worth from (${selectMatches(prepared, table, expression, CANDIDATES)})`
    ]
  })
  return sql`select no from (${sql.join(ways, sql` union all `)})
    group by no order by sum(worth) desc, no desc limit ${SEARCH_LIMIT}`
}

/**
 * Row numbers of the articles that a query finds. Best first: those with the
 * exact tones typed, then those with the words in their title, then those with the
 * words beside each other; the newer of equals first.
 */
export async function findArticles(db: Db, prepared: PreparedSearch, order: SearchOrder): Promise<number[]> {
  const isRanked = order === 'best' && prepared.expressions.all !== null
  const statement = isRanked ? selectBest(prepared) : selectNewest(prepared, SEARCH_LIMIT)
  const { rows } = await sql<{ no: number }>`${statement}`.execute(db)
  return rows.map((row) => row.no)
}

/** Revisions whose gone words a query finds, newest first. */
export async function findPast(db: Db, { expressions, conditions }: PreparedSearch, limit: number) {
  if (expressions.all === null) return []
  const where = conditions.length > 0 ? sql`and ${sql.join(conditions, sql` and `)}` : sql``
  const { rows } = await sql<{ no: number; revision: string }>`
    select articles.no, past.revision from search_past
    join past_texts as past on past.no = search_past.rowid
    join articles on articles.no = past.article_no
    where search_past match ${expressions.all} ${where}
    order by search_past.rowid desc limit ${limit}`.execute(db)
  return rows
}
