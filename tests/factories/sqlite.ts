import sqlite3 from 'sqlite3'

/** Runs statements on a database file past all of our own code: what a damaged disk or a stranger would do. */
export function runSql(file: string, ...statements: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const db = new sqlite3.Database(file)
    db.exec(statements.join(';'), (failure) => {
      db.close(() => (failure ? reject(failure) : resolve()))
    })
  })
}

/** Reads rows of a database file past all of our own code. */
export function readSql<T>(file: string, sql: string): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const db = new sqlite3.Database(file, sqlite3.OPEN_READONLY)
    db.all(sql, (failure: Error | null, rows: T[]) => {
      db.close(() => (failure ? reject(failure) : resolve(rows)))
    })
  })
}
