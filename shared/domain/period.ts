import { addDays, formatDay, formatWeek, fromWallTime, nextSlot, toIsoDay } from '../text/dates'

/** How often a printed product comes out (định kỳ). */
export const periods = ['week', 'month', 'quarter', 'irregular'] as const
export type Period = (typeof periods)[number]

/** What of a product says when it comes out. */
interface Recurring {
  readonly kind: string
  readonly period?: Period | undefined
  readonly slot: { readonly weekday: number; readonly hour: number; readonly minute: number }
}

/** What the office chose; else a bulletin is weekly, and a ward's newsletter comes out by the month. */
export function periodOf({ period, kind }: Pick<Recurring, 'period' | 'kind'>): Period {
  return period ?? (kind === 'newsletter' ? 'month' : 'week')
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const

/** The time that an issue of this day is for: "21–27/11/2026", "11/2026", "IV/2026", "21/11/2026". */
export function formatPeriod(period: Period, day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  switch (period) {
    case 'week':
      return formatWeek(day)
    case 'month':
      return `${day.slice(5, 7)}/${year}`
    case 'quarter':
      return `${QUARTERS[Math.floor((month - 1) / 3)]}/${year}`
    case 'irregular':
      return formatDay(fromWallTime(day))
  }
}

const MONTHS: Readonly<Record<Period, number>> = { week: 0, month: 1, quarter: 3, irregular: 0 }

/** The first day of the month or quarter after the one in which this day is. */
function nextStart(period: 'month' | 'quarter', day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const length = MONTHS[period]
  const months = year * 12 + (Math.floor((month - 1) / length) + 1) * length
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/**
 * The day on which the next issue usually comes out: on the product's weekday,
 * after now and after the last issue, one in each month or quarter.
 */
export function nextIssueDay(product: Recurring, lastDay: string | null, now: number): string {
  const { weekday, hour, minute } = product.slot
  const period = periodOf(product)
  const isByMonths = period === 'month' || period === 'quarter'
  const earliest = lastDay && (isByMonths ? nextStart(period, lastDay) : addDays(lastDay, 1))
  const after = earliest ? Math.max(now, fromWallTime(earliest) - 1) : now
  return toIsoDay(nextSlot(after, weekday, hour, minute))
}
