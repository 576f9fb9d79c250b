import { scheduleStatuses, type ScheduleStatus } from '@shared/domain/schedule'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import type { CampaignLine } from '@shared/ipc/routes/campaigns'

export const colourings = ['product', 'status', 'unit', 'rubric'] as const
export type Colouring = (typeof colourings)[number]

/** Which entries are shown, and what their colour says. Empty for all. */
export interface CalendarFilter {
  readonly product: string
  readonly status: ScheduleStatus | ''
  readonly unit: string
  readonly person: string
  readonly rubric: string
  /** Id of a campaign. */
  readonly campaign: string
  readonly colourBy: Colouring
}

export const noFilter: CalendarFilter = {
  product: '',
  status: '',
  unit: '',
  person: '',
  rubric: '',
  campaign: '',
  colourBy: 'product'
}

/** Whether an entry passes; of a campaign, what publishes one of its articles. */
export function isShown(
  entry: CalendarEntryView,
  { product, status, unit, person, rubric }: CalendarFilter,
  campaign: Pick<CampaignLine, 'articles' | 'issues'> | undefined
): boolean {
  return (
    (product === '' || entry.product === product) &&
    (status === '' || entry.status === status) &&
    (unit === '' || entry.unit === unit) &&
    (person === '' || entry.byline === person) &&
    (rubric === '' || entry.rubric === rubric) &&
    (!campaign || campaign[entry.kind === 'issue' ? 'issues' : 'articles'].includes(entry.target))
  )
}

/** Whether a deadline passes: it has no state of the schedule, and serves a campaign where it says so. */
export function isDeadlineShown(
  assignment: AssignmentView,
  { product, status, unit, person, rubric, campaign }: CalendarFilter
): boolean {
  return (
    status === '' &&
    (product === '' || assignment.product === product) &&
    (unit === '' || assignment.unit === unit) &&
    (person === '' || assignment.memberName === person) &&
    (rubric === '' || assignment.rubric === rubric) &&
    (campaign === '' || assignment.campaign === campaign)
  )
}

/** So many colours tell things apart (`--hue-0` to `--hue-5`). */
const HUES = 6

/** The number of an entry's colour: the same for the same thing on every screen and day. */
export function hueOf(entry: CalendarEntryView, colourBy: Colouring): number {
  if (colourBy === 'status') return scheduleStatuses.indexOf(entry.status) % HUES
  const text = entry[colourBy]
  let sum = 0
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)!) % 9973
  return sum % HUES
}
