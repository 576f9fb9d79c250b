import { useMemo, useState } from 'react'
import type { OccurrenceView } from '@shared/ipc/routes/calendar'
import { addDays, mondayOf, type IsoDay } from '@shared/text/dates'
import { formatLunarDay, lunarMonths } from '@shared/text/lunar'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { weekdayNames, weekdays } from '@renderer/ui/weekdays'
import { CampaignDialog } from './CampaignDialog'
import { campaignHue } from './campaignHue'
import campaignStyles from './Campaigns.module.css'
import { useOccurrenceText } from './DayCell'
import { useCampaignText } from './useCampaignText'
import { daysOf, lastOfMonth } from './span'
import styles from './YearView.module.css'

interface DayMark {
  readonly entries: number
  readonly missed: number
  readonly issues: number
  readonly occurrences: readonly OccurrenceView[]
}

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
const nothing: DayMark = { entries: 0, missed: 0, issues: 0, occurrences: [] }

function addMark(marks: Map<IsoDay, DayMark>, day: IsoDay, more: (mark: DayMark) => Partial<DayMark>): void {
  const mark = marks.get(day) ?? nothing
  marks.set(day, { ...mark, ...more(mark) })
}

/** Twelve small months with what stands on each day; a day leads to its month. */
export function YearView({
  year,
  today,
  mayWrite,
  onChoose
}: {
  year: number
  today: IsoDay
  mayWrite: boolean
  onChoose: (day: IsoDay) => void
}) {
  const t = useTranslate()
  const occurrenceText = useOccurrenceText()
  const { data, error, refetch } = useRequest(
    'calendar.year',
    { year },
    { placeholderData: (before) => before }
  )
  const { data: campaigns = [] } = useRequest(
    'campaigns.list',
    { from: `${year}-01-01`, until: `${year}-12-31` },
    { placeholderData: (before) => before }
  )
  const { whole } = useCampaignText()
  const [open, setOpen] = useState<string | null>(null)
  const marks = useMemo(() => {
    const all = new Map<IsoDay, DayMark>()
    for (const { day, entries, missed } of data?.days ?? []) addMark(all, day, () => ({ entries, missed }))
    for (const { date } of data?.issueDays ?? []) addMark(all, date, ({ issues }) => ({ issues: issues + 1 }))
    for (const each of data?.observances ?? [])
      for (const day of daysOf({ from: each.first, until: each.last }))
        addMark(all, day, ({ occurrences }) => ({ occurrences: [...occurrences, each] }))
    return all
  }, [data])
  const lunarFirsts = useMemo(
    () =>
      new Map(
        [...lunarMonths(year - 1), ...lunarMonths(year)].map((each) => [
          each.first,
          formatLunarDay({ ...each, day: 1 })
        ])
      ),
    [year]
  )

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  return (
    <div className={styles.year}>
      {MONTHS.map((month) => {
        const first = `${year}-${month}-01`
        const last = lastOfMonth(first)
        const span = { from: mondayOf(first), until: addDays(mondayOf(last), 6) }
        const within = campaigns.filter((each) => each.from <= last && each.until >= first)
        const round = data.observances.filter((each) => each.round && each.first.slice(5, 7) === month)
        return (
          <section key={month} className={styles.month} aria-label={t('calendar.monthName', { month })}>
            <h3>
              <button type="button" onClick={() => onChoose(first)}>
                {t('calendar.monthName', { month: Number(month) })}
              </button>
            </h3>
            <div className={styles.days}>
              {weekdays.map((each) => (
                <small key={each} aria-hidden>
                  {t(`calendar.weekdayShort.${weekdayNames[each]}`)}
                </small>
              ))}
              {daysOf(span).map((day) => {
                if (day < first || day > last) return <span key={day} />
                const { entries, missed, issues, occurrences } = marks.get(day) ?? nothing
                const lasting = within.filter((each) => each.from <= day && day <= each.until)
                const lunar = lunarFirsts.get(day)
                const title = [
                  ...occurrences.map(occurrenceText),
                  issues > 0 ? t('calendar.issuesOn', { count: issues }) : '',
                  entries > 0 ? t('calendar.entriesOn', { count: entries }) : '',
                  missed > 0 ? t('calendar.missedOn', { count: missed }) : '',
                  ...lasting.map((each) => t('campaigns.onDay', { title: each.title })),
                  lunar ? t('calendar.lunarFirst', { day: lunar }) : ''
                ].filter((part) => part !== '')
                return (
                  <button
                    key={day}
                    type="button"
                    className={styles.day}
                    data-today={day === today}
                    data-off={occurrences.some((each) => each.isDayOff)}
                    data-observed={occurrences.length > 0}
                    title={title.join('\n') || undefined}
                    aria-label={[`${Number(day.slice(8))}/${Number(month)}`, ...title].join(', ')}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8))}
                    <span className={styles.marks} aria-hidden>
                      {issues > 0 && <i data-mark="issue" />}
                      {entries > 0 && <i data-mark={missed > 0 ? 'missed' : 'entry'} />}
                    </span>
                    <span className={campaignStyles.stroke} aria-hidden>
                      {lasting.slice(0, 2).map((each) => (
                        <i key={each.id} style={campaignHue(each.id)} />
                      ))}
                    </span>
                  </button>
                )
              })}
            </div>
            {within.length > 0 && (
              <ul className={campaignStyles.months} aria-label={t('campaigns.title')}>
                {within.map((each) => (
                  <li key={each.id}>
                    <button
                      type="button"
                      style={campaignHue(each.id)}
                      title={whole(each)}
                      onClick={() => setOpen(each.id)}
                    >
                      {each.title}
                    </button>
                  </li>
                ))}
              </ul>
            )}
            {round.length > 0 && (
              <ul className={styles.round}>
                {round.map((each) => (
                  <li key={each.id} title={occurrenceText(each)}>
                    <b>{each.years}</b> {each.title}
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
      {open !== null && <CampaignDialog id={open} mayWrite={mayWrite} onClose={() => setOpen(null)} />}
    </div>
  )
}
