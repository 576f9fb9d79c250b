import { CalendarDays, CalendarPlus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { can } from '@shared/domain/permissions'
import { scheduleStatuses, type ScheduleStatus } from '@shared/domain/schedule'
import type { MemberView } from '@shared/ipc/routes/members'
import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { DAY, fromWallTime, toIsoDay } from '@shared/text/dates'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { useNow } from '@renderer/ui/useNow'
import { DaySections, type DayEntries } from './DaySections'
import { PlanArticleDialog } from './PlanArticleDialog'
import { PauseButton, ScheduleNotices } from './ScheduleNotices'
import styles from './ScheduleScreen.module.css'

/** How far back and ahead the list looks, in days. */
const PAST = 30
const AHEAD = 120

/** Entries by the day on which they are due, in order. */
function groupByDay(entries: readonly ScheduleEntryView[]): DayEntries[] {
  const days = new Map<string, ScheduleEntryView[]>()
  for (const entry of entries) {
    const day = toIsoDay(entry.due)
    const there = days.get(day)
    if (there) there.push(entry)
    else days.set(day, [entry])
  }
  return [...days]
}

/** What comes out where and when, and in what state it is. */
export function ScheduleScreen({
  member,
  settlements
}: {
  readonly member: MemberView
  /** What corrections and withdrawals left to be seen to. */
  readonly settlements: ReactNode
}) {
  const t = useTranslate()
  const [status, setStatus] = useState<ScheduleStatus | ''>('')
  const [product, setProduct] = useState('')
  const [isPlanning, setPlanning] = useState(false)
  const today = toIsoDay(useNow())
  const range = useMemo(
    () => ({ from: fromWallTime(today) - PAST * DAY, until: fromWallTime(today) + AHEAD * DAY }),
    [today]
  )
  const { data: entries, error, refetch } = useRequest('schedule.list', range)
  const { data: profile } = useRequest('office.profile', {})
  const mayWrite = can(actorToday(member), 'schedule.write')
  const days = useMemo(
    () =>
      groupByDay(
        entries?.filter(
          (each) => (!status || each.status === status) && (!product || each.product === product)
        ) ?? []
      ),
    [entries, status, product]
  )
  const actions = (
    <>
      {mayWrite && <PauseButton />}
      <Button look="primary" icon={CalendarPlus} disabled={!mayWrite} onClick={() => setPlanning(true)}>
        {t('schedule.planArticle')}
      </Button>
    </>
  )

  return (
    <Page title={t('schedule.title')} subtitle={t('schedule.subtitle')} actions={actions} layout="column">
      <div className={styles.filters}>
        <SelectField
          label={t('articles.state')}
          isLabelHidden
          value={status}
          onChange={(next) => setStatus(next as ScheduleStatus | '')}
          options={[
            { value: '', label: t('schedule.allStates') },
            ...scheduleStatuses.map((each) => ({ value: each, label: t(`schedule.status.${each}`) }))
          ]}
        />
        <SelectField
          label={t('articles.meta.product')}
          isLabelHidden
          value={product}
          onChange={setProduct}
          options={[
            { value: '', label: t('articles.allProducts') },
            ...(profile?.products ?? []).map((each) => ({ value: each.id, label: each.name }))
          ]}
        />
      </div>
      <ScheduleNotices mayWrite={mayWrite} />
      {settlements}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!entries && !error && <Skeleton lines={8} />}
      {entries && days.length === 0 && (
        <EmptyState icon={CalendarDays} title={t('schedule.noneTitle')}>
          {t('schedule.noneText')}
        </EmptyState>
      )}
      {days.length > 0 && <DaySections days={days} today={today} mayWrite={mayWrite} />}
      {isPlanning && <PlanArticleDialog onClose={() => setPlanning(false)} />}
    </Page>
  )
}
