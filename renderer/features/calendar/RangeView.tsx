import { useMemo, useState, type ReactNode } from 'react'
import { findCalendarConflicts } from '@shared/domain/calendarConflicts'
import { daysOffIn } from '@shared/domain/observances'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import type { CampaignLine } from '@shared/ipc/routes/campaigns'
import { toIsoDay, type IsoDay } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import styles from './CalendarScreen.module.css'
import { CampaignDialog } from './CampaignDialog'
import { CampaignForm } from './CampaignForm'
import { CampaignList } from './CampaignList'
import { DayGrid } from './DayGrid'
import { DayList } from './DayList'
import { EntryDialog } from './EntryDialog'
import { FilterBar } from './FilterBar'
import { SidePanel } from './SidePanel'
import { daysOf, spanOf, type CalendarView } from './span'
import { isDeadlineShown, isShown, noFilter, type CalendarFilter } from './calendarFilter'
import { groupDays } from './dayContent'
import { useMoves } from './useMoves'

const none: readonly CampaignLine[] = []
const noDeadlines: readonly AssignmentView[] = []

interface RangeViewProps {
  readonly view: Exclude<CalendarView, 'year'>
  readonly day: IsoDay
  readonly now: number
  readonly mayWrite: boolean
  readonly renderBoard: (assignments: readonly AssignmentView[]) => ReactNode
  readonly onGo: (day: IsoDay) => void
  readonly onOpenDay: (day: IsoDay) => void
}

/** A month, a week or a list: what stands on each of its days, and beside it what is coming and what does not go together. */
export function RangeView({ view, day, now, mayWrite, renderBoard, onGo, onOpenDay }: RangeViewProps) {
  const span = useMemo(() => spanOf(view, day), [view, day])
  const today = toIsoDay(now)
  const isBoard = view === 'board'
  const { data, error, refetch } = useRequest('calendar.range', span, {
    // The span before stays until the next one is there, so that nothing flickers.
    placeholderData: (before) => before
  })
  const { data: campaigns = none } = useRequest('campaigns.list', span, {
    placeholderData: (before) => before
  })
  const { data: assignments = noDeadlines } = useRequest(
    'assignments.range',
    // The board of these days holds what is open from before them too.
    { ...span, left: isBoard && span.from <= today && today <= span.until },
    { placeholderData: (before) => before }
  )
  const [filter, setFilter] = useState<CalendarFilter>(noFilter)
  /** The campaign that is open, or a new one. */
  const [openCampaign, setCampaign] = useState<string | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const move = useMoves()
  const conflicts = useMemo(
    () => (data ? findCalendarConflicts(data.entries, data.issueDays, daysOffIn(data.observances)) : []),
    [data]
  )
  const campaign = campaigns.find((each) => each.id === filter.campaign)
  // One that was chosen and is not of these days narrows nothing.
  const shown = useMemo(
    () => data?.entries.filter((entry) => isShown(entry, filter, campaign)) ?? [],
    [data, filter, campaign]
  )
  const writers = useMemo(() => assignments.map(({ memberName }) => memberName), [assignments])
  const days = useMemo(() => daysOf(span), [span])
  const contents = useMemo(
    () =>
      groupDays(
        days,
        shown,
        data?.issueDays ?? [],
        data?.observances ?? [],
        conflicts,
        assignments.filter((each) => isDeadlineShown(each, filter)),
        filter.product
      ),
    [days, shown, data, conflicts, assignments, filter]
  )
  const onBoard = useMemo(
    () => assignments.filter((each) => isDeadlineShown(each, { ...filter, status: '' })),
    [assignments, filter]
  )
  const opened = data?.entries.find((entry) => entry.id === open)
  const shared = {
    contents,
    today,
    day,
    mayWrite,
    colourBy: filter.colourBy,
    onOpen: (entry: CalendarEntryView) => setOpen(entry.id),
    onMove: move
  }

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    <>
      <FilterBar
        isBoard={isBoard}
        entries={data?.entries ?? []}
        writers={writers}
        campaigns={campaigns}
        filter={filter}
        onChange={setFilter}
      />
      {isBoard && renderBoard(onBoard)}
      {!isBoard && (
        <div className={styles.room}>
          <div className={styles.main}>
            {!data && <Skeleton lines={8} />}
            {data && (view === 'month' || view === 'week') && (
              <DayGrid
                {...shared}
                isWeek={view === 'week'}
                month={day.slice(0, 7)}
                campaigns={campaigns}
                onOpenCampaign={setCampaign}
                onGo={onGo}
                onOpenDay={onOpenDay}
              />
            )}
            {data && view === 'list' && <DayList {...shared} />}
          </div>
          <SidePanel conflicts={conflicts} entries={data?.entries ?? []} onGo={onOpenDay}>
            <CampaignList
              campaigns={campaigns}
              mayWrite={mayWrite}
              onOpen={setCampaign}
              onAdd={() => setCampaign('new')}
            />
          </SidePanel>
        </div>
      )}
      {openCampaign === 'new' && (
        <CampaignForm id={null} campaign={null} day={day} onClose={() => setCampaign(null)} />
      )}
      {openCampaign !== null && openCampaign !== 'new' && (
        <CampaignDialog id={openCampaign} mayWrite={mayWrite} onClose={() => setCampaign(null)} />
      )}
      {opened && (
        <EntryDialog
          entry={opened}
          entries={data?.entries ?? []}
          conflicts={conflicts.filter((each) => 'entries' in each && each.entries.includes(opened.id))}
          mayWrite={mayWrite}
          onMove={move}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
