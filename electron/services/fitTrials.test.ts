import { describe, expect, test } from 'vitest'
import type { FitTrial } from '@shared/domain/fitOffers'
import { newPagePlan, placeArticle } from '@shared/domain/pagePlan'
import { findOffers, type Measured } from './fitTrials'

const plan = placeArticle(newPagePlan(4), 2, 'upper', 'bai')
const matter = { hasDeck: true, hasPhoto: true, hasQuotes: true, hasTable: false }

/** A text of so many lines too many (or, below zero, too few); each change is worth some lines. */
function textOf(lines: number, worth: Partial<Record<FitTrial['steps'][number]['kind'], number>>) {
  let asked = 0
  const toMeasured = (left: number): Measured => ({ overset: Math.max(0, left), free: Math.max(0, -left) })
  const measure = async ({ steps }: FitTrial) => {
    asked++
    const saved = steps.reduce((sum, { kind, from, to }) => sum + (worth[kind] ?? 0) * (from - to), 0)
    return toMeasured(Math.round(lines - saved))
  }
  return { search: { plan, article: 'bai', matter, now: toMeasured(lines), measure }, asked: () => asked }
}

const kinds = (offers: readonly FitTrial[]) =>
  offers.map(({ steps }) => steps.map((step) => step.kind).join('+'))

describe('what makes a text fit', () => {
  test('is the least of each kind, the smallest change first', async () => {
    const { search, asked } = textOf(3, { tracking: 0.5, photo: 1, headline: 1, deck: 3 })
    const offers = await findOffers(search)
    expect(kinds(offers)).toEqual(['photo', 'tracking', 'headline', 'deck'])
    expect(offers.find(({ steps }) => steps[0]!.kind === 'tracking')!.steps).toEqual([
      { kind: 'tracking', from: 0, to: -6 }
    ])
    for (const offer of offers) expect(offer.overset).toBe(0)
    expect(asked()).toBeLessThan(20)
  })

  test('is several things at once where one is not enough', async () => {
    const { search } = textOf(8, { tracking: 0.5, photo: 1 })
    expect(kinds(await findOffers(search))).toEqual(['tracking+photo'])
  })

  test('is what comes nearest where nothing is enough, with what is left', async () => {
    const { search } = textOf(60, { tracking: 1, photo: 1 })
    const [nearest, ...others] = await findOffers(search)
    expect(others).toEqual([])
    expect(nearest!.overset).toBeGreaterThan(30)
    expect(nearest!.overset).toBeLessThan(50)
  })

  test('is nothing for a text that fits, or that no setting touches', async () => {
    expect(await findOffers(textOf(0, { tracking: 1 }).search)).toEqual([])
    expect(await findOffers(textOf(-3, { tracking: 1 }).search)).toEqual([])
    expect(await findOffers(textOf(5, {}).search)).toEqual([])
  })

  test('fills a frame out without overflowing it', async () => {
    const { search } = textOf(-9, { tracking: 2, photo: 5, headline: 0.1 })
    const offers = await findOffers(search)
    expect(kinds(offers)).toContain('tracking')
    for (const { overset, free } of offers) {
      expect(overset).toBe(0)
      expect(free).toBeLessThan(4)
    }
  })
})
