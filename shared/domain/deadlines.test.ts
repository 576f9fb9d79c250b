import { expect, test } from 'vitest'
import { formatMoment, fromWallTime, toWallTime } from '../text/dates'
import { offHours, proposeDeadline } from './deadlines'

const never = () => false
const teachersDay = (day: string) => day === '2026-11-25'
const at = (day: string, hour = 9) => fromWallTime(day, hour)

test('three working days are offered, and never a day on which nobody is there', () => {
  const offered = (day: string, isOff = never as (day: string) => boolean) =>
    formatMoment(proposeDeadline(at(day), null, isOff))
  expect(offered('2026-11-23')).toBe('Thứ Năm 26/11/2026 16:00')
  expect(offered('2026-11-26')).toBe('Thứ Ba 01/12/2026 16:00')
  expect(offered('2026-11-28')).toBe('Thứ Tư 02/12/2026 16:00')
  expect(offered('2026-11-23', teachersDay)).toBe('Thứ Sáu 27/11/2026 16:00')
})

test('for a day of the year the text is due two working days ahead, as long as that is to come', () => {
  const ahead = (first: string, isOff = never as (day: string) => boolean) =>
    formatMoment(proposeDeadline(at('2026-11-23'), first, isOff))
  expect(ahead('2026-12-22')).toBe('Thứ Sáu 18/12/2026 16:00')
  expect(ahead('2026-11-29')).toBe('Thứ Năm 26/11/2026 16:00')
  expect(ahead('2026-11-24')).toBe('Thứ Ba 24/11/2026 16:00')
  expect(ahead('2026-11-24', (day) => day === '2026-11-24')).toBe('Thứ Tư 25/11/2026 16:00')
})

test('no offer falls outside working hours, whatever the hour, the day or the year', () => {
  for (let day = 0; day < 800; day++) {
    const now = fromWallTime('2026-01-01') + day * 23 * 60 * 60_000
    for (const first of [null, '2026-12-31', '2027-02-06']) {
      const due = proposeDeadline(now, first, teachersDay)
      expect(due).toBeGreaterThan(now)
      expect(offHours(due, teachersDay)).toBeNull()
      expect(toWallTime(due).hour).toBe(16)
    }
  }
})

test('a moment at which nobody is there is said to be one', () => {
  expect(offHours(at('2026-11-25'), teachersDay)).toBe('dayOff')
  expect(offHours(at('2026-11-28'), teachersDay)).toBe('weekend')
  expect(offHours(at('2026-11-26', 0), teachersDay)).toBe('hours')
  expect(offHours(fromWallTime('2026-11-26', 17, 31), teachersDay)).toBe('hours')
  expect(offHours(fromWallTime('2026-11-26', 17, 30), teachersDay)).toBeNull()
  expect(offHours(fromWallTime('2026-11-26', 7), teachersDay)).toBeNull()
})
