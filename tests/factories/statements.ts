import { Kysely } from 'kysely'
import type { Db, Tables } from '@electron/store/schema'
import { createSqliteDialect, type SqliteConnection } from '@electron/store/sqliteDialect'

interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** Everything that is asked of an open store through `db`, in order. */
export interface Watched {
  readonly db: Db
  /** What this work asks, and nothing before it. */
  during(work: (db: Db) => Promise<unknown>): Promise<readonly string[]>
  /** The steps of SQLite's plan for each statement of this work. */
  plansOf(work: (db: Db) => Promise<unknown>): Promise<readonly string[]>
}

/** Watches the statements that go to a store's connection. */
export function watchStatements(connection: SqliteConnection): Watched {
  let asked: Statement[] = []
  const noting =
    <T>(ask: (sql: string, parameters?: readonly unknown[]) => Promise<T>) =>
    (sql: string, parameters: readonly unknown[] = []) => {
      asked.push({ sql, parameters })
      return ask(sql, parameters)
    }
  const watched = { all: noting(connection.all), run: noting(connection.run), close: async () => {} }
  // The notes change nothing about what is answered.
  const db = new Kysely<Tables>({ dialect: createSqliteDialect(watched as SqliteConnection) })
  const listen = async (work: (db: Db) => Promise<unknown>) => {
    asked = []
    await work(db)
    return asked
  }
  return {
    db,
    during: async (work) => (await listen(work)).map((each) => each.sql),
    async plansOf(work) {
      const steps: string[] = []
      for (const { sql, parameters } of await listen(work)) {
        const rows = await connection.all<{ detail: string }>(`explain query plan ${sql}`, parameters)
        steps.push(...rows.map((row) => row.detail))
      }
      return steps
    }
  }
}
