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
  isBoard,
  entries,
  writers,
  campaigns,
  filter,
  onChange
}: {
  /** The board has no entries of the schedule, and asks for rubrics in place of their states. */
  isBoard: boolean
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
  const ofProduct = profile?.products.filter(({ id }) => filter.product === '' || id === filter.product) ?? []
  const known = [...ofProduct.flatMap(({ rubrics: each }) => each), ...(filter.rubric ? [filter.rubric] : [])]
  const rubrics = [...new Set(known)].sort(new Intl.Collator('vi').compare)
  const { colourBy, ...narrowing } = filter
  const isFiltered = Object.values(narrowing).some((each) => each !== '')
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
      {isBoard ? (
        <SelectField
          label={t('calendar.rubric')}
          isLabelHidden
          value={filter.rubric}
          onChange={(rubric) => onChange({ ...filter, rubric })}
          options={[
            { value: '', label: t('calendar.allRubrics') },
            ...rubrics.map((each) => ({ value: each, label: each }))
          ]}
        />
      ) : (
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
      )}
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
      {!isBoard && (
        <SelectField
          label={t('calendar.colourBy')}
          isLabelHidden
          value={colourBy}
          onChange={(next) => onChange({ ...filter, colourBy: next as Colouring })}
          options={colourings.map((each) => ({ value: each, label: t(`calendar.colour.${each}`) }))}
        />
      )}
      {isFiltered && (
        <Button look="quiet" onClick={() => onChange({ ...noFilter, colourBy })}>
          {t('calendar.showAll')}
        </Button>
      )}
    </div>
  )
}
