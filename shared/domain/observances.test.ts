import { describe, expect, test } from 'vitest'
import { nationalDays } from './nationalDays'
import { observanceSchema, type Observance } from './observance'
import { daysOffIn, listObservances, occurrencesIn, upcomingFor } from './observances'

const known = listObservances([])
const titlesOn = (day: string, list = known) => occurrencesIn(list, day, day).map((each) => each.title)

const own: Observance = {
  title: 'Ngày thành lập Quận',
  kind: 'local',
  calendar: 'solar',
  month: 5,
  day: 20,
  days: 1,
  only: null,
  founded: 1976,
  isDayOff: false,
  lead: 30,
  note: ''
}

describe('days that come back each year', () => {
  test('every known day is one that a record could say', () => {
    for (const [id, day] of nationalDays)
      expect(observanceSchema.safeParse(day), id).toMatchObject({ success: true })
    expect(nationalDays.size).toBeGreaterThan(70)
  })

  test('every day of the office’s list of commemorations is known, with its year', () => {
    const list =
      '9/1 1950, 3/2 1930, 27/2 1955, 3/3 1959, 26/3 1931, 21/4, 30/4 1975, 1/5, 7/5 1954, 15/5 1941, 19/5 1890, 1/6, ' +
      '5/6 1911, 21/6 1925, 28/6, 2/7 1976, 27/7 1947, 28/7 1929, 1/8 1930, 19/8 1945, 2/9 1945, 23/9 1945, 1/10, ' +
      '10/10, 13/10, 14/10 1930, 15/10 1930, 20/10 1930, 9/11, 18/11 1930, 20/11, 23/11 1940, 6/12 1989, 19/12 1946, 22/12 1944'
    for (const entry of list.split(', ')) {
      const [date = '', year] = entry.split(' ')
      const [day, month] = date.split('/').map(Number)
      const found = [...nationalDays.values()].filter(
        (each) => each.calendar === 'solar' && each.month === month && each.day === day
      )
      expect(
        found.some((each) => year === undefined || each.founded === Number(year)),
        entry
      ).toBe(true)
    }
  })

  test('lunar days fall where the calendar of UTC+7 has them', () => {
    expect(titlesOn('2026-04-26')).toContain('Giỗ Tổ Hùng Vương')
    expect(titlesOn('2026-02-17')).toContain('Tết Nguyên đán')
    expect(titlesOn('2026-02-19')).toContain('Tết Nguyên đán')
    expect(titlesOn('2026-02-20')).not.toContain('Tết Nguyên đán')
    // The last day of a year of 29 days in its twelfth month, and one of 30.
    expect(titlesOn('2026-02-16')).toContain('Ngày cuối năm âm lịch, Giao thừa')
    expect(titlesOn('2027-02-05')).toContain('Ngày cuối năm âm lịch, Giao thừa')
  })

  test('round anniversaries are marked, others counted only', () => {
    const at = (day: string, id: string) => occurrencesIn(known, day, day).find((each) => each.id === id)
    expect(at('2030-02-03', 'thanh-lap-dang')).toMatchObject({ years: 100, round: 'ten' })
    expect(at('2025-04-30', 'giai-phong-mien-nam')).toMatchObject({ years: 50, round: 'ten' })
    expect(at('2026-06-05', 'tim-duong-cuu-nuoc')).toMatchObject({ years: 115, round: 'five' })
    expect(at('2026-09-02', 'quoc-khanh')).toMatchObject({ years: 81, round: null })
    expect(at('2026-01-01', 'tet-duong-lich')).toMatchObject({ years: null, round: null })
  })

  test('29 February is the 28th in a common year', () => {
    const list = listObservances([{ id: 'own', said: { ...own, month: 2, day: 29 } }])
    expect(titlesOn('2027-02-28', list)).toContain(own.title)
    expect(titlesOn('2028-02-29', list)).toContain(own.title)
    expect(titlesOn('2028-02-28', list)).not.toContain(own.title)
  })

  test('the office’s own day comes too, one of the program’s is changed or taken out', () => {
    const list = listObservances([
      { id: 'own', said: own },
      { id: 'giang-sinh', said: null },
      { id: 'nha-giao', said: { ...nationalDays.get('nha-giao')!, lead: 40 } }
    ])
    expect(titlesOn('2026-05-20', list)).toEqual([own.title])
    expect(titlesOn('2026-12-25', list)).toEqual([])
    expect(list.find((each) => each.id === 'giang-sinh')).toMatchObject({ isHidden: true })
    expect(list.find((each) => each.id === 'nha-giao')).toMatchObject({ origin: 'changed', lead: 40 })
  })

  test('a day of one year comes in that year alone', () => {
    const list = listObservances([{ id: 'own', said: { ...own, only: 2026, isDayOff: true } }])
    expect(titlesOn('2026-05-20', list)).toEqual([own.title])
    expect(titlesOn('2027-05-20', list)).not.toContain(own.title)
  })

  test('texts are to be begun within the lead time, and not before it or after the day', () => {
    const list = listObservances([{ id: 'own', said: own }])
    const says = (today: string) => upcomingFor(list, today, 180).some((each) => each.id === 'own')
    expect([says('2026-04-19'), says('2026-04-20'), says('2026-05-20'), says('2026-05-21')]).toEqual([
      false,
      true,
      true,
      false
    ])
  })

  test('days off have the reason', () => {
    const off = daysOffIn(occurrencesIn(known, '2026-02-01', '2026-05-31'))
    expect([...off.keys()]).toEqual([
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-04-26',
      '2026-04-30',
      '2026-05-01'
    ])
    expect(off.get('2026-04-26')).toBe('Giỗ Tổ Hùng Vương')
  })

  test('a span over the turn of the year has what belongs to both', () => {
    const ids = occurrencesIn(known, '2026-12-25', '2027-01-06').map((each) => each.id)
    expect(ids).toEqual(['giang-sinh', 'dan-so', 'tet-duong-lich', 'tong-tuyen-cu'])
  })
})
