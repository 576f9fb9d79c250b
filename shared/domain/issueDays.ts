import { addDays, fromWallTime, lastDayOf, toWallTime, type IsoDay } from '../text/dates'
import type { Product } from './office'

/** Whether a product comes out on a day by its rule ("mỗi thứ Sáu", "ngày 15 hằng tháng"). */
function isIssueDay(rule: NonNullable<Product['issueDays']>, day: IsoDay): boolean {
  const { weekday, day: dayOfMonth, year, month } = toWallTime(fromWallTime(day))
  if (rule.kind === 'weekly') return rule.weekdays.includes(weekday)
  // The 31st of a month of 30 days is its last.
  const last = lastDayOf(year, month)
  return rule.days.some((each) => Math.min(each, last) === dayOfMonth)
}

/** The days between two days (both included) on which a product comes out by its rule; none without a rule. */
export function issueDaysIn(product: Product, from: IsoDay, until: IsoDay): IsoDay[] {
  const days: IsoDay[] = []
  if (!product.issueDays) return days
  for (let day = from; day <= until; day = addDays(day, 1))
    if (isIssueDay(product.issueDays, day)) days.push(day)
  return days
}

/**
 * When the printing house must have the file of an issue: so many working days
 * before it comes out, days off and Sundays not counted. Null where the product
 * has no such time.
 */
export function pressDay(
  product: Pick<Product, 'pressDays'>,
  date: IsoDay,
  isOff: (day: IsoDay) => boolean
): IsoDay | null {
  if (product.pressDays === undefined || product.pressDays === 0) return null
  let left = product.pressDays
  let day = date
  while (left > 0) {
    day = addDays(day, -1)
    if (toWallTime(fromWallTime(day)).weekday !== 0 && !isOff(day)) left--
  }
  return day
}
