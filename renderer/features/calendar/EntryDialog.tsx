import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CalendarConflict } from '@shared/domain/calendarConflicts'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import { formatLongDay, formatMoment, fromWallTime, isIsoDay, toIsoDay } from '@shared/text/dates'
import { lunarMonthName, toLunar } from '@shared/text/lunar'
import { paths } from '@renderer/api/paths'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { ScheduleStatusMark } from '@renderer/ui/Status'
import styles from './CalendarScreen.module.css'
import { useConflictText } from './conflictText'
import { useEntryName } from './EntryChip'
import { FIRST_DAY, LAST_DAY } from './span'
import { isMovable, type MoveEntry } from './useMoves'

interface EntryDialogProps {
  readonly entry: CalendarEntryView
  /** All that is shown, so that a conflict names what it is with. */
  readonly entries: readonly CalendarEntryView[]
  readonly conflicts: readonly CalendarConflict[]
  readonly mayWrite: boolean
  readonly onMove: MoveEntry
  readonly onClose: () => void
}

/** What an entry is, and another day for it. */
export function EntryDialog({ entry, entries, conflicts, mayWrite, onMove, onClose }: EntryDialogProps) {
  const t = useTranslate()
  const [, go] = useLocation()
  const nameOf = useEntryName()
  const conflictText = useConflictText(entries)
  const [day, setDay] = useState(toIsoDay(entry.due))
  const [reason, setReason] = useState('')
  const canMove = mayWrite && isMovable(entry)
  const isDay = isIsoDay(day) && day >= FIRST_DAY && day <= LAST_DAY
  const lunar = isDay ? toLunar(day) : null
  const isOther = isDay && day !== toIsoDay(entry.due)
  return (
    <Dialog
      title={nameOf(entry)}
      description={[formatMoment(entry.due), entry.kind === 'article' ? entry.productName : '', entry.place]
        .filter((part) => part !== '')
        .join(' · ')}
      width="small"
      onClose={onClose}
      {...(canMove && {
        confirmLabel: t('calendar.move'),
        canConfirm: isOther,
        onConfirm: () => {
          onMove(entry, day, reason.trim())
          onClose()
        }
      })}
    >
      <div className={styles.facts}>
        <ScheduleStatusMark status={entry.status} />
        {entry.unsigned > 0 && <span>{t('schedule.unsigned', { count: entry.unsigned })}</span>}
        {entry.byline !== '' && <span>{entry.byline}</span>}
        {entry.rubric !== '' && <span>{entry.rubric}</span>}
      </div>
      {conflicts.map((each, at) => (
        <Notice key={at} tone="warn">
          {conflictText(each)}
        </Notice>
      ))}
      <Button
        onClick={() => go(entry.kind === 'issue' ? paths.issue(entry.target) : paths.article(entry.target))}
      >
        {t(entry.kind === 'issue' ? 'calendar.openIssue' : 'calendar.openArticle')}
      </Button>
      {canMove && (
        <>
          <TextField
            label={t('calendar.otherDay')}
            type="date"
            min={FIRST_DAY}
            max={LAST_DAY}
            value={day}
            hint={
              lunar &&
              `${formatLongDay(fromWallTime(day))} · ${t('calendar.lunarDay', { day: lunar.day, month: lunarMonthName(lunar) })}`
            }
            onChange={(event) => setDay(event.target.value)}
          />
          <TextField
            label={t('calendar.reason')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
    </Dialog>
  )
}
