import { facetNames, type FacetName } from '@shared/domain/archiveConditions'
import type { ArticleStatus } from '@shared/domain/articles'
import type { FacetView } from '@shared/ipc/routes/search'
import { parseArchiveQuery, replaceFilter } from '@shared/text/archiveQuery'
import { foldText } from '@shared/text/fold'
import { useRequest } from '@renderer/api/queries'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import styles from './FacetList.module.css'
import { useFacets } from './useSearch'

/** Whether a query already asks for this value, and only for it. */
function isAsked(query: string, facet: FacetName, label: string): boolean {
  const { filters } = parseArchiveQuery(query)
  if (facet === 'year')
    return (['from', 'until'] as const).every((field) =>
      filters.some((filter) => filter.field === field && filter.value.startsWith(`${label}-`))
    )
  return filters.some((filter) => filter.field === facet && foldText(filter.value) === foldText(label))
}

function withFacet(query: string, facet: FacetName, label: string): string {
  const value = isAsked(query, facet, label) ? null : label
  if (facet !== 'year') return replaceFilter(query, facet, value)
  return replaceFilter(replaceFilter(query, 'from', value), 'until', value)
}

interface FacetListProps {
  readonly query: string
  readonly onChange: (query: string) => void
}

/** How the results are spread, and the way to fewer of them: a value that is pressed becomes a condition of the query. */
export function FacetList({ query, onChange }: FacetListProps) {
  const t = useTranslate()
  const { data } = useFacets(query)
  const { data: profile } = useRequest('office.profile', {})
  const products = new Map(profile?.products.map(({ id, name }) => [id, name]))
  const units = new Map(profile?.units.map(({ id, name }) => [id, name]))
  const labelOf = ({ facet, value }: FacetView) => {
    if (facet === 'product') return products.get(value) ?? value
    if (facet === 'unit') return units.get(value) ?? value
    // The count was made over the states of the articles themselves.
    if (facet === 'status') return t(`articles.status.${value as ArticleStatus}`)
    return value
  }
  const counts = data?.counts ?? []
  const shown = facetNames.filter((facet) => counts.some((count) => count.facet === facet))

  return (
    <aside className={styles.facets} aria-label={t('search.facets')}>
      {shown.map((facet) => (
        <section key={facet} aria-label={t(`search.facet.${facet}`)}>
          <h2>{t(`search.facet.${facet}`)}</h2>
          <ul>
            {counts
              .filter((count) => count.facet === facet)
              .map((count) => {
                const label = labelOf(count)
                return (
                  <li key={count.value}>
                    <button
                      type="button"
                      aria-pressed={isAsked(query, facet, label)}
                      onClick={() => onChange(withFacet(query, facet, label))}
                    >
                      <span>{label}</span>
                      <span className={styles.count}>{formatCount(count.count)}</span>
                    </button>
                  </li>
                )
              })}
          </ul>
        </section>
      ))}
      {data?.isCut && <p>{t('search.facetsCut', { count: formatCount(data.total) })}</p>}
    </aside>
  )
}
