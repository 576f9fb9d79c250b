import { describe, expect, test } from 'vitest'
import { effectivePpi, printedSizeOf, printedSizes, printQuality } from './photoPrint'
import { looks } from './looks'
import { list, picture } from './pageSlots'

test('photos are printed in one column, beside another story, in two and three columns, and over the edges', () => {
  expect(printedSizes().map(({ width }) => Math.round(width))).toEqual([57, 89, 120, 182, 216])
  for (const { height } of printedSizes()) expect(height).toBeGreaterThan(30)
})

describe('the fineness of a photo in print', () => {
  const inch = { width: 25.4, height: 25.4 }

  test('is counted along the side that fills the box', () => {
    expect(effectivePpi({ width: 300, height: 300 }, inch)).toBe(300)
    expect(effectivePpi({ width: 600, height: 300 }, inch)).toBe(300)
    expect(effectivePpi({ width: 300, height: 450 }, inch)).toBe(300)
    // So tall that it would lose most of itself: it stands whole.
    expect(effectivePpi({ width: 300, height: 900 }, inch)).toBe(900)
  })

  test('is good from 220 on, and under 150 too coarse', () => {
    expect([149, 150, 219, 220].map(printQuality)).toEqual(['bad', 'weak', 'weak', 'good'])
  })
})

test('a photo over the edges of the page prints with the 3 mm that are cut off', () => {
  const { format } = looks.bulletin
  const inside = printedSizeOf(picture([0, 0, 6, 20]), format)!
  const sides = printedSizeOf(picture([0, 0, 6, 20], 'sides'), format)!
  const top = printedSizeOf(picture([0, 0, 6, 20], 'top'), format)!
  expect([inside.width, sides.width, top.width]).toEqual([182, 216, 216])
  expect(sides.height).toBe(inside.height)
  expect(top.height - inside.height).toBeCloseTo(format.top + 3)
})

test('of lists only those of people show photos', () => {
  const { format } = looks.bulletin
  expect(printedSizeOf(list('briefs', [0, 0, 6, 20], 3), format)).toBeNull()
  expect(printedSizeOf(list('people', [0, 0, 6, 20], 3), format)!.width).toBeCloseTo(57.3, 1)
})
