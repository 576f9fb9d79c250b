import { DndContext, DragOverlay, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import type { CampaignLine } from '@shared/ipc/routes/campaigns'
import { addDays, formatTime, mondayOf, type IsoDay } from '@shared/text/dates'
import { useTranslate } from '@renderer/ui/Language'
import { weekdayNames, weekdays } from '@renderer/ui/weekdays'
import { bandsOf } from '@shared/domain/campaignBands'
import { CampaignBands } from './CampaignBands'
import { DayCell } from './DayCell'
import type { DayContent, GridShared } from './dayContent'
import styles from './DayGrid.module.css'
import { useEntryName } from './EntryChip'
import { addMonths } from './span'

interface DayGridProps extends GridShared {
  readonly contents: readonly DayContent[]
  readonly day: IsoDay
  readonly isWeek: boolean
  /** "2026-11": days of other months stand back. */
  readonly month: string
  readonly campaigns: readonly CampaignLine[]
  readonly onOpenCampaign: (id: string) => void
  readonly onGo: (day: IsoDay) => void
}

/** Height of a line in a cell and of its numbers, in pixels; as in the style sheet. */
const LINE = 20
const HEAD = 28

const target = (key: string, day: IsoDay): IsoDay | null => {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return mondayOf(day)
    case 'End':
      return addDays(mondayOf(day), 6)
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    default:
      return null
  }
}

/** Days in weeks, moved over by arrows; entries are dropped on another day. */
export function DayGrid({
  contents,
  day,
  isWeek,
  month,
  campaigns,
  onOpenCampaign,
  onGo,
  ...shared
}: DayGridProps) {
  const t = useTranslate()
  const nameOf = useEntryName()
  const grid = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const [height, setHeight] = useState(0)
  const [dragged, setDragged] = useState<CalendarEntryView | null>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }))
  const weeks = useMemo(
    () => Array.from({ length: contents.length / 7 }, (_, at) => contents.slice(at * 7, at * 7 + 7)),
    [contents]
  )
  const banded = useMemo(
    () =>
      Math.max(
        0,
        ...weeks.flatMap((week) =>
          bandsOf(
            week.map((content) => content.day),
            campaigns
          ).map(({ lane }) => lane + 1)
        )
      ),
    [weeks, campaigns]
  )
  const room = isWeek ? 200 : Math.max(2, Math.floor((height / weeks.length - HEAD - banded * LINE) / LINE))

  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setHeight(entry!.contentRect.height))
    observer.observe(grid.current!)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => {
    // The day of another month is there once its month was read.
    const cell = wantsFocus.current && grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)
    if (!cell) return
    wantsFocus.current = false
    cell.focus()
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const isOnCell = (event.target as HTMLElement).getAttribute('role') === 'gridcell'
    if (!isOnCell || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      ;(event.target as HTMLElement).querySelector<HTMLElement>('button, a')?.focus()
      return
    }
    const next = target(event.key, day)
    if (next === null) return
    event.preventDefault()
    wantsFocus.current = true
    onGo(next)
  }

  return (
    <DndContext
      sensors={sensors}
      onDragStart={({ active }) => setDragged((active.data.current as { entry: CalendarEntryView }).entry)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ over }) => {
        if (dragged && over) shared.onMove(dragged, String(over.id))
        setDragged(null)
      }}
    >
      <div className={styles.names} aria-hidden>
        {weekdays.map((each) => (
          <span key={each}>{t(`ui.weekday.${weekdayNames[each]}`)}</span>
        ))}
      </div>
      <div
        ref={grid}
        role="grid"
        aria-label={t('calendar.grid')}
        className={styles.grid}
        data-week={isWeek}
        style={{
          gridTemplateRows: `repeat(${weeks.length}, minmax(${isWeek ? 'min-content' : '76px'}, 1fr))`
        }}
        onKeyDown={onKeyDown}
      >
        {weeks.map((week) => (
          <div key={week[0]!.day} role="row" className={styles.row}>
            <CampaignBands
              days={week.map((content) => content.day)}
              campaigns={campaigns}
              onOpen={onOpenCampaign}
            />
            {week.map((content) => (
              <DayCell
                key={content.day}
                {...shared}
                content={content}
                isActive={content.day === day}
                isOutside={!isWeek && !content.day.startsWith(month)}
                room={room}
                onFocus={() => content.day !== day && onGo(content.day)}
              />
            ))}
          </div>
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className={styles.dragged}>
            <time>{formatTime(dragged.due)}</time> {nameOf(dragged)}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}
