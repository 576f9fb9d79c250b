import type { OthersFound } from '@shared/ipc/routes/search'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import styles from './KindBar.module.css'

/** What can be found, articles first. */
export const kinds = ['articles', 'photos', 'directives', 'issues', 'people'] as const
export type FoundKind = (typeof kinds)[number]

interface KindBarProps {
  readonly kind: FoundKind
  /** Undefined while nobody knows; articles are counted by their own list. */
  readonly found: OthersFound | undefined
  readonly onChange: (kind: FoundKind) => void
}

/** Of which kind the results are, and how many there are of each. */
export function KindBar({ kind, found, onChange }: KindBarProps) {
  const t = useTranslate()
  const countOf = (each: FoundKind) => {
    if (each === 'articles' || !found) return null
    return each === 'photos' ? found.photos : found[each].total
  }
  return (
    <div className={styles.kinds} role="group" aria-label={t('search.kinds')}>
      {kinds.map((each) => {
        const count = countOf(each)
        return (
          <button
            key={each}
            type="button"
            aria-pressed={each === kind}
            data-empty={count === 0}
            onClick={() => onChange(each)}
          >
            {t(`search.kind.${each}`)} {count !== null && <span>{formatCount(count)}</span>}
          </button>
        )
      })}
    </div>
  )
}
