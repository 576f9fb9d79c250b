import { DAY, VIETNAM_OFFSET } from './dates'

const HOUR = 60 * 60 * 1000
const OPENING = 8 * HOUR
const OPEN = 9 * HOUR
/** Days from 1 January 1970 to the first Monday. */
const FIRST_MONDAY = 4

/** Hours that an office has been open since 1970, in milliseconds: it stands still at night and at weekends. */
function toOpenTime(moment: number): number {
  const local = moment + VIETNAM_OFFSET
  const day = Math.floor(local / DAY)
  const weekday = (((day - FIRST_MONDAY) % 7) + 7) % 7
  const before = Math.floor((day - FIRST_MONDAY) / 7) * 5 + Math.min(weekday, 5)
  const today = weekday < 5 ? Math.min(Math.max(local - day * DAY - OPENING, 0), OPEN) : 0
  return before * OPEN + today
}

function fromOpenTime(open: number): number {
  const before = Math.floor(open / OPEN)
  const day = Math.floor(before / 5) * 7 + (((before % 5) + 5) % 5) + FIRST_MONDAY
  return day * DAY + OPENING + (open - before * OPEN) - VIETNAM_OFFSET
}

/** The moment so many working milliseconds later (or earlier), Monday to Friday, 8:00 to 17:00 in Vietnam. */
export function addOfficeTime(moment: number, span: number): number {
  return fromOpenTime(toOpenTime(moment) + span)
}
