import { describe, expect, test } from 'vitest'
import { effectivePpi, printedSizes, printQuality } from './photoPrint'

test('photos are printed in one, two and three columns', () => {
  expect(printedSizes().map(({ width }) => Math.round(width))).toEqual([57, 120, 182])
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
