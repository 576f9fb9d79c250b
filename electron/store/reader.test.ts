import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { whenOver } from '@tests/factories'
import { openStore } from '@tests/factories/store'
import { createReader } from './reader'
import type { Db } from './schema'

async function openReader() {
  const office = await openStore()
  const reader = createReader(office.file)
  whenOver(() => reader.close())
  return { office, reader }
}

/** Counts for minutes, if nobody stops it. */
const countLong = async (db: Db) =>
  (
    await sql<{ n: number }>`with recursive numbers (n) as
      (select 1 union all select n + 1 from numbers where n < 2000000000) select count(*) as n from numbers`.execute(
      db
    )
  ).rows[0]!.n
const countArticles = async (db: Db) =>
  (
    await db
      .selectFrom('articles')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

test('a question that is asked anew stops its forerunner, and those that still wait', async () => {
  const { reader } = await openReader()
  const asked = [
    reader.ask('find', 'm', countLong),
    reader.ask('find', 'ma', countLong),
    reader.ask('find', 'mai', countArticles)
  ]
  const answers = await Promise.allSettled(asked)
  expect(answers.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.code))).toEqual([
    'superseded',
    'superseded',
    0
  ])
})

test('a question that is already running is stopped within a moment, and a save never waits for it', async () => {
  const { office, reader } = await openReader()
  const long = reader.ask('find', 'm', countLong).catch((error: { code: string }) => error.code)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await office.acts.begin('bai-1')
  const begin = performance.now()
  expect(await reader.ask('find', 'ma', countArticles)).toBe(1)
  expect(await long).toBe('superseded')
  expect(performance.now() - begin).toBeLessThan(2000)
})

test('questions of another kind, and further pages of the same, wait their turn', async () => {
  const { office, reader } = await openReader()
  await office.acts.begin('bai-1')
  const asked = [
    reader.ask('find', 'ma', countArticles),
    reader.ask('find', 'ma', countArticles),
    reader.ask('facets', 'ma', countArticles)
  ]
  expect(await Promise.all(asked)).toEqual([1, 1, 1])
})

test('it writes nothing', async () => {
  const { reader } = await openReader()
  const write = (db: Db) => db.deleteFrom('articles').execute()
  await expect(reader.ask('find', '', write)).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
})

test('it ends though something is running', async () => {
  const { reader } = await openReader()
  const long = reader.ask('find', 'm', countLong).catch((error: { code: string }) => error.code)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await reader.close()
  expect(await long).toBe('superseded')
})
