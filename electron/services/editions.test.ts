import { expect, test } from 'vitest'
import { newPagePlan, openSlots, placeArticle } from '@shared/domain/pagePlan'
import type { OfficeProfile } from '@shared/domain/office'
import { readCalendarEntries, readIssueDays } from '@electron/store/calendar'
import { findLastIssue, listEditions } from '@electron/store/issues'
import { rebuildProjections } from '@electron/store/projections'
import { bulletin, officeProfile } from '../../tests/factories'
import { openStore } from '../../tests/factories/store'
import type { OfficeContext } from './context'
import { createEditions } from './editions'
import { createIssues } from './issues'

const wards = ['Phường 1', 'Phường 2', 'Phường 3'].map((name, at) => ({
  id: `p${at + 1}`,
  name,
  kind: 'ward' as const
}))
const newsletter = bulletin({
  id: 'to-tin',
  name: 'Tờ tin phường',
  kind: 'newsletter',
  look: 'sheet',
  pages: 2
})
const profile: OfficeProfile = officeProfile({ units: wards, products: [bulletin(), newsletter] })

const empty = newPagePlan(2, 'sheet')
const stories = empty.pages.flatMap((page, index) =>
  openSlots(page)
    .filter(({ kind }) => kind === 'story')
    .map(({ id }) => ({ page: index + 1, slot: id }))
)

const list = empty.pages.flatMap((page, index) =>
  openSlots(page)
    .filter(({ kind }) => kind === 'list')
    .map(({ id }) => ({ page: index + 1, slot: id }))
)[0]!

async function openOffice() {
  const store = await openStore({ profile })
  const { db, clock, commit, signer, acts } = store
  let made = 0
  const context = {
    db,
    clock,
    newId: () => `so-${++made}`,
    record: (contribution: Parameters<OfficeContext['record']>[0]) => commit(signer('thuan'), contribution)
    // The others of a context are not asked for.
  } as unknown as OfficeContext
  const issues = createIssues(context)
  // Print files are another test's, and the journey's.
  const editions = createEditions(context, { issues, exports: null, jobs: null } as never)
  await acts.begin('chung')
  await acts.begin('rieng')
  const master = await issues.create({
    product: 'to-tin',
    number: 12,
    total: 0,
    date: '2026-06-01',
    pages: 2
  })
  const plan = placeArticle(empty, stories[0]!.page, stories[0]!.slot, 'chung')
  await issues.plan(master, plan)
  return { ...store, issues, editions, master, plan }
}

test('every ward gets an edition with the shared articles, its name and the number of the master', async () => {
  const { editions, master } = await openOffice()
  expect((await editions.board(master)).without.map(({ name }) => name)).toEqual(
    wards.map(({ name }) => name)
  )
  await editions.make(master, ['p1', 'p2', 'p3'])
  const board = await editions.board(master)
  expect(board.without).toEqual([])
  expect(
    board.editions.map(({ row, unitName, own, isBehind }) => [
      row.productName,
      row.number,
      unitName,
      own,
      isBehind
    ])
  ).toEqual(wards.map(({ name }) => [`Tờ tin ${name}`, 12, name, 0, false]))
  expect(board.editions[0]!.row.unsigned).toBe(1)
  // Made again, there is none twice.
  await editions.make(master, ['p1'])
  expect((await editions.board(master)).editions).toHaveLength(3)
})

test('what changes in the master goes to all editions that are not out, and their own articles stay', async () => {
  const { db, issues, editions, master, plan, acts, say } = await openOffice()
  await editions.make(master, ['p1', 'p2'])
  const [first, second] = await listEditions(db, master)
  const own = list
  await issues.plan(first!.id, placeArticle(first!.plan, own.page, own.slot, 'rieng'))
  await acts.begin('chung-2')
  await issues.plan(master, placeArticle(plan, stories[1]!.page, stories[1]!.slot, 'chung-2'))
  // The second ward's is out already.
  await acts.planEntry('lich', { kind: 'issue', issue: second!.id }, Date.UTC(2030, 0, 1))
  await acts.signOff('chung')
  const { signed_revision: revision } = await db
    .selectFrom('articles')
    .select('signed_revision')
    .where('id', '=', 'chung')
    .executeTakeFirstOrThrow()
  await say('thuan', {
    kind: 'schedule.finish',
    subject: 'lich',
    payload: {
      product: 'to-tin',
      target: { kind: 'issue', issue: second!.id },
      items: [{ article: 'chung', revision: revision! }],
      files: []
    }
  })
  expect((await editions.board(master)).editions.map(({ isBehind }) => isBehind)).toEqual([true, false])
  expect(await editions.follow(master)).toBe(1)
  const board = await editions.board(master)
  expect(board.editions[0]).toMatchObject({ own: 1, isBehind: false })
  expect(board.editions[0]!.row.articles).toBe(3)
  expect(board.editions[1]!.row.articles).toBe(1)
  expect(await editions.follow(master)).toBe(0)
})

test('editions take no number from the next issue, and stand once on the plan of the year', async () => {
  const { db, issues, editions, master } = await openOffice()
  await editions.make(master, ['p1', 'p2', 'p3'])
  expect((await findLastIssue(db, 'to-tin'))!.id).toBe(master)
  expect((await issues.propose('to-tin')).number).toBe(13)
  expect((await readIssueDays(db, '2026-06-01', '2026-06-30')).map(({ id }) => id)).toEqual([master])
  expect(await readCalendarEntries(db, '2026-06-01', '2026-06-30')).toEqual([])
  // The number of a ward's own row is its own; the master's is taken.
  await expect(
    issues.create({ product: 'to-tin', number: 12, total: 0, date: '2026-06-05', pages: 2 })
  ).rejects.toMatchObject({ code: 'issueNumberTaken' })
})

test('an edition has no editions, and a unit that is not there gets none', async () => {
  const { db, editions, master } = await openOffice()
  await editions.make(master, ['p1'])
  const [edition] = await listEditions(db, master)
  await expect(editions.board(edition!.id)).rejects.toMatchObject({ code: 'badInput' })
  await expect(editions.make(master, ['p9'])).rejects.toMatchObject({ code: 'notFound' })
})

test('the views are the same when all records are folded anew', async () => {
  const { db, editions, master } = await openOffice()
  await editions.make(master, ['p1', 'p2'])
  const read = () => db.selectFrom('issues').selectAll().orderBy('id').execute()
  const before = await read()
  await db.transaction().execute((trx) => rebuildProjections(trx))
  expect(await read()).toEqual(before)
})
