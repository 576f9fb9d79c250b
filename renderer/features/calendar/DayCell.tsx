import { useDroppable } from '@dnd-kit/core'
import { Newspaper, Printer } from 'lucide-react'
import { Link } from 'wouter'
import type { IssueDayView, OccurrenceView } from '@shared/ipc/routes/calendar'
import { formatLongDay, fromWallTime } from '@shared/text/dates'
import { formatLunarDay, toLunar } from '@shared/text/lunar'
import { paths } from '@renderer/api/paths'
import { useTranslate } from '@renderer/ui/Language'
import type { DayContent, GridShared } from './dayContent'
import { DeadlineMark } from './DeadlineMark'
import styles from './DayGrid.module.css'
import { EntryChip } from './EntryChip'

/** "Ngày Nhà giáo Việt Nam (44 năm)", round anniversaries said. */
export function useOccurrenceText(): (occurrence: OccurrenceView) => string {
  const t = useTranslate()
  return ({ title, years, round }) =>
    years === null
      ? title
      : t(round === null ? 'calendar.years' : `calendar.round.${round}`, { title, years })
}

function IssueMark({
  issue,
  isPress,
  isReachable
}: {
  issue: IssueDayView
  isPress: boolean
  isReachable: boolean
}) {
  const t = useTranslate()
  const Icon = isPress ? Printer : Newspaper
  const name =
    issue.issue === null
      ? t('calendar.expected', { product: issue.productName })
      : t('calendar.issueOf', { product: issue.productName, number: issue.number })
  const text = isPress ? t('calendar.pressBy', { name }) : name
  const inside = (
    <>
      <Icon size={12} strokeWidth={2.2} aria-hidden />
      <span>{text}</span>
    </>
  )
  return issue.issue === null ? (
    <span className={styles.expected} title={text}>
      {inside}
    </span>
  ) : (
    <Link
      href={paths.issue(issue.issue)}
      className={styles.issue}
      title={text}
      tabIndex={isReachable ? 0 : -1}
      draggable={false}
    >
      {inside}
    </Link>
  )
}

interface DayCellProps extends GridShared {
  readonly content: DayContent
  readonly isActive: boolean
  /** Lines that have room; what is more is told in a number. */
  readonly room: number
  readonly isOutside: boolean
  readonly onFocus: () => void
}

/** One day: solar and lunar number, what is remembered, issues, press deadlines, entries. */
export function DayCell(props: DayCellProps) {
  const { content, isActive, room, isOutside, today, mayWrite, colourBy, onOpen, onMove, onOpenDay } = props
  const t = useTranslate()
  const occurrenceText = useOccurrenceText()
  const { day, occurrences, issues, presses, entries, deadlines, conflicts } = content
  const { setNodeRef, isOver } = useDroppable({ id: day, data: { day } })
  const lunar = toLunar(day)
  const isOff = occurrences.some((each) => each.isDayOff)
  // An entry that publishes an issue on its day says so already.
  const said = new Set(entries.map((entry) => entry.target))
  const marks = [
    ...issues
      .filter(({ issue }) => issue === null || !said.has(issue))
      .map((issue) => ({ issue, isPress: false })),
    ...presses.map((issue) => ({ issue, isPress: true }))
  ]
  const total = occurrences.length + marks.length + entries.length + deadlines.length
  // One line goes to saying how many more there are.
  const lines = total > room ? room - 1 : room
  const shownOccurrences = occurrences.slice(
    0,
    Math.max(1, lines - marks.length - entries.length - deadlines.length)
  )
  const shownMarks = marks.slice(0, Math.max(0, lines - shownOccurrences.length))
  const shownEntries = entries.slice(0, Math.max(0, lines - shownOccurrences.length - shownMarks.length))
  const left = lines - shownOccurrences.length - shownMarks.length - shownEntries.length
  const shownDeadlines = deadlines.slice(0, Math.max(0, left))
  const more =
    total - shownOccurrences.length - shownMarks.length - shownEntries.length - shownDeadlines.length
  const inConflict = new Set(conflicts.flatMap((each) => ('entries' in each ? each.entries : [])))
  return (
    <div
      ref={setNodeRef}
      role="gridcell"
      className={styles.cell}
      data-day={day}
      data-today={day === today}
      data-outside={isOutside}
      data-off={isOff}
      data-over={isOver}
      data-loose={total * 2 <= room}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && props.onFocus()}
    >
      <span className="visually-hidden">
        {t('calendar.dayLabel', {
          day: formatLongDay(fromWallTime(day)),
          lunar: `${lunar.day}/${lunar.month}`,
          count: total
        })}
      </span>
      <div className={styles.numbers} aria-hidden>
        <strong>{Number(day.slice(8))}</strong>
        <small data-first={lunar.day === 1 || lunar.day === 15}>{formatLunarDay(lunar)}</small>
      </div>
      {shownOccurrences.map((each) => (
        <span
          key={each.id}
          className={styles.occurrence}
          data-off={each.isDayOff}
          title={occurrenceText(each)}
        >
          {each.round && <b>{each.years}</b>}
          <span>{each.title}</span>
        </span>
      ))}
      {shownMarks.map(({ issue, isPress }) => (
        <IssueMark
          key={`${issue.product} ${issue.date} ${isPress}`}
          issue={issue}
          isPress={isPress}
          isReachable={isActive}
        />
      ))}
      {shownEntries.map((entry) => (
        <EntryChip
          key={entry.id}
          entry={entry}
          isConflicting={inConflict.has(entry.id)}
          mayWrite={mayWrite}
          colourBy={colourBy}
          isReachable={isActive}
          onOpen={onOpen}
          onMove={onMove}
        />
      ))}
      {shownDeadlines.map((assignment) => (
        <DeadlineMark key={assignment.id} assignment={assignment} isReachable={isActive} />
      ))}
      {more > 0 && (
        <button
          type="button"
          className={styles.more}
          tabIndex={isActive ? 0 : -1}
          onClick={() => onOpenDay(day)}
        >
          {t('calendar.more', { count: more })}
        </button>
      )}
    </div>
  )
}
