import { CalendarDays } from 'lucide-react'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import { formatDay, fromWallTime, weekdayName, type IsoDay } from '@shared/text/dates'
import { lunarMonthName, toLunar } from '@shared/text/lunar'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState } from '@renderer/ui/Notice'
import type { Colouring } from './calendarFilter'
import styles from './CalendarScreen.module.css'
import { isEmptyDay, type DayContent } from './dayContent'
import { useOccurrenceText } from './DayCell'
import { DeadlineMark } from './DeadlineMark'
import { EntryChip } from './EntryChip'
import type { MoveEntry } from './useMoves'

interface DayListProps {
  readonly contents: readonly DayContent[]
  readonly today: IsoDay
  readonly mayWrite: boolean
  readonly colourBy: Colouring
  readonly onOpen: (entry: CalendarEntryView) => void
  readonly onMove: MoveEntry
}

/** The days of a month that have something, one under the other. */
export function DayList({ contents, today, ...shared }: DayListProps) {
  const t = useTranslate()
  const occurrenceText = useOccurrenceText()
  const days = contents.filter((content) => !isEmptyDay(content))
  if (days.length === 0)
    return (
      <EmptyState icon={CalendarDays} title={t('calendar.noneTitle')}>
        {t('calendar.noneText')}
      </EmptyState>
    )
  return (
    <ul className={styles.list}>
      {days.map(({ day, occurrences, issues, presses, entries, deadlines, conflicts }) => {
        const lunar = toLunar(day)
        const inConflict = new Set(conflicts.flatMap((each) => ('entries' in each ? each.entries : [])))
        return (
          <li key={day} data-today={day === today}>
            <h3>
              {weekdayName(fromWallTime(day))} <span>{formatDay(fromWallTime(day))}</span>
              <small>{t('calendar.lunarDay', { day: lunar.day, month: lunarMonthName(lunar) })}</small>
            </h3>
            <div className={styles.lines}>
              {occurrences.map((each) => (
                <p key={each.id} data-off={each.isDayOff}>
                  {occurrenceText(each)}
                </p>
              ))}
              {issues.map((each) => (
                <p key={`${each.product} ${each.number}`}>
                  {each.issue === null
                    ? t('calendar.expected', { product: each.productName })
                    : t('calendar.issueOut', { product: each.productName, number: each.number })}
                </p>
              ))}
              {presses.map((each) => (
                <p key={`${each.product} ${each.date}`}>
                  {t('calendar.pressBy', {
                    name:
                      each.issue === null
                        ? t('calendar.expected', { product: each.productName })
                        : t('calendar.issueOf', { product: each.productName, number: each.number })
                  })}
                </p>
              ))}
              {entries.map((entry) => (
                <EntryChip
                  key={entry.id}
                  {...shared}
                  entry={entry}
                  isConflicting={inConflict.has(entry.id)}
                  isReachable
                />
              ))}
              {deadlines.map((assignment) => (
                <DeadlineMark key={assignment.id} assignment={assignment} isReachable />
              ))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
