import { useRef } from 'react'
import type { Output } from '@shared/ipc/contract'
import { useCommand } from '@renderer/api/commands'
import { CheckField, SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { SearchField } from '@renderer/ui/SearchField'
import styles from './DirectivesScreen.module.css'

export interface DirectiveFilter {
  readonly query: string
  readonly type: string
  readonly issuer: string
  readonly year: string
  readonly isStruck: boolean
}

export const noFilter: DirectiveFilter = { query: '', type: '', issuer: '', year: '', isStruck: false }

interface DirectiveFiltersProps {
  readonly filter: DirectiveFilter
  readonly counts: Output<'directives.counts'> | undefined
  readonly onChange: (filter: DirectiveFilter) => void
}

/** What of the register is shown: words, type, issuer, year, and what was struck out. */
export function DirectiveFilters({ filter, counts, onChange }: DirectiveFiltersProps) {
  const t = useTranslate()
  const search = useRef<HTMLInputElement>(null)
  useCommand('find', () => search.current?.select())
  const set = (part: Partial<DirectiveFilter>) => onChange({ ...filter, ...part })
  const choices = (
    all: string,
    known: readonly { value: string; count: number }[] | undefined,
    now: string
  ) => [
    { value: '', label: all },
    ...[...new Set([...(known ?? []).map(({ value }) => value), ...(now ? [now] : [])])].map((value) => ({
      value,
      label: value
    }))
  ]
  return (
    <div className={styles.filters}>
      <SearchField
        ref={search}
        label={t('directives.search')}
        clearLabel={t('directives.clearSearch')}
        maxLength={300}
        value={filter.query}
        onChange={(query) => set({ query })}
      />
      <div className={styles.select}>
        <SelectField
          label={t('directives.type')}
          isLabelHidden
          value={filter.type}
          onChange={(type) => set({ type })}
          options={choices(t('directives.allTypes'), counts?.types, filter.type)}
        />
      </div>
      <div className={styles.wide}>
        <SelectField
          label={t('directives.issuer')}
          isLabelHidden
          value={filter.issuer}
          onChange={(issuer) => set({ issuer })}
          options={choices(t('directives.allIssuers'), counts?.issuers, filter.issuer)}
        />
      </div>
      <div className={styles.year}>
        <SelectField
          label={t('directives.date')}
          isLabelHidden
          value={filter.year}
          onChange={(year) => set({ year })}
          options={choices(t('directives.allYears'), counts?.years, filter.year)}
        />
      </div>
      {((counts?.struck ?? 0) > 0 || filter.isStruck) && (
        <CheckField
          label={t('directives.onlyStruck', { count: counts?.struck ?? 0 })}
          isChecked={filter.isStruck}
          onChange={(isStruck) => set({ isStruck })}
        />
      )}
    </div>
  )
}
