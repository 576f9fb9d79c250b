/** What stands on a day of the wall calendar, in one or two lines. */
export interface WallLine {
  readonly text: string
  readonly look: 'remembered' | 'off' | 'issue' | 'press' | 'entry'
  /** A round anniversary, said before it; empty for none. */
  readonly years: string
}

export interface WallDay {
  readonly day: string
  readonly lunar: string
  /** Of the month before or after. */
  readonly isOutside: boolean
  readonly isOff: boolean
  readonly lines: readonly WallLine[]
  /** "+3 mục nữa"; empty where all has room. */
  readonly more: string
}

/** A campaign over the days of a week. */
export interface WallBand {
  readonly text: string
  /** First day of the week, from 0, how many days, and its line from the top. */
  readonly at: number
  readonly days: number
  readonly lane: number
  /** A number of a colour, 0 to 5. */
  readonly hue: number
}

interface WallSheet {
  /** Title of the file. */
  readonly title: string
  readonly parent: string
  readonly office: string
  readonly heading: string
  readonly lunar: string
  readonly footer: string
}

/** One month on a sheet of A3, its weeks as rows. */
export interface WallMonth extends WallSheet {
  readonly layout: 'month'
  readonly weekdays: readonly string[]
  readonly weeks: readonly { readonly days: readonly WallDay[]; readonly bands: readonly WallBand[] }[]
}

/** A year on a sheet of A3: twelve small months with what is to be known of each. */
export interface WallYear extends WallSheet {
  readonly layout: 'year'
  readonly weekdays: readonly string[]
  readonly months: readonly {
    readonly name: string
    /** Weeks of seven; null before the first and after the last. */
    readonly weeks: readonly (readonly ({
      readonly day: string
      readonly isOff: boolean
      readonly isObserved: boolean
      readonly isIssue: boolean
      readonly hues: readonly number[]
    } | null)[])[]
    readonly notes: readonly { readonly day: string; readonly text: string; readonly isRound: boolean }[]
    readonly more: string
  }[]
  readonly campaigns: readonly { readonly text: string; readonly hue: number }[]
  /** What the marks say. */
  readonly legend: { readonly issue: string; readonly off: string; readonly remembered: string }
}

/** The plan as it hangs on the wall: one JSON value that `wallCalendar.typ` sets on A3. Every string is words; none is ever markup. */
export type WallCalendar = WallMonth | WallYear

/** Everything that must be readable on the printed sheet. */
export function wallWords(sheet: WallCalendar): string {
  const head = [sheet.parent, sheet.office, sheet.heading, sheet.lunar, sheet.footer]
  const rest =
    sheet.layout === 'month'
      ? sheet.weeks.flatMap(({ days, bands }) => [
          ...days.flatMap(({ lines, more }) => [...lines.map(({ text }) => text), more]),
          ...bands.map(({ text }) => text)
        ])
      : [
          ...sheet.months.flatMap(({ name, notes, more }) => [name, ...notes.map(({ text }) => text), more]),
          ...sheet.campaigns.map(({ text }) => text)
        ]
  return [...head, ...rest].join('\n').toLocaleLowerCase('vi')
}
