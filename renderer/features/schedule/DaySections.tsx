import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { formatDay, fromWallTime, weekdayName, type IsoDay } from '@shared/text/dates'
import { useTranslate } from '@renderer/ui/Language'
import { EntryLine } from './EntryLine'
import styles from './ScheduleScreen.module.css'

export type DayEntries = readonly [day: IsoDay, entries: readonly ScheduleEntryView[]]

/** Heights in pixels as the style sheet gives them; each day is measured once it is drawn. */
const HEAD = 54
const LINE = 53

/** The entries day by day, of which only the days near the screen are drawn. It scrolls with what it stands in. */
export function DaySections({
  days,
  today,
  mayWrite
}: {
  days: readonly DayEntries[]
  today: IsoDay
  mayWrite: boolean
}) {
  const t = useTranslate()
  const room = useRef<HTMLDivElement>(null)
  const [above, setAbove] = useState(0)
  const virtualizer = useVirtualizer({
    count: days.length,
    getScrollElement: () => room.current?.parentElement ?? null,
    getItemKey: (index) => days[index]![0],
    estimateSize: (index) => HEAD + LINE * days[index]![1].length,
    overscan: 6,
    scrollMargin: above
  })
  useLayoutEffect(() => {
    // What stands above may have grown meanwhile, as by a notice.
    const [box, around] = [room.current!, room.current!.parentElement!]
    const next = box.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop
    setAbove(Math.round(next))
  }, [days])

  return (
    <div ref={room} className={styles.days} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => {
        const [day, entries] = days[item.index]!
        return (
          <section
            key={day}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className={styles.day}
            data-today={day === today}
            style={{ transform: `translateY(${item.start - above}px)` }}
          >
            <h2>
              {weekdayName(fromWallTime(day))} <span>{formatDay(fromWallTime(day))}</span>
              {day === today && <em>{t('schedule.today')}</em>}
            </h2>
            <ul>
              {entries.map((entry) => (
                <EntryLine key={entry.id} entry={entry} mayWrite={mayWrite} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
