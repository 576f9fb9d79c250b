import { Columns2 } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CopyView, RelatedView } from '@shared/ipc/routes/search'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState } from '@renderer/ui/Notice'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { CopyDialog } from './CopyDialog'
import styles from './RelatedPanel.module.css'

/** Where and when another article came out. */
function Appearance({
  of
}: {
  of: Pick<RelatedView, 'printed' | 'status'> & { publishedAt?: number | null }
}) {
  const t = useTranslate()
  const { printed, publishedAt } = of
  if (printed)
    return (
      <span>
        {t('search.printed', {
          number: printed.number,
          day: formatDay(fromWallTime(printed.date)),
          page: printed.page
        })}
      </span>
    )
  if (publishedAt) return <span>{t('search.publishedOn', { day: formatDay(publishedAt) })}</span>
  return <ArticleStatusMark status={of.status} />
}

/** What stands in other articles already: passages word for word, and articles about the same things. */
export function RelatedPanel({ article }: { article: string }) {
  const t = useTranslate()
  const related = useRequest('search.related', { article })
  const copies = useRequest('search.copies', { article })
  const [shown, setShown] = useState<CopyView | null>(null)
  const error = related.error ?? copies.error
  if (error)
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          void related.refetch()
          void copies.refetch()
        }}
      />
    )
  return (
    <div className={styles.panel}>
      <section aria-label={t('search.copies')}>
        <h3>{t('search.copies')}</h3>
        {!copies.data && <p className={styles.none}>{t('search.checking')}</p>}
        {copies.data?.length === 0 && <p className={styles.none}>{t('search.copiesNone')}</p>}
        <ul>
          {copies.data?.map((copy) => (
            <li key={copy.article} className={styles.item} data-tone="warn">
              <Link href={paths.article(copy.article)}>{copy.title || t('articles.untitled')}</Link>
              <span className={styles.facts}>
                <strong>{t('search.copyWords', { count: formatCount(copy.words) })}</strong>
                <Appearance of={copy} />
              </span>
              <Button icon={Columns2} onClick={() => setShown(copy)}>
                {t('search.compareCopy')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('search.related')}>
        <h3>{t('search.related')}</h3>
        {related.data?.length === 0 && <p className={styles.none}>{t('search.relatedNone')}</p>}
        <ul>
          {related.data?.map((other) => (
            <li key={other.article} className={styles.item}>
              <Link href={paths.article(other.article)}>{other.title || t('articles.untitled')}</Link>
              <span className={styles.facts}>
                <Appearance of={other} />
              </span>
              <span className={styles.shared}>
                {t('search.shared', { phrases: other.shared.join(', ') })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {shown && <CopyDialog copy={shown} onClose={() => setShown(null)} />}
    </div>
  )
}
