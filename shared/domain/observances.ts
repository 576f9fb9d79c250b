import { addDays, lastDayOf, type IsoDay } from '../text/dates'
import { fromLunar, LUNAR_YEARS, lunarMonths } from '../text/lunar'
import { actorOf, type Membership } from './members'
import { nationalDays } from './nationalDays'
import type { Observance } from './observance'
import { can } from './permissions'
import type { OfficeRecord } from './records'

/** What the office's records say of one day: written by the office, or taken out. */
export interface ObservanceState {
  readonly id: string
  /** Null once it was taken out. */
  readonly said: Observance | null
}

/** Folds the records of one day, in Lamport order; null where the office never spoke of it. */
export function foldObservance(
  records: readonly OfficeRecord[],
  membership: Membership
): ObservanceState | null {
  return records.reduce<ObservanceState | null>((state, record) => {
    const actor = actorOf(membership, record)
    if (!actor || !can(actor, 'schedule.write')) return state
    if (record.kind === 'observances.set') return { id: record.subject, said: record.payload }
    return record.kind === 'observances.remove' ? { id: record.subject, said: null } : state
  }, null)
}

/** A day of the list that the office goes by. */
export interface ListedObservance extends Observance {
  readonly id: string
  /** `own`: the office's; `known`: the program's as it is; `changed`: the program's, changed by the office. */
  readonly origin: 'own' | 'known' | 'changed'
  readonly isHidden: boolean
}

/** The program's days with what the office made of them, and its own; those taken out are marked. */
export function listObservances(stated: readonly ObservanceState[]): ListedObservance[] {
  const said = new Map(stated.map((state) => [state.id, state.said]))
  const known = [...nationalDays].map(([id, day]): ListedObservance => {
    const changed = said.get(id)
    if (changed) return { ...changed, id, origin: 'changed', isHidden: false }
    return { ...day, id, origin: 'known', isHidden: said.has(id) }
  })
  const own = stated.flatMap(({ id, said: day }): ListedObservance[] =>
    day && !nationalDays.has(id) ? [{ ...day, id, origin: 'own', isHidden: false }] : []
  )
  return [...known, ...own]
}

/** How an anniversary is kept: "năm tròn" ends in 0, "năm lẻ 5" in 5 (Nghị định 111/2018/NĐ-CP). */
export type RoundYear = 'ten' | 'five'

/** One time that a day comes. */
export interface Occurrence {
  readonly id: string
  readonly title: string
  readonly kind: Observance['kind']
  readonly first: IsoDay
  readonly last: IsoDay
  readonly isLunar: boolean
  readonly isDayOff: boolean
  /** Which anniversary; null where none is counted. */
  readonly years: number | null
  readonly round: RoundYear | null
  /** Days ahead to begin its texts; 0 for none. */
  readonly lead: number
}

const two = (value: number) => String(value).padStart(2, '0')

/** When it begins in a year of its own calendar; a day that the month lacks is its last. */
function dayIn({ calendar, month, day }: Observance, year: number): IsoDay | null {
  if (calendar === 'solar') return `${year}-${two(month)}-${two(Math.min(day, lastDayOf(year, month)))}`
  if (year < LUNAR_YEARS.first || year > LUNAR_YEARS.last) return null
  const days = lunarMonths(year).find((each) => each.month === month && !each.leap)!.days
  return fromLunar({ year, month, leap: false, day: Math.min(day, days) })
}

/** Which of the round years an anniversary is, if any. */
export function roundYear(years: number | null): RoundYear | null {
  if (years === null || years <= 0 || years % 5 !== 0) return null
  return years % 10 === 0 ? 'ten' : 'five'
}

/** Every time that one of these days comes between two days (both included), in order. */
export function occurrencesIn(days: readonly ListedObservance[], from: IsoDay, until: IsoDay): Occurrence[] {
  const found: Occurrence[] = []
  for (const day of days) {
    if (day.isHidden) continue
    // What began some days before reaches in; the lunar year begins after the solar one.
    for (let year = Number(from.slice(0, 4)) - 1; year <= Number(until.slice(0, 4)); year++) {
      const first = day.only === null || day.only === year ? dayIn(day, year) : null
      if (first === null || first > until) continue
      const last = addDays(first, day.days - 1)
      if (last < from) continue
      const { id, title, kind, isDayOff, lead, founded } = day
      const years = founded !== null && year > founded ? year - founded : null
      const isLunar = day.calendar === 'lunar'
      found.push({ id, title, kind, first, last, isLunar, isDayOff, years, round: roundYear(years), lead })
    }
  }
  return found.sort((a, b) =>
    a.first === b.first ? a.title.localeCompare(b.title) : a.first < b.first ? -1 : 1
  )
}

/** What texts should be begun for: days that come within their own lead time, the nearest first. */
export function upcomingFor(days: readonly ListedObservance[], today: IsoDay, most: number): Occurrence[] {
  return occurrencesIn(days, today, addDays(today, most)).filter(
    (each) => each.lead > 0 && each.first >= today && addDays(each.first, -each.lead) <= today
  )
}

/** The days off between two days (both included), each with why nobody works. */
export function daysOffIn(occurrences: readonly Occurrence[]): Map<IsoDay, string> {
  const off = new Map<IsoDay, string>()
  for (const each of occurrences.filter(({ isDayOff }) => isDayOff))
    for (let day = each.first; day <= each.last; day = addDays(day, 1))
      if (!off.has(day)) off.set(day, each.title)
  return off
}
