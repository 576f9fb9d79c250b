import { useRef } from 'react'
import { articleStatuses, type ArticleStatus } from '@shared/domain/articles'
import { useCommand } from '@renderer/api/commands'
import { useRequest } from '@renderer/api/queries'
import { Chips } from '@renderer/ui/Chips'
import { CheckField, SelectField } from '@renderer/ui/Field'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { SearchField } from '@renderer/ui/SearchField'
import styles from './ArticleFilters.module.css'

export interface ArticleFilter {
  readonly query: string
  readonly status: ArticleStatus | ''
  readonly product: string
  readonly rubric: string
  readonly mine: boolean
}

export const noFilter: ArticleFilter = { query: '', status: '', product: '', rubric: '', mine: false }

interface ArticleFiltersProps {
  readonly filter: ArticleFilter
  readonly counts: Partial<Record<ArticleStatus, number>>
  readonly onChange: (filter: ArticleFilter) => void
}

/** What of the desk is shown: words, state, product, rubric, and whose. */
export function ArticleFilters({ filter, counts, onChange }: ArticleFiltersProps) {
  const t = useTranslate()
  const search = useRef<HTMLInputElement>(null)
  const { data: profile } = useRequest('office.profile', {})
  useCommand('find', () => search.current?.select())

  const products = profile?.products ?? []
  const rubrics = [
    ...new Set(
      products.filter((each) => !filter.product || each.id === filter.product).flatMap((each) => each.rubrics)
    )
  ]
  const set = (part: Partial<ArticleFilter>) => onChange({ ...filter, ...part })
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = articleStatuses.filter((status) => (counts[status] ?? 0) > 0 || status === filter.status)

  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <SearchField
          ref={search}
          label={t('articles.search')}
          clearLabel={t('articles.clearSearch')}
          value={filter.query}
          onChange={(query) => set({ query })}
        />
        <div className={styles.select}>
          <SelectField
            label={t('articles.meta.product')}
            isLabelHidden
            value={filter.product}
            onChange={(product) => set({ product, rubric: '' })}
            options={[
              { value: '', label: t('articles.allProducts') },
              ...products.map((each) => ({ value: each.id, label: each.name }))
            ]}
          />
        </div>
        <div className={styles.select}>
          <SelectField
            label={t('articles.meta.rubric')}
            isLabelHidden
            value={filter.rubric}
            onChange={(rubric) => set({ rubric })}
            options={[
              { value: '', label: t('articles.allRubrics') },
              ...rubrics.map((each) => ({ value: each, label: each }))
            ]}
          />
        </div>
        <CheckField label={t('articles.mine')} isChecked={filter.mine} onChange={(mine) => set({ mine })} />
      </div>
      <Chips
        label={t('articles.byStatus')}
        value={filter.status}
        onChange={(status) => set({ status })}
        options={[
          { value: '', label: t('articles.all'), count: formatCount(total) },
          ...shown.map((status) => ({
            value: status,
            label: t(`articles.status.${status}`),
            count: formatCount(counts[status] ?? 0)
          }))
        ]}
      />
    </div>
  )
}
