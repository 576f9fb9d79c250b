import { useRef } from 'react'
import { logGroups, type LogGroup } from '@shared/domain/logGroups'
import type { LogFilterView } from '@shared/ipc/routes/log'
import { addDays, fromWallTime, isIsoDay } from '@shared/text/dates'
import { compareNames } from '@shared/text/names'
import { useCommand } from '@renderer/api/commands'
import { useRequest } from '@renderer/api/queries'
import { Chips } from '@renderer/ui/Chips'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { SearchField } from '@renderer/ui/SearchField'
import styles from './LogScreen.module.css'

/** The filter as it is typed: empty for whatever is not asked for. */
export interface TypedLogFilter {
  readonly query: string
  readonly member: string
  readonly group: LogGroup | ''
  readonly from: string
  readonly until: string
}

export const noLogFilter: TypedLogFilter = { query: '', member: '', group: '', from: '', until: '' }

/** The days that were typed, as moments of the office's clock; the last day counts whole. */
export function toLogFilter({ query, member, group, from, until }: TypedLogFilter): LogFilterView {
  return {
    ...(query.trim() !== '' && { query: query.trim() }),
    ...(member !== '' && { member }),
    ...(group !== '' && { group }),
    ...(isIsoDay(from) && { from: fromWallTime(from) }),
    ...(isIsoDay(until) && { until: fromWallTime(addDays(until, 1)) })
  }
}

interface LogFiltersProps {
  readonly filter: TypedLogFilter
  readonly onChange: (filter: TypedLogFilter) => void
}

/** What of the log is shown: words, who, when, and what sort. */
export function LogFilters({ filter, onChange }: LogFiltersProps) {
  const t = useTranslate()
  const search = useRef<HTMLInputElement>(null)
  const { data: members } = useRequest('members.list', {})
  useCommand('find', () => search.current?.select())
  const set = (part: Partial<TypedLogFilter>) => onChange({ ...filter, ...part })
  const people = [...(members ?? [])].sort((a, b) => compareNames(a.name, b.name))
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <SearchField
          ref={search}
          label={t('log.search')}
          clearLabel={t('log.clearSearch')}
          maxLength={200}
          value={filter.query}
          onChange={(query) => set({ query })}
        />
        <div className={styles.person}>
          <SelectField
            label={t('log.person')}
            isLabelHidden
            value={filter.member}
            onChange={(member) => set({ member })}
            options={[
              { value: '', label: t('log.everybody') },
              ...people.map((each) => ({ value: each.id, label: each.name })),
              { value: 'root', label: t('log.root') }
            ]}
          />
        </div>
        <div className={styles.days}>
          <label>
            <span>{t('log.from')}</span>
            <input type="date" value={filter.from} onChange={(event) => set({ from: event.target.value })} />
          </label>
          <label>
            <span>{t('log.until')}</span>
            <input
              type="date"
              value={filter.until}
              onChange={(event) => set({ until: event.target.value })}
            />
          </label>
        </div>
      </div>
      <Chips
        label={t('log.byGroup')}
        value={filter.group}
        onChange={(group) => set({ group })}
        options={[
          { value: '', label: t('log.all') },
          ...logGroups.map((group) => ({ value: group, label: t(`log.group.${group}`) }))
        ]}
      />
    </div>
  )
}
