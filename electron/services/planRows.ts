import type { StatePlanRow } from '@shared/domain/statePlan'
import type { Translate } from '@shared/i18n/translator'
import type { OccurrenceView } from '@shared/ipc/routes/calendar'
import {
  addDays,
  formatDay,
  formatTime,
  fromWallTime,
  toIsoDay,
  weekdayName,
  type IsoDay
} from '@shared/text/dates'
import { nameOfEntry, nameOfIssueDay, type PlanFacts } from './wallSheet'

const dayText = (day: IsoDay) => formatDay(fromWallTime(day))
/** "Thứ Sáu 27/11/2026" */
const longDay = (day: IsoDay) => `${weekdayName(fromWallTime(day))} ${dayText(day)}`

/** What the printed plan needs of a campaign besides its line. */
export interface PlannedCampaign {
  readonly title: string
  readonly from: IsoDay
  readonly until: IsoDay
  /** "Tuần tin quận: 4 bài" */
  readonly targets: readonly string[]
}

/** What is to be written (đề tài), and by whom. */
export interface PlannedAssignment {
  readonly title: string
  readonly productName: string
  /** Empty while nobody has it. */
  readonly memberName: string
  /** When it is to be handed over, milliseconds since 1970. */
  readonly due: number
}

interface PlanSpan {
  readonly from: IsoDay
  readonly until: IsoDay
}

/**
 * The plan of a span as lines of an official document, in the order of its
 * days: campaigns, days that texts are to be prepared for, assignments, issues, and what is scheduled.
 */
export function planRows(
  { from, until }: PlanSpan,
  facts: Omit<PlanFacts, 'campaigns'>,
  campaigns: readonly PlannedCampaign[],
  assignments: readonly PlannedAssignment[],
  t: Translate
): StatePlanRow[] {
  const rows: { readonly day: IsoDay; readonly row: StatePlanRow }[] = []
  const within = (day: IsoDay) => day >= from && day <= until
  for (const { title, from: first, until: last, targets } of campaigns)
    rows.push({
      day: first < from ? from : first,
      row: {
        when: `${dayText(first)} – ${dayText(last)}`,
        what: t('planPrint.row.campaign', { title }),
        product: targets.join('; '),
        who: '',
        deadline: dayText(last)
      }
    })
  const prepared = ({ first, lead }: OccurrenceView) => lead > 0 && within(first)
  for (const { first, lead, title, years } of facts.observances.filter(prepared))
    rows.push({
      day: first,
      row: {
        when: longDay(first),
        what: t('planPrint.row.observance', {
          title: years === null ? title : t('calendar.years', { title, years })
        }),
        product: '',
        who: '',
        deadline: t('planPrint.row.begin', { day: dayText(addDays(first, -lead)) })
      }
    })
  for (const { title, productName, memberName, due } of assignments.filter((each) =>
    within(toIsoDay(each.due))
  ))
    rows.push({
      day: toIsoDay(due),
      row: {
        when: longDay(toIsoDay(due)),
        what: t('planPrint.row.assignment', { title }),
        product: productName,
        who: memberName,
        deadline: t('planPrint.row.handOver', { time: formatTime(due) })
      }
    })
  const entries = facts.entries.filter(({ due, status }) => status !== 'cancelled' && within(toIsoDay(due)))
  const said = new Set(entries.map(({ target }) => target))
  const pressOf = new Map(
    facts.issueDays.flatMap(({ issue, pressBy }) => (issue ? [[issue, pressBy] as const] : []))
  )
  const press = (day: IsoDay | null | undefined) =>
    day ? t('planPrint.row.press', { day: dayText(day) }) : ''
  for (const each of facts.issueDays.filter(
    ({ date, issue }) => within(date) && (issue === null || !said.has(issue))
  ))
    rows.push({
      day: each.date,
      row: {
        when: longDay(each.date),
        what: nameOfIssueDay(each, t),
        product: each.productName,
        who: '',
        deadline: press(each.pressBy)
      }
    })
  for (const each of entries) {
    const day = toIsoDay(each.due)
    rows.push({
      day,
      row: {
        when: longDay(day),
        what: nameOfEntry(each, t),
        product: each.productName,
        who: each.byline,
        deadline: [formatTime(each.due), press(pressOf.get(each.target))]
          .filter((part) => part !== '')
          .join('; ')
      }
    })
  }
  return [...rows].sort((a, b) => a.day.localeCompare(b.day)).map(({ row }) => row)
}
