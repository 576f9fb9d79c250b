import { DatabaseBackup, FolderOpen } from 'lucide-react'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/office'
import { formatTime } from '@shared/text/dates'
import { actorToday } from '@renderer/api/actorToday'
import { request } from '@renderer/api/client'
import { queryClient, useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { useToaster } from '@renderer/ui/Toaster'
import { BackupList } from './BackupList'
import styles from './BackupsScreen.module.css'

/** How safe the office's work is, and the way back to an earlier state. */
export function BackupsScreen({ member }: { member: MemberView }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const create = useAction('backups.create', {
    onSuccess: () => {
      tell(t('backups.created'))
      void queryClient.invalidateQueries({ queryKey: ['backups.list'] })
    },
    onError: tellError
  })
  const { data: report } = useRequest('backups.integrity', {}, { staleTime: 0 })
  const isSound =
    report && report.checkedAt !== null && report.texts.length + report.records === 0 && !report.isUnreadable
  return (
    <Page
      title={t('backups.title')}
      layout="column"
      actions={
        <>
          <Button icon={FolderOpen} onClick={() => void request('backups.openFolder', {}).catch(tellError)}>
            {t('backups.openFolder')}
          </Button>
          <Button
            look="primary"
            icon={DatabaseBackup}
            isBusy={create.isPending}
            onClick={() => create.mutate({})}
          >
            {t('backups.create')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <Notice tone="info">{t('backups.explain')}</Notice>
        {isSound && (
          <Notice tone="good">{t('backups.allSound', { time: formatTime(report.checkedAt!) })}</Notice>
        )}
        <BackupList mayRestore={can(actorToday(member), 'backups.restore')} />
      </div>
    </Page>
  )
}
