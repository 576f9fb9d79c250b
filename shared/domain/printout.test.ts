import { describe, expect, test } from 'vitest'
import { placeOnPaper, printedPages, printoutPpi, printoutSetupSchema } from './printout'

const a4 = { width: 210, height: 297 }

describe('a page stands on its paper', () => {
  test('in its own size, to the edges', () => {
    expect(placeOnPaper(a4, { paper: 'own', isFitted: true })).toEqual({
      sheet: a4,
      box: { x: 0, y: 0, ...a4 }
    })
  })

  test('smaller where the printer cannot reach, in the middle', () => {
    const { sheet, box } = placeOnPaper({ width: 230, height: 317 }, { paper: 'a4', isFitted: true })
    expect(sheet).toEqual(a4)
    expect(box.width / box.height).toBeCloseTo(230 / 317)
    expect(box.width).toBeCloseTo(200)
    expect(box.x).toBeCloseTo(5)
    expect(box.y + box.height / 2).toBeCloseTo(297 / 2)
  })

  test('never larger', () => {
    const { box } = placeOnPaper({ width: 148, height: 210 }, { paper: 'a4', isFitted: true })
    expect(box).toEqual({ x: 31, y: 43.5, width: 148, height: 210 })
  })

  test('in real size, cut off at the edges, where that is asked for', () => {
    const { box } = placeOnPaper({ width: 230, height: 317 }, { paper: 'a4', isFitted: false })
    expect(box).toEqual({ x: -10, y: -10, width: 230, height: 317 })
  })

  test('on its side where the page is wider than high', () => {
    const { sheet, box } = placeOnPaper({ width: 420, height: 297 }, { paper: 'a4', isFitted: true })
    expect(sheet).toEqual({ width: 297, height: 210 })
    expect(box.width).toBeLessThanOrEqual(287)
  })

  test('above the line at the foot', () => {
    const { box } = placeOnPaper(a4, { paper: 'a4', isFitted: true }, true)
    expect(box.y + box.height).toBeLessThanOrEqual(297 - 10)
  })
})

test.each([
  [{ from: 0, to: 0 }, [1, 2, 3, 4]],
  [{ from: 2, to: 3 }, [2, 3]],
  [{ from: 3, to: 0 }, [3, 4]],
  [{ from: 0, to: 2 }, [1, 2]],
  [{ from: 4, to: 9 }, [4]],
  [{ from: 5, to: 6 }, []],
  [{ from: 3, to: 2 }, []]
])('of four pages, the range %o', (range, pages) => {
  expect(printedPages(4, range)).toEqual(pages)
})

test('pages are drawn as finely as a laser printer shows, and sixteen of them still fit a small PC', () => {
  expect(printoutPpi(8, a4)).toBe(300)
  expect(printoutPpi(16, a4)).toBeLessThan(300)
  const dots = 200 * (printoutPpi(200, a4) / 25.4) ** 2 * a4.width * a4.height
  expect(dots).toBeLessThanOrEqual(120_000_000)
})

test('no more copies than somebody would want by mistake', () => {
  const setup = {
    printer: '',
    copies: 1000,
    sides: 'one',
    from: 0,
    to: 0,
    paper: 'a4',
    isFitted: true,
    isColour: true
  }
  expect(printoutSetupSchema.safeParse(setup).success).toBe(false)
  expect(printoutSetupSchema.safeParse({ ...setup, copies: 99 }).success).toBe(true)
})
