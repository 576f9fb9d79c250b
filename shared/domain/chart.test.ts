import { describe, expect, test } from 'vitest'
import { draftBlocks } from '@tests/fixtures/printIssue'
import { MAX_BARS, readAmount, readChart } from './chart'

const chartOf = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  readChart({ blocks: draftBlocks(['Mở bài.', { table: { header, rows } }]) })

test.each([
  ['3.450', { amount: 3450, unit: '' }],
  ['86,5%', { amount: 86.5, unit: '%' }],
  ['1.284,75 tỷ đồng', { amount: 1284.75, unit: 'tỷ đồng' }],
  ['−3', { amount: -3, unit: '' }],
  ['21–27/11', null],
  ['24-11', null],
  ['phường 9', null],
  ['9 hộ ở khu phố bên kia sông', null],
  ['', null]
])('the amount of "%s"', (text, amount) => {
  expect(readAmount(text)).toEqual(amount)
})

describe('the chart of a table', () => {
  test('has a bar for each row, the longest whole, each with its words', () => {
    const chart = chartOf(['Kênh', 'Nghìn lượt'], ['Trang tin', '48'], ['Truyền thanh', '12'])
    expect(chart).toEqual({
      series: [],
      bars: [
        { label: 'Trang tin', values: [{ text: '48', share: 1 }] },
        { label: 'Truyền thanh', values: [{ text: '12', share: 0.25 }] }
      ]
    })
  })

  test('compares two columns of one unit', () => {
    const chart = chartOf(
      ['Chỉ số', 'Tháng 7', 'Tháng 10'],
      ['Đúng hạn', '60%', '80%'],
      ['Trực tuyến', '20%', '40%']
    )
    expect(chart!.series).toEqual(['Tháng 7', 'Tháng 10'])
    expect(chart!.bars[1]!.values.map((value) => value.share)).toEqual([0.25, 0.5])
  })

  test('never sets unlike columns on one scale: the last one counts', () => {
    const shares = (...row: string[]) =>
      chartOf(['', '', ''], row, row)!.bars[0]!.values.map(({ text }) => text)
    expect(shares('Lò Rèn', '9 tuyến', '4,1 km')).toEqual(['4,1 km'])
    expect(shares('Lò Rèn', '9.000', '4')).toEqual(['4'])
    expect(shares('Lò Rèn', '1', '2', '3')).toEqual(['3'])
  })

  test('leaves sums out', () => {
    const chart = chartOf(['', 'Hộ'], ['Ao Sen', '3'], ['Lò Rèn', '6'], ['Tổng cộng', '9'])
    expect(chart!.bars.map((bar) => bar.values[0]!.share)).toEqual([0.5, 1])
  })

  test('is none without numbers, with a gap among them, with nothing above zero, of a long table, without a table', () => {
    expect(chartOf(['', ''], ['Ao Sen', 'tốt'])).toBeNull()
    expect(chartOf(['', ''], ['Ao Sen', '3'], ['Lò Rèn', '–'])).toBeNull()
    expect(chartOf(['', ''], ['Ao Sen', '0'])).toBeNull()
    expect(chartOf(['', ''], ...Array.from({ length: MAX_BARS + 1 }, () => ['Ao Sen', '3']))).toBeNull()
    expect(readChart({ blocks: draftBlocks(['Không có bảng: 3 hộ.']) })).toBeNull()
  })

  test('reads joined cells in every row that they cover', () => {
    const cell = (text: string, rowspan = 1) => ({ runs: [{ text }], colspan: 1, rowspan })
    const rows = [[cell('Ao Sen'), cell('4', 2)], [cell('Lò Rèn')]]
    const chart = readChart({ blocks: [{ type: 'table', widths: null, header: [], rows }] })
    expect(chart!.bars.map((bar) => [bar.label, bar.values[0]!.text])).toEqual([
      ['Ao Sen', '4'],
      ['Lò Rèn', '4']
    ])
  })
})
