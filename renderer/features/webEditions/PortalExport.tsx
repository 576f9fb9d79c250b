import { Copy, Save, Type } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '@renderer/api/commands'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './PortalExport.module.css'

function PortalDialog({ article, onClose }: { article: string; onClose: () => void }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { data, error, refetch } = useRequest('webEditions.portal', { article }, { staleTime: 0, gcTime: 0 })
  const copy = useAction('webEditions.copyPortal', {
    onSuccess: (_, { part }) =>
      tell(t(part === 'title' ? 'webEditions.copiedTitle' : 'webEditions.copiedText')),
    onError: tellError
  })
  const save = useAction('webEditions.savePortal', {
    onSuccess: (saved) => saved && tell(t('webEditions.saved', { name: saved.name })),
    onError: tellError
  })
  return (
    <Dialog
      title={t('webEditions.portalTitle')}
      description={data?.title}
      width="large"
      cancelLabel={t('ui.close')}
      onClose={onClose}
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton lines={3} />
      ) : data === null ? (
        <Notice tone="warn">{t('webEditions.portalUnsigned')}</Notice>
      ) : (
        <>
          <p>{t('webEditions.portalText', { hash: data.revision })}</p>
          {data.isNewerThere && <Notice tone="warn">{t('webEditions.portalNewer')}</Notice>}
          <div className={styles.acts}>
            <Button icon={Type} onClick={() => copy.mutate({ article, part: 'title' })}>
              {t('webEditions.copyTitle')}
            </Button>
            <Button
              icon={Copy}
              isBusy={copy.isPending && copy.variables.part === 'text'}
              onClick={() => copy.mutate({ article, part: 'text' })}
            >
              {t('webEditions.copyText')}
            </Button>
            <Button
              look="primary"
              icon={Save}
              isBusy={save.isPending}
              onClick={() => save.mutate({ article })}
            >
              {t('webEditions.savePortal')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** Carries out "export for a portal": the signed text, to be pasted into a form. */
export function PortalExport({ article }: { article: string }) {
  const [isOpen, setOpen] = useState(false)
  useCommand('exportPortal', () => setOpen(true))
  return isOpen ? <PortalDialog article={article} onClose={() => setOpen(false)} /> : null
}
