import { describe, expect, test } from 'vitest'
import { addDays } from './dates'
import { formatLunarDay, fromLunar, lunarMonthName, lunarMonths, lunarYearName, toLunar } from './lunar'
import { newMoon, sunLongitude } from './sunAndMoon'

const solar = (year: number, month: number, day: number, leap = false) =>
  fromLunar({ year, month, leap, day })

describe('where sun and moon stand', () => {
  test('new moons are those of the almanac, within half a minute', () => {
    // Meeus, example 49.a: 18 February 1977 at 3:37:42 dynamical time, 47.6 s less in universal time.
    const moment = (newMoon(-283) - 2_440_587.5) * 86_400_000
    expect(Math.abs(moment - Date.parse('1977-02-18T03:36:54Z'))).toBeLessThan(30_000)
  })

  test('the sun is where the solstices and equinoxes say', () => {
    // Almanac, universal time: March equinox 1996, December solstice 2000, June solstice 2026.
    const at = (moment: string) => sunLongitude(Date.parse(moment) / 86_400_000 + 2_440_587.5)
    const away = (longitude: number, from: number) => Math.abs(((longitude - from + 540) % 360) - 180)
    expect(away(at('1996-03-20T08:03:00Z'), 0)).toBeLessThan(0.002)
    expect(away(at('2000-12-21T13:37:00Z'), 270)).toBeLessThan(0.002)
    expect(away(at('2026-06-21T08:24:30Z'), 90)).toBeLessThan(0.002)
  })
})

describe('the lunar calendar at UTC+7', () => {
  test.each([
    ['Tết', 1, 1, ['2026-02-17', '2027-02-06', '2028-01-26']],
    ['Nguyên tiêu', 1, 15, ['2026-03-03', '2027-02-20', '2028-02-09']],
    ['Giỗ Tổ', 3, 10, ['2026-04-26', '2027-04-16', '2028-04-04']],
    ['Phật đản', 4, 15, ['2026-05-31', '2027-05-20', '2028-05-09']],
    ['Đoan ngọ', 5, 5, ['2026-06-19', '2027-06-09', '2028-05-28']],
    ['Vu Lan', 7, 15, ['2026-08-27', '2027-08-16', '2028-09-03']],
    ['Trung thu', 8, 15, ['2026-09-25', '2027-09-15', '2028-10-03']]
  ])('%s falls where the calendars of 2026 to 2028 have it', (_, month, day, days) => {
    expect([2026, 2027, 2028].map((year) => solar(year, month, day))).toEqual(days)
  })

  test('Tết of 1968, 1985 and 2007 is not that of Beijing', () => {
    expect([1968, 1985, 2007].map((year) => solar(year, 1, 1))).toEqual([
      '1968-01-29',
      '1985-01-21',
      '2007-02-17'
    ])
  })

  test('leap months from 1968 to 2060 are those of the published Vietnamese tables', () => {
    const years = Array.from({ length: 93 }, (_, at) => 1968 + at)
    const leap = years.flatMap((year) =>
      lunarMonths(year).flatMap((month) => (month.leap ? [`${year}/${month.month}`] : []))
    )
    expect(leap.join(' ')).toBe(
      '1968/7 1971/5 1974/4 1976/8 1979/6 1982/4 1985/2 1987/7 1990/5 1993/3 1995/8 1998/5 2001/4 2004/2 ' +
        '2006/7 2009/5 2012/4 2014/9 2017/6 2020/4 2023/2 2025/6 2028/5 2031/3 2033/11 2036/6 2039/5 2042/2 ' +
        '2044/7 2047/5 2050/3 2052/8 2055/6 2058/4'
    )
  })

  test('every day from 1900 to 2100 has one lunar day and comes back from it', () => {
    let day = '1900-02-01'
    let before = toLunar(addDays(day, -1))
    while (day <= '2100-12-31') {
      const lunar = toLunar(day)
      if (fromLunar(lunar) !== day) throw new Error(`${day} is not ${JSON.stringify(lunar)}`)
      // The next day, or the first of the next month.
      const follows = lunar.day === before.day + 1 || (lunar.day === 1 && before.day >= 29)
      if (!follows) throw new Error(`${day} does not follow`)
      before = lunar
      day = addDays(day, 1)
    }
    expect(before).toEqual({ year: 2100, month: 12, leap: false, day: 1 })
  })

  test('months have 29 or 30 days and touch; years have twelve months, or thirteen with one leap month', () => {
    for (let year = 1900; year <= 2100; year++) {
      const months = lunarMonths(year)
      expect(months.length).toBe(months.some((month) => month.leap) ? 13 : 12)
      for (const [at, month] of months.entries()) {
        expect([29, 30]).toContain(month.days)
        const next = months[at + 1] ?? lunarMonths(year + 1)[0]!
        expect(addDays(month.first, month.days)).toBe(next.first)
        expect(toLunar(month.first).day).toBe(1)
        expect(toLunar(addDays(next.first, -1))).toEqual({
          year,
          month: month.month,
          leap: month.leap,
          day: month.days
        })
      }
    }
  })

  test('a day that a month does not have is none', () => {
    expect(solar(2026, 1, 31)).toBeNull()
    expect(solar(2026, 4, 1, true)).toBeNull()
    expect(solar(2025, 6, 1, true)).toBe('2025-07-25')
    expect(solar(2026, 12, 30)).toBeNull()
    expect(solar(2026, 12, 29)).toBe('2027-02-05')
    expect(() => lunarMonths(1799)).toThrow(RangeError)
  })

  test('years and months have their names', () => {
    expect([1968, 2024, 2026, 2027].map(lunarYearName)).toEqual([
      'Mậu Thân',
      'Giáp Thìn',
      'Bính Ngọ',
      'Đinh Mùi'
    ])
    expect(lunarMonthName({ month: 1, leap: false })).toBe('tháng Giêng')
    expect(lunarMonthName({ month: 6, leap: true })).toBe('tháng 6 nhuận')
    expect(formatLunarDay(toLunar('2026-02-17'))).toBe('1/1')
    expect(formatLunarDay(toLunar('2025-07-25'))).toBe('1/6N')
    expect(formatLunarDay(toLunar('2026-03-03'))).toBe('15')
  })
})
