import { sql, type RawBuilder } from 'kysely'
import type { ArticleStatus } from '@shared/domain/articles'
import { directiveKey, type Directive } from '@shared/domain/directive'
import { foldDirective, type DirectiveState } from '@shared/domain/directives'
import { foldText } from '@shared/text/fold'
import type { RegisteredDocument } from '@shared/text/proofing/proofSettings'
import { foldedWords } from '@shared/text/searchWords'
import { readRecordsOf } from './log'
import { readMembership } from './members'
import type { Db } from './schema'

/** Lines that a text may be held against; an office of decades has some thousands. */
export const MAX_REGISTER = 20_000

async function dropRow(db: Db, id: string): Promise<void> {
  await sql`delete from search_directives where rowid in (select no from directives where id = ${id})`.execute(
    db
  )
  await db.deleteFrom('directives').where('id', '=', id).execute()
}

/** Folds one line of the register into its row, and indexes its words. */
export async function projectDirective(db: Db, id: string): Promise<void> {
  const folded = foldDirective(await readRecordsOf(db, id), await readMembership(db))
  await dropRow(db, id)
  if (!folded) return
  const { symbol, type, date, issuer, subject } = folded
  const row = await db
    .insertInto('directives')
    .values({
      id,
      symbol,
      type,
      date,
      issuer,
      key: directiveKey(folded),
      is_struck: folded.struck === null ? 0 : 1,
      folded: JSON.stringify(folded)
    })
    .returning('no')
    .executeTakeFirstOrThrow()
  const words = foldText([symbol, type, issuer, subject, date.slice(0, 4)].join('\n'))
  await sql`insert into search_directives (rowid, folded) values (${row.no}, ${words})`.execute(db)
}

/** Empties the index, before all lines are folded again. */
export async function clearDirectiveSearch(db: Db): Promise<void> {
  await sql`insert into search_directives (search_directives) values ('delete-all')`.execute(db)
}

// The projection wrote the column from a folded value of this very shape.
const parseFolded = (json: string) => JSON.parse(json) as DirectiveState

export async function findDirective(db: Db, id: string): Promise<DirectiveState | null> {
  const row = await db.selectFrom('directives').select('folded').where('id', '=', id).executeTakeFirst()
  return row ? parseFolded(row.folded) : null
}

/** The line that says the same document, if there is one that stands. */
export async function findSameDirective(
  db: Db,
  directive: Pick<Directive, 'symbol' | 'issuer' | 'date'>,
  except = ''
): Promise<string | null> {
  const row = await db
    .selectFrom('directives')
    .select('id')
    .where('key', '=', directiveKey(directive))
    .where('is_struck', '=', 0)
    .where('id', '!=', except)
    .executeTakeFirst()
  return row?.id ?? null
}

/** What lines of the register are shown. */
export interface DirectiveFilter {
  readonly query: string
  readonly type: string
  readonly issuer: string
  /** "2026", or empty. */
  readonly year: string
  readonly isStruck: boolean
}

/** Every word that was typed, the last one perhaps unfinished; null for none. */
export function writeDirectiveQuery(query: string): string | null {
  const words = foldedWords(query)
  if (words.length === 0) return null
  const isFinished = /[\s"]$/.test(query)
  return words
    .map((word, at) => `"${word}"${!isFinished && at === words.length - 1 ? '*' : ''}`)
    .join(' AND ')
}

function writeFilter({ query, type, issuer, year, isStruck }: DirectiveFilter): RawBuilder<unknown> {
  const parts = [sql`is_struck = ${isStruck ? 1 : 0}`]
  const expression = writeDirectiveQuery(query)
  if (expression !== null)
    parts.push(sql`no in (select rowid from search_directives where search_directives match ${expression})`)
  if (type !== '') parts.push(sql`type = ${type}`)
  if (issuer !== '') parts.push(sql`issuer = ${issuer}`)
  if (year !== '') parts.push(sql`date >= ${`${year}-01-01`} and date <= ${`${year}-12-31`}`)
  return sql.join(parts, sql` and `)
}

/** Lines of the register, the newest document first, and how many there are. */
export async function listDirectives(db: Db, filter: DirectiveFilter, offset: number, limit: number) {
  const where = writeFilter(filter)
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from directives
    where ${where}`.execute(db)
  const { rows } = await sql<{ folded: string }>`select folded from directives where ${where}
    order by date desc, no desc limit ${limit} offset ${offset}`.execute(db)
  return { rows: rows.map((row) => parseFolded(row.folded)), total: counted[0]!.total }
}

/** The types, issuers and years that stand in the register, the commonest and the newest first. */
export async function countDirectives(db: Db) {
  const count = async (what: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
    (
      await sql<{ value: string; count: number }>`select ${what} as value, count(*) as count from directives
        where is_struck = 0 group by 1 order by ${order} limit 200`.execute(db)
    ).rows
  const struck = await db
    .selectFrom('directives')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('is_struck', '=', 1)
    .executeTakeFirstOrThrow()
  return {
    types: await count(sql`type`, sql`2 desc, 1`),
    issuers: await count(sql`issuer`, sql`2 desc, 1`),
    years: await count(sql`substr(date, 1, 4)`, sql`1 desc`),
    struck: struck.count
  }
}

/** The documents that texts are held against, the newest first. */
export async function readRegister(db: Db): Promise<RegisteredDocument[]> {
  const { rows } = await sql<RegisteredDocument>`select symbol, type, date, issuer,
      folded ->> 'validUntil' as validUntil, folded ->> 'replacedBy' as replacedBy
    from directives where is_struck = 0 order by date desc, no desc limit ${MAX_REGISTER}`.execute(db)
  return rows
}

/** A mark of the register: it differs after any line was written. */
export async function readRegisterMark(db: Db): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select
    count(*) || '/' || coalesce(max(lam), 0) as mark from records
    where kind in ('directives.enter', 'directives.change', 'directives.strike')`.execute(db)
  return rows[0]!.mark
}

/** So many articles that cite a document are named. */
const MAX_CITING = 50

/** The articles that cite a document, the newest first. */
export async function findCiting(db: Db, symbol: string) {
  const words = foldedWords(symbol)
  if (words.length === 0) return { rows: [], total: 0 }
  const expression = `symbols : "${words.join(' ')}"`
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from search
    where search match ${expression}`.execute(db)
  const { rows } = await sql<{
    id: string
    title: string
    status: ArticleStatus
    level: number
    levels: number
  }>`
    select id, title, status, level, levels from articles
    where no in (select rowid from search where search match ${expression} order by rowid desc limit ${MAX_CITING})
    order by no desc`.execute(db)
  return { rows, total: counted[0]!.total }
}
