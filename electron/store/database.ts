import { closeSync, existsSync, openSync, readSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { Kysely } from 'kysely'
import { OfficeError } from '@shared/ipc/errors'
import { CURRENT_VERSION, migrate } from './migrations'
import type { Db, Tables } from './schema'
import { createSqliteDialect, openSqlite, type SqliteConnection } from './sqliteDialect'

/** "TTSN" in the file's header: our database and no other program's. */
export const APPLICATION_ID = 0x5454534e

/** File system types of `statfs(2)` that are network shares, where SQLite's WAL corrupts. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f])

function refuseNetworkPath(file: string): void {
  const folder = path.dirname(path.resolve(file))
  if (folder.startsWith('\\\\')) throw new OfficeError('storeNetwork')
  if (process.platform === 'win32') return
  const { type } = statfsSync(folder)
  if (NETWORK_FILE_SYSTEMS.has(type)) throw new OfficeError('storeNetwork')
}

/** Header fields of a SQLite file: https://www.sqlite.org/fileformat.html, section 1.3. */
const MAGIC = 'SQLite format 3\u0000'
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68

/**
 * Reads the header with plain file access, before SQLite may touch the file:
 * opening a foreign or newer database with WAL settings would already change it.
 */
function refuseForeignFile(file: string): void {
  if (!existsSync(file)) return
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    const length = readSync(handle, header, 0, 100, 0)
    if (length === 0) return
    if (length < 100 || header.toString('latin1', 0, 16) !== MAGIC) throw new OfficeError('storeDamaged')
  } finally {
    closeSync(handle)
  }
  refuseOther(header.readUInt32BE(APPLICATION_ID_AT), header.readUInt32BE(USER_VERSION_AT))
}

function refuseOther(applicationId: number, version: number): void {
  if (applicationId !== APPLICATION_ID) throw new OfficeError('storeForeign')
  if (version > CURRENT_VERSION) throw new OfficeError('storeNewer', { version })
}

async function readPragma(connection: SqliteConnection, name: string): Promise<unknown> {
  const [row] = await connection.all<Record<string, unknown>>(`pragma ${name}`)
  return row && Object.values(row)[0]
}

async function isEmpty(connection: SqliteConnection): Promise<boolean> {
  const [row] = await connection.all<{ n: number }>('select count(*) as n from sqlite_schema')
  return row?.n === 0
}

/** Turns an error of SQLite, or of a full disk, into one that a person can act on. */
export function toOfficeError(error: unknown): unknown {
  switch ((error as { code?: unknown } | null)?.code) {
    case 'SQLITE_FULL':
    case 'ENOSPC':
      return new OfficeError('diskFull')
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
      return new OfficeError('storeReadOnly')
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new OfficeError('storeLocked')
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return new OfficeError('storeDamaged')
    default:
      return error
  }
}

/** The open store of one office on this PC. */
export interface Database {
  readonly db: Db
  readonly connection: SqliteConnection
  close(): Promise<void>
}

/**
 * Takes the lock that says "this office is open here". It is a SQLite lock on
 * a file of its own, so the system gives it back even after `kill -9`.
 */
async function lock(file: string): Promise<SqliteConnection> {
  const holder = await openSqlite(`${file}.lock`)
  try {
    await holder.all('pragma journal_mode = delete')
    await holder.run('begin exclusive')
    return holder
  } catch (error) {
    await holder.close()
    throw error
  }
}

/**
 * Opens the database of an office, making or migrating it as needed.
 *
 * @param beforeMigration makes a verified backup; called only when an older file must be migrated.
 * @throws OfficeError `storeForeign`, `storeNewer`, `storeDamaged`, `storeNetwork`, `storeLocked`, `storeReadOnly`, `diskFull`.
 */
export async function openDatabase(
  file: string,
  beforeMigration: () => Promise<void> = async () => {}
): Promise<Database> {
  refuseNetworkPath(file)
  refuseForeignFile(file)
  let holder: SqliteConnection | undefined
  let connection: SqliteConnection | undefined
  try {
    holder = await lock(file)
    connection = await openSqlite(file)
    await connection.all('pragma busy_timeout = 5000')
    const isNew = await isEmpty(connection)
    // Once more in SQL: the newer version number may so far be only in the WAL.
    if (!isNew) {
      refuseOther(
        Number(await readPragma(connection, 'application_id')),
        Number(await readPragma(connection, 'user_version'))
      )
    }
    // Before WAL: the mark must stand in the file itself, or the next start after a crash takes it for another program's.
    if (isNew) await connection.all(`pragma application_id = ${APPLICATION_ID}`)
    await connection.all('pragma trusted_schema = off')
    await connection.all('pragma cell_size_check = on')
    await connection.all('pragma foreign_keys = on')
    await connection.all('pragma journal_mode = wal')
    await connection.all('pragma synchronous = full')
    await connection.all('pragma temp_store = memory')
    await connection.all('pragma cache_size = -16000')
    const opened = connection
    const locked = holder
    const db = new Kysely<Tables>({ dialect: createSqliteDialect(opened) })
    await migrate(db, Number(await readPragma(opened, 'user_version')), beforeMigration)
    return {
      db,
      connection: opened,
      async close() {
        await db.destroy()
        await locked.close()
      }
    }
  } catch (error) {
    await connection?.close().catch(() => {})
    await holder?.close().catch(() => {})
    throw toOfficeError(error)
  }
}

/** Whether SQLite finds the file whole. Quick: pages and indexes, not every value. */
export async function isSound(connection: SqliteConnection): Promise<boolean> {
  return (await readPragma(connection, 'quick_check(1)')) === 'ok'
}
