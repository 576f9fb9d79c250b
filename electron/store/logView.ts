import { sql, type RawBuilder } from 'kysely'
import type { RecordKind } from '@shared/domain/records'
import { searchWords } from '@shared/text/searchWords'
import { foldText } from '@shared/text/fold'
import type { Db } from './schema'

/** Which records somebody wants to see. Absent: all. */
export interface LogFilter {
  /** Public keys of a person. */
  readonly authors?: readonly string[] | undefined
  /** Article, issue or anything else that records speak of. */
  readonly subject?: string | undefined
  readonly kinds?: readonly RecordKind[] | undefined
  /** Claimed times, in milliseconds: from, and before. */
  readonly from?: number | undefined
  readonly until?: number | undefined
  /** Words of the record or of its article's title, or the beginning of a hash. */
  readonly query?: string | undefined
}

export interface LogRow {
  readonly hash: string
  readonly canonical: string
  readonly signature: Uint8Array
  /** What the clock said at the record before it in the log; null for the first. */
  readonly before: number | null
}

const HASH = /^[0-9a-f]{6,64}$/
/** Articles whose title is looked for. */
const MAX_TITLES = 200

const isOneOf = (column: string, values: readonly string[]) =>
  sql`${sql.ref(column)} in (${sql.join(values)})`

/** The words as FTS5 is asked for them; the last may be unfinished. Null where there are none. */
function toExpression(query: string): string | null {
  const words = searchWords(foldText(query))
  if (words.length === 0) return null
  return words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' ')
}

/** Rows of `records` in which the words stand, in themselves or in their article's title. */
function whereSaid(query: string): RawBuilder<unknown> {
  if (HASH.test(query)) return sql`r.hash >= ${query} and r.hash < ${`${query}g`}`
  const expression = toExpression(query)
  if (expression === null) return sql`0`
  return sql`r.rowid in (
    select rowid from record_words where record_words match ${expression}
    union
    select named.rowid from articles a
      join record_subjects s on s.subject = a.id join records named on named.hash = s.hash
      where a.no in (select rowid from search_titles where search_titles match ${`folded : (${expression})`}
        order by rowid desc limit ${MAX_TITLES})
  )`
}

interface Part {
  /** The table whose index is in the log's order. */
  readonly order: 'r' | 's'
  readonly from: RawBuilder<unknown>
  readonly where: readonly RawBuilder<unknown>[]
}

/**
 * The statements whose results together are the filtered log. Each goes along
 * one index that is in the log's order, so that any page of it skips entries and reads no rows.
 */
function partsOf(filter: LogFilter): Part[] {
  const { authors, subject, kinds, from, until, query } = filter
  const times = [
    ...(from === undefined ? [] : [sql`r.at >= ${from}`]),
    ...(until === undefined ? [] : [sql`r.at < ${until}`])
  ]
  const ofKinds = kinds ? [isOneOf('r.kind', kinds)] : []
  const ofAuthors = authors ? [isOneOf('r.author', authors)] : []
  const said = query ? [whereSaid(query)] : []
  const rest = [...times, ...said]
  if (subject !== undefined)
    return [
      {
        order: 's',
        from: sql`record_subjects s join records r on r.hash = s.hash`,
        where: [sql`s.subject = ${subject}`, ...ofAuthors, ...ofKinds, ...rest]
      }
    ]
  const records = sql`records r`
  if (query) return [{ order: 'r', from: records, where: [...said, ...ofAuthors, ...ofKinds, ...times] }]
  if (authors)
    return authors.map((author) => ({
      order: 'r' as const,
      from: records,
      where: [sql`r.author = ${author}`, ...ofKinds, ...rest]
    }))
  if (kinds)
    return kinds.map((kind) => ({ order: 'r', from: records, where: [sql`r.kind = ${kind}`, ...rest] }))
  return [{ order: 'r', from: records, where: rest }]
}

const toSelect = (columnsOf: (part: Part) => RawBuilder<unknown>) => (part: Part) =>
  part.where.length === 0
    ? sql`select ${columnsOf(part)} from ${part.from}`
    : sql`select ${columnsOf(part)} from ${part.from} where ${sql.join(part.where, sql` and `)}`

const NOBODY: LogFilter['authors'] = ['']

/** The statement of a page of the log, newest first by its own order, never by a clock. */
export function selectLogPage(filter: LogFilter, offset: number, limit: number) {
  const asked = { ...filter, authors: filter.authors?.length === 0 ? NOBODY : filter.authors }
  const parts = partsOf(asked).map(
    toSelect(({ order }) => sql`${sql.ref(`${order}.lam`)} as lam, ${sql.ref(`${order}.hash`)} as hash`)
  )
  return sql<{ hash: string }>`${sql.join(parts, sql` union all `)}
    order by lam desc, hash desc limit ${limit} offset ${offset}`
}

/** How many records pass the filter. */
export async function countLog(db: Db, filter: LogFilter): Promise<number> {
  const asked = { ...filter, authors: filter.authors?.length === 0 ? NOBODY : filter.authors }
  let total = 0
  for (const part of partsOf(asked).map(toSelect(() => sql`count(*) as n`)))
    total += (await sql<{ n: number }>`${part}`.execute(db)).rows[0]!.n
  return total
}

/** The statement of records by their hashes, each with what the clock said at the one before it. */
export const selectLogRows = (hashes: readonly string[]) => sql<LogRow>`
  select r.hash, r.canonical, r.signature, (
    select p.at from records p where (p.lam, p.hash) < (r.lam, r.hash)
    order by p.lam desc, p.hash desc limit 1
  ) as before
  from records r where r.hash in (${sql.join(hashes)})
  order by r.lam desc, r.hash desc`

/** A page of the log. */
export async function readLogPage(
  db: Db,
  filter: LogFilter,
  offset: number,
  limit: number
): Promise<LogRow[]> {
  const { rows } = await selectLogPage(filter, offset, limit).execute(db)
  if (rows.length === 0) return []
  return (await selectLogRows(rows.map((row) => row.hash)).execute(db)).rows
}

/** One record with its columns; undefined for an unknown hash. */
export async function findLogRow(db: Db, hash: string) {
  const row = await db
    .selectFrom('records')
    .select(['author', 'prev'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  const found = row && (await selectLogRows([hash]).execute(db)).rows[0]
  return found && { ...found, ...row }
}

/** How many records were stated since the last checkpoint. */
export async function countSinceCheckpoint(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from records
    where lam > coalesce((select max(lam) from records where kind = 'log.checkpoint'), 0)`.execute(db)
  return rows[0]!.n
}
