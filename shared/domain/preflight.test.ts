import { describe, expect, test } from 'vitest'
import { articleContent, body, figure } from '@tests/factories'
import { factsOf, fullPlan, IMPRINT, photo, product, type Given } from '@tests/factories/preflightIssue'
import { documentFigures, parseDocument } from '../document/document'
import { newPagePlan, placeArticle } from './pagePlan'
import { adjustSlot, keepPlace } from './planSlots'
import { preflight } from './preflight'
import { findingPlace, preflightRules, type CheckedArticle, type PreflightFacts } from './preflightFinding'
import type { FrameReport } from './printIssue'

const found = (given: Given = {}) => preflight(factsOf(given))
const rules = (given: Given = {}) => found(given).map((each) => each.rule)
const report = (given: Partial<FrameReport>): FrameReport => ({
  article: 'bai-4',
  part: 1,
  page: 2,
  slot: 'upper',
  capacity: 60,
  overset: 0,
  free: 0,
  ...given
})
const withPhoto = (given: Parameters<typeof figure>[0] = {}) =>
  articleContent({ body: body('Một đoạn.', figure(given)) })

test('an issue in which all is right has no findings', () => {
  expect(found()).toEqual([])
})

describe('the pages', () => {
  test('an issue without an article says only that', () => {
    expect(rules({ plan: newPagePlan(4) })).toEqual(['emptyIssue'])
  })

  test('five pages cannot be stitched', () => {
    const plan = fullPlan()
    expect(rules({ plan: { pages: [...plan.pages, { ...plan.pages[3]!, slots: {} }] } })).toContain(
      'pageCount'
    )
  })

  test('a sheet of two pages is whole', () => {
    const plan = placeArticle(newPagePlan(2, 'sheet'), 1, 'lead', 'bai-1')
    expect(rules({ plan })).not.toContain('pageCount')
  })

  test('a place still kept for an article to come stops the print, and is no empty slot', () => {
    const empty = {
      pages: fullPlan().pages.map((page, index) => (index === 1 ? { ...page, slots: {} } : page))
    }
    const plan = keepPlace(empty, 2, 'upper', 'Chợ hoa Tết')
    expect(found({ plan })).toMatchObject([
      { rule: 'placeholder', page: 2, slots: ['upper'], values: { title: 'Chợ hoa Tết' } },
      { rule: 'emptySlot', page: 2, slots: ['lower'] }
    ])
  })

  test('lines that do not fit stop the print, and a free slot is offered', () => {
    const plan = {
      pages: fullPlan().pages.map((page, index) => (index === 2 ? { ...page, slots: {} } : page))
    }
    const [first] = found({ plan, facts: { reports: [report({ overset: 7 })] } })
    expect(first).toMatchObject({
      rule: 'overset',
      page: 2,
      slots: ['upper'],
      values: { lines: 7 },
      fix: { kind: 'continue', page: 3, slot: 'main', article: 'bai-4' }
    })
  })

  test('a piece of a list that does not fit is not offered to run on', () => {
    const reports = [report({ article: 'bai-3', page: 1, slot: 'briefs', overset: 2 })]
    expect(found({ facts: { reports } })).toMatchObject([{ rule: 'overset', fix: null }])
  })

  test('a few empty lines are filled out, more are told', () => {
    expect(rules({ facts: { reports: [report({ free: 3 })] } })).toEqual([])
    expect(found({ facts: { reports: [report({ free: 4 })] } })).toMatchObject([
      { rule: 'underset', values: { lines: 4 } }
    ])
  })

  test('the empty slots of a page are told together', () => {
    const plan = {
      pages: fullPlan().pages.map((page, index) => (index === 1 ? { ...page, slots: {} } : page))
    }
    expect(found({ plan })).toMatchObject([{ rule: 'emptySlot', page: 2, slots: ['upper', 'lower'] }])
  })

  test('a large picture of an article without photos stays white', () => {
    const plan = fullPlan()
    plan.pages[1] = { template: 'picture', section: '', slots: { main: ['bai-4'], picture: ['bai-5'] } }
    expect(found({ plan })).toMatchObject([
      { rule: 'pictureEmpty', article: 'bai-5', fix: { kind: 'remove', slot: 'picture' } }
    ])
  })

  test('an article in a story and in a list stands twice; one that runs on does not', () => {
    const twice = placeArticle(fullPlan(), 4, 'notices', 'bai-1')
    expect(found({ plan: twice })).toMatchObject([
      { rule: 'articleTwice', page: 4, slots: ['notices'], fix: { kind: 'remove', article: 'bai-1' } }
    ])
    expect(rules({ plan: placeArticle(fullPlan(), 2, 'upper', 'bai-1') })).toEqual([])
  })

  test('a frame that is left over when the text has ended', () => {
    const plan = placeArticle(fullPlan(), 2, 'upper', 'bai-1')
    const reports = [report({ article: 'bai-1', part: 2, capacity: 60, free: 60 })]
    expect(found({ plan, facts: { reports } })).toMatchObject([
      { rule: 'runOnEmpty', fix: { kind: 'remove' } }
    ])
  })

  test('a line that would send the reader on and is turned off', () => {
    const plan = adjustSlot(placeArticle(fullPlan(), 2, 'upper', 'bai-1'), 1, 'lead', { showJumps: false })
    expect(found({ plan })).toMatchObject([
      { rule: 'jumpHidden', page: 1, slots: ['lead'], article: 'bai-1', values: { next: 2 } }
    ])
  })

  test('a line that sends the reader to the page he is on', () => {
    expect(found({ plan: placeArticle(fullPlan(), 2, 'lower', 'bai-4') })).toMatchObject([
      { rule: 'runOnSamePage', page: 2, slots: ['upper'] }
    ])
  })
})

describe('the articles', () => {
  const signature = (given: Partial<CheckedArticle>) =>
    found({ articles: { 'bai-4': { isSigned: false, status: 'drafting', ...given } } })

  test.each([
    ['unsigned', {}],
    ['voided', { marks: ['voided'] }],
    ['withdrawn', { status: 'withdrawn' as const, marks: ['voided'] }],
    ['archived', { status: 'archived' as const }]
  ] as const)('is %s', (rule, given) => {
    expect(signature(given)).toMatchObject([{ rule, page: 2, slots: ['upper'], article: 'bai-4' }])
    expect(preflightRules[rule]).toBe('must')
  })

  test('one that may be printed again after it was withdrawn counts as signed', () => {
    expect(signature({ status: 'withdrawn', isSigned: true })).toEqual([])
  })

  test('a correction or a withdrawal is under way', () => {
    expect(rules({ articles: { 'bai-4': { marks: ['correction'] } } })).toEqual(['correcting'])
    expect(found({ articles: { 'bai-4': { marks: ['withdrawal'] } } })).toMatchObject([
      { rule: 'withdrawing', fix: { kind: 'remove', article: 'bai-4' } }
    ])
  })

  test('a letter that no face has, a title that is not there', () => {
    expect(rules({ articles: { 'bai-4': { lettersMissing: '日' } } })).toEqual(['noGlyph'])
    expect(rules({ articles: { 'bai-4': { title: ' ' } } })).toEqual(['noTitle'])
  })

  test('what a photo must have beside it', () => {
    const bare = withPhoto({ caption: ' ', credit: '', alt: '' })
    expect(rules({ contents: { 'bai-4': bare } })).toEqual(['noCaption', 'noCredit', 'noAlt'])
  })

  test('somebody in a photo has not agreed', () => {
    const [shown] = documentFigures(parseDocument(withPhoto().body))
    const figures = [{ ...shown!, people: [{ name: 'Bà Năm', consent: 'no' as const }] }]
    expect(found({ articles: { 'bai-4': { figures } } })).toMatchObject([
      { rule: 'noConsent', values: { nth: 1 } }
    ])
  })

  test('another product, a rubric that this one does not have', () => {
    expect(rules({ articles: { 'bai-4': { product: 'trang-web', rubric: 'Khác' } } })).toEqual([
      'otherProduct'
    ])
    expect(rules({ articles: { 'bai-4': { rubric: 'Thể thao' } } })).toEqual(['otherRubric'])
    expect(rules({ articles: { 'bai-4': { rubric: '' } } })).toEqual([])
  })
})

describe('the photos', () => {
  // The right photo of the upper story of "Hai bài" is one of three columns wide: 57 mm.
  const at = (width: number) => ({
    contents: { 'bai-4': withPhoto() },
    facts: { photos: { [photo]: { path: '/a', width, height: width } } }
  })

  test.each([
    [500, []],
    [490, ['photoWeak']],
    [340, ['photoWeak']],
    [335, ['photoBad']]
  ] as const)('%d pixels over 57 mm', (width, expected) => {
    expect(rules(at(width))).toEqual(expected)
  })

  test('what is cut away does not count', () => {
    const content = withPhoto()
    const [shown] = documentFigures(parseDocument(content.body))
    const facts = factsOf(at(900))
    const article = facts.print.articles['bai-4']!
    const crop = { left: 0, top: 0, right: 5000, bottom: 5000 }
    const cut = { ...article, photos: [{ ...article.photos[0]!, crop }] }
    const print = { ...facts.print, articles: { ...facts.print.articles, 'bai-4': cut } }
    expect(shown!.crop).toBe(null)
    expect(preflight({ ...facts, print }).map((each) => each.rule)).toEqual(['photoWeak'])
  })

  test('its file is gone; it is on two pages', () => {
    expect(rules({ contents: { 'bai-4': withPhoto() }, facts: { photos: {} } })).toEqual(['photoGone'])
    const contents = { 'bai-4': withPhoto(), 'bai-6': withPhoto() }
    expect(found({ contents })).toMatchObject([
      { rule: 'photoTwice', page: 3, article: 'bai-6', values: { earlier: 2 } }
    ])
  })
})

describe('number, date and imprint', () => {
  const last = { number: 46, total: 1161, date: '2026-11-13' }
  const numbered = (issue: Partial<PreflightFacts['issue']>, others = [last]) =>
    found({ issue, facts: { others } })

  test('the next number, and the first of a year, are right', () => {
    expect(numbered({ number: 47, total: 1162 })).toEqual([])
    expect(numbered({ number: 1, total: 1162, date: '2027-01-01' })).toEqual([])
    expect(numbered({ number: 47 }, [])).toEqual([])
  })

  test('a gap and a double, each with the number that is next', () => {
    expect(numbered({ number: 49, total: 1162 })).toMatchObject([
      { rule: 'numberGap', values: { number: 49, expected: 47 }, fix: { kind: 'number', number: 47 } }
    ])
    expect(numbered({ number: 46, total: 1162 })).toMatchObject([
      { rule: 'numberTwice', fix: { number: 47 } }
    ])
    expect(numbered({ number: 47, total: 1170 })).toMatchObject([{ rule: 'totalGap', fix: { total: 1162 } }])
    expect(numbered({ number: 47, total: 1161 })).toMatchObject([{ rule: 'totalTwice' }])
    expect(numbered({ number: 47, total: 0 })).toMatchObject([{ rule: 'totalGap' }])
  })

  test('a day that is not the usual one, is past, or is taken', () => {
    expect(numbered({ number: 47, total: 1162, date: '2026-11-21' })).toMatchObject([
      { rule: 'wrongWeekday', values: { weekday: 6, usual: 5 } }
    ])
    expect(rules({ facts: { today: '2026-11-21' } })).toEqual(['pastDate'])
    expect(rules({ issue: { isPublished: true }, facts: { today: '2026-11-21' } })).toEqual([])
    expect(rules({ facts: { others: [{ number: 50, total: 0, date: '2026-11-20' }] } })).toEqual(['sameDate'])
  })

  test('the imprint has a box, and says what an imprint says', () => {
    const plan = fullPlan()
    plan.pages[3] = { template: 'two', section: '', slots: { upper: ['bai-9'], lower: ['bai-10'] } }
    expect(rules({ plan })).toEqual(['noImprint'])
    const saying = (imprint: typeof IMPRINT) => rules({ facts: { product: { ...product, imprint } } })
    expect(saying([])).toEqual(['noImprint'])
    expect(saying(IMPRINT.slice(1))).toEqual(['imprintResponsible'])
    expect(saying(IMPRINT.slice(0, 1))).toEqual(['imprintLicence', 'imprintPrinter'])
    expect(saying([...IMPRINT, { label: 'Số lượng', text: ' ' }])).toEqual(['imprintBlank'])
    expect(
      saying(IMPRINT.map((line) => ({ label: '', text: `${line.label} ${line.text}`.normalize('NFD') })))
    ).toEqual([])
  })
})

describe('the place of a finding', () => {
  test('is the same when the same is found again, and another when it became worse', () => {
    const place = (free: number) => findingPlace(found({ facts: { reports: [report({ free })] } })[0]!)
    expect(place(6)).toBe(place(6))
    expect(place(6)).not.toBe(place(9))
  })

  test('does not hang on the title', () => {
    const place = (title: string) =>
      findingPlace(found({ articles: { 'bai-4': { title, product: 'trang-web' } } })[0]!)
    expect(place('Tít cũ')).toBe(place('Tít mới'))
  })
})

test('what must be mended stands first, then the order of the pages', () => {
  const reports = [report({ free: 8 }), report({ article: 'bai-9', page: 4, slot: 'main', overset: 2 })]
  expect(found({ facts: { reports, today: '2026-11-21' } }).map((each) => [each.rule, each.page])).toEqual([
    ['overset', 4],
    ['pastDate', 0],
    ['underset', 2]
  ])
})
