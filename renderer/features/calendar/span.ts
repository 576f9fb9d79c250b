import { addDays, fromWallTime, lastDayOf, mondayOf, toWallTime, type IsoDay } from '@shared/text/dates'
import { lunarMonthName, lunarYearName, toLunar } from '@shared/text/lunar'

export const calendarViews = ['year', 'month', 'week', 'list', 'board'] as const
export type CalendarView = (typeof calendarViews)[number]

export const isCalendarView = (text: string): text is CalendarView =>
  (calendarViews as readonly string[]).includes(text)

/** Days that a calendar can show: the lunar one is known for them. */
export const FIRST_DAY = '1902-01-01'
export const LAST_DAY = '2197-12-31'

const firstOfMonth = (day: IsoDay): IsoDay => `${day.slice(0, 7)}-01`

/** The last day of the month of a day. */
export function lastOfMonth(day: IsoDay): IsoDay {
  return addDays(addMonths(firstOfMonth(day), 1), -1)
}

/** The same day some months on, or the last one of a shorter month. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const { year, month, day: ofMonth } = toWallTime(fromWallTime(day))
  const at = year * 12 + month - 1 + months
  const [nextYear, nextMonth] = [Math.floor(at / 12), (at % 12) + 1]
  const last = lastDayOf(nextYear, nextMonth)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${nextYear}-${two(nextMonth)}-${two(Math.min(ofMonth, last))}`
}

/** First and last day that a view shows around a day: whole weeks for a month. */
export function spanOf(view: Exclude<CalendarView, 'year'>, day: IsoDay): { from: IsoDay; until: IsoDay } {
  if (view === 'week') return { from: mondayOf(day), until: addDays(mondayOf(day), 6) }
  const [first, last] = [firstOfMonth(day), lastOfMonth(day)]
  return view === 'list' || view === 'board'
    ? { from: first, until: last }
    : { from: mondayOf(first), until: addDays(mondayOf(last), 6) }
}

const within = (day: IsoDay): IsoDay => (day < FIRST_DAY ? FIRST_DAY : day > LAST_DAY ? LAST_DAY : day)

/** The day that a view is about after so many steps on or back. */
export function step(view: CalendarView, day: IsoDay, steps: number): IsoDay {
  if (view === 'week') return within(addDays(day, 7 * steps))
  return within(addMonths(day, (view === 'year' ? 12 : 1) * steps))
}

export function daysOf({ from, until }: { from: IsoDay; until: IsoDay }): IsoDay[] {
  const days: IsoDay[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}

/** "tháng 10 – tháng 11 năm Bính Ngọ": the lunar months that a span touches. */
export function lunarTitle({ from, until }: { from: IsoDay; until: IsoDay }): string {
  const [first, last] = [toLunar(from), toLunar(until)]
  const end = `${lunarMonthName(last)} năm ${lunarYearName(last.year)}`
  if (first.year === last.year && first.month === last.month && first.leap === last.leap) return end
  const year = first.year === last.year ? '' : ` năm ${lunarYearName(first.year)}`
  return `${lunarMonthName(first)}${year} – ${end}`
}
