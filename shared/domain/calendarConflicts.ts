import { toIsoDay, toWallTime, type IsoDay } from '../text/dates'
import type { ScheduleStatus } from './schedule'

/** What a conflict is looked for in: parts of what a calendar shows. */
export interface PlannedEntry {
  readonly id: string
  readonly product: string
  readonly due: number
  readonly status: ScheduleStatus
  /** Day on the masthead of the issue that it publishes; empty for an article. */
  readonly date: string
}
export interface PlannedIssueDay {
  readonly product: string
  readonly date: IsoDay
  readonly pressBy: IsoDay | null
  readonly issue: string | null
  readonly isPublished: boolean
}

export type CalendarConflict =
  /** Two things of one product come out at the same moment. */
  | { readonly kind: 'sameMoment'; readonly day: IsoDay; readonly entries: readonly string[] }
  /** Between midnight and five, when nobody means it. */
  | { readonly kind: 'atNight'; readonly day: IsoDay; readonly entries: readonly string[] }
  /** An issue comes out on another day than its masthead says. */
  | {
      readonly kind: 'otherDay'
      readonly day: IsoDay
      readonly entries: readonly string[]
      readonly date: IsoDay
    }
  /** The printing house does not work on the day of issue. */
  | { readonly kind: 'dayOff'; readonly day: IsoDay; readonly product: string; readonly reason: string }
  /** Two issues of one product bear the same day. */
  | { readonly kind: 'twoIssues'; readonly day: IsoDay; readonly product: string }

const NIGHT_ENDS = 5

const isOpen = ({ status }: PlannedEntry) => status === 'planned' || status === 'ready' || status === 'due'

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return [...groups.values()]
}

/** What does not go together in a span of the calendar, by day. What is done, missed or cancelled is past mending. */
export function findCalendarConflicts(
  entries: readonly PlannedEntry[],
  issueDays: readonly PlannedIssueDay[],
  daysOff: ReadonlyMap<IsoDay, string>
): CalendarConflict[] {
  const open = entries.filter(isOpen)
  const found: CalendarConflict[] = []
  for (const same of groupBy(open, (each) => `${each.product} ${each.due}`))
    if (same.length > 1)
      found.push({ kind: 'sameMoment', day: toIsoDay(same[0]!.due), entries: same.map((each) => each.id) })
  for (const { id, due, date } of open) {
    const day = toIsoDay(due)
    if (toWallTime(due).hour < NIGHT_ENDS) found.push({ kind: 'atNight', day, entries: [id] })
    if (date !== '' && date !== day) found.push({ kind: 'otherDay', day, entries: [id], date })
  }
  const coming = issueDays.filter((each) => !each.isPublished)
  for (const { product, date } of coming) {
    const reason = daysOff.get(date)
    if (reason !== undefined) found.push({ kind: 'dayOff', day: date, product, reason })
  }
  for (const same of groupBy(
    coming.filter((each) => each.issue !== null),
    (each) => `${each.product} ${each.date}`
  ))
    if (same.length > 1) found.push({ kind: 'twoIssues', day: same[0]!.date, product: same[0]!.product })
  return found.sort((a, b) => a.day.localeCompare(b.day))
}
