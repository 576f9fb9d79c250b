import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { formatMoment } from '@shared/text/dates'
import type { BackupView } from '@shared/ipc/routes/backups'
import { queryClient, useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { formatBytes } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './BackupList.module.css'

/** Backups, newest first, each read through and found whole or not. Restoring asks once: it changes what stands there. */
export function BackupList({ mayRestore }: { mayRestore: boolean }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { data: backups, error, refetch } = useRequest('backups.list', {})
  const [asked, setAsked] = useState<BackupView | null>(null)
  const restore = useAction('backups.restore', {
    onSuccess: () => {
      setAsked(null)
      tell(t('backups.restored'))
      void queryClient.invalidateQueries()
    },
    onError: (failure) => {
      setAsked(null)
      tellError(failure)
    }
  })

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!backups) return <Skeleton lines={6} />
  if (backups.length === 0) return <Notice tone="info">{t('backups.none')}</Notice>
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('backups.moment')}</th>
            <th className={styles.number}>{t('backups.articles')}</th>
            <th className={styles.number}>{t('backups.revisions')}</th>
            <th className={styles.number}>{t('backups.size')}</th>
            <th>{t('backups.check')}</th>
            <th>
              <span className="visually-hidden">{t('backups.restore')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.name}>
              <td>{formatMoment(backup.at)}</td>
              <td className={styles.number}>{backup.articles}</td>
              <td className={styles.number}>{backup.revisions}</td>
              <td className={styles.number}>{formatBytes(backup.bytes)}</td>
              <td className={backup.isSound ? styles.sound : styles.broken}>
                {backup.isSound ? t('backups.sound') : t('backups.broken')}
              </td>
              <td className={styles.act}>
                <Button
                  look="quiet"
                  icon={RotateCcw}
                  disabled={!backup.isSound || !mayRestore}
                  onClick={() => setAsked(backup)}
                >
                  {t('backups.restore')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <Dialog
          title={t('backups.restoreTitle')}
          description={t('backups.restoreText', { moment: formatMoment(asked.at) })}
          width="small"
          isDangerous
          isBusy={restore.isPending}
          confirmLabel={t('backups.restore')}
          onClose={() => setAsked(null)}
          onConfirm={() => restore.mutate({ name: asked.name })}
        />
      )}
    </>
  )
}
