import { useMemo } from 'react'
import { scheduleStatuses, type ScheduleStatus } from '@shared/domain/schedule'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import type { CampaignLine } from '@shared/ipc/routes/campaigns'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { colourings, noFilter, type CalendarFilter, type Colouring } from './calendarFilter'
import styles from './CalendarScreen.module.css'

/** What is shown, and what the colours say. */
export function FilterBar({
  entries,
  writers,
  campaigns,
  filter,
  onChange
}: {
  entries: readonly CalendarEntryView[]
  /** Names of those who write what is to be handed over. */
  writers: readonly string[]
  campaigns: readonly CampaignLine[]
  filter: CalendarFilter
  onChange: (filter: CalendarFilter) => void
}) {
  const t = useTranslate()
  const { data: profile } = useRequest('office.profile', {})
  const people = useMemo(() => {
    const said = [...entries.map((entry) => entry.byline), ...writers]
    const names = new Set(said.filter((name) => name !== ''))
    // The chosen one stays to be seen where this span has nothing of his or hers.
    if (filter.person !== '') names.add(filter.person)
    return [...names].sort(new Intl.Collator('vi').compare)
  }, [entries, writers, filter.person])
  const isFiltered = filter.product + filter.status + filter.unit + filter.person + filter.campaign !== ''
  const named = (each: { id: string; name: string }) => ({ value: each.id, label: each.name })
  return (
    <div className={styles.filters} role="group" aria-label={t('calendar.filters')}>
      <SelectField
        label={t('articles.meta.product')}
        isLabelHidden
        value={filter.product}
        onChange={(product) => onChange({ ...filter, product })}
        options={[{ value: '', label: t('articles.allProducts') }, ...(profile?.products ?? []).map(named)]}
      />
      <SelectField
        label={t('articles.state')}
        isLabelHidden
        value={filter.status}
        // The options are the states themselves.
        onChange={(status) => onChange({ ...filter, status: status as ScheduleStatus | '' })}
        options={[
          { value: '', label: t('schedule.allStates') },
          ...scheduleStatuses.map((each) => ({ value: each, label: t(`schedule.status.${each}`) }))
        ]}
      />
      <SelectField
        label={t('calendar.unit')}
        isLabelHidden
        value={filter.unit}
        onChange={(unit) => onChange({ ...filter, unit })}
        options={[{ value: '', label: t('calendar.allUnits') }, ...(profile?.units ?? []).map(named)]}
      />
      <SelectField
        label={t('calendar.person')}
        isLabelHidden
        value={filter.person}
        onChange={(person) => onChange({ ...filter, person })}
        options={[
          { value: '', label: t('calendar.allPeople') },
          ...people.map((name) => ({ value: name, label: name }))
        ]}
      />
      <SelectField
        label={t('campaigns.filter')}
        isLabelHidden
        value={filter.campaign}
        onChange={(campaign) => onChange({ ...filter, campaign })}
        options={[
          { value: '', label: t('campaigns.allCampaigns') },
          ...campaigns.map((each) => ({ value: each.id, label: each.title }))
        ]}
      />
      <SelectField
        label={t('calendar.colourBy')}
        isLabelHidden
        value={filter.colourBy}
        onChange={(colourBy) => onChange({ ...filter, colourBy: colourBy as Colouring })}
        options={colourings.map((each) => ({ value: each, label: t(`calendar.colour.${each}`) }))}
      />
      {isFiltered && (
        <Button look="quiet" onClick={() => onChange({ ...noFilter, colourBy: filter.colourBy })}>
          {t('calendar.showAll')}
        </Button>
      )}
    </div>
  )
}
