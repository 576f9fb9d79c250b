import { CompiledQuery, type KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { DAY, fromWallTime } from '@shared/text/dates'
import { createCalendar } from './calendar'
import { toScheduleViews } from './scheduleViews'
import { listSchedule } from '@electron/store/schedule'
import type { Db } from '@electron/store/schema'
import { openStore } from '../../tests/factories/store'
import { createContext } from './context'

const FIRST = fromWallTime('2026-11-27', 7)

/** An office in which so many issues of two articles, and as many articles by themselves, are due day after day. */
async function officeWith(count: number) {
  const store = await openStore()
  for (let at = 0; at < count; at++) {
    for (const part of ['a', 'b', 'c']) await store.acts.begin(`bai-${at}${part}`)
    await store.acts.makeIssue(`so-${at}`, at + 1, `bai-${at}a`, `bai-${at}b`)
    await store.acts.planEntry(`so-lich-${at}`, { kind: 'issue', issue: `so-${at}` }, FIRST + at * DAY)
    const target = { kind: 'article', article: `bai-${at}c` } as const
    await store.acts.planEntry(`bai-lich-${at}`, target, FIRST + at * DAY)
  }
  return store
}

/** The statements that some work sends to the store. */
async function statementsOf(db: Db, work: (db: Db) => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      sent.push(node.kind)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result)
  }
  await work(db.withPlugin(plugin))
  return sent
}

const askList = (db: Db) =>
  listSchedule(db, FIRST, FIRST + 90 * DAY).then((entries) => toScheduleViews(db, entries, FIRST, new Map()))

function askCalendar(db: Db) {
  const base = { db, clock: () => FIRST, newId: () => 'x', publish: () => {}, logError: () => {} }
  // The plan only reads.
  const calendar = createCalendar(createContext({ ...base, session: null as never }, null as never))
  return Promise.all([calendar.range('2026-11-01', '2026-12-31'), calendar.year(2026)])
}

test('the list and the plan take as many statements for one entry as for many', async () => {
  const [one, many] = [await officeWith(1), await officeWith(8)]
  for (const ask of [askList, askCalendar]) {
    const few = await statementsOf(one.db, ask)
    expect(few.length).toBeGreaterThan(1)
    expect(await statementsOf(many.db, ask)).toEqual(few)
  }
})

test('an entry tells of its title, and of how many of its articles are not signed', async () => {
  const { db, acts } = await officeWith(2)
  await acts.signOff('bai-1a')
  const views = await askList(db)
  expect(views.map(({ id, label, unsigned, isEmpty }) => ({ id, label, unsigned, isEmpty }))).toEqual([
    { id: 'bai-lich-0', label: expect.stringMatching(/\p{L}/u), unsigned: 1, isEmpty: false },
    { id: 'so-lich-0', label: '1', unsigned: 2, isEmpty: false },
    { id: 'bai-lich-1', label: expect.stringMatching(/\p{L}/u), unsigned: 1, isEmpty: false },
    { id: 'so-lich-1', label: '2', unsigned: 1, isEmpty: false }
  ])
})

test('no statement of the list reads a table from one end to the other', async () => {
  const { db } = await officeWith(3)
  const asked: CompiledQuery[] = []
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      asked.push(db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result)
  }
  await askList(db.withPlugin(plugin))
  const plans = await Promise.all(
    asked.map(async ({ sql, parameters }) => {
      const { rows } = await db.executeQuery<{ detail: string }>(
        CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
      )
      return rows.map(({ detail }) => detail).join('\n')
    })
  )
  expect(plans.length).toBeGreaterThan(2)
  // The ids that are asked for come as a list; a table is searched by its index.
  for (const plan of plans) expect(plan).not.toMatch(/SCAN (?!json_each)/)
})
