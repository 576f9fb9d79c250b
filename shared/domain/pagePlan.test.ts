import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import {
  freeStorySlots,
  listPlacements,
  moveArticle,
  nameSection,
  newPagePlan,
  openSlots,
  pagePlanSchema,
  placeArticle,
  placedArticles,
  removeArticle,
  slotCapacity,
  type PagePlan
} from './pagePlan'
import { addPages, adoptPlan, emptiestPages, movePage, removePages } from './planPages'
import { adjustSlot, changeTemplate, keepPlace, movePlaceholder } from './planSlots'
import type { SlotSettings } from './slotSettings'
import { pageTemplate, pageTemplateIds, type PageTemplateId } from './pageTemplates'

const empty = newPagePlan(4)

describe('an empty plan', () => {
  test.each([4, 8] as const)('of %i pages has so many, and takes articles on each', (pages) => {
    const plan = newPagePlan(pages)
    expect(plan.pages).toHaveLength(pages)
    expect(plan.pages.every((page) => openSlots(page).length > 0)).toBe(true)
    expect(placedArticles(plan)).toEqual([])
    expect(pagePlanSchema.safeParse(plan).success).toBe(true)
  })

  test('offers its story slots to a story that runs on', () => {
    expect(freeStorySlots(empty, 4)).toEqual([
      { page: 4, slot: 'main' },
      { page: 4, slot: 'second' }
    ])
    const taken = placeArticle(empty, 4, 'main', 'bai-1')
    expect(freeStorySlots(taken, 4)).toEqual([{ page: 4, slot: 'second' }])
  })
})

describe('placing an article', () => {
  test('fills a story slot, and a second article takes its place', () => {
    const first = placeArticle(empty, 1, 'lead', 'bai-1')
    expect(placedArticles(placeArticle(first, 1, 'lead', 'bai-2'))).toEqual(['bai-2'])
    expect(placedArticles(first)).toEqual(['bai-1'])
  })

  test('adds to a list, in the order of placing, each article once', () => {
    let plan = empty
    for (const article of ['tin-1', 'tin-2', 'tin-1']) plan = placeArticle(plan, 1, 'briefs', article)
    expect(plan.pages[0]!.slots.briefs).toEqual(['tin-1', 'tin-2'])
  })

  test('does nothing in a list that is full', () => {
    const tin = Array.from({ length: 25 }, (_, n) => `tin-${n}`)
    const full = tin.reduce((plan, each) => placeArticle(plan, 1, 'briefs', each), empty)
    expect(full.pages[0]!.slots.briefs).toEqual(tin.slice(0, 20))
  })

  test('does nothing where no slot takes articles', () => {
    for (const [page, slot] of [
      [1, 'masthead'],
      [1, 'contents'],
      [4, 'imprint'],
      [1, 'khong-co'],
      [9, 'main'],
      [0, 'lead']
    ] as const)
      expect(placeArticle(empty, page, slot, 'bai-1')).toBe(empty)
  })

  test('of one article in two slots makes it run on: parts count in reading order', () => {
    const plan = placeArticle(placeArticle(empty, 3, 'lower', 'bai-1'), 1, 'lead', 'bai-1')
    expect(listPlacements(plan)).toEqual([
      { article: 'bai-1', page: 1, slot: 'lead', part: 1 },
      { article: 'bai-1', page: 3, slot: 'lower', part: 2 }
    ])
    expect(placedArticles(plan)).toEqual(['bai-1'])
  })

  test('in a picture slot does not count as a part of the story', () => {
    const base = changeTemplate(empty, 2, 'picture')
    const plan = placeArticle(placeArticle(base, 2, 'picture', 'bai-1'), 3, 'main', 'bai-1')
    expect(listPlacements(plan).map(({ slot, part }) => [slot, part])).toEqual([
      ['picture', 1],
      ['main', 1]
    ])
  })
})

describe('moving an article', () => {
  const plan = placeArticle(placeArticle(empty, 1, 'lead', 'bai-1'), 2, 'upper', 'bai-2')

  test('takes it along in one step', () => {
    const moved = moveArticle(plan, 'bai-1', { page: 1, slot: 'lead' }, { page: 2, slot: 'lower' })
    expect(listPlacements(moved).map(({ article, slot }) => [article, slot])).toEqual([
      ['bai-2', 'upper'],
      ['bai-1', 'lower']
    ])
  })

  test('to where nothing can stand leaves it where it was', () => {
    expect(moveArticle(plan, 'bai-1', { page: 1, slot: 'lead' }, { page: 1, slot: 'masthead' })).toBe(plan)
  })

  test('onto another of its kind makes them change places', () => {
    const swapped = moveArticle(plan, 'bai-1', { page: 1, slot: 'lead' }, { page: 2, slot: 'upper' })
    expect(listPlacements(swapped).map(({ article, slot }) => [article, slot])).toEqual([
      ['bai-2', 'lead'],
      ['bai-1', 'upper']
    ])
  })

  test('from a list onto a story sends that one away, and the list keeps its others', () => {
    const briefs = { page: 1, slot: 'briefs' }
    const list = ['tin-1', 'tin-2'].reduce((each, tin) => placeArticle(each, 1, 'briefs', tin), plan)
    const moved = moveArticle(list, 'tin-1', briefs, { page: 1, slot: 'lead' })
    expect(placedArticles(moved)).toEqual(['tin-1', 'tin-2', 'bai-2'])
  })

  test('to where it stands changes nothing', () => {
    const lead = { page: 1, slot: 'lead' }
    expect(moveArticle(plan, 'bai-1', lead, lead)).toBe(plan)
  })

  test('within its list puts it last', () => {
    const list = ['tin-1', 'tin-2'].reduce((each, tin) => placeArticle(each, 1, 'briefs', tin), empty)
    const briefs = { page: 1, slot: 'briefs' }
    expect(moveArticle(list, 'tin-1', briefs, briefs).pages[0]!.slots.briefs).toEqual(['tin-2', 'tin-1'])
  })
})

type Change = (plan: PagePlan) => PagePlan

const place = fc.record({
  page: fc.integer({ min: 1, max: 4 }),
  slot: fc.constantFrom(
    'lead',
    'second',
    'briefs',
    'main',
    'upper',
    'lower',
    'side',
    'notices',
    'masthead',
    'picture'
  )
})
const article = fc.constantFrom('bai-1', 'bai-2', 'bai-3', 'bai-4')
const someChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, article).map(
    ([{ page, slot }, id]): Change =>
      (plan) =>
        placeArticle(plan, page, slot, id)
  ),
  fc.tuple(place, article).map(
    ([{ page, slot }, id]): Change =>
      (plan) =>
        removeArticle(plan, page, slot, id)
  ),
  fc.tuple(place, place, article).map(
    ([from, to, id]): Change =>
      (plan) =>
        moveArticle(plan, id, from, to)
  ),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom<PageTemplateId>(...pageTemplateIds)).map(
    ([page, template]): Change =>
      (plan) =>
        changeTemplate(plan, page, template)
  ),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('', 'Đời sống')).map(
    ([page, section]): Change =>
      (plan) =>
        nameSection(plan, page, section)
  ),
  fc.tuple(place, fc.constantFrom('', 'Bài về chợ hoa', '  ')).map(
    ([{ page, slot }, title]): Change =>
      (plan) =>
        keepPlace(plan, page, slot, title)
  ),
  fc.tuple(place, place).map(
    ([from, to]): Change =>
      (plan) =>
        movePlaceholder(plan, from, to)
  ),
  fc.tuple(place, fc.constantFrom<SlotSettings>({}, { columns: 2 }, { tracking: -4, showDeck: false })).map(
    ([{ page, slot }, settings]): Change =>
      (plan) =>
        adjustSlot(plan, page, slot, settings)
  ),
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })).map(
    ([from, to]): Change =>
      (plan) =>
        movePage(plan, from, to)
  ),
  fc.tuple(fc.constantFrom(4 as const, 8 as const), fc.integer({ min: 1, max: 8 })).map(
    ([count, after]): Change =>
      (plan) =>
        addPages(plan, count, after)
  ),
  fc.constant<Change>((plan) => (plan.pages.length > 4 ? removePages(plan, emptiestPages(plan, 4)) : plan)),
  fc.constant<Change>((plan) => adoptPlan(plan, newPagePlan(8)))
)

test('any changes leave a plan that the record takes, with every article where its page has a slot', () => {
  fc.assert(
    fc.property(fc.array(someChange, { maxLength: 30 }), (changes) => {
      const plan = changes.reduce((each, change) => change(each), empty)
      expect(pagePlanSchema.safeParse(plan).success).toBe(true)
      for (const page of plan.pages) {
        const open = new Map(openSlots(page).map((slot) => [slot.id, slot]))
        for (const [slot, articles] of Object.entries(page.slots)) {
          expect(articles.length).toBeGreaterThan(0)
          expect(articles.length).toBeLessThanOrEqual(slotCapacity(open.get(slot)!))
          expect(new Set(articles).size).toBe(articles.length)
          expect(page.placeholders?.[slot]).toBeUndefined()
        }
        for (const slot of Object.keys(page.placeholders ?? {})) expect(open.has(slot)).toBe(true)
      }
    }),
    properties
  )
})

test('an older plan is still there to be undone to: no change touches the plan it begins from', () => {
  fc.assert(
    fc.property(fc.array(someChange, { maxLength: 20 }), (changes) => {
      const plans = [empty]
      const texts = [JSON.stringify(empty)]
      for (const change of changes) {
        const next = change(plans.at(-1)!)
        plans.push(next)
        texts.push(JSON.stringify(next))
      }
      expect(plans.map((plan) => JSON.stringify(plan))).toEqual(texts)
    }),
    properties
  )
})

test('furniture takes no articles, a story one, a list as many as it says', () => {
  const front = pageTemplate('front').slots
  expect(front.map((slot) => [slot.id, slotCapacity(slot)])).toEqual([
    ['masthead', 0],
    ['lead', 1],
    ['contents', 0],
    ['briefs', 20],
    ['second', 1]
  ])
})
