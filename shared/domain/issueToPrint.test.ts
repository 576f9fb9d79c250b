import { describe, expect, test } from 'vitest'
import { articleContent, body, bulletin, fakeHash, figure } from '@tests/factories'
import { printWords } from '../i18n/translator'
import { issueToPrint, type ArticleForPrint } from './issueToPrint'
import { newPagePlan, placeArticle, type PagePlan } from './pagePlan'
import { changeTemplate } from './planSlots'
import type { PrintFrame, PrintIssue } from './printIssue'

const text = (title: string, photos = 0, unit = ''): ArticleForPrint => ({
  unit,
  content: articleContent({
    meta: { title },
    body: body('Một đoạn.', ...Array.from({ length: photos }, (_, n) => figure({ media: fakeHash(n) })))
  })
})

function print(plan: PagePlan, texts: Record<string, ArticleForPrint>, product = bulletin()): PrintIssue {
  const issue = { number: 47, total: 1280, date: '2026-11-20', plan }
  return issueToPrint(issue, product, new Map(Object.entries(texts)), printWords())
}

type Placed = readonly [page: number, slot: string, article: string]
const planned = (base: PagePlan, ...placed: readonly Placed[]) =>
  placed.reduce((plan, [page, slot, article]) => placeArticle(plan, page, slot, article), base)

const framesOf = <K extends PrintFrame['kind']>(issue: PrintIssue, page: number, kind: K) =>
  issue.pages[page - 1]!.frames.filter(
    (frame): frame is Extract<PrintFrame, { kind: K }> => frame.kind === kind
  )

describe('a story that runs on', () => {
  const plan = planned(
    newPagePlan(8),
    [1, 'lead', 'dai'],
    [3, 'main', 'dai'],
    [7, 'lower', 'dai'],
    [2, 'upper', 'khac']
  )
  const issue = print(plan, { dai: text('Bài dài'), khac: text('Bài khác') })

  test('names the next page and the page before, and counts its parts', () => {
    const parts = issue.pages.flatMap((page) =>
      page.frames.flatMap((frame) =>
        frame.kind === 'story' && frame.article === 'dai'
          ? [[frame.part, frame.previousPage, frame.nextPage]]
          : []
      )
    )
    expect(parts).toEqual([
      [1, 0, 3],
      [2, 1, 7],
      [3, 3, 0]
    ])
  })

  test('stands in the contents with its first page only, if that is not the front page', () => {
    const [contents] = framesOf(issue, 1, 'contents')
    expect(contents!.items).toEqual([{ article: 'khac', page: 2 }])
  })
})

describe('photos', () => {
  test('are dealt in reading order, each once, to frames that show photos', () => {
    const plan = planned(
      changeTemplate(newPagePlan(4), 2, 'picture'),
      [2, 'main', 'bai'],
      [2, 'picture', 'bai'],
      [3, 'main', 'bai'],
      [3, 'side', 'bai']
    )
    const issue = print(plan, { bai: text('Có ba ảnh', 2) })
    const dealt = issue.pages.flatMap((page) =>
      page.frames.flatMap((frame) =>
        frame.kind === 'story' || frame.kind === 'picture' ? [[frame.slot, frame.photoIndex]] : []
      )
    )
    expect(dealt).toEqual([
      ['main', null],
      ['picture', 0],
      ['main', 1],
      ['side', null]
    ])
  })

  test('leave a picture slot empty when there is none left', () => {
    const plan = planned(changeTemplate(newPagePlan(4), 2, 'picture'), [2, 'picture', 'bai'])
    expect(framesOf(print(plan, { bai: text('Không ảnh') }), 2, 'picture')).toEqual([])
  })
})

describe('an article whose text is not there', () => {
  const plan = planned(
    newPagePlan(4),
    [1, 'lead', 'co'],
    [1, 'briefs', 'tin-1'],
    [1, 'briefs', 'thieu'],
    [2, 'upper', 'thieu'],
    [3, 'main', 'thieu']
  )
  const issue = print(plan, { co: text('Có'), 'tin-1': text('Tin') })

  test('leaves its slots empty and the others as they are', () => {
    expect(framesOf(issue, 1, 'list')[0]!.articles).toEqual(['tin-1'])
    expect(framesOf(issue, 1, 'story').map((frame) => frame.article)).toEqual(['co'])
    expect(framesOf(issue, 2, 'story')).toEqual([])
    expect(Object.keys(issue.articles).sort()).toEqual(['co', 'tin-1'])
  })

  test('does not stand in the contents', () => {
    expect(framesOf(issue, 1, 'contents')[0]!.items).toEqual([])
  })
})

describe('the contents box', () => {
  test('begins with the first story of each page and leaves out lists and pictures', () => {
    const plan = planned(
      newPagePlan(8),
      [1, 'lead', 'mot'],
      [2, 'upper', 'hai-tren'],
      [2, 'lower', 'hai-duoi'],
      [3, 'main', 'ba'],
      [4, 'main', 'bon'],
      [4, 'picture', 'bon'],
      [5, 'main', 'nam'],
      [5, 'side', 'nam-ben'],
      [6, 'wards', 'phuong'],
      [6, 'lower', 'sau'],
      [7, 'upper', 'bay'],
      [8, 'main', 'tam']
    )
    const ids = ['mot', 'hai-tren', 'hai-duoi', 'ba', 'bon', 'nam', 'nam-ben', 'phuong', 'sau', 'bay', 'tam']
    const issue = print(plan, Object.fromEntries(ids.map((id) => [id, text(id)])))
    expect(framesOf(issue, 1, 'contents')[0]!.items).toEqual([
      { article: 'hai-tren', page: 2 },
      { article: 'ba', page: 3 },
      { article: 'bon', page: 4 },
      { article: 'nam', page: 5 },
      { article: 'sau', page: 6 },
      { article: 'bay', page: 7 },
      { article: 'tam', page: 8 }
    ])
  })
})

describe('what stands around', () => {
  test('is the masthead of the product and of the day', () => {
    const { issue, words } = print(newPagePlan(4), {})
    expect(issue).toMatchObject({
      name: 'Tuần tin quận',
      abbreviation: 'TTQ',
      number: 47,
      total: 1280,
      date: 'Thứ Sáu, 20-11-2026',
      week: '20–26/11/2026',
      runningWeek: '20–26/11/2026',
      isoDate: [2026, 11, 20],
      volume: 'Năm thứ 26',
      imprint: [{ label: 'In tại', text: 'Xưởng in Bến Thượng' }]
    })
    expect(words).not.toHaveProperty('volume')
    expect(Object.values(words).every((word) => typeof word === 'string' && word !== '')).toBe(true)
  })

  test('has no volume where the office counts none', () => {
    expect(print(newPagePlan(4), {}, bulletin({ firstYear: 0 })).issue.volume).toBe('')
  })

  test('is one plain JSON value: nothing in it is lost on the way to the typesetter', () => {
    const plan = planned(newPagePlan(4), [1, 'lead', 'bai'])
    const issue = print(plan, { bai: text('Bài', 1, 'Phường Hòa Lãm') })
    expect(JSON.parse(JSON.stringify(issue))).toEqual(issue)
    expect(issue.articles.bai).toMatchObject({
      title: 'Bài',
      unit: 'Phường Hòa Lãm',
      photos: [{ media: fakeHash(0) }]
    })
  })

  test('keeps the sections and hairlines of the pages', () => {
    const issue = print(newPagePlan(4), {})
    expect(issue.pages.map((page) => page.rules.length)).toEqual([1, 0, 1, 1])
    expect(issue.pages[3]!.frames.map((frame) => frame.kind)).toEqual(['list', 'imprint'])
  })
})
