import { Clock, Search } from 'lucide-react'
import { useRequest } from '@renderer/api/queries'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useTranslate } from '@renderer/ui/Language'
import { SavedSearches } from './SavedSearches'
import styles from './SearchStart.module.css'

const EXAMPLES = ['plain', 'phrase', 'without', 'field', 'symbol'] as const

/** Before anything is typed: what was looked for lately, what is kept, and how to ask. */
export function SearchStart({ onChoose }: { onChoose: (query: string) => void }) {
  const t = useTranslate()
  const { data: recent, error, refetch } = useRequest('search.recent', {})
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!recent) return <Skeleton lines={6} />
  return (
    <div className={styles.start}>
      <SavedSearches onChoose={onChoose} />
      {recent.length > 0 && (
        <section aria-label={t('search.recent')}>
          <h2>{t('search.recent')}</h2>
          <ul>
            {recent.map((query) => (
              <li key={query}>
                <button type="button" className={styles.choice} onClick={() => onChoose(query)}>
                  <Clock size={16} aria-hidden />
                  <span className={styles.query}>{query}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t('search.examples')}>
        <h2>{t('search.examples')}</h2>
        <ul>
          {EXAMPLES.map((example) => (
            <li key={example}>
              <button
                type="button"
                className={styles.choice}
                onClick={() => onChoose(t(`search.example.${example}`))}
              >
                <Search size={16} aria-hidden />
                <code>{t(`search.example.${example}`)}</code>
                <span className={styles.meaning}>{t(`search.example.${example}Text`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
