import { bandsOf } from '@shared/domain/campaignBands'
import { issueName } from '@shared/domain/issues'
import type {
  WallBand,
  WallCalendar,
  WallDay,
  WallLine,
  WallMonth,
  WallYear
} from '@shared/domain/wallCalendar'
import type { Translate } from '@shared/i18n/translator'
import type { CalendarEntryView, IssueDayView, OccurrenceView } from '@shared/ipc/routes/calendar'
import type { CampaignLine } from '@shared/ipc/routes/campaigns'
import {
  addDays,
  formatTime,
  fromWallTime,
  lastDayOf,
  toIsoDay,
  toWallTime,
  type IsoDay
} from '@shared/text/dates'
import { formatLunarDay, lunarMonthName, lunarYearName, toLunar } from '@shared/text/lunar'

/** Everything that stands on the plan in a span of days. */
export interface PlanFacts {
  readonly entries: readonly CalendarEntryView[]
  readonly issueDays: readonly IssueDayView[]
  readonly observances: readonly OccurrenceView[]
  readonly campaigns: readonly CampaignLine[]
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const HUES = 6

const mondayOf = (day: IsoDay) => addDays(day, -((toWallTime(fromWallTime(day)).weekday + 6) % 7))

function lastOfMonth(month: string): IsoDay {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return `${month}-${String(lastDayOf(year, number)).padStart(2, '0')}`
}

/** First and last day of the weeks that a month touches. */
export function wallSpan(month: string): { from: IsoDay; until: IsoDay } {
  return { from: mondayOf(`${month}-01`), until: addDays(mondayOf(lastOfMonth(month)), 6) }
}

const weeksOf = ({ from, until }: { from: IsoDay; until: IsoDay }): IsoDay[][] => {
  const weeks: IsoDay[][] = []
  for (let day = from; day <= until; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(day, at)))
  return weeks
}

/** Letters that stand side by side in a cell of the month, at least. */
const LINE_LETTERS = 26
/** Lines that a week has room for, by how many weeks the month has; a campaign takes some, too. */
const ROOM: Readonly<Record<number, number>> = { 4: 12.5, 5: 9.6, 6: 7.7 }
const BAND = 1.2

/** Colours of campaigns: each its own while there are enough. */
const huesOf = (campaigns: readonly CampaignLine[]) => new Map(campaigns.map(({ id }, at) => [id, at % HUES]))

export function nameOfEntry({ kind, label, productName }: CalendarEntryView, t: Translate): string {
  return kind === 'issue' ? issueName(productName, Number(label)) : label || t('articles.untitled')
}

export const nameOfIssueDay = ({ issue, productName, number }: IssueDayView, t: Translate): string =>
  issue === null ? t('calendar.expected', { product: productName }) : issueName(productName, number)

function linesOf(day: IsoDay, facts: PlanFacts, t: Translate): WallLine[] {
  const entries = facts.entries.filter(({ due, status }) => toIsoDay(due) === day && status !== 'cancelled')
  const said = new Set(entries.map(({ target }) => target))
  return [
    ...facts.observances
      .filter((each) => each.first <= day && day <= each.last)
      .map(({ title, isDayOff, years, round }): WallLine => {
        const isRound = round !== null && years !== null
        const text = years === null || isRound ? title : t('calendar.years', { title, years })
        const look = isDayOff ? 'off' : 'remembered'
        return { text, look, years: isRound ? t('planPrint.years', { years }) : '' }
      }),
    ...facts.issueDays
      .filter(({ date, issue }) => date === day && (issue === null || !said.has(issue)))
      .map((each): WallLine => ({ text: nameOfIssueDay(each, t), look: 'issue', years: '' })),
    ...facts.issueDays
      .filter((each) => each.pressBy === day)
      .map((each): WallLine => ({
        text: t('calendar.pressBy', { name: nameOfIssueDay(each, t) }),
        look: 'press',
        years: ''
      })),
    ...entries.map((each): WallLine => ({
      text: `${formatTime(each.due)} ${nameOfEntry(each, t)}`,
      look: each.kind === 'issue' ? 'issue' : 'entry',
      years: ''
    }))
  ]
}

/** As many lines as have room, and in a number what has none. */
function fitLines(lines: readonly WallLine[], room: number, t: Translate): Pick<WallDay, 'lines' | 'more'> {
  const height = ({ text, years }: WallLine) => Math.ceil((text.length + years.length + 1) / LINE_LETTERS)
  const whole = lines.reduce((sum, line) => sum + height(line), 0)
  if (whole <= room) return { lines, more: '' }
  const shown: WallLine[] = []
  let left = room - 1
  for (const line of lines) {
    if (height(line) > left) continue
    left -= height(line)
    shown.push(line)
  }
  return { lines: shown, more: t('calendar.more', { count: lines.length - shown.length }) }
}

/** So much of a campaign's name has room over that many days. */
const cutBand = (text: string, days: number) => {
  const room = days * LINE_LETTERS - 2
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`
}

type Head = Pick<WallCalendar, 'parent' | 'office' | 'footer'>

const progressOf = ({ title, published, target }: CampaignLine, t: Translate) =>
  `${title} – ${target === null ? t('campaigns.published', { count: published }) : t('campaigns.publishedOf', { count: published, target })}`

/** The wall calendar of a month, "2026-11". */
export function wallMonth(month: string, facts: PlanFacts, head: Head, t: Translate): WallMonth {
  const span = wallSpan(month)
  const weeks = weeksOf(span)
  const hues = huesOf(facts.campaigns)
  const [year, number] = month.split('-').map(Number) as [number, number]
  const [first, last] = [toLunar(`${month}-01`), toLunar(lastOfMonth(month))]
  const name = (day: typeof first) => `${lunarMonthName(day)} năm ${lunarYearName(day.year)}`
  const heading = t('planPrint.month', { month: number, year })
  return {
    layout: 'month',
    title: t('planPrint.title', { what: heading }),
    ...head,
    heading,
    lunar: t('planPrint.lunar', {
      days: first.month === last.month ? name(first) : `${name(first)} – ${name(last)}`
    }),
    weekdays: WEEKDAYS.map((each) => t(`ui.weekday.${each}`)),
    weeks: weeks.map((days) => {
      const bands = bandsOf(days, facts.campaigns)
      const used = Math.max(0, ...bands.map(({ lane }) => lane + 1))
      const room = Math.max(2, Math.floor(ROOM[weeks.length]! - used * BAND))
      return {
        bands: bands.map(({ of, at, days: length, lane }): WallBand => ({
          text: cutBand(progressOf(of, t), length),
          at,
          days: length,
          lane,
          hue: hues.get(of.id)!
        })),
        days: days.map((day): WallDay => ({
          day: String(Number(day.slice(8))),
          lunar: formatLunarDay(toLunar(day)),
          isOutside: !day.startsWith(month),
          isOff: facts.observances.some((each) => each.isDayOff && each.first <= day && day <= each.last),
          ...fitLines(linesOf(day, facts, t), room, t)
        }))
      }
    })
  }
}

/** Lines of notes under a small month of six weeks, and letters of a line. A shorter month has room for one more. */
const NOTE_LINES = 9
const NOTE_LETTERS = 54

const short = (day: IsoDay) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`

/** The wall calendar of a year: small months, with holidays, round anniversaries and the great days under each. */
export function wallYear(year: number, facts: PlanFacts, head: Head, t: Translate): WallYear {
  const hues = huesOf(facts.campaigns)
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  const issues = new Set(facts.issueDays.map(({ date }) => date))
  return {
    layout: 'year',
    title: t('planPrint.title', { what: t('planPrint.year', { year }) }),
    ...head,
    heading: t('planPrint.year', { year }),
    lunar: t('planPrint.lunar', { days: `năm ${lunarYearName(year)}` }),
    weekdays: WEEKDAYS.map((each) => t(`calendar.weekdayShort.${each}`)),
    months: months.map((month, at) => {
      const within = facts.observances.filter(({ first }) => first.startsWith(month))
      // Where there is no room for all, the least are left out, never a holiday or a round year.
      const weight = ({ isDayOff, round, kind }: OccurrenceView) =>
        isDayOff ? 0 : round !== null ? 1 : kind === 'local' ? 2 : kind === 'national' ? 3 : 4
      const notes = within.map((each) => ({
        each,
        day:
          each.first === each.last ? short(each.first) : `${Number(each.first.slice(8))}–${short(each.last)}`,
        text: each.years === null ? each.title : t('calendar.years', { title: each.title, years: each.years })
      }))
      const kept = new Set<OccurrenceView>()
      const weeks = weeksOf(wallSpan(month))
      let left = NOTE_LINES + (weeks.length < 6 ? 1 : 0)
      for (const note of [...notes].sort((a, b) => weight(a.each) - weight(b.each))) {
        const lines = Math.ceil(note.text.length / NOTE_LETTERS)
        if (lines > left) continue
        left -= lines
        kept.add(note.each)
      }
      const rest = notes.length - kept.size
      return {
        name: t('calendar.monthName', { month: at + 1 }),
        weeks: weeks.map((days) =>
          days.map((day) =>
            day.startsWith(month)
              ? {
                  day: String(Number(day.slice(8))),
                  isOff: within.some((each) => each.isDayOff && each.first <= day && day <= each.last),
                  isObserved: facts.observances.some((each) => each.first <= day && day <= each.last),
                  isIssue: issues.has(day),
                  hues: facts.campaigns
                    .filter((each) => each.from <= day && day <= each.until)
                    .slice(0, 2)
                    .map(({ id }) => hues.get(id)!)
                }
              : null
          )
        ),
        notes: notes
          .filter(({ each }) => kept.has(each))
          .map(({ each, day, text }) => ({ day, text, isRound: each.round !== null })),
        more: rest > 0 ? t('calendar.more', { count: rest }) : ''
      }
    }),
    // The strip at the foot is one or two lines long.
    campaigns: facts.campaigns
      .slice(0, 8)
      .map((each) => ({ text: cutBand(each.title, 2), hue: hues.get(each.id)! })),
    legend: {
      issue: t('planPrint.legend.issue'),
      off: t('planPrint.legend.off'),
      remembered: t('planPrint.legend.remembered')
    }
  }
}
