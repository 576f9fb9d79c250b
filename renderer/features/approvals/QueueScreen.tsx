import { CircleCheckBig } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { formatAgo } from '@renderer/ui/formatAgo'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { useNow } from '@renderer/ui/useNow'
import styles from './QueueScreen.module.css'

/** What waits for this member's signature, longest waiting first; below, what else waits for him or her. */
export function QueueScreen({ children }: { children?: ReactNode }) {
  const t = useTranslate()
  const now = useNow()
  const { data: queue, error, refetch } = useRequest('approvals.queue', {})
  const { data: profile } = useRequest('office.profile', {})
  const productNames = new Map(profile?.products.map((product) => [product.id, product.name]))
  return (
    <Page
      title={t('approvals.queue')}
      subtitle={queue ? t('approvals.queueCount', { count: queue.length }) : undefined}
      layout="column"
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!queue && !error && <Skeleton lines={6} />}
      {queue?.length === 0 && (
        <EmptyState icon={CircleCheckBig} title={t('approvals.queueEmpty')}>
          {t('approvals.queueEmptyText')}
        </EmptyState>
      )}
      <ul className={styles.queue}>
        {queue?.map((row) => (
          <li key={row.id}>
            <Link href={paths.approval(row.id)} className={styles.item}>
              <span className={styles.title}>{row.title || t('articles.untitled')}</span>
              <span className={styles.facts}>
                <ArticleStatusMark status={row.status} level={row.level} levels={row.levels} />
                <span>{row.owner}</span>
                <span>
                  {productNames.get(row.product)}
                  {row.rubric && ` · ${row.rubric}`}
                </span>
                <span>{t('articles.wordCount', { count: formatCount(row.words) })}</span>
                {row.blocking > 0 && (
                  <span className={styles.warn}>{t('articles.blocking', { count: row.blocking })}</span>
                )}
                <span className={styles.since}>
                  {row.submittedAt !== null &&
                    t('approvals.since', { moment: formatAgo(row.submittedAt, now, t) })}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </Page>
  )
}
