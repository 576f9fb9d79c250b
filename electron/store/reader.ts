import { Kysely } from 'kysely'
import { OfficeError } from '@shared/ipc/errors'
import type { Db, Tables } from './schema'
import { createSqliteDialect, openSqlite, type SqliteConnection } from './sqliteDialect'

/**
 * A second connection to the store that only reads, so that a question over
 * the whole archive never keeps a save waiting. It answers one question at a time; a
 * question that is asked anew, as with the next key of a search, stops its forerunner.
 */
export interface Reader {
  /**
   * @param kind who asks; another topic of the same kind takes this one's place.
   * @throws OfficeError `superseded` when it was.
   */
  ask<T>(kind: string, topic: string, work: (db: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

interface Question {
  readonly kind: string
  readonly topic: string
  isSuperseded: boolean
}

const PRAGMAS = [
  'busy_timeout = 5000',
  'query_only = on',
  'trusted_schema = off',
  'temp_store = memory',
  'cache_size = -64000'
]

/** Opens the connection when something is asked for the first time. */
export function createReader(file: string): Reader {
  let opening: Promise<{ connection: SqliteConnection; db: Db }> | null = null
  let connected: SqliteConnection | null = null
  let running: Question | null = null
  let waiting: Question[] = []
  let tail: Promise<unknown> = Promise.resolve()

  async function open() {
    const connection = await openSqlite(file, 'read')
    for (const pragma of PRAGMAS) await connection.all(`pragma ${pragma}`)
    connected = connection
    const asking: SqliteConnection = {
      ...connection,
      all: async <T>(sql: string, parameters?: readonly unknown[]) => {
        if (running?.isSuperseded) throw new OfficeError('superseded')
        return connection.all<T>(sql, parameters)
      }
    }
    return { connection, db: new Kysely<Tables>({ dialect: createSqliteDialect(asking) }) }
  }

  async function answer<T>(question: Question, work: (db: Db) => Promise<T>): Promise<T> {
    waiting = waiting.filter((each) => each !== question)
    if (question.isSuperseded) throw new OfficeError('superseded')
    running = question
    try {
      const { db } = await (opening ??= open())
      return await work(db)
    } catch (error) {
      throw (error as { code?: unknown }).code === 'SQLITE_INTERRUPT' ? new OfficeError('superseded') : error
    } finally {
      running = null
    }
  }

  return {
    ask(kind, topic, work) {
      const isOlder = (other: Question) => other.kind === kind && other.topic !== topic
      for (const older of waiting.filter(isOlder)) older.isSuperseded = true
      if (running && isOlder(running) && !running.isSuperseded) {
        running.isSuperseded = true
        connected?.interrupt()
      }
      const question = { kind, topic, isSuperseded: false }
      waiting.push(question)
      const answered = tail.then(() => answer(question, work))
      tail = answered.catch(() => {})
      return answered
    },

    async close() {
      for (const question of [...waiting, ...(running ? [running] : [])]) question.isSuperseded = true
      connected?.interrupt()
      await tail
      connected = null
      if (opening) await (await opening).db.destroy()
      opening = null
    }
  }
}
