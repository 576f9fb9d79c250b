import { describe, expect, test } from 'vitest'
import type { PageCount } from './looks'
import { nameSection, newPagePlan, pagePlanSchema, placeArticle, placedArticles } from './pagePlan'
import {
  addPages,
  adoptPlan,
  clearPage,
  countsOf,
  emptiestPages,
  likePlan,
  listSpreads,
  movePage,
  removePages
} from './planPages'
import { adjustSlot, keepPlace } from './planSlots'

const eight = newPagePlan(8)
const templates = (plan: typeof eight) => plan.pages.map((page) => page.template)

describe('pages lie side by side', () => {
  test.each([
    [2, [[1], [2]]],
    [4, [[1], [2, 3], [4]]],
    [8, [[1], [2, 3], [4, 5], [6, 7], [8]]]
  ] as const)('as an issue of %i lies open', (count, spreads) => {
    expect(listSpreads(newPagePlan(count, count === 2 ? 'sheet' : 'bulletin'))).toEqual(spreads)
  })
})

describe('moving a page', () => {
  const named = nameSection(placeArticle(eight, 3, 'main', 'bai-1'), 3, 'Đời sống')

  test('takes along all that is on it, and the pages between make room', () => {
    const moved = movePage(named, 3, 6)
    expect(moved.pages[5]).toBe(named.pages[2])
    expect(moved.pages.slice(2, 5)).toEqual(named.pages.slice(3, 6))
    expect(movePage(moved, 6, 3)).toEqual(named)
  })

  test.each([
    [1, 3],
    [3, 1],
    [8, 3],
    [3, 8],
    [3, 3],
    [3, 20]
  ])('%i to %i: the first and the last stay', (from, to) => {
    expect(movePage(named, from, to)).toBe(named)
  })
})

describe('the number of pages', () => {
  test.each([
    ['bulletin', 8, [4, 8, 12, 16]],
    ['sheet', 2, [2]]
  ] as const)('of the look %s is one of its own', (look, count, counts) => {
    expect(countsOf(newPagePlan(count, look))).toEqual(counts)
  })

  test('grows by usual pages at the place that was named, and shrinks again', () => {
    const four = placeArticle(newPagePlan(4), 3, 'main', 'bai-1')
    const grown = addPages(four, 8, 2)
    expect(grown.pages[1]).toBe(four.pages[1])
    expect(grown.pages.slice(6)).toEqual(four.pages.slice(2))
    expect(removePages(grown, [3, 4, 5, 6])).toEqual(four)
    expect(pagePlanSchema.safeParse(grown).success).toBe(true)
  })

  test.each([
    [4, 2],
    [12, 0],
    [12, 8]
  ] as const)('does not change to %i behind page %i', (count, after) => {
    expect(addPages(eight, count as PageCount, after)).toBe(eight)
  })

  test('shrinks first by what is empty, then by what holds least; the first and the last stay', () => {
    let plan = placeArticle(placeArticle(eight, 2, 'upper', 'bai-1'), 2, 'lower', 'bai-2')
    plan = placeArticle(plan, 5, 'side', 'bai-3')
    plan = keepPlace(plan, 7, 'upper', 'Chợ hoa')
    expect(emptiestPages(plan, 4)).toEqual([3, 4, 6, 7])
    expect(placedArticles(removePages(plan, [1, 2, 3, 4, 5, 8]))).toEqual([])
    expect(templates(removePages(plan, [1, 2, 3, 4, 5, 8]))).toEqual(['front', 'wards', 'two', 'back'])
  })
})

test('a page that is cleared keeps its make-up alone', () => {
  const made = adjustSlot(nameSection(eight, 2, 'Kinh tế'), 2, 'lower', { columns: 2 })
  const full = keepPlace(placeArticle(made, 2, 'upper', 'bai-1'), 2, 'lower', 'Chợ hoa')
  expect(clearPage(full, 2)).toEqual(made)
})

describe('making up like another issue', () => {
  const adjusted = adjustSlot(nameSection(eight, 2, 'Kinh tế'), 2, 'upper', { columns: 2 })
  const model = keepPlace(placeArticle(adjusted, 2, 'upper', 'bai-cu'), 3, 'main', 'Chợ hoa')

  test('takes its templates, sections and settings, and nothing that was to be read', () => {
    const plan = likePlan(model)
    expect(plan).toEqual(adjusted)
    expect(placedArticles(plan)).toEqual([])
  })

  test('keeps what already stands, in a slot of its kind on the same page', () => {
    const plan = placeArticle(placeArticle(newPagePlan(4), 3, 'side', 'bai-1'), 4, 'notices', 'tin-1')
    const adopted = adoptPlan(plan, model)
    expect(templates(adopted)).toEqual(templates(eight))
    expect(adopted.pages[2]!.slots).toEqual({ main: ['bai-1'] })
    expect(placedArticles(adopted)).toEqual(['bai-1'])
  })

  test('of another look is not done', () => {
    expect(adoptPlan(eight, newPagePlan(2, 'sheet'))).toBe(eight)
  })
})
