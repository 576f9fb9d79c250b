import { DatabaseBackup, FolderOpen } from 'lucide-react'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { request } from '@renderer/api/client'
import { queryClient, useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { useToaster } from '@renderer/ui/Toaster'
import { BackupList } from './BackupList'
import { IntegrityCard } from './IntegrityCard'
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
  const mayRestore = can(actorToday(member), 'backups.restore')
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
        <IntegrityCard mayRestore={mayRestore} />
        <BackupList mayRestore={mayRestore} />
      </div>
    </Page>
  )
}
