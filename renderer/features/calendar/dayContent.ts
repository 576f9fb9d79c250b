import type { CalendarConflict } from '@shared/domain/calendarConflicts'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import type { CalendarEntryView, IssueDayView, OccurrenceView } from '@shared/ipc/routes/calendar'
import { toIsoDay, type IsoDay } from '@shared/text/dates'
import type { Colouring } from './calendarFilter'
import type { MoveEntry } from './useMoves'

/** Everything that stands on one day. */
export interface DayContent {
  readonly day: IsoDay
  readonly occurrences: readonly OccurrenceView[]
  readonly issues: readonly IssueDayView[]
  /** Issues whose file the printing house must have on this day. */
  readonly presses: readonly IssueDayView[]
  readonly entries: readonly CalendarEntryView[]
  /** What is to be handed over on it. */
  readonly deadlines: readonly AssignmentView[]
  readonly conflicts: readonly CalendarConflict[]
}

/** What every day of a grid or list is given. */
export interface GridShared {
  readonly today: IsoDay
  readonly mayWrite: boolean
  readonly colourBy: Colouring
  readonly onOpen: (entry: CalendarEntryView) => void
  readonly onMove: MoveEntry
  readonly onOpenDay: (day: IsoDay) => void
}

/** Puts what a span holds on its days. `product` keeps the issues of one product alone; empty for all. */
export function groupDays(
  days: readonly IsoDay[],
  entries: readonly CalendarEntryView[],
  issueDays: readonly IssueDayView[],
  occurrences: readonly OccurrenceView[],
  conflicts: readonly CalendarConflict[],
  deadlines: readonly AssignmentView[],
  product: string
): DayContent[] {
  const byDay = new Map<IsoDay, CalendarEntryView[]>()
  for (const entry of entries) {
    const day = toIsoDay(entry.due)
    const there = byDay.get(day)
    if (there) there.push(entry)
    else byDay.set(day, [entry])
  }
  const issues = product === '' ? issueDays : issueDays.filter((each) => each.product === product)
  return days.map((day) => ({
    day,
    occurrences: occurrences.filter((each) => each.first <= day && day <= each.last),
    issues: issues.filter((each) => each.date === day),
    presses: issues.filter((each) => each.pressBy === day && !each.isPublished),
    entries: byDay.get(day) ?? [],
    deadlines: deadlines.filter(({ due }) => due !== null && toIsoDay(due) === day),
    conflicts: conflicts.filter((each) => each.day === day)
  }))
}

export const isEmptyDay = ({ occurrences, issues, presses, entries, deadlines }: DayContent) =>
  occurrences.length + issues.length + presses.length + entries.length + deadlines.length === 0
