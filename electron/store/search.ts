import { sql, type Expression } from 'kysely'
import { foldText, hasDiacritics } from '@shared/text/fold'
import type { Db } from './schema'

/** Replaces what is indexed of one article. The index holds no text of its own, only words. */
export async function indexArticle(db: Db, no: number, title: string, text: string): Promise<void> {
  await dropFromSearch(db, no)
  await sql`insert into search (rowid, title, text, folded_title, folded_text)
    values (${no}, ${title.toLowerCase()}, ${text.toLowerCase()}, ${foldText(title)}, ${foldText(text)})`.execute(
    db
  )
}

export async function dropFromSearch(db: Db, no: number): Promise<void> {
  await sql`delete from search where rowid = ${no}`.execute(db)
}

export async function clearSearch(db: Db): Promise<void> {
  await sql`delete from search`.execute(db)
}

/** Longest query that is looked at, in words. */
const MAX_WORDS = 12

/**
 * Writes a typed query as an FTS5 expression: every word must occur, the last
 * one may be unfinished. Quotes make each word a string, so nothing typed is an operator.
 */
function toExpression(query: string, columns: string): string | null {
  const words = (query.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, MAX_WORDS)
  if (words.length === 0) return null
  const terms = words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`))
  return `{${columns}} : (${terms.join(' AND ')})`
}

/**
 * Row numbers of the articles that match, best first: those with the exact
 * tones typed come before those that match only without diacritics.
 *
 * @param passing selects a row of `articles` for each `search.rowid` that may be found; null for all.
 */
export async function searchArticles(
  db: Db,
  query: string,
  limit: number,
  passing: Expression<unknown> | null = null
): Promise<number[]> {
  const filter = passing ? sql`and exists ${passing}` : sql``
  const find = async (expression: string | null) => {
    if (!expression) return []
    const { rows } = await sql<{ rowid: number }>`
      select rowid from search where search match ${expression} ${filter}
      order by bm25(search, 8.0, 1.0, 8.0, 1.0), rowid desc limit ${limit}`.execute(db)
    return rows.map((row) => row.rowid)
  }
  const exact = hasDiacritics(query) ? await find(toExpression(query.toLowerCase(), 'title text')) : []
  const folded = await find(toExpression(foldText(query), 'folded_title folded_text'))
  return [...new Set([...exact, ...folded])].slice(0, limit)
}
