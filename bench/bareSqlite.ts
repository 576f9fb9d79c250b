import sqlite3 from 'sqlite3'

/** The pragmas of `electron/store/database.ts`, so that both sides are equally durable. */
const PRAGMAS = [
  'busy_timeout = 5000',
  'trusted_schema = off',
  'cell_size_check = on',
  'foreign_keys = on',
  'journal_mode = wal',
  'synchronous = full',
  'temp_store = memory',
  'cache_size = -16000'
]

export interface BareStatement {
  run(parameters: readonly unknown[]): Promise<void>
  all<T>(parameters?: readonly unknown[]): Promise<T[]>
}

const settle = <T>(resolve: (value: T) => void, reject: (error: Error) => void, value: T) => {
  return (error: Error | null) => (error ? reject(error) : resolve(value))
}

/** npm `sqlite3` with nothing of ours around it: prepared statements and callbacks. */
export async function openBareSqlite(file: string, mode: number) {
  const db = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, mode, (error) => (error ? reject(error) : resolve(opened)))
  })
  for (const pragma of PRAGMAS)
    await new Promise((resolve, reject) => db.all(`pragma ${pragma}`, settle(resolve, reject, undefined)))
  const statements: sqlite3.Statement[] = []

  return {
    async prepare(sql: string): Promise<BareStatement> {
      const statement = await new Promise<sqlite3.Statement>((resolve, reject) => {
        const made = db.prepare(sql, (error: Error | null) => (error ? reject(error) : resolve(made)))
      })
      statements.push(statement)
      return {
        run: (parameters) =>
          new Promise((resolve, reject) => statement.run(parameters, settle(resolve, reject, undefined))),
        all: <T>(parameters: readonly unknown[] = []) =>
          new Promise<T[]>((resolve, reject) =>
            statement.all(parameters, (error: Error | null, rows: unknown[]) =>
              error ? reject(error) : resolve(rows as T[])
            )
          )
      }
    },
    async close(): Promise<void> {
      for (const statement of statements) statement.finalize()
      await new Promise((resolve, reject) => db.close(settle(resolve, reject, undefined)))
    }
  }
}
export type BareSqlite = Awaited<ReturnType<typeof openBareSqlite>>
