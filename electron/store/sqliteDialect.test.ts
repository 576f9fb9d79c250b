import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, sql, type Generated } from 'kysely'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { createSqliteDialect, openSqlite, SqliteError, type SqliteConnection } from './sqliteDialect'

interface Notes {
  notes: { id: Generated<number>; text: string }
}

let file: string
let connection: SqliteConnection
let db: Kysely<Notes>

beforeEach(async () => {
  file = path.join(newFolder(), 'notes.db')
  connection = await openSqlite(file)
  db = new Kysely<Notes>({ dialect: createSqliteDialect(connection) })
  onTestFinished(() => db.destroy())
  await sql`create table notes (id integer primary key, text text not null unique) strict`.execute(db)
})

const insert = (text: string) => db.insertInto('notes').values({ text }).executeTakeFirstOrThrow()
const texts = async () =>
  (await db.selectFrom('notes').select('text').orderBy('id').execute()).map((row) => row.text)
const failure = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error as SqliteError
  )

describe('a statement', () => {
  test('tells ids, returned rows and how many rows it changed', async () => {
    expect((await insert('một')).insertId).toBe(1n)
    const returned = await db.insertInto('notes').values({ text: 'hai' }).returning(['id', 'text']).execute()
    expect(returned).toEqual([{ id: 2, text: 'hai' }])
    const updated = await db.updateTable('notes').set({ text: 'ba' }).where('id', '=', 2).executeTakeFirst()
    expect(updated.numUpdatedRows).toBe(1n)
    expect((await db.deleteFrom('notes').executeTakeFirst()).numDeletedRows).toBe(2n)
    expect((await db.deleteFrom('notes').executeTakeFirst()).numDeletedRows).toBe(0n)
  })

  test('keeps every letter, and takes nothing typed for SQL', async () => {
    const typed = ["'; drop table notes; --", 'Nguyễn Ái Quốc “1920”', 'a\u0001b', '😀', '', '%_"']
    for (const text of typed) await insert(text)
    expect(await texts()).toEqual(typed)
  })

  test('that fails says its code, its SQL and who asked', async () => {
    const error = await failure(sql`insert into nowhere values (1)`.execute(db))
    expect(error).toBeInstanceOf(SqliteError)
    expect(error).toMatchObject({ code: 'SQLITE_ERROR', sql: 'insert into nowhere values (1)' })
    expect(error.message).toContain('no such table')
    expect(error.stack).toContain('sqliteDialect.test.ts')
    await insert('một')
    expect(await failure(insert('một'))).toMatchObject({ code: 'SQLITE_CONSTRAINT' })
  })

  test('that fails leaves the connection fit for the next', async () => {
    await failure(sql`select * from nowhere`.execute(db))
    await insert('một')
    expect(await texts()).toEqual(['một'])
  })

  test('is prepared once, also when two ask for it together, and closing lets all go', async () => {
    const same = () => connection.all<{ n: number }>('select count(*) as n from notes')
    expect(await Promise.all([same(), same(), same()])).toEqual([[{ n: 0 }], [{ n: 0 }], [{ n: 0 }]])
    for (let n = 0; n < 450; n++) await connection.all(`select ${n} as n`)
    expect(await same()).toEqual([{ n: 0 }])
  })

  test('is not streamed: that would hold the only connection', async () => {
    const read = async () => {
      for await (const row of db.selectFrom('notes').selectAll().stream()) expect.unreachable(String(row.id))
    }
    await expect(read()).rejects.toThrow('read in pages')
  })
})

describe('a transaction', () => {
  test('is not seen, and not entered, by what is asked meanwhile', async () => {
    const seen: string[] = []
    await Promise.all([
      db.transaction().execute(async (trx) => {
        await trx.insertInto('notes').values({ text: 'trong' }).execute()
        await wait(20)
        seen.push('transaction ends')
      }),
      insert('ngoài').then(() => seen.push('written outside')),
      texts().then((rows) => seen.push(`read ${rows.join(' ')}`))
    ])
    expect(seen).toEqual(['transaction ends', 'written outside', 'read trong ngoài'])
  })

  test('that fails leaves nothing, and takes nobody else down with it', async () => {
    const [failed] = await Promise.allSettled([
      db.transaction().execute(async (trx) => {
        await trx.insertInto('notes').values({ text: 'mất' }).execute()
        await wait(10)
        throw new Error('đổi ý')
      }),
      insert('còn')
    ])
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'đổi ý' } })
    expect(await texts()).toEqual(['còn'])
  })

  test('of which a statement fails is rolled back whole', async () => {
    await insert('một')
    const error = await failure(
      db.transaction().execute(async (trx) => {
        await trx.insertInto('notes').values({ text: 'hai' }).execute()
        await trx.insertInto('notes').values({ text: 'một' }).execute()
      })
    )
    expect(error.code).toBe('SQLITE_CONSTRAINT')
    expect(await texts()).toEqual(['một'])
  })

  test('that SQLite has rolled back by itself ends with its own error, not with ours', async () => {
    const error = await failure(
      db.transaction().execute(async (trx) => {
        await trx.insertInto('notes').values({ text: 'một' }).execute()
        await sql`insert or rollback into notes (id, text) values (1, 'hai')`.execute(trx)
      })
    )
    expect(error.code).toBe('SQLITE_CONSTRAINT')
    expect(await texts()).toEqual([])
  })
})

test('whoever asks first is served first', async () => {
  const order: number[] = []
  await Promise.all(
    Array.from({ length: 30 }, async (_, n) => {
      if (n % 3 === 0) {
        await db.transaction().execute(async (trx) => {
          await trx
            .insertInto('notes')
            .values({ text: `số ${n}` })
            .execute()
          order.push(n)
        })
      } else {
        await insert(`số ${n}`)
        order.push(n)
      }
    })
  )
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(await texts()).toEqual(order.map((n) => `số ${n}`))
})

test('a long read does not stop the clock: the main process stays awake', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 5)
  await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000) select count(*) from n`.execute(
    db
  )
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(3)
})

test('a connection for reading writes nothing', async () => {
  const reader = await openSqlite(file, 'read')
  onTestFinished(() => reader.close())
  expect(await failure(reader.run("insert into notes (text) values ('x')"))).toMatchObject({
    code: 'SQLITE_READONLY'
  })
})

test('a file that cannot be opened says so', async () => {
  expect(await failure(openSqlite(path.join(path.dirname(file), 'none', 'x.db')))).toMatchObject({
    name: 'SqliteError',
    code: 'SQLITE_CANTOPEN'
  })
})
