import { sql } from 'kysely'
import type { Head } from '@shared/domain/records'
import type { Db } from './schema'

/** Where the log ends: how many records it has, and the newest of each key. */
export interface LogEnd {
  readonly records: number
  /** By key. */
  readonly heads: readonly Head[]
}

/** Reads where the log ends. From indexes: it costs the same for any length of the chains. */
export async function readLogEnd(db: Db): Promise<LogEnd> {
  const { rows } = await sql<Head>`
    with recursive authors (author) as (
      select min(author) from records
      union all
      select (select min(author) from records where author > authors.author)
      from authors where authors.author is not null
    )
    select r.author as key, r.seq, r.hash
    from authors join records r on r.author = authors.author
      and r.seq = (select max(seq) from records where author = authors.author)
    order by r.author, r.hash`.execute(db)
  const count = await sql<{ n: number }>`select count(*) as n from records`.execute(db)
  return { records: count.rows[0]!.n, heads: rows }
}

/** Whether two ends name the same newest records. */
export function isSameHeads(a: readonly Head[], b: readonly Head[]): boolean {
  const names = (heads: readonly Head[]) =>
    heads
      .map((head) => `${head.key} ${head.seq} ${head.hash}`)
      .sort()
      .join()
  return names(a) === names(b)
}

/** What of a chain that once was there is there no more. */
export interface MissingEnd {
  readonly key: string
  /** First and last number of the records that are gone, or stand there with another text. */
  readonly from: number
  readonly to: number
}

/**
 * Holds the log against where it ended before. A chain may have grown; it may
 * not have become shorter or another.
 *
 * @param heads newest records of the keys at an earlier moment.
 */
export async function findMissingEnds(db: Db, heads: readonly Head[]): Promise<MissingEnd[]> {
  const missing: MissingEnd[] = []
  for (const { key, seq, hash } of heads) {
    const rows = await db
      .selectFrom('records')
      .select('hash')
      .where('author', '=', key)
      .where('seq', '=', seq)
      .execute()
    if (rows.some((row) => row.hash === hash)) continue
    const last = await db
      .selectFrom('records')
      .select('seq')
      .where('author', '=', key)
      .where('seq', '<', seq)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    // Another text under the same number: from which one on the chains differ is not known; this one is gone for sure.
    missing.push({ key, from: rows.length > 0 ? seq : (last?.seq ?? 0) + 1, to: seq })
  }
  return missing
}

/** How many records of an earlier end of the log are gone. */
export async function countMissing(db: Db, heads: readonly Head[]): Promise<number> {
  const ends = await findMissingEnds(db, heads)
  return ends.reduce((sum, { from, to }) => sum + to - from + 1, 0)
}

/** Numbers that are missing in the middle of chains, or stand there twice: the log has not as many records as its chains are long. */
export function countOdd({ records, heads }: LogEnd): number {
  const lengths = new Map(heads.map((head) => [head.key, head.seq]))
  return Math.abs([...lengths.values()].reduce((sum, length) => sum + length, 0) - records)
}
