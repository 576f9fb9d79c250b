import { sql } from 'kysely'
import type { Db } from './schema'

/** A record of the log as it is carried, with what places it. */
export interface LogRow {
  readonly canonical: string
  readonly signature: Uint8Array
  readonly hash: string
  readonly author: string
  readonly seq: number
  readonly kind: string
  readonly subject: string
  readonly lam: number
}

const PAGE = 1000

const readPage = (db: Db, last: { readonly lam: number; readonly hash: string }): Promise<LogRow[]> =>
  db
    .selectFrom('records')
    .select(['hash', 'author', 'seq', 'kind', 'subject', 'lam', 'canonical', 'signature'])
    .where(sql<boolean>`(lam, hash) > (${last.lam}, ${last.hash})`)
    .orderBy('lam')
    .orderBy('hash')
    .limit(PAGE)
    .execute()

/** Reads the whole log in Lamport order, page by page, the next while one is at work; nothing is checked here. */
export async function* readWholeLog(db: Db): AsyncGenerator<readonly LogRow[]> {
  let next = readPage(db, { lam: 0, hash: '' })
  for (;;) {
    const rows = await next
    const isLast = rows.length < PAGE
    if (!isLast) {
      next = readPage(db, rows.at(-1)!)
      // Whoever stops reading does not wait for it.
      next.catch(() => {})
    }
    if (rows.length > 0) yield rows
    if (isLast) return
  }
}

export async function countRecords(db: Db): Promise<number> {
  const row = await db
    .selectFrom('records')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
