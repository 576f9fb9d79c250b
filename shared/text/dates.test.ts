import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import {
  addDays,
  DAY,
  formatClock,
  formatDay,
  formatLongDay,
  formatMasthead,
  formatMoment,
  formatTime,
  formatWeek,
  fromWallTime,
  isIsoDay,
  lastDayOf,
  nextSlot,
  toIsoDay,
  toWallTime,
  weekdayName
} from './dates'

const utc = (text: string) => Date.parse(text)
const moments = fc.integer({ min: utc('1975-05-01T00:00:00Z'), max: utc('2100-01-01T00:00:00Z') })

test('a month ends on its last day, February by the year', () => {
  expect([lastDayOf(2026, 2), lastDayOf(2028, 2), lastDayOf(2026, 12)]).toEqual([28, 29, 31])
})

describe("the office's day", () => {
  test('begins at 17:00 UTC of the day before', () => {
    expect(toIsoDay(utc('2026-11-17T16:59:59Z'))).toBe('2026-11-17')
    expect(toIsoDay(utc('2026-11-17T17:00:00Z'))).toBe('2026-11-18')
    expect(fromWallTime('2026-11-18')).toBe(utc('2026-11-17T17:00:00Z'))
  })

  test('turns the year at the office, not in Greenwich', () => {
    const lastSecond = utc('2026-12-31T16:59:59Z')
    expect(formatLongDay(lastSecond)).toBe('Thứ Năm 31/12/2026')
    expect(formatMoment(lastSecond)).toBe('Thứ Năm 31/12/2026 23:59')
    expect(formatMoment(lastSecond + 1000)).toBe('Thứ Sáu 01/01/2027 00:00')
  })

  test('knows the 29th of February, and that 1900 and 2100 have none', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(['2028-02-29', '2000-02-29'].every(isIsoDay)).toBe(true)
    expect(['2027-02-29', '1900-02-29', '2100-02-29'].some(isIsoDay)).toBe(false)
  })

  test('is written YYYY-MM-DD and nothing else', () => {
    const wrong = [
      '2026-2-3',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '20261118',
      '2026-11-18T00:00',
      '',
      'x'
    ]
    expect(wrong.filter(isIsoDay)).toEqual([])
  })
})

test('a moment is written as the office writes it', () => {
  const moment = fromWallTime('2020-11-23', 8, 15)
  expect(formatMoment(moment)).toBe('Thứ Hai 23/11/2020 08:15')
  expect(formatDay(moment)).toBe('23/11/2020')
  expect(formatTime(moment)).toBe('08:15')
  expect(formatClock(moment + 7000)).toBe('08:15:07')
  expect(formatMasthead('2026-11-21')).toBe('Thứ Bảy, 21-11-2026')
  expect(weekdayName(fromWallTime('2026-11-22'))).toBe('Chủ nhật')
})

test('a week is written once across days, months and years', () => {
  expect(formatWeek('2026-11-21')).toBe('21–27/11/2026')
  expect(formatWeek('2026-11-28')).toBe('28/11–04/12/2026')
  expect(formatWeek('2026-12-26')).toBe('26/12/2026–01/01/2027')
})

test('a moment survives the way to the wall clock and back', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const minute = Math.floor(moment / 60_000) * 60_000
      const wall = toWallTime(minute)
      expect(fromWallTime(toIsoDay(minute), wall.hour, wall.minute)).toBe(minute)
      expect(isIsoDay(toIsoDay(minute))).toBe(true)
    }),
    properties
  )
})

describe('the next usual moment of publication', () => {
  test('is this Friday until 07:00, and the next one from 07:00 on', () => {
    const friday = fromWallTime('2026-11-20', 7)
    expect(nextSlot(friday - 1, 5, 7, 0)).toBe(friday)
    expect(nextSlot(friday, 5, 7, 0)).toBe(friday + 7 * DAY)
  })

  test('is a later moment within a week that shows this weekday and time', () => {
    const slots = fc.tuple(fc.nat(6), fc.nat(23), fc.nat(59))
    fc.assert(
      fc.property(moments, slots, (after, [weekday, hour, minute]) => {
        const slot = nextSlot(after, weekday, hour, minute)
        expect(slot).toBeGreaterThan(after)
        expect(slot - after).toBeLessThanOrEqual(7 * DAY)
        expect(toWallTime(slot)).toMatchObject({ weekday, hour, minute, second: 0 })
      }),
      properties
    )
  })

  test('does not exist for a weekday that does not', () => {
    expect(() => nextSlot(0, 7, 7, 0)).toThrow(RangeError)
  })
})

test('no date depends on the zone of the PC', () => {
  const file = fileURLToPath(new URL('./dates.ts', import.meta.url))
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const script = `
    const d = await import(${JSON.stringify(file)})
    const out = []
    for (const day of ['2026-03-08', '2026-10-25', '2026-11-01', '2026-12-31', '2027-01-01'])
      for (const hour of [0, 2, 7, 23]) {
        const at = d.fromWallTime(day, hour, 30)
        out.push(at, d.formatMoment(at), d.formatWeek(day), d.nextSlot(at, 5, 7, 0), d.toIsoDay(at))
      }
    console.log(JSON.stringify(out))`
  const answers = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati', 'Europe/London'].map((TZ) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: root,
      env: { ...process.env, TZ },
      encoding: 'utf8'
    })
  )
  expect(new Set(answers).size).toBe(1)
})
