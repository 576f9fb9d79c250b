import { Kysely } from 'kysely'
import { APPLICATION_ID } from './database'
import { findDamagedRecords } from './logCheck'
import { CURRENT_VERSION } from './migrations'
import { findDamagedRevisions } from './revisions'
import type { Tables } from './schema'
import { createSqliteDialect, openSqlite, type SqliteConnection } from './sqliteDialect'

/** Writes a compact copy of a database as of this moment, over a connection of its own, while work goes on. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const connection = await openSqlite(from, 'read')
  try {
    await connection.all('pragma busy_timeout = 5000')
    await connection.run('vacuum into ?', [to])
  } finally {
    await connection.close()
  }
}

/** What a database file holds, once it has been read through. */
export interface Verdict {
  readonly isSound: boolean
  readonly articles: number
  readonly revisions: number
}

const BROKEN: Verdict = { isSound: false, articles: 0, revisions: 0 }

/**
 * Reads a copy through: pages, indexes, the hash of every text and the chains
 * of all records, because SQLite's own check does not see a changed letter.
 */
export async function verifyCopy(file: string): Promise<Verdict> {
  let connection: SqliteConnection | undefined
  try {
    connection = await openSqlite(file, 'read')
    const [header] = await connection.all<{ application_id: number }>('pragma application_id')
    const [version] = await connection.all<{ user_version: number }>('pragma user_version')
    if (header?.application_id !== APPLICATION_ID || (version?.user_version ?? 0) > CURRENT_VERSION)
      return BROKEN
    const [check] = await connection.all<{ integrity_check: string }>('pragma integrity_check(1)')
    if (check?.integrity_check !== 'ok') return BROKEN
    const db = new Kysely<Tables>({ dialect: createSqliteDialect(connection) })
    const damaged = [...(await findDamagedRevisions(db)), ...(await findDamagedRecords(db))]
    const [counts] = await connection.all<{ articles: number; revisions: number }>(
      'select (select count(*) from articles) as articles, (select count(*) from revisions) as revisions'
    )
    return {
      isSound: damaged.length === 0,
      articles: counts?.articles ?? 0,
      revisions: counts?.revisions ?? 0
    }
  } catch {
    return BROKEN
  } finally {
    await connection?.close().catch(() => {})
  }
}
