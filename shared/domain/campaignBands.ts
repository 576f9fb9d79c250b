import type { IsoDay } from '../text/dates'

/** What has a first and a last day. */
interface Lasting {
  readonly id: string
  readonly from: IsoDay
  readonly until: IsoDay
}

/** A piece of a campaign over the days of one week. */
export interface Band<T extends Lasting> {
  readonly of: T
  /** First day of the week that it lies over, from 0, and how many days. */
  readonly at: number
  readonly days: number
  /** Its line from the top. */
  readonly lane: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** So many lie under each other; what is more is in the list beside. */
export const MAX_LANES = 3

/** Gives each a line that is free on all its days, the earliest first; those without one are left out. */
function lanesOf<T extends Lasting>(lasting: readonly T[]): Map<string, number> {
  const ends: IsoDay[] = []
  const lanes = new Map<string, number>()
  for (const { id, from, until } of [...lasting].sort((a, b) => a.from.localeCompare(b.from))) {
    const free = ends.findIndex((end) => end < from)
    const lane = free === -1 ? ends.length : free
    if (lane >= MAX_LANES) continue
    ends[lane] = until
    lanes.set(id, lane)
  }
  return lanes
}

/** What of each lies over a week of days. */
export function bandsOf<T extends Lasting>(days: readonly IsoDay[], lasting: readonly T[]): Band<T>[] {
  const [first, last] = [days[0]!, days.at(-1)!]
  const within = lasting.filter((each) => each.from <= last && each.until >= first)
  const lanes = lanesOf(within)
  return within.flatMap((of) => {
    const lane = lanes.get(of.id)
    if (lane === undefined) return []
    const at = Math.max(0, days.indexOf(of.from))
    const end = of.until > last ? days.length - 1 : days.indexOf(of.until)
    return [{ of, at, days: end - at + 1, lane, isFirst: of.from >= first, isLast: of.until <= last }]
  })
}
