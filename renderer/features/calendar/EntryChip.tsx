import { useDraggable } from '@dnd-kit/core'
import { Ban, Check, Circle, CircleDot, Clock3, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { ScheduleStatus } from '@shared/domain/schedule'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import { addDays, formatMoment, formatTime, toIsoDay } from '@shared/text/dates'
import { useTranslate } from '@renderer/ui/Language'
import { hueOf, type Colouring } from './calendarFilter'
import styles from './DayGrid.module.css'
import { isMovable, type MoveEntry } from './useMoves'

const SIGNS: Record<ScheduleStatus, LucideIcon> = {
  planned: Circle,
  ready: CircleDot,
  due: Clock3,
  done: Check,
  missed: TriangleAlert,
  cancelled: Ban
}

/** Alt and an arrow carry an entry this many days. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** How an entry is called: its title, or "Tuần tin quận – Số 48". */
export function useEntryName(): (entry: CalendarEntryView) => string {
  const t = useTranslate()
  return ({ kind, label, productName }) =>
    kind === 'issue'
      ? t('calendar.issueOf', { product: productName, number: label })
      : label || t('articles.untitled')
}

interface EntryChipProps {
  readonly entry: CalendarEntryView
  readonly isConflicting: boolean
  readonly mayWrite: boolean
  readonly colourBy: Colouring
  readonly isReachable: boolean
  readonly onOpen: (entry: CalendarEntryView) => void
  readonly onMove: MoveEntry
}

/** An entry of the schedule on its day: opened by a click, carried to another day by mouse or by Alt and an arrow. */
export function EntryChip({
  entry,
  isConflicting,
  mayWrite,
  colourBy,
  isReachable,
  onOpen,
  onMove
}: EntryChipProps) {
  const t = useTranslate()
  const nameOf = useEntryName()
  const canMove = mayWrite && isMovable(entry)
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: entry.id,
    data: { entry },
    disabled: !canMove
  })
  const Sign = isConflicting ? TriangleAlert : SIGNS[entry.status]
  const status = t(`schedule.status.${entry.status}`)
  const onKeyDown = (event: KeyboardEvent) => {
    const days = event.altKey ? STEPS[event.key] : undefined
    if (days === undefined || !canMove) return
    event.preventDefault()
    event.stopPropagation()
    onMove(entry, addDays(toIsoDay(entry.due), days))
  }
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={styles.chip}
      data-hue={hueOf(entry, colourBy)}
      data-status={entry.status}
      data-dragging={isDragging}
      tabIndex={isReachable ? 0 : -1}
      title={[
        formatMoment(entry.due),
        nameOf(entry),
        entry.kind === 'article' ? entry.productName : '',
        entry.place,
        status,
        isConflicting ? t('calendar.hasConflict') : ''
      ]
        .filter((part) => part !== '')
        .join('\n')}
      aria-keyshortcuts={canMove ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined}
      onClick={() => onOpen(entry)}
      {...listeners}
      onKeyDown={onKeyDown}
    >
      <Sign size={12} strokeWidth={2.2} aria-hidden data-warn={isConflicting || entry.status === 'missed'} />
      <time>{formatTime(entry.due)}</time> <span>{nameOf(entry)}</span>
      <span className="visually-hidden">
        , {status}
        {isConflicting && `, ${t('calendar.hasConflict')}`}
      </span>
    </button>
  )
}
