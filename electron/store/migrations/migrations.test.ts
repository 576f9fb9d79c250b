import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { Kysely, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { readSql, runSql } from '@tests/factories/sqlite'
import { openFile, openStore, type TestStore } from '@tests/factories/store'
import { APPLICATION_ID, openDatabase } from '../database'
import { dumpProjections } from '../projections'
import type { Tables } from '../schema'
import { createSqliteDialect, openSqlite } from '../sqliteDialect'
import { CURRENT_VERSION, migrate, migrations, type Migration } from './index'

/** Everything that a file says, schema included. */
async function dumpFile({ db }: TestStore) {
  const { rows } = await sql`select name, sql from sqlite_schema order by name`.execute(db)
  const [version] = (await sql<{ user_version: number }>`pragma user_version`.execute(db)).rows
  return { rows, version, projections: await dumpProjections(db) }
}

const step = (version: number, ...statements: string[]): Migration => ({
  version,
  up: async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
})

const notes = step(9010, 'create table notes (id integer primary key, text text not null) strict')
const colours = step(
  9020,
  `insert into notes (text) values ('cũ')`,
  'alter table notes add column colour text'
)
const broken = step(9030, 'drop table drafts', 'create table articles (id text)')

test('the list goes up in tens, and its last number is the file’s', () => {
  const versions = migrations.map((each) => each.version)
  expect(versions).toEqual([...versions].sort((a, b) => a - b))
  expect(versions.every((version) => version % 10 === 0)).toBe(true)
  expect(versions.at(-1)).toBe(CURRENT_VERSION)
})

describe('an office that is brought to a newer version', () => {
  let office: TestStore

  beforeEach(async () => {
    office = await openStore()
    await office.acts.begin('bai-1')
  })
  const run = (steps: readonly Migration[], from = CURRENT_VERSION, before = async () => {}) =>
    migrate(office.db, from, before, steps)

  test('takes each step once, in order, and keeps what it held', async () => {
    const { projections } = await dumpFile(office)
    await run([...migrations, notes, colours])
    const after = await dumpFile(office)
    expect(after.version).toEqual({ user_version: 9020 })
    expect(after.projections).toEqual(projections)
    await run([...migrations, notes, colours], 9020)
    expect((await sql`select * from notes`.execute(office.db)).rows).toEqual([
      { id: 1, text: 'cũ', colour: null }
    ])
  })

  test('stays as it was when any step fails, the earlier ones too', async () => {
    const before = await dumpFile(office)
    await expect(run([...migrations, notes, colours, broken])).rejects.toThrow(/articles/)
    expect(await dumpFile(office)).toEqual(before)
    await office.acts.write('bai-1', 'vẫn viết được')
  })

  test('stays as it was when the backup before it fails', async () => {
    const before = await dumpFile(office)
    const noBackup = () => Promise.reject(new Error('no room for a backup'))
    await expect(run([...migrations, notes], CURRENT_VERSION, noBackup)).rejects.toThrow('no room')
    expect(await dumpFile(office)).toEqual(before)
  })

  test('is backed up first, while it still is as it was', async () => {
    const seen: unknown[] = []
    await run([...migrations, notes], CURRENT_VERSION, async () => {
      seen.push((await dumpFile(office)).version)
    })
    expect(seen).toEqual([{ user_version: CURRENT_VERSION }])
  })

  test('is left alone when it is new enough: no backup, no change', async () => {
    const before = await dumpFile(office)
    await run(migrations, CURRENT_VERSION, () => expect.unreachable())
    expect(await dumpFile(office)).toEqual(before)
  })
})

test('an office of the first version is brought up to today’s, with all it held', async () => {
  const file = path.join(newFolder(), 'office.db')
  const connection = await openSqlite(file)
  const old = new Kysely<Tables>({ dialect: createSqliteDialect(connection) })
  await connection.all(`pragma application_id = ${APPLICATION_ID}`)
  await migrate(old, 0, async () => {}, migrations.slice(0, 1))
  await old.insertInto('settings').values({ name: 'của bản trước', value: '1' }).execute()
  await old.destroy()
  const { db } = await openFile(file)
  expect(await db.selectFrom('settings').selectAll().execute()).toEqual([
    { name: 'của bản trước', value: '1' }
  ])
  expect((await sql`pragma user_version`.execute(db)).rows).toEqual([{ user_version: CURRENT_VERSION }])
})

test('a new office is not backed up: there is nothing to lose', async () => {
  const { close } = await openDatabase(path.join(newFolder(), 'office.db'), () => expect.unreachable())
  await close()
})

test('a file whose migration fails still opens with the program that made it', async () => {
  const file = path.join(newFolder(), 'office.db')
  const kept = path.join(newFolder(), 'kept.db')
  await runSql(
    file,
    `pragma application_id = ${APPLICATION_ID}`,
    'pragma user_version = 5',
    'create table settings (name text)',
    `insert into settings values ('của bản trước')`
  )
  copyFileSync(file, kept)
  const dump = async (from: string) => [
    await readSql(from, 'select name, sql from sqlite_schema order by name'),
    await readSql(from, 'select * from settings'),
    await readSql(from, 'pragma user_version')
  ]
  let backups = 0
  const opening = openDatabase(file, async () => void backups++)
  await expect(opening).rejects.toThrow(/settings/)
  expect(backups).toBe(1)
  expect(await dump(file)).toEqual(await dump(kept))
})

test('the newest schema knows every table as strict, so that a number is never a word', async () => {
  const { db } = await openFile(path.join(newFolder(), 'office.db'))
  const { rows } = await sql<{ name: string; strict: number }>`
    select name, strict from pragma_table_list where schema = 'main' and type = 'table'
    and name not like 'sqlite_%'`.execute(db)
  expect(rows.filter((row) => row.strict !== 1)).toEqual([])
  expect(rows.length).toBeGreaterThan(12)
})
