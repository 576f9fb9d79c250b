import { sql } from 'kysely'
import type { LogEntry } from '@shared/domain/dossier'
import type { Db } from './schema'

/** A record of the log as it is carried, with what places it. */
export interface LogRow extends LogEntry {
  readonly hash: string
  readonly author: string
  readonly seq: number
  readonly kind: string
  readonly subject: string
  readonly lam: number
}

const PAGE = 1000

/** Reads the whole log in Lamport order, page by page; nothing is checked here. */
export async function* readWholeLog(db: Db): AsyncGenerator<readonly LogRow[]> {
  let last = { lam: 0, hash: '' }
  for (;;) {
    const rows = await db
      .selectFrom('records')
      .select(['hash', 'author', 'seq', 'kind', 'subject', 'lam', 'canonical', 'signature'])
      .where(sql<boolean>`(lam, hash) > (${last.lam}, ${last.hash})`)
      .orderBy('lam')
      .orderBy('hash')
      .limit(PAGE)
      .execute()
    if (rows.length > 0)
      yield rows.map((row) => ({ ...row, signature: Buffer.from(row.signature).toString('base64url') }))
    if (rows.length < PAGE) return
    last = rows.at(-1)!
  }
}

export async function countRecords(db: Db): Promise<number> {
  const row = await db
    .selectFrom('records')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
