import { sql } from 'kysely'
import { isIssueSought } from '@shared/domain/issueSearch'
import { foldText } from '@shared/text/fold'
import { foldedWords } from '@shared/text/searchWords'
import { listDirectives } from './directives'
import type { Db } from './schema'

/** So many of the newest issues are looked at: forty years of a weekly. */
const MAX_ISSUES = 2000
/** So many names are looked at. */
const MAX_NAMES = 3000

/** Lines of the register that stand, the newest document first. */
export async function findDirectives(db: Db, query: string, limit: number) {
  const filter = { query, type: '', issuer: '', year: '', isStruck: false }
  const { rows, total } = await listDirectives(db, filter, 0, limit)
  return {
    total,
    rows: rows.map(({ id, symbol, type, date, issuer, subject }) => ({
      id,
      symbol,
      type,
      date,
      issuer,
      subject
    }))
  }
}

/** What is known of a product in which an issue is looked for. */
export interface NamedProduct {
  readonly id: string
  readonly name: string
  /** Words of its imprint. */
  readonly imprint: string
}

/** Issues whose number, product, day or imprint holds every word, the newest first. */
export async function findIssues(db: Db, query: string, products: readonly NamedProduct[], limit: number) {
  const byId = new Map(products.map((product) => [product.id, product]))
  const rows = await db
    .selectFrom('issues')
    .select(['id', 'product', 'number', 'date', 'is_published'])
    .orderBy('date', 'desc')
    .orderBy('id')
    .limit(MAX_ISSUES)
    .execute()
  const found = rows
    .map(({ id, product, number, date, is_published }) => {
      const productName = byId.get(product)?.name ?? product
      const issue = { id, number, date, productName, isPublished: is_published === 1 }
      return { issue, imprint: byId.get(product)?.imprint }
    })
    .filter(({ issue, imprint }) => isIssueSought({ ...issue, imprint }, query))
  return { total: found.length, rows: found.slice(0, limit).map(({ issue }) => issue) }
}

/** The names under which articles stand, each once, without reading the articles: from one name the index leads to the next. */
async function listNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive names (name) as (
      select min(byline) from articles where byline > ''
      union all
      select (select min(byline) from articles where byline > names.name) from names
      where names.name is not null)
    select name from names where name is not null limit ${MAX_NAMES}`.execute(db)
  return rows.map((row) => row.name)
}

/** Whether each word begins one of the name's. */
function isNamed(name: string, words: readonly string[]): boolean {
  const parts = foldedWords(name)
  return words.every((word) => parts.some((part) => part.startsWith(word)))
}

/** People under whose names articles stand, and members of the office, with how many articles bear the name; the most first. */
export async function findPeople(db: Db, query: string, members: readonly string[], limit: number) {
  const words = foldedWords(query)
  if (words.length === 0) return { total: 0, rows: [] }
  const names = [...new Set([...(await listNames(db)), ...members])].filter((name) => isNamed(name, words))
  const rows: { name: string; articles: number }[] = []
  // The exact tones first: those are counted, where many bear a like name.
  const exact = (name: string) => (name.toLowerCase().includes(query.trim().toLowerCase()) ? 0 : 1)
  names.sort((a, b) => exact(a) - exact(b) || foldText(a).localeCompare(foldText(b)))
  for (const name of names.slice(0, limit)) {
    const { count } = await db
      .selectFrom('articles')
      .select((on) => on.fn.countAll<number>().as('count'))
      .where('byline', '=', name)
      .executeTakeFirstOrThrow()
    rows.push({ name, articles: count })
  }
  return { total: names.length, rows: rows.sort((a, b) => b.articles - a.articles) }
}
