import { sql, type RawBuilder } from 'kysely'
import { expect, test } from 'vitest'
import { DAY, fromWallTime } from '@shared/text/dates'
import { openStore } from '../../tests/factories/store'
import { countEntriesByDay, countsBetween, entriesBetween, readCalendarEntries } from './calendar'
import type { Db } from './schema'

/** Years of an office: entries from 2016 on, some of them on each day. */
async function fill(db: Db, entries: number): Promise<void> {
  await sql`insert into schedule_entries (id, product, target_kind, target, due, outcome, folded)
    with recursive n (i) as (select 0 union all select i + 1 from n where i < ${entries - 1})
    select 'lich-' || i, case i % 3 when 0 then 'tuan-tin' else 'web' end, 'article', 'bai-' || i,
      ${fromWallTime('2016-01-01', 7)} + (i / 5) * ${DAY} + (i % 5) * 3600000,
      case i % 7 when 0 then 'missed' when 1 then 'cancelled' else 'open' end, '{"place":"Trang web"}'
    from n`.execute(db)
}

async function planOf(db: Db, query: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(db)
  return rows.map((row) => row.detail).join('\n')
}

test('a month among twenty thousand entries is found by the index of days, and has its own entries alone', async () => {
  const { db } = await openStore()
  await fill(db, 20_000)
  const [from, until] = [fromWallTime('2020-06-01'), fromWallTime('2020-07-01')]
  const plan = await planOf(db, entriesBetween(from, until))
  expect(plan).toMatch(/SEARCH s USING INDEX schedule_\w+ \(due>\? AND due<\?\)/)
  expect(plan).not.toMatch(/SCAN/)
  const rows = await readCalendarEntries(db, '2020-06-01', '2020-06-30')
  expect(rows).toHaveLength(150)
  expect(rows[0]).toMatchObject({
    due: fromWallTime('2020-06-01', 7),
    place: 'Trang web',
    articles: 1,
    unsigned: 1
  })
})

test('a year is counted by day out of an index alone, in one statement', async () => {
  const { db } = await openStore()
  await fill(db, 20_000)
  const plan = await planOf(db, countsBetween(fromWallTime('2020-01-01'), fromWallTime('2021-01-01')))
  expect(plan).toMatch(/SEARCH schedule_entries USING COVERING INDEX schedule_days \(due>\? AND due<\?\)/)
  const days = await countEntriesByDay(db, '2020-01-01', '2020-12-31')
  expect(days).toHaveLength(366)
  const entries = await readCalendarEntries(db, '2020-03-05', '2020-03-05')
  expect(days.find(({ day }) => day === '2020-03-05')).toEqual({
    day: '2020-03-05',
    entries: entries.filter((each) => each.outcome !== 'cancelled').length,
    missed: entries.filter((each) => each.outcome === 'missed').length
  })
})

test('an entry stands on the day of Hanoi, at its edges too', async () => {
  const { db, acts } = await openStore()
  await acts.begin('bai-1')
  const target = { kind: 'article', article: 'bai-1' } as const
  await acts.planEntry('dem', target, fromWallTime('2026-12-31', 23, 59))
  await acts.planEntry('sang', target, fromWallTime('2027-01-01', 0, 0))
  expect((await readCalendarEntries(db, '2026-12-31', '2026-12-31')).map(({ id }) => id)).toEqual(['dem'])
  expect(await countEntriesByDay(db, '2026-12-01', '2027-01-31')).toEqual([
    { day: '2026-12-31', entries: 1, missed: 0 },
    { day: '2027-01-01', entries: 1, missed: 0 }
  ])
})

test('an issue says how many of its articles are not signed', async () => {
  const { db, acts } = await openStore()
  for (const id of ['bai-1', 'bai-2']) await acts.begin(id)
  await acts.signOff('bai-1')
  await acts.makeIssue('so-47', 47, 'bai-1', 'bai-2')
  await acts.planEntry('lich', { kind: 'issue', issue: 'so-47' }, fromWallTime('2026-11-27', 7))
  const [entry] = await readCalendarEntries(db, '2026-11-27', '2026-11-27')
  expect(entry).toMatchObject({ kind: 'issue', label: '47', articles: 2, unsigned: 1, date: '2026-11-20' })
})
