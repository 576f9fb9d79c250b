import { describe, expect, test } from 'vitest'
import { applyChanges, changeSize, fitWays, withSettingsOf } from './fitOffers'
import { newPagePlan, pagePlanSchema, placeArticle, slotsOf } from './pagePlan'
import { adjustSlot } from './planSlots'

const all = { hasDeck: true, hasPhoto: true, hasQuotes: true, hasTable: true }
const plan = placeArticle(newPagePlan(4), 2, 'upper', 'bai')
const kinds = (direction: -1 | 1, matter = all, made = plan) =>
  fitWays(made, 'bai', direction, matter).single.map((row) => row[0]!.steps[0]!.kind)

describe('ways to make a text fit', () => {
  test('stay within what a reader does not notice', () => {
    const { single } = fitWays(plan, 'bai', -1, all)
    const [tracking, , photo, headline] = single.map((row) => row.map(({ steps }) => steps[0]!.to))
    expect(tracking).toEqual([-1, -2, -3, -4, -5, -6, -7, -8, -9, -10])
    const slot = slotsOf(plan.pages[1]!).find(({ id }) => id === 'upper')!
    if (slot.kind !== 'story' || !slot.photo) throw new Error('a story with a photo')
    expect(Math.min(...photo!)).toBeGreaterThanOrEqual(slot.photo.lines * 0.6)
    expect(headline).toHaveLength(2)
    expect(headline!.every((size) => size < slot.headline)).toBe(true)
  })

  test('leave alone what the article does not have', () => {
    expect(kinds(-1, { hasDeck: false, hasPhoto: false, hasQuotes: false, hasTable: false })).toEqual([
      'tracking',
      'headline'
    ])
  })

  test('take back first what was changed the other way', () => {
    const bare = adjustSlot(plan, 2, 'upper', { showDeck: false, showQuotes: false, tracking: -10 })
    expect(kinds(1, all, bare)).toContain('deck')
    expect(kinds(-1, all, bare)).not.toContain('deck')
    expect(kinds(-1, all, bare)).not.toContain('tracking')
  })

  test('set all pieces of a list alike: closer, in other columns, people with a lower photo', () => {
    const briefs = placeArticle(newPagePlan(4), 4, 'notices', 'bai')
    expect(kinds(-1, all, briefs)).toEqual(['tracking', 'size'])
    const pages = briefs.pages.map((page, index) =>
      index === 1
        ? { template: 'people' as const, section: '', slots: { people: ['bai'] } }
        : { ...page, slots: {} }
    )
    expect(kinds(-1, all, { pages })).toContain('photo')
    const wards = {
      pages: pages.map((page, index) =>
        index === 1 ? { template: 'wards' as const, section: '', slots: { wards: ['bai'] } } : page
      )
    }
    const { single, combined } = fitWays(wards, 'bai', -1, all)
    const columns = single.map((row) => row[0]!).filter(({ steps }) => steps[0]!.kind === 'columns')
    expect(columns.length).toBeGreaterThan(0)
    for (const { changes } of columns)
      expect(pagePlanSchema.safeParse(applyChanges(wards, changes)).success).toBe(true)
    // Columns are no matter of degree.
    expect(combined.flatMap(({ steps }) => steps.map(({ kind }) => kind))).not.toContain('columns')
  })

  test('set the rows of a table closer, in a text and where it stands for itself, and leave its unit out last', () => {
    expect(kinds(-1)).toContain('rows')
    const pages = plan.pages.map((page, index) =>
      index === 1
        ? { template: 'figures' as const, section: '', slots: { table: ['bai'], chart: ['bai'] } }
        : page
    )
    const { single } = fitWays({ pages }, 'bai', -1, all)
    expect(single.map((row) => [row[0]!.changes[0]!.slot, row[0]!.steps[0]!.kind])).toEqual([
      ['table', 'rows'],
      ['table', 'deck'],
      ['chart', 'rows'],
      ['chart', 'deck']
    ])
    const tight = applyChanges({ pages }, single[0]!.at(-1)!.changes)
    expect(kinds(1, all, tight)).toEqual(['rows'])
    expect(kinds(-1, { ...all, hasDeck: false }, tight)).toEqual(['rows'])
  })

  test('are none for an article that stands nowhere', () => {
    expect(fitWays(plan, 'khac', -1, all)).toEqual({ single: [], combined: [] })
  })

  test('set every frame of a story that runs on closer, its headline once', () => {
    const two = placeArticle(plan, 3, 'main', 'bai')
    const { single } = fitWays(two, 'bai', -1, all)
    const of = (kind: string) => single.find((row) => row[0]!.steps[0]!.kind === kind)![0]!.changes
    expect(of('tracking').map(({ page }) => page)).toEqual([2, 3])
    expect(of('headline').map(({ page }) => page)).toEqual([2])
  })

  test('become one new plan that may be stored, and keep other settings', () => {
    const before = adjustSlot(plan, 2, 'upper', { columns: 2 })
    const most = fitWays(before, 'bai', -1, all).combined.at(-1)!
    const made = applyChanges(before, most.changes)
    expect(pagePlanSchema.safeParse(made).success).toBe(true)
    expect(made.pages[1]!.settings!.upper).toMatchObject({ columns: 2, tracking: -10, showDeck: false })
    expect(changeSize(most)).toBeGreaterThan(30)
    expect(applyChanges(newPagePlan(2, 'sheet'), most.changes).pages[1]!.settings).toBeUndefined()
  })

  test('are taken back slot by slot, whatever else of the plan was changed meanwhile', () => {
    const before = adjustSlot(plan, 2, 'upper', { columns: 2 })
    const { changes } = fitWays(before, 'bai', -1, all).combined.at(-1)!
    const meanwhile = adjustSlot(applyChanges(before, changes), 3, 'main', { headline: 30 })
    expect(withSettingsOf(before, meanwhile, changes)).toEqual(
      adjustSlot(before, 3, 'main', { headline: 30 })
    )
  })
})
