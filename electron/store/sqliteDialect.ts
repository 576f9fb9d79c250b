import sqlite3 from 'sqlite3'
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult
} from 'kysely'

/**
 * The npm `sqlite3` driver for Kysely. This is its only importer: the package
 * is archived upstream, so another driver must be a change of one file.
 *
 * The driver is asynchronous, so a long statement never freezes the main
 * process. It has one connection; a first-come lock keeps transactions apart.
 */
export interface SqliteConnection {
  all<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>
  run(sql: string, parameters?: readonly unknown[]): Promise<{ changes: number; lastId: number }>
  /** Ends the statement that is running, if any, with `SQLITE_INTERRUPT`. */
  interrupt(): void
  close(): Promise<void>
}

/** An error of SQLite with its code, the statement, and the stack of the caller. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError'
  constructor(
    readonly code: string,
    message: string,
    readonly sql: string
  ) {
    super(message)
  }
}

type Failure = Error & { code?: string }

function toSqliteError(failure: Failure, sql: string, caller: Error): SqliteError {
  const error = new SqliteError(failure.code ?? 'SQLITE_ERROR', failure.message, sql)
  error.stack = `${error.name}: ${error.message}\n${caller.stack?.split('\n').slice(2).join('\n')}`
  return error
}

/** Prepared statements kept per connection; enough for every query of the app. */
const MAX_PREPARED = 200

/** Opens a database file. Nothing is read or written yet: `database.ts` decides whether it may be. */
export async function openSqlite(file: string, mode: 'write' | 'read' = 'write'): Promise<SqliteConnection> {
  const flags = mode === 'read' ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE
  const db = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, flags, (failure: Failure | null) =>
      failure
        ? reject(new SqliteError(failure.code ?? 'SQLITE_CANTOPEN', failure.message, 'open'))
        : resolve(opened)
    )
  })
  const prepared = new Map<string, sqlite3.Statement>()

  const prepare = (sql: string, caller: Error) =>
    new Promise<sqlite3.Statement>((resolve, reject) => {
      const known = prepared.get(sql)
      if (known) return resolve(known)
      const statement = db.prepare(sql, (failure: Failure | null) => {
        if (failure) return reject(toSqliteError(failure, sql, caller))
        // Asked for twice at once: the second is let go, or the file could never be closed.
        const first = prepared.get(sql)
        if (first) {
          statement.finalize()
          return resolve(first)
        }
        if (prepared.size >= MAX_PREPARED) {
          const [oldest, unused] = prepared.entries().next().value!
          prepared.delete(oldest)
          unused.finalize()
        }
        prepared.set(sql, statement)
        resolve(statement)
      })
    })

  return {
    async all<T>(sql: string, parameters: readonly unknown[] = []) {
      const caller = new Error('caller')
      const statement = await prepare(sql, caller)
      return new Promise<T[]>((resolve, reject) =>
        statement.all(parameters, (failure: Failure | null, rows: unknown[]) =>
          failure ? reject(toSqliteError(failure, sql, caller)) : resolve(rows as T[])
        )
      )
    },
    async run(sql, parameters = []) {
      const caller = new Error('caller')
      const statement = await prepare(sql, caller)
      return new Promise((resolve, reject) =>
        statement.run(parameters, function (this: sqlite3.RunResult, failure: Failure | null) {
          if (failure) reject(toSqliteError(failure, sql, caller))
          else resolve({ changes: this.changes, lastId: this.lastID })
        })
      )
    },
    interrupt: () => db.interrupt(),
    close: () =>
      new Promise((resolve, reject) => {
        for (const statement of prepared.values()) statement.finalize()
        prepared.clear()
        db.close((failure: Failure | null) =>
          failure ? reject(toSqliteError(failure, 'close', new Error('caller'))) : resolve()
        )
      })
  }
}

const RETURNS_ROWS = /^\s*(select|pragma|with|explain|values)\b|\breturning\b/i

function createConnection(sqlite: SqliteConnection): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
      if (RETURNS_ROWS.test(sql)) return { rows: await sqlite.all<R>(sql, parameters) }
      const { changes, lastId } = await sqlite.run(sql, parameters)
      const inserted = query.kind === 'InsertQueryNode' ? { insertId: BigInt(lastId) } : {}
      return { rows: [], numAffectedRows: BigInt(changes), ...inserted }
    },
    streamQuery: () => {
      throw new Error('read in pages instead: a stream would hold the only connection')
    }
  }
}

function createDriver(sqlite: SqliteConnection): Driver {
  const connection = createConnection(sqlite)
  const execute = (sql: string) => connection.executeQuery(CompiledQuery.raw(sql))
  let tail: Promise<void> = Promise.resolve()
  let release: (() => void) | undefined

  return {
    init: async () => {},
    async acquireConnection() {
      const turn = tail
      let done!: () => void
      tail = new Promise((resolve) => (done = resolve))
      await turn
      release = done
      return connection
    },
    async releaseConnection() {
      release?.()
    },
    // IMMEDIATE takes the write lock now, so that no statement half-way can fail for want of it.
    async beginTransaction() {
      await execute('begin immediate')
    },
    async commitTransaction() {
      await execute('commit')
    },
    async rollbackTransaction() {
      // A full disk has already rolled back by itself.
      await execute('rollback').catch((error: Error) => {
        if (!/no transaction is active/.test(error.message)) throw error
      })
    },
    destroy: () => sqlite.close()
  }
}

/** Kysely's dialect over one open connection. Destroying Kysely closes it. */
export function createSqliteDialect(sqlite: SqliteConnection): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(sqlite),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db)
  }
}
