import {
  CalendarArrowDown,
  CalendarHeart,
  ChevronLeft,
  ChevronRight,
  Download,
  Printer,
  Upload
} from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { can } from '@shared/domain/permissions'
import type { Output } from '@shared/ipc/contract'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import type { MemberView } from '@shared/ipc/routes/members'
import { fromWallTime, isIsoDay, toIsoDay, type IsoDay } from '@shared/text/dates'
import { lunarYearName } from '@shared/text/lunar'
import { actorToday } from '@renderer/api/actorToday'
import { useCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { Chips } from '@renderer/ui/Chips'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { Page } from '@renderer/ui/Page'
import { useNow } from '@renderer/ui/useNow'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './CalendarScreen.module.css'
import { ImportDialog } from './ImportDialog'
import { ObservancesDialog } from './ObservancesDialog'
import { PrintDialog } from './PrintDialog'
import { RangeView } from './RangeView'
import {
  calendarViews,
  FIRST_DAY,
  isCalendarView,
  LAST_DAY,
  lunarTitle,
  spanOf,
  step,
  type CalendarView
} from './span'
import { useSpanTitle } from './useSpanTitle'
import { YearView } from './YearView'

const known = (day: string | undefined): IsoDay | null =>
  day !== undefined && isIsoDay(day) && day >= FIRST_DAY && day <= LAST_DAY ? day : null

/** The plan of the year: what comes out when, what the days are, and what is to be prepared for them. */
export function CalendarScreen({
  member,
  view: asked = '',
  day: at,
  renderBoard
}: {
  member: MemberView
  /** The view “Bảng”: what is to be written, by where it stands. */
  renderBoard: (assignments: readonly AssignmentView[]) => ReactNode
  view?: string | undefined
  day?: string | undefined
}) {
  const t = useTranslate()
  const [, go] = useLocation()
  const now = useNow()
  const today = toIsoDay(now)
  const view: CalendarView = isCalendarView(asked) ? asked : 'month'
  const day = known(at) ?? today
  const [isListing, setListing] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const { tell, tellError } = useToaster()
  const [file, setFile] = useState<Output<'calendar.chooseIcs'>>(null)
  const exportIcs = useAction('calendar.exportIcs', {
    onSuccess: (written) => written && tell(t('calendar.ics.exported', written)),
    onError: tellError
  })
  const chooseIcs = useAction('calendar.chooseIcs', { onSuccess: setFile, onError: tellError })
  const mayWrite = can(actorToday(member), 'schedule.write')
  const show = (next: CalendarView, to: IsoDay) => go(paths.calendar(next, to))
  const spanTitle = useSpanTitle()
  const lunar = useMemo(
    () => (view === 'year' ? `năm ${lunarYearName(Number(day.slice(0, 4)))}` : lunarTitle(spanOf(view, day))),
    [view, day]
  )
  useCommand('editObservances', () => setListing(true))

  return (
    <Page
      title={t('calendar.title')}
      subtitle={t('calendar.subtitle')}
      actions={
        <>
          <Menu
            trigger={<Button icon={CalendarArrowDown}>{t('calendar.ics.menu')}</Button>}
            items={[
              {
                id: 'export',
                label: t('calendar.ics.export'),
                icon: Download,
                onSelect: () => exportIcs.mutate({ year: Number(day.slice(0, 4)) })
              },
              {
                id: 'import',
                label: t('calendar.ics.import'),
                icon: Upload,
                disabled: !mayWrite,
                onSelect: () => chooseIcs.mutate({})
              }
            ]}
          />
          <Button icon={Printer} onClick={() => setPrinting(true)}>
            {t('planPrint.open')}
          </Button>
          <Button icon={CalendarHeart} onClick={() => setListing(true)}>
            {t('calendar.observances')}
          </Button>
        </>
      }
    >
      <div className={styles.bar}>
        <div className={styles.steps}>
          <IconButton
            icon={ChevronLeft}
            label={t('calendar.back')}
            onClick={() => show(view, step(view, day, -1))}
          />
          <Button onClick={() => show(view, today)} disabled={day === today}>
            {t('calendar.today')}
          </Button>
          <IconButton
            icon={ChevronRight}
            label={t('calendar.on')}
            onClick={() => show(view, step(view, day, 1))}
          />
        </div>
        <h2 className={styles.span} aria-live="polite">
          {spanTitle(view, day)} <small>{lunar}</small>
        </h2>
        <TextField
          label={t('calendar.goTo')}
          isLabelHidden
          type="date"
          className={styles.jump}
          min={FIRST_DAY}
          max={LAST_DAY}
          value={day}
          onChange={(event) => {
            const to = known(event.target.value)
            if (to) show(view, to)
          }}
        />
        <Chips<CalendarView>
          label={t('calendar.views')}
          value={view}
          options={calendarViews.map((each) => ({ value: each, label: t(`calendar.view.${each}`) }))}
          onChange={(next) => next && show(next, day)}
        />
      </div>
      {view === 'year' ? (
        <YearView
          year={Number(day.slice(0, 4))}
          today={today}
          mayWrite={mayWrite}
          onChoose={(to) => show('month', to)}
        />
      ) : (
        <RangeView
          view={view}
          day={day}
          now={fromWallTime(today)}
          mayWrite={mayWrite}
          renderBoard={renderBoard}
          onGo={(to) => show(view, to)}
          onOpenDay={(to) => show('week', to)}
        />
      )}
      {file && <ImportDialog file={file} onClose={() => setFile(null)} />}
      {isPrinting && <PrintDialog view={view} day={day} onClose={() => setPrinting(false)} />}
      {isListing && <ObservancesDialog mayWrite={mayWrite} onClose={() => setListing(false)} />}
    </Page>
  )
}
