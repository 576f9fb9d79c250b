import { expect, test } from 'vitest'
import { mondayOf } from '@shared/text/dates'
import { addMonths, daysOf, lunarTitle, spanOf, step } from './span'

test('a month is shown in whole weeks from Monday to Sunday', () => {
  expect(spanOf('month', '2026-11-22')).toEqual({ from: '2026-10-26', until: '2026-12-06' })
  expect(daysOf(spanOf('month', '2027-02-10'))).toHaveLength(28)
  expect(spanOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', until: '2026-11-22' })
  expect(spanOf('list', '2026-11-22')).toEqual({ from: '2026-11-01', until: '2026-11-30' })
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
})

test('months are counted on and back, to the last day of a shorter one', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  expect(step('year', '2028-02-29', 1)).toBe('2029-02-28')
  expect(step('week', '2026-12-30', 1)).toBe('2027-01-06')
})

test('nobody steps out of the years that are known', () => {
  expect(step('year', '2197-06-01', 1)).toBe('2197-12-31')
  expect(step('month', '1902-01-10', -1)).toBe('1902-01-01')
})

test('a span says its lunar months and year', () => {
  expect(lunarTitle({ from: '2026-11-01', until: '2026-11-30' })).toBe('tháng 9 – tháng 10 năm Bính Ngọ')
  expect(lunarTitle({ from: '2026-02-01', until: '2026-02-28' })).toBe(
    'tháng Chạp năm Ất Tỵ – tháng Giêng năm Bính Ngọ'
  )
  expect(lunarTitle({ from: '2026-11-16', until: '2026-11-22' })).toBe('tháng 10 năm Bính Ngọ')
})
