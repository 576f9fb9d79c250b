/**
 * Dates as the office writes them. One zone, Asia/Ho_Chi_Minh: fixed UTC+7
 * without daylight saving since 1975, so plain arithmetic is exact and the
 * PC's own zone never matters. Moments are milliseconds since 1970 (UTC).
 */
export const VIETNAM_OFFSET = 7 * 60 * 60 * 1000
export const DAY = 24 * 60 * 60 * 1000

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const

/** The parts of a moment on the office's wall calendar. `weekday` is 0 for Sunday. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly weekday: number
}

/** A calendar day without a time, `YYYY-MM-DD`. */
export type IsoDay = string

export function toWallTime(moment: number): WallTime {
  const date = new Date(moment + VIETNAM_OFFSET)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay()
  }
}

/** The moment at which the office's clock shows this day and time. */
export function fromWallTime(day: IsoDay, hour = 0, minute = 0): number {
  return Date.parse(`${day}T00:00:00Z`) - VIETNAM_OFFSET + (hour * 60 + minute) * 60_000
}

export function toIsoDay(moment: number): IsoDay {
  return new Date(moment + VIETNAM_OFFSET).toISOString().slice(0, 10)
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** The number of the last day of a month, which is counted from 1. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The Monday of a day's week. */
export function mondayOf(day: IsoDay): IsoDay {
  return addDays(day, -((toWallTime(fromWallTime(day)).weekday + 6) % 7))
}

/** Whether the text is a real calendar day: "2026-02-30" is not. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const moment = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text
}

const two = (value: number) => String(value).padStart(2, '0')

/** "14:03:22" */
export function formatClock(moment: number): string {
  const wall = toWallTime(moment)
  return `${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}`
}

/** "08:15" */
export function formatTime(moment: number): string {
  return formatClock(moment).slice(0, 5)
}

/** "23/11/2026" */
export function formatDay(moment: number): string {
  const wall = toWallTime(moment)
  return `${two(wall.day)}/${two(wall.month)}/${wall.year}`
}

/** "Thứ Hai 23/11/2026" */
export function formatLongDay(moment: number): string {
  return `${weekdayName(moment)} ${formatDay(moment)}`
}

/** "Thứ Hai 23/11/2026 08:15" */
export function formatMoment(moment: number): string {
  return `${formatLongDay(moment)} ${formatTime(moment)}`
}

/** "Thứ Hai" */
export function weekdayName(moment: number): string {
  return WEEKDAYS[toWallTime(moment).weekday]!
}

/** "Thứ Bảy, 21-11-2026", the style of the bulletin's front page. */
export function formatMasthead(day: IsoDay): string {
  const moment = fromWallTime(day)
  return `${weekdayName(moment)}, ${formatDay(moment).replaceAll('/', '-')}`
}

/** "21–27/11/2026", or "28/11–04/12/2026" across months: the week that begins on this day. */
export function formatWeek(day: IsoDay): string {
  const first = toWallTime(fromWallTime(day))
  const last = toWallTime(fromWallTime(addDays(day, 6)))
  const end = `${two(last.day)}/${two(last.month)}/${last.year}`
  if (first.month === last.month) return `${two(first.day)}–${end}`
  const year = first.year === last.year ? '' : `/${first.year}`
  return `${two(first.day)}/${two(first.month)}${year}–${end}`
}

/** The first moment after `after` at which the office's clock shows this weekday and time. */
export function nextSlot(after: number, weekday: number, hour: number, minute: number): number {
  for (let days = 0; days <= 7; days++) {
    const day = addDays(toIsoDay(after), days)
    const moment = fromWallTime(day, hour, minute)
    if (moment > after && toWallTime(moment).weekday === weekday) return moment
  }
  throw new RangeError(`no weekday ${weekday}`)
}
