import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { newPagePlan } from '@shared/domain/pagePlan'
import type { Statement } from '@shared/domain/records'
import { parseArchiveQuery } from '@shared/text/archiveQuery'
import { DAY } from '@shared/text/dates'
import { HOUR, MORNING } from '@tests/factories'
import type { CastName } from '@tests/factories/cast'
import { happens, someAct } from '@tests/factories/deskWeek'
import { openStore, type TestStore } from '@tests/factories/store'
import { findDamagedRecords } from './logCheck'
import { dumpProjections, rebuildProjections, refreshProjections } from './projections'
import type { Db } from './schema'
import { findArticles, prepareSearch } from './search'

/** Every word of the indexes of newest texts and titles, and in which place of which article it stands. */
async function dumpSearch(db: Db): Promise<string[]> {
  const words: string[] = []
  for (const table of ['search', 'search_titles']) {
    const vocabulary = sql.table(`words_of_${table}`)
    await sql`create virtual table if not exists temp.${vocabulary}
      using fts5vocab(main, ${sql.table(table)}, instance)`.execute(db)
    const { rows } = await sql<{ term: string; id: string; col: string; offset: number }>`
      select words.term, articles.id, words.col, words.offset
      from temp.${vocabulary} as words join articles on articles.no = words.doc`.execute(db)
    words.push(...rows.map((row) => `${table} ${Object.values(row).join(' ')}`))
  }
  return words.sort()
}

async function expectSameAfterRebuild(db: Db): Promise<void> {
  const [rows, words] = [await dumpProjections(db), await dumpSearch(db)]
  await db.transaction().execute((trx) => rebuildProjections(trx))
  expect(await dumpProjections(db)).toEqual(rows)
  expect(await dumpSearch(db)).toEqual(words)
}

const RUNS = Number(process.env.FC_RUNS ?? 12)

describe('the views are folded from the records, so rebuilding them changes no row', () => {
  test(
    'of any week at the desk',
    async () => {
      let happened = 0
      const weeks = fc.array(someAct, { minLength: 30, maxLength: 60, size: 'max' })
      await fc.assert(
        fc.asyncProperty(weeks, async (week) => {
          const office = await openStore()
          for (const act of week) if (await happens(office, act)) happened++
          await expectSameAfterRebuild(office.db)
          expect(await findDamagedRecords(office.db)).toEqual([])
          await office.close()
        }),
        { numRuns: RUNS }
      )
      expect(happened).toBeGreaterThan(5 * RUNS)
    },
    RUNS * 5000
  )

  test('and rebuilding twice changes none either', async () => {
    const { db, acts } = await openStore()
    await acts.begin('bai-1')
    await acts.makeIssue('so-1', 1, 'bai-1')
    await expectSameAfterRebuild(db)
    await expectSameAfterRebuild(db)
  })

  test('though every row was lost, or made up by somebody', async () => {
    const { db, acts } = await openStore()
    await acts.begin('bai-1')
    await acts.signOff('bai-1')
    const before = await dumpProjections(db)
    await db.updateTable('articles').set({ status: 'published', title: 'Bịa' }).execute()
    await db.deleteFrom('members').execute()
    await db
      .insertInto('placements')
      .values({ issue: 'x', article: 'bai-1', page: 1, slot: 's', part: 1 })
      .execute()
    await db.transaction().execute((trx) => rebuildProjections(trx))
    expect(await dumpProjections(db)).toEqual(before)
  })
})

describe('an office that an older program wrote', () => {
  test('is folded anew when it is opened, once', async () => {
    const { db, acts } = await openStore()
    await acts.begin('bai-1')
    const rows = await dumpProjections(db)
    await db.updateTable('articles').set({ words: 999_999 }).execute()
    expect(await refreshProjections(db, 1)).toBe(false)
    expect(await refreshProjections(db)).toBe(true)
    expect(await dumpProjections(db)).toEqual(rows)
    expect(await refreshProjections(db)).toBe(false)
  })
})

describe('a view is right at once, without a rebuild', () => {
  const statusOf = async ({ db }: TestStore, id: string) =>
    (await db.selectFrom('articles').select('status').where('id', '=', id).executeTakeFirst())?.status

  test('of an article that left a scheduled issue, though nobody named it as leaving', async () => {
    const office = await openStore()
    const { acts, clock } = office
    await acts.begin('bai-1')
    await acts.signOff('bai-1')
    await acts.makeIssue('so-1', 1, 'bai-1')
    await acts.planEntry('lich-1', { kind: 'issue', issue: 'so-1' }, clock() + HOUR)
    expect(await statusOf(office, 'bai-1')).toBe('scheduled')
    const { touched } = await acts.replan('so-1', newPagePlan(4))
    expect(await statusOf(office, 'bai-1')).toBe('approved')
    expect(touched.articles).toContain('bai-1')
  })

  test.each([
    ['moved', 'schedule.move', { due: MORNING + DAY, reason: '' }, 'scheduled'],
    ['missed', 'schedule.miss', { since: MORNING }, 'approved'],
    ['cancelled', 'schedule.cancel', { reason: 'Hoãn' }, 'approved']
  ] as const)('of the articles of an issue whose publication is %s', async (_what, kind, payload, status) => {
    const office = await openStore()
    const { acts, clock, say } = office
    await acts.begin('bai-1')
    await acts.signOff('bai-1')
    await acts.makeIssue('so-1', 1, 'bai-1')
    await acts.planEntry('lich-1', { kind: 'issue', issue: 'so-1' }, clock() + HOUR)
    const { touched } = await say('mai', { kind, subject: 'lich-1', payload } as Statement)
    expect(await statusOf(office, 'bai-1')).toBe(status)
    expect(touched).toEqual({
      members: false,
      office: false,
      proofing: false,
      signOff: false,
      articles: ['bai-1'],
      issues: ['so-1'],
      schedule: ['lich-1'],
      directives: [],
      observances: [],
      campaigns: [],
      assignments: []
    })
  })

  test('of an article that a revoked key had begun: it becomes no issue and no entry of its own name', async () => {
    const { db, acts, say, signer } = await openStore()
    await acts.begin('bai-1')
    await acts.makeIssue('so-1', 1, 'bai-1')
    await acts.planEntry('lich-1', { kind: 'article', article: 'bai-1' }, MORNING + HOUR)
    const payload = { key: signer('lan').key, lastGood: 0, reason: '' }
    await say('an', { kind: 'members.revoke', subject: 'lan', payload })
    expect(await db.selectFrom('issues').select('id').execute()).toEqual([{ id: 'so-1' }])
    expect(await db.selectFrom('schedule_entries').select('id').execute()).toEqual([{ id: 'lich-1' }])
    await expectSameAfterRebuild(db)
  })

  test('of an article whose only text was taken back: no word of it stays in the list', async () => {
    const { db, acts, say, signer } = await openStore()
    await acts.begin('bai-1')
    // The first record begins the article, the second saved its text.
    const payload = { key: signer('lan').key, lastGood: 1, reason: '' }
    await say('an', { kind: 'members.revoke', subject: 'lan', payload })
    const row = await db.selectFrom('articles').select(['head', 'title', 'words']).executeTakeFirstOrThrow()
    expect(row).toEqual({ head: null, title: '', words: 0 })
    await expectSameAfterRebuild(db)
  })

  test('of an article that has another owner since the first was taken back: it is found by that name', async () => {
    const { db, acts, say, signer } = await openStore()
    await acts.begin('bai-1', undefined, 'lan')
    await acts.begin('bai-1', undefined, 'thuan')
    const payload = { key: signer('lan').key, lastGood: 0, reason: '' }
    await say('an', { kind: 'members.revoke', subject: 'lan', payload })
    expect(await db.selectFrom('articles').select('owner').executeTakeFirst()).toEqual({ owner: 'thuan' })
    await expectSameAfterRebuild(db)
  })

  test('of what a revoked key had said: it is taken back everywhere, search included', async () => {
    const office = await openStore()
    const { db, acts, say, signer } = office
    await acts.begin('bai-1')
    await acts.begin('bai-2', undefined, 'huy')
    await acts.makeIssue('so-1', 1, 'bai-1', 'bai-2')
    const revoke = (who: CastName) =>
      say('an', {
        kind: 'members.revoke',
        subject: who,
        payload: { key: signer(who).key, lastGood: 0, reason: '' }
      })
    await revoke('huy')
    expect(await statusOf(office, 'bai-2')).toBeUndefined()
    expect(
      await findArticles(db, await prepareSearch(db, parseArchiveQuery('ngày hội'), {}), 'best')
    ).toHaveLength(1)
    await revoke('thuan')
    expect(await db.selectFrom('issues').select('id').execute()).toEqual([])
    expect(await db.selectFrom('placements').select('article').execute()).toEqual([])
    await expectSameAfterRebuild(db)
  })
})
