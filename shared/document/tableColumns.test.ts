import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { body, paragraph, properties } from '@tests/factories'
import { parseDocument } from './document'
import {
  columnWidths,
  countColumns,
  LEAST_WIDTH,
  moveBorder,
  placeCells,
  shareWidths,
  WHOLE
} from './tableColumns'

interface GivenCell {
  readonly colspan?: number
  readonly rowspan?: number
  readonly colwidth?: readonly number[] | null
}

const table = (...rows: readonly (readonly GivenCell[])[]) =>
  parseDocument(
    body({
      type: 'table',
      content: rows.map((cells) => ({
        type: 'tableRow',
        content: cells.map((attrs) => ({ type: 'tableCell', attrs: { ...attrs }, content: [paragraph('x')] }))
      }))
    })
  ).child(0)

describe('the columns of a table', () => {
  test('are found around joined cells', () => {
    const given = table([{ rowspan: 2 }, { colspan: 2 }], [{}, {}], [{}, {}, {}])
    expect(placeCells(given).map(({ column }) => column)).toEqual([0, 1, 1, 2, 0, 1, 2])
    expect(countColumns(given)).toBe(3)
  })

  test('have no widths until somebody sets one', () => {
    expect(columnWidths(table([{}, {}]))).toBe(null)
  })

  test('take their widths from any cell that knows them, and share what is left', () => {
    expect(columnWidths(table([{ colspan: 2 }], [{ colwidth: [250] }, { colwidth: [750] }]))).toEqual([
      250, 750
    ])
    expect(columnWidths(table([{ colwidth: [300] }, {}, { colwidth: [300] }]))).toEqual([334, 333, 333])
  })

  test('of which one was put in between keep their proportions', () => {
    expect(columnWidths(table([{ colwidth: [200] }, {}, { colwidth: [800] }]))).toEqual([133, 333, 534])
  })
})

const widths = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 16 })

test('shared widths are whole numbers that make a whole table, none too narrow', () => {
  fc.assert(
    fc.property(widths, (given) => {
      const shares = shareWidths(given)
      expect(shares.reduce((sum, width) => sum + width, 0)).toBe(WHOLE)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(
        Math.min(LEAST_WIDTH, Math.floor(WHOLE / given.length))
      )
    }),
    properties
  )
})

test('a moved border takes from one column what it gives the other', () => {
  fc.assert(
    fc.property(widths, fc.nat(15), fc.integer({ min: -1500, max: 1500 }), (given, column, by) => {
      const before = shareWidths(given)
      const after = moveBorder(before, column, by)
      expect(after.reduce((sum, width) => sum + width, 0)).toBe(WHOLE)
      expect(Math.min(...after)).toBeGreaterThanOrEqual(Math.min(LEAST_WIDTH, ...before))
      for (const [index, width] of after.entries())
        if (index !== column && index !== column + 1) expect(width).toBe(before[index])
    }),
    properties
  )
})
