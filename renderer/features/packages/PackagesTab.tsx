import { Blocks, FileDown, PackagePlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import type { PackageView, TriedPackage } from '@shared/ipc/routes/packages'
import { actorToday } from '@renderer/api/actorToday'
import { request, subscribe } from '@renderer/api/client'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { Working } from '@renderer/ui/Working'
import { PackageFaults } from './PackageFaults'
import { PackagePreview } from './PackagePreview'
import { PackageTable } from './PackageTable'
import { TemplateChoice } from './TemplateChoice'
import styles from './PackagesTab.module.css'

/** How far a trial is, look by look; null while none has begun. */
function useTrialProgress(): { done: number; of: number } | null {
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null)
  useEffect(
    () =>
      subscribe((event, id) => {
        if (event !== 'packages.progress') return
        const [done = 0, of = 0] = id.split('/').map(Number)
        setProgress(of > 0 ? { done, of } : null)
      }),
    []
  )
  return progress
}

/** The office's own template packages: taken in, looked at, chosen for a product. */
export function PackagesTab({ member }: { member: MemberView }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { data: profile } = useRequest('office.profile', {})
  const { data: packages, error, refetch } = useRequest('packages.list', {})
  const [refused, setRefused] = useState<TriedPackage | null>(null)
  const [shown, setShown] = useState<PackageView | null>(null)
  const progress = useTrialProgress()
  const mayEdit = can(actorToday(member), 'office.write')
  const choose = useAction('packages.choose', {
    onSuccess: (tried) => {
      if (!tried) return
      if (tried.faults.length > 0) setRefused(tried)
      else tell(t('packages.taken'))
    },
    onError: (failure) => (failure.code === 'cancelled' ? tell(t('packages.cancelled')) : tellError(failure))
  })
  const saveStarting = useAction('packages.saveStarting', {
    onSuccess: ({ isSaved }) => isSaved && tell(t('packages.startingSaved')),
    onError: tellError
  })
  const isTrying = choose.isPending && progress !== null
  return (
    <div className={styles.tab}>
      <p className={styles.intro}>{t('packages.intro')}</p>
      {!mayEdit && <Notice tone="info">{t('packages.readOnly')}</Notice>}
      <div className={styles.acts}>
        {mayEdit && (
          <Button
            look="primary"
            icon={PackagePlus}
            isBusy={choose.isPending}
            onClick={() => choose.mutate({})}
          >
            {t('packages.import')}
          </Button>
        )}
        <Button icon={FileDown} isBusy={saveStarting.isPending} onClick={() => saveStarting.mutate({})}>
          {t('packages.saveStarting')}
        </Button>
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!packages && !error && <Skeleton lines={5} />}
      {packages?.length === 0 && (
        <EmptyState icon={Blocks} title={t('packages.noneTitle')}>
          {t('packages.noneText')}
        </EmptyState>
      )}
      {packages && packages.length > 0 && (
        <PackageTable packages={packages} mayEdit={mayEdit} onShow={setShown} />
      )}
      {packages && profile && packages.length > 0 && (
        <TemplateChoice packages={packages} profile={profile} mayEdit={mayEdit} />
      )}
      {isTrying && (
        <Working
          label={t('packages.trying')}
          progress={progress}
          onCancel={() => void request('packages.cancel', {})}
        />
      )}
      {refused && <PackageFaults tried={refused} onClose={() => setRefused(null)} />}
      {shown && profile && (
        <PackagePreview shown={shown} products={profile.products} onClose={() => setShown(null)} />
      )}
    </div>
  )
}
