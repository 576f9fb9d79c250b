import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import { logGroups, type LogGroup } from '@shared/domain/logGroups'
import type { LogFilterView } from '@shared/ipc/routes/log'
import { addDays, fromWallTime, isIsoDay } from '@shared/text/dates'
import { compareNames } from '@shared/text/names'
import { useCommand } from '@renderer/api/commands'
import { useRequest } from '@renderer/api/queries'
import { IconButton } from '@renderer/ui/Button'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
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
        <div className={styles.search}>
          <Search size={16} aria-hidden />
          <TextField
            ref={search}
            label={t('log.search')}
            isLabelHidden
            role="searchbox"
            maxLength={200}
            placeholder={t('log.search')}
            value={filter.query}
            onChange={(event) => set({ query: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !event.nativeEvent.isComposing) set({ query: '' })
            }}
          />
          {filter.query !== '' && (
            <IconButton icon={X} label={t('log.clearSearch')} onClick={() => set({ query: '' })} />
          )}
        </div>
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
      <div className={styles.chips} role="group" aria-label={t('log.byGroup')}>
        <button type="button" aria-pressed={filter.group === ''} onClick={() => set({ group: '' })}>
          {t('log.all')}
        </button>
        {logGroups.map((group) => (
          <button
            key={group}
            type="button"
            aria-pressed={filter.group === group}
            onClick={() => set({ group: filter.group === group ? '' : group })}
          >
            {t(`log.group.${group}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
