import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoment, fromWallTime, toWallTime } from './dates'
import { addOfficeTime } from './officeHours'

const HOUR = 60 * 60 * 1000
const moment = integer({ min: fromWallTime('2020-01-01'), max: fromWallTime('2030-01-01') })
const span = integer({ min: -2000 * HOUR, max: 2000 * HOUR })

test.each([
  ['a span within a day', fromWallTime('2026-11-20', 9), 2, 'Thứ Sáu 20/11/2026 11:00'],
  ['a span over a night', fromWallTime('2026-11-19', 16), 2, 'Thứ Sáu 20/11/2026 09:00'],
  ['a span over a weekend', fromWallTime('2026-11-20', 16), 3, 'Thứ Hai 23/11/2026 10:00'],
  ['from a Sunday back', fromWallTime('2026-11-22', 20), -1, 'Thứ Sáu 20/11/2026 16:00'],
  ['a working week', fromWallTime('2026-11-18', 10), 45, 'Thứ Tư 25/11/2026 10:00']
])('%s', (_what, from, hours, expected) => {
  expect(formatMoment(addOfficeTime(from, hours * HOUR))).toBe(expected)
})

test('nobody works at night or at the weekend', () => {
  assert(
    property(moment, span, (from, by) => {
      const { hour, minute, weekday } = toWallTime(addOfficeTime(from, by))
      return weekday >= 1 && weekday <= 5 && hour >= 8 && (hour < 17 || (hour === 17 && minute === 0))
    })
  )
})

test('what comes later stays later', () => {
  assert(
    property(moment, span, span, (from, a, b) => a > b === addOfficeTime(from, a) > addOfficeTime(from, b))
  )
})
