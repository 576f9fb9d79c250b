import { addDays, fromWallTime, toIsoDay, toWallTime, type IsoDay } from '../text/dates'

/** When texts are handed over where nobody says otherwise: an hour before the office closes. */
const USUAL_HOUR = 16
/** Working days that a text is given where nothing else is known. */
const USUAL_DAYS = 3
/** Working days that lie between the hand-over and the day for which something is written. */
const AHEAD = 2
/** Hours in which an office in Vietnam is usually open: 7:00 to 17:30, from Monday to Friday. */
const OPEN = { from: 7 * 60, until: 17 * 60 + 30 }

type IsOff = (day: IsoDay) => boolean

const isWeekend = (day: IsoDay) => [0, 6].includes(toWallTime(fromWallTime(day)).weekday)

/** The working day so many working days after a day, or before it; none steps go to the day itself or the next that is one. */
function workingDay(from: IsoDay, steps: number, isOff: IsOff): IsoDay {
  const isOpen = (day: IsoDay) => !isWeekend(day) && !isOff(day)
  const way = steps < 0 ? -1 : 1
  let day = from
  // A year of days off is none that an office has.
  for (let left = Math.abs(steps), tried = 0; (left > 0 || !isOpen(day)) && tried < 366; tried++) {
    day = addDays(day, way)
    if (left > 0 && isOpen(day)) left--
  }
  return day
}

/** A day's usual hour of handing over. */
export const usualMoment = (day: IsoDay) => fromWallTime(day, USUAL_HOUR)

/**
 * The deadline that is offered: three working days on; for a day of the year two
 * working days ahead of it, as long as that is still to come. Always within working hours.
 *
 * @param now milliseconds since 1970
 * @param ahead the day for which something is written; null for none
 */
export function proposeDeadline(now: number, ahead: IsoDay | null, isOff: IsOff): number {
  const today = toIsoDay(now)
  if (ahead !== null) {
    const before = usualMoment(workingDay(ahead, -AHEAD, isOff))
    const next = usualMoment(workingDay(today, 1, isOff))
    return Math.max(before, next)
  }
  return usualMoment(workingDay(today, USUAL_DAYS, isOff))
}

/** Why nobody is there at a moment; null in working hours. */
export function offHours(moment: number, isOff: IsOff): 'dayOff' | 'weekend' | 'hours' | null {
  const day = toIsoDay(moment)
  if (isOff(day)) return 'dayOff'
  if (isWeekend(day)) return 'weekend'
  const { hour, minute } = toWallTime(moment)
  const at = hour * 60 + minute
  return at < OPEN.from || at > OPEN.until ? 'hours' : null
}
