import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listArticles } from '@electron/store/articles'
import type { Db } from '@electron/store/schema'
import { openServices } from '@tests/factories/services'
import { createSearchUpkeep } from './searchUpkeep'

const SAVES = 24

async function countSegments(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct segid) as n from search_idx`.execute(db)
  return rows[0]!.n
}

async function openBusyOffice() {
  const services = await openServices()
  await services.acts.begin('bai-1')
  for (let count = 0; count < SAVES; count++) await services.acts.write('bai-1', `Lần lưu thứ ${count}.`)
  return { ...services, upkeep: createSearchUpkeep(services.context) }
}

test('a save merges nothing; upkeep does, and what is found stays the same', async () => {
  const { db, upkeep } = await openBusyOffice()
  const find = () => listArticles(db, { query: 'lần lưu thứ 23' }, 0, 10)
  const found = await find()
  expect(found.rows.map((row) => row.id)).toEqual(['bai-1'])
  expect(await countSegments(db)).toBeGreaterThan(SAVES)
  await upkeep.tidy()
  expect(await countSegments(db)).toBeLessThan(8)
  expect(await find()).toEqual(found)
  await sql`insert into search (search) values ('integrity-check')`.execute(db)
})

test('where nothing was written, nothing is merged', async () => {
  const { db, upkeep } = await openBusyOffice()
  await upkeep.tidy()
  const before = await sql<{ n: number }>`select total_changes() as n`.execute(db)
  await upkeep.tidy()
  expect((await sql<{ n: number }>`select total_changes() as n`.execute(db)).rows).toEqual(before.rows)
})

test('an index that cannot be written is noted, and disturbs nobody', async () => {
  const { db, upkeep, logged } = await openBusyOffice()
  await sql`drop table search_past`.execute(db)
  await upkeep.tidy()
  expect(logged).toHaveLength(1)
})
