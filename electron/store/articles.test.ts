import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Insertable } from 'kysely'
import { articleContent, body, figure, HOUR, shareInSuite } from '@tests/factories'
import { watchStatements, type Watched } from '@tests/factories/statements'
import { openStore, type TestStore } from '@tests/factories/store'
import {
  countByStatus,
  listArticles,
  listSubmitted,
  readArticleRows,
  readThreads,
  type ArticleFilter
} from './articles'
import { listIssuesOf } from './issues'
import { readRecordsOf } from './log'
import { isScheduled, listMissed, listOpenBefore, listSchedule } from './schedule'
import type { ArticleTable, Db } from './schema'

const row = (n: number): Insertable<ArticleTable> => ({
  id: `cu-${n}`,
  status: ['published', 'archived', 'drafting'][n % 3]!,
  state: ['published', 'archived', 'drafting'][n % 3]!,
  level: 0,
  levels: 0,
  product: n % 2 ? 'tuan-tin' : 'trang-web',
  kind: 'news',
  rubric: `Mục ${n % 5}`,
  unit: '',
  owner: n % 4 ? 'lan' : 'huy',
  title: `Bài cũ số ${n}`,
  byline: '',
  words: 1,
  photos: 0,
  head: null,
  heads: 1,
  signed_revision: null,
  blocking: 0,
  return_reason: '',
  submitted_at: null,
  purpose: 'publish',
  due: null,
  voided: 0,
  conditions: 0,
  todo: 0,
  pending: '',
  created_at: n,
  // Three at a time share a moment, so that pages are cut within one.
  updated_at: Math.floor(n / 3)
})

/** Rows as if an office had kept everything for years. */
async function fillRows(db: Db, count: number): Promise<void> {
  for (let n = 0; n < count; n += 500)
    await db
      .insertInto('articles')
      .values(Array.from({ length: Math.min(500, count - n) }, (_, index) => row(n + index)))
      .execute()
}

const read = async ({ db }: TestStore, id: string) => (await readArticleRows(db, [id])).get(id)!

describe('the row of an article', () => {
  let office: TestStore

  beforeEach(async () => {
    office = await openStore()
  })

  test('tells what its newest text is', async () => {
    const content = articleContent({
      meta: { title: 'Ngày hội đọc sách', lead: 'Hai tiếng' },
      body: body('Bốn tiếng ở đây.', figure())
    })
    await office.acts.begin('bai-1', content)
    expect(await read(office, 'bai-1')).toMatchObject({
      title: 'Ngày hội đọc sách',
      byline: 'Phạm Thị Lan',
      photos: 1,
      status: 'drafting',
      owner: 'lan',
      heads: 1
    })
    await office.acts.write('bai-1', 'Bỏ ảnh')
    expect(await read(office, 'bai-1')).toMatchObject({ photos: 0 })
  })

  test('follows it from hand to hand', async () => {
    await office.acts.begin('bai-1')
    await office.acts.submit('bai-1')
    expect(await read(office, 'bai-1')).toMatchObject({
      status: 'submitted',
      level: 0
    })
    await office.acts.sign('bai-1', 'thuan')
    expect(await read(office, 'bai-1')).toMatchObject({
      level: 1,
      signed_revision: null
    })
    await office.acts.sign('bai-1', 'van')
    const { head } = await read(office, 'bai-1')
    expect(await read(office, 'bai-1')).toMatchObject({ status: 'approved', signed_revision: head })
    await office.acts.planEntry('lich-1', { kind: 'article', article: 'bai-1' }, office.clock() + HOUR)
    expect(await read(office, 'bai-1')).toMatchObject({ status: 'scheduled' })
    await office.acts.write('bai-1', 'Sửa sau khi ký', 'diep')
    expect(await read(office, 'bai-1')).toMatchObject({ status: 'drafting', signed_revision: null, level: 0 })
  })

  test('waits in the queue of the next level, longest waiting first', async () => {
    for (const id of ['bai-1', 'bai-2', 'bai-3']) await office.acts.begin(id)
    for (const id of ['bai-2', 'bai-1']) await office.acts.submit(id)
    const queue = async () => (await listSubmitted(office.db)).map((each) => each.id)
    expect(await queue()).toEqual(['bai-2', 'bai-1'])
    await office.acts.sign('bai-2', 'mai')
    expect(await queue()).toEqual(['bai-2', 'bai-1'])
    await office.acts.sign('bai-2', 'van')
    expect(await queue()).toEqual(['bai-1'])
  })

  test('counts its open objections', async () => {
    await office.acts.begin('bai-1')
    await office.acts.remark('bai-1', 'Sai tên', true)
    await office.acts.remark('bai-1', 'Hay', false)
    expect(await read(office, 'bai-1')).toMatchObject({ blocking: 1 })
    const [thread] = await readThreads(office.db, 'bai-1')
    await office.say('diep', { kind: 'comments.resolve', subject: 'bai-1', payload: { thread: thread!.id } })
    expect(await read(office, 'bai-1')).toMatchObject({ blocking: 0 })
  })
})

describe('the desk’s list of many articles', () => {
  const COUNT = 1000
  let office: TestStore
  let watched: Watched

  beforeAll(async () => {
    const shared = await shareInSuite(() => openStore())
    office = shared.value
    await fillRows(office.db, COUNT)
    watched = watchStatements(office.connection)
    return shared.end
  })

  test('shows each once, newest first, whatever pages it is read in', async () => {
    const all = (await listArticles(office.db, {}, 0, COUNT)).rows.map((each) => each.no)
    expect(all).toEqual([...all].sort((a, b) => b - a))
    const paged: number[] = []
    for (let offset = 0; offset < COUNT; offset += 70)
      paged.push(...(await listArticles(office.db, {}, offset, 70)).rows.map((each) => each.no))
    expect(paged).toEqual(all)
  })

  test('past its end is empty, and still knows how many there are', async () => {
    expect(await listArticles(office.db, {}, COUNT + 5, 50)).toEqual({ rows: [], total: COUNT })
  })

  const filters: ArticleFilter[] = [
    { status: 'drafting' },
    { product: 'tuan-tin' },
    { rubric: 'Mục 2' },
    { owner: 'huy' },
    { status: 'published', product: 'trang-web', rubric: 'Mục 0', owner: 'huy' }
  ]

  test.each(filters)('is narrowed by %o to exactly those', async (filter) => {
    const everything = (await listArticles(office.db, {}, 0, COUNT)).rows
    const passing = everything.filter((each) =>
      Object.entries(filter).every(([column, value]) => each[column as keyof typeof each] === value)
    )
    expect(passing.length).toBeGreaterThan(0)
    expect(await listArticles(office.db, filter, 0, COUNT)).toEqual({ rows: passing, total: passing.length })
  })

  test('takes a hostile filter for a word', async () => {
    const hostile = `' or 1=1; drop table articles; --`
    expect(
      await listArticles(office.db, { product: hostile, rubric: hostile, owner: hostile }, 0, 9)
    ).toEqual({
      rows: [],
      total: 0
    })
  })

  test('counts each state', async () => {
    const counts = await countByStatus(office.db)
    expect(Object.fromEntries(counts)).toEqual({ published: 334, archived: 333, drafting: 333 })
  })

  describe('is found by index', () => {
    /** The one page is sorted after its rows are fetched; nothing else ever is. */
    const page = (index: string) => [
      'SEARCH articles USING INTEGER PRIMARY KEY (rowid=?)',
      'LIST SUBQUERY 1',
      index,
      'USE TEMP B-TREE FOR ORDER BY'
    ]
    const covering = (index: string) => `SCAN articles USING COVERING INDEX ${index}`
    const search = (index: string, column: string) =>
      expect.stringMatching(`^SEARCH articles USING (COVERING )?INDEX ${index} \\(${column}=\\?`) as string

    test.each<[string, ArticleFilter, number, string]>([
      ['the first page', {}, 0, covering('articles_updated')],
      ['deep down', {}, 900, covering('articles_updated')],
      ['of one state', { status: 'drafting' }, 0, search('articles_status', 'status')],
      ['of one product', { product: 'tuan-tin' }, 0, search('articles_product', 'product')],
      ['of one rubric', { rubric: 'Mục 2' }, 0, search('articles_rubric', 'rubric')],
      ['of one’s own', { owner: 'lan' }, 200, search('articles_owner', 'owner')],
      [
        'of one product in one state',
        { product: 'tuan-tin', status: 'drafting' },
        0,
        search('articles_product_status', 'product')
      ],
      [
        'of one’s own in one state',
        { owner: 'lan', status: 'drafting' },
        0,
        search('articles_owner_status', 'owner')
      ]
    ])('%s', async (_what, filter, offset, index) => {
      const steps = await watched.plansOf((db) => listArticles(db, filter, offset, 50))
      // A bare count reads the narrowest index.
      const count = index === covering('articles_updated') ? covering('articles_created') : index
      expect(steps).toEqual([count, ...page(index)])
    })

    test.each<[string, (db: Db) => Promise<unknown>]>([
      ['with several filters at once', (db) => listArticles(db, filters.at(-1)!, 0, 50)],
      ['an article', (db) => readArticleRows(db, ['cu-1', 'cu-2'])],
      ['the records of an article', (db) => readRecordsOf(db, 'cu-1')],
      ['the issues of an article', (db) => listIssuesOf(db, 'cu-1')],
      ['whether it is on the schedule', (db) => isScheduled(db, 'cu-1')],
      ['the queue', (db) => listSubmitted(db)],
      ['the schedule of a month', (db) => listSchedule(db, 0, 1)],
      ['what was missed', (db) => listMissed(db)],
      ['what is due', (db) => listOpenBefore(db, 1)]
    ])('%s, and no table is read through', async (_what, work) => {
      const steps = await watched.plansOf(work)
      expect(steps.length).toBeGreaterThan(0)
      expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([])
    })

    test('the count of each state, without touching a row', async () => {
      expect(await watched.plansOf(countByStatus)).toEqual([covering('articles_status')])
    })
  })

  test('takes two statements, however many rows there are', async () => {
    for (const limit of [1, 50, 200])
      expect(await watched.during((db) => listArticles(db, {}, 0, limit))).toHaveLength(2)
    expect(await watched.during((db) => listSubmitted(db))).toHaveLength(1)
    const ids = Array.from({ length: 300 }, (_, n) => `cu-${n}`)
    expect(await watched.during((db) => readArticleRows(db, ids))).toHaveLength(1)
  })
})
