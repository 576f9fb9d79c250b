import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { CalendarConflict } from '@shared/domain/calendarConflicts'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import { DAY, formatDay, fromWallTime, toIsoDay, type IsoDay } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import styles from './CalendarScreen.module.css'
import { useConflictText } from './conflictText'
import { useOccurrenceText } from './DayCell'

/** Beside the days: what does not go together, and what texts should be begun for. */
export function SidePanel({
  conflicts,
  entries,
  onGo,
  children
}: {
  conflicts: readonly CalendarConflict[]
  entries: readonly CalendarEntryView[]
  onGo: (day: IsoDay) => void
  /** What else stands there. */
  children: ReactNode
}) {
  const t = useTranslate()
  const occurrenceText = useOccurrenceText()
  const conflictText = useConflictText(entries)
  const { data: upcoming } = useRequest('observances.upcoming', {})
  const today = fromWallTime(toIsoDay(useNow()))
  const daysTo = useMemo(() => (day: IsoDay) => Math.round((fromWallTime(day) - today) / DAY), [today])
  return (
    <aside className={styles.side} aria-label={t('calendar.side')}>
      {conflicts.length > 0 && (
        <section>
          <h3>
            <TriangleAlert size={16} aria-hidden /> {t('calendar.conflicts', { count: conflicts.length })}
          </h3>
          <ul className={styles.notes}>
            {conflicts.map((each, at) => (
              <li key={at}>
                <button type="button" onClick={() => onGo(each.day)}>
                  <strong>{formatDay(fromWallTime(each.day)).slice(0, 5)}</strong> {conflictText(each)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
      <section>
        <h3>{t('calendar.upcoming')}</h3>
        {upcoming?.length === 0 && (
          <p className={styles.calm}>
            <CircleCheck size={16} aria-hidden /> {t('calendar.nothingUpcoming')}
          </p>
        )}
        <ul className={styles.notes}>
          {upcoming?.map((each) => (
            <li key={`${each.id} ${each.first}`}>
              <button type="button" onClick={() => onGo(each.first)}>
                <strong>{formatDay(fromWallTime(each.first)).slice(0, 5)}</strong> {occurrenceText(each)}
                <span data-near={daysTo(each.first) <= 7} data-round={each.round !== null}>
                  {daysTo(each.first) === 0
                    ? t('calendar.isToday')
                    : t('calendar.prepare', { count: daysTo(each.first), lead: each.lead })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
