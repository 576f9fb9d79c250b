import { FileInput, FolderInput } from 'lucide-react'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { can } from '@shared/domain/permissions'
import { isRunning } from '@shared/domain/batchStates'
import type { ImportBatch } from '@shared/domain/importBatch'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { formatAgo } from '@renderer/ui/formatAgo'
import { formatCount } from '@renderer/ui/formatBytes'
import { request } from '@renderer/api/client'
import { useCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { useNow } from '@renderer/ui/useNow'
import { nameBatch, progressOf, summarize } from './batchWords'
import { DropArea } from './DropArea'
import { ImportDialogs } from './ImportDialogs'
import styles from './ImportsScreen.module.css'
import { InboxCard } from './InboxCard'
import { useImport } from './useImport'

function Batch({ batch }: { batch: ImportBatch }) {
  const t = useTranslate()
  const now = useNow()
  const { done, total } = progressOf(batch)
  return (
    <li>
      <Link href={paths.importBatch(batch.id)} className={styles.batch}>
        <span className={styles.names}>
          <strong>
            {nameBatch(batch, t)}
            {batch.isNew && <em>{t('batches.new')}</em>}
          </strong>
          <span>{summarize(batch, t)}</span>
        </span>
        <span className={styles.aside}>
          {isRunning(batch) ? (
            <>
              <progress value={done} max={Math.max(1, total)} aria-label={batch.name} />
              <span>{t('batches.progress', { done: formatCount(done), total: formatCount(total) })}</span>
            </>
          ) : (
            <>
              <span>{formatAgo(batch.startedAt, now, t)}</span>
              <span data-tone={batch.state === 'done' ? 'plain' : 'warn'}>
                {batch.state === 'done'
                  ? t(`batches.origin.${batch.origin}`)
                  : t(`batches.state.${batch.state}`)}
              </span>
            </>
          )}
        </span>
      </Link>
    </li>
  )
}

/** What this PC brought in at once, and the folder that it watches. */
export function ImportsScreen({ member }: { member: MemberView }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { data: profile } = useRequest('office.profile', {})
  const { data: batches, error, refetch } = useRequest('imports.list', {})
  const importing = useImport(profile?.products[0]?.id ?? '', (batch) => go(paths.importBatch(batch)))
  const { choose, drop } = importing
  const mayWrite = can(actorToday(member), 'articles.write')
  useCommand('importWord', () => void choose('files'))
  useCommand('importFolder', () => void choose('folder'))
  const hasNews = batches?.some((batch) => batch.isNew) ?? false
  // Told as looked at only when the screen is left: until then the new ones are marked.
  useEffect(() => {
    if (hasNews) return () => void request('imports.markSeen', {}).catch(() => {})
  }, [hasNews])

  return (
    <Page
      title={t('batches.title')}
      subtitle={t('batches.subtitle')}
      layout="column"
      actions={
        <>
          <Button icon={FolderInput} disabled={!mayWrite} onClick={() => void choose('folder')}>
            {t('batches.chooseFolder')}
          </Button>
          <Button look="primary" icon={FileInput} disabled={!mayWrite} onClick={() => void choose('files')}>
            {t('batches.chooseFiles')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <InboxCard products={profile?.products ?? []} mayWrite={mayWrite} />
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!batches && !error && <Skeleton lines={6} />}
        {batches?.length === 0 && (
          <EmptyState icon={FileInput} title={t('batches.noneTitle')}>
            {t('batches.noneText')}
          </EmptyState>
        )}
        <ul className={styles.batches}>
          {batches?.map((batch) => (
            <Batch key={batch.id} batch={batch} />
          ))}
        </ul>
      </div>
      <DropArea onDrop={(dropped) => void drop(dropped)} />
      <ImportDialogs importing={importing} />
    </Page>
  )
}
