/** Names of the days (`ui.weekday.…`) by their number, as `Date` counts them. */
export const weekdayNames = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday'
] as const

/** Numbers of the days in the order of the office's week, which begins on Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 0] as const
