/** How far off a moment is, in the largest unit that still says something. */
export interface DueIn {
  readonly isLate: boolean
  readonly unit: 'minutes' | 'hours' | 'days'
  readonly count: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Up to here hours are said, so that "còn 30 giờ" does not hide behind "còn 1 ngày". */
const HOURS_UP_TO = 2 * DAY

/**
 * How long until a moment, or since. What is left is rounded down and what is
 * late too, so that nobody is told of more time than there is; less than a
 * minute counts as one.
 *
 * @param due, now milliseconds since 1970
 */
export function dueIn(due: number, now: number): DueIn {
  const isLate = now > due
  const distance = Math.abs(due - now)
  if (distance < HOUR) return { isLate, unit: 'minutes', count: Math.max(1, Math.floor(distance / MINUTE)) }
  if (distance < HOURS_UP_TO) return { isLate, unit: 'hours', count: Math.floor(distance / HOUR) }
  return { isLate, unit: 'days', count: Math.floor(distance / DAY) }
}
