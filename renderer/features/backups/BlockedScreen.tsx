import type { OfficeStatus } from '@shared/ipc/routes/office'
import { request } from '@renderer/api/client'
import { queryClient, useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { BackupList } from './BackupList'
import styles from './BackupsScreen.module.css'

/** The store could not be opened: what happened, what to do, and the newest good backup when that helps. */
export function BlockedScreen({ status }: { status: OfficeStatus }) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const reason = status.reason ?? 'internal'
  const again = useAction(status.isDemo ? 'office.openDemo' : 'office.reopen', {
    onSuccess: () => void queryClient.invalidateQueries(),
    onError: tellError
  })
  return (
    <main className={styles.scroll}>
      <div className={styles.blocked}>
        <h1>{t('backups.blockedTitle')}</h1>
        <Notice tone="bad">{t(`errors.${reason}`)}</Notice>
        <div className={styles.acts}>
          <Button look="primary" isBusy={again.isPending} onClick={() => again.mutate({})}>
            {t('ui.tryAgain')}
          </Button>
          <Button onClick={() => void request('office.leave', {})}>{t('session.openOther')}</Button>
          <Button look="quiet" onClick={() => void request('app.quit', {})}>
            {t('commands.quit')}
          </Button>
        </div>
        {(reason === 'storeDamaged' || reason === 'storeForged') && (
          <section>
            <h2>{t('backups.newest')}</h2>
            <BackupList mayRestore />
          </section>
        )}
      </div>
    </main>
  )
}
