import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { articleContent, body, properties, shareInSuite } from '@tests/factories'
import { watchStatements } from '@tests/factories/statements'
import { openStore, type TestStore } from '@tests/factories/store'
import { parseArchiveQuery } from '@shared/text/archiveQuery'
import { listArticles } from './articles'
import { findArticles, prepareSearch } from './search'
import { indexArticle } from './searchIndex'

let office: TestStore

const articles: Record<string, [title: string, text: string]> = {
  hoi: ['Khai mạc Ngày hội đọc sách', 'Sáng 18/11, đông đảo bà con phường Hòa Lãm dự ngày hội.'],
  hoiNghi: ['Hội nghị sơ kết', 'Thực hiện Kết luận 21-KL/TW của Trung ương.'],
  duong: ['Đường hoa xuân', 'Tuyến đường dài 300 mét, nhiều hộ dân hiến đất.'],
  dung: ['Dừng xe đúng nơi', 'Đội trật tự nhắc người dân dựng xe đúng vạch.'],
  ma: ['Má Sáu bán cơm', 'Má nấu cơm cho sinh viên nghèo.'],
  maGao: ['Mã gạo mới', 'Gạo thơm về chợ.']
}

beforeAll(async () => {
  const shared = await shareInSuite(() => openStore())
  office = shared.value
  for (const [id, [title, text]] of Object.entries(articles))
    await office.acts.begin(id, articleContent({ meta: { title, byline: 'Trần Văn Ơn' }, body: body(text) }))
  return shared.end
})

const find = async (query: string, filter = {}) =>
  (await listArticles(office.db, { query, ...filter }, 0, 50)).rows.map((row) => row.id)

describe('a search', () => {
  test('finds words typed with their tones, and without', async () => {
    expect(await find('đọc sách')).toEqual(['hoi'])
    expect(await find('doc sach')).toEqual(['hoi'])
    expect(await find('DOC SACH')).toEqual(['hoi'])
    expect(await find('đoc sach')).toEqual(['hoi'])
    expect(await find('duong hoa')).toEqual(['duong'])
    expect(await find('Đường Hoa')).toEqual(['duong'])
  })

  test('finds them however the letters were composed', async () => {
    expect(await find('đọc sách'.normalize('NFD'))).toEqual(['hoi'])
  })

  test('puts the exact tones first', async () => {
    expect((await find('má'))[0]).toBe('ma')
    expect((await find('mã'))[0]).toBe('maGao')
    expect((await find('ma')).slice(0, 2).sort()).toEqual(['ma', 'maGao'])
    expect((await find('dừng xe'))[0]).toBe('dung')
  })

  test('puts a word of the title before one in the text', async () => {
    expect(await find('cơm')).toEqual(['ma'])
    expect((await find('hội'))[0]).toMatch(/^hoi/)
  })

  test('wants every word, and takes the last as unfinished', async () => {
    expect(await find('hội sách')).toEqual(['hoi'])
    expect(await find('hội cơm')).toEqual([])
    expect(await find('khai m')).toEqual(['hoi'])
    expect(await find('kha mạc')).toEqual([])
  })

  test('finds bylines, numbers of documents and days', async () => {
    expect(await find('21-KL/TW')).toEqual(['hoiNghi'])
    expect(await find('18/11')).toEqual(['hoi'])
    expect(await find('tran van on')).toHaveLength(6)
  })

  test('finds what an article says now, and no longer what it said', async () => {
    await office.acts.begin(
      'moi',
      articleContent({ meta: { title: 'Bản nháp' }, body: body('chữ lạ quýnh') })
    )
    expect(await find('quýnh')).toEqual(['moi'])
    await office.acts.write('moi', 'chữ khác hẳn')
    expect(await find('quýnh')).toEqual([])
    expect(await find('khác hẳn')).toEqual(['moi'])
  })

  test('of nothing but blanks shows all; of nothing but signs finds none', async () => {
    expect((await find('   ')).length).toBeGreaterThanOrEqual(6)
    expect(await find('%%% ??? …')).toEqual([])
  })
})

describe('nothing typed is an operator', () => {
  test.each([
    '"',
    '""',
    '"hội',
    "'; drop table search; --",
    'hội OR cơm',
    'hội NOT sách',
    'NEAR(hội sách)',
    'title : má',
    '{title} : má',
    'hội*',
    '^hội',
    'hội + sách',
    '(((',
    '-hội',
    'a\u0000b',
    '\u0301',
    '😀 😀',
    '\ud800',
    '%_\\',
    'hội '.repeat(50),
    'x'.repeat(200)
  ])('%j is looked for, and breaks nothing', async (query) => {
    expect(await find(query)).toBeInstanceOf(Array)
  })

  test('AND, OR and NOT are words like any other', async () => {
    expect(await find('hội OR cơm')).toEqual([])
    expect(await find('má NOT cơm')).toEqual([])
  })

  test('any text at all is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (query) => {
        const prepared = await prepareSearch(office.db, parseArchiveQuery(query), {})
        expect(await findArticles(office.db, prepared, 'best')).toBeInstanceOf(Array)
        expect(await findArticles(office.db, prepared, 'newest')).toBeInstanceOf(Array)
      }),
      properties
    )
  })

  test('any word of a text finds it, with and without its tones', async () => {
    const words = Object.entries(articles).flatMap(([id, texts]) =>
      texts.flatMap((text) => (text.match(/\p{L}+/gu) ?? []).map((word) => [id, word] as const))
    )
    for (const [id, word] of words) {
      expect(await find(word)).toContain(id)
      expect(
        await find(
          word
            .normalize('NFD')
            .replace(/[\u0300-\u036f]/g, '')
            .replace(/đ/gi, 'd')
        )
      ).toContain(id)
    }
  })
})

describe('of more matches than a search shows', () => {
  const MANY = 620

  beforeAll(async () => {
    const { db } = office
    const like = await db.selectFrom('articles').selectAll().where('id', '=', 'hoi').executeTakeFirstOrThrow()
    for (let n = 0; n < MANY; n++) {
      const { no: _, ...columns } = like
      const isRare = n % 62 === 0
      const row = { ...columns, id: `loat-${n}`, rubric: isRare ? 'Mục hiếm' : 'Tin vắn', updated_at: n }
      const { no } = await db.insertInto('articles').values(row).returning('no').executeTakeFirstOrThrow()
      const content = articleContent({ meta: { title: 'Phong trào' }, body: body('thi đua yêu nước') })
      await indexArticle(db, { no, content, published: [], owner: '', isKnown: false })
    }
  })

  test('the best five hundred are offered, in pages without a gap', async () => {
    const { rows, total } = await listArticles(office.db, { query: 'thi đua' }, 0, 500)
    expect(total).toBe(500)
    const paged = []
    for (let offset = 0; offset < 500; offset += 90)
      paged.push(...(await listArticles(office.db, { query: 'thi đua' }, offset, 90)).rows)
    expect(paged.map((row) => row.id)).toEqual(rows.map((row) => row.id))
    expect(await listArticles(office.db, { query: 'thi đua' }, 500, 90)).toEqual({ rows: [], total: 500 })
  })

  test('a filter finds its own, though they are not among the best', async () => {
    const { rows, total } = await listArticles(office.db, { query: 'thi đua', rubric: 'Mục hiếm' }, 0, 50)
    expect(total).toBe(10)
    expect(rows.every((row) => row.rubric === 'Mục hiếm')).toBe(true)
  })

  test('a filter that nothing passes finds nothing', async () => {
    expect(await listArticles(office.db, { query: 'thi đua', owner: 'van' }, 0, 50)).toEqual({
      rows: [],
      total: 0
    })
  })

  test.each([{}, { rubric: 'Mục hiếm' }])(
    'the index is asked and the page’s rows are fetched, no more (%o)',
    async (filter) => {
      const watched = watchStatements(office.connection)
      const ask = (limit: number) => (db: typeof office.db) =>
        listArticles(db, { query: 'thi đua', ...filter }, 0, limit)
      const steps = await watched.plansOf(ask(50))
      const isWhole = (step: string) =>
        /SCAN (?!search\w* VIRTUAL TABLE INDEX|\(subquery-\d+\)$|articles USING INDEX)/.test(step)
      expect(steps.filter(isWhole)).toEqual([])
      expect(steps.at(-1)).toBe('SEARCH articles USING INTEGER PRIMARY KEY (rowid=?)')
      // The endings of the last word, with tones and without; which rows can pass; the matches; their rows.
      const statements = 'rubric' in filter ? 5 : 4
      for (const limit of [1, 50, 200]) expect(await watched.during(ask(limit))).toHaveLength(statements)
    }
  )
})
