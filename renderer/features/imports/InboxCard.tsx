import { FolderSync, Pause, Play, Unplug } from 'lucide-react'
import { useState } from 'react'
import type { InboxView } from '@shared/domain/importInbox'
import type { OfficeProfile } from '@shared/domain/office'
import type { Output } from '@shared/ipc/contract'
import { formatClock } from '@shared/text/dates'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './InboxCard.module.css'
import { WatchDialog } from './WatchDialog'

interface InboxCardProps {
  readonly products: OfficeProfile['products']
  readonly mayWrite: boolean
}

function Trouble({ inbox }: { inbox: InboxView }) {
  const t = useTranslate()
  if (inbox.state === 'gone') return <Notice tone="warn">{t('inbox.gone')}</Notice>
  if (inbox.state === 'forbidden') return <Notice tone="info">{t('inbox.forbidden')}</Notice>
  return inbox.isCut ? <Notice tone="warn">{t('inbox.cut')}</Notice> : null
}

/** The folder that is watched: which one, how it is, and how to leave it alone. */
export function InboxCard({ products, mayWrite }: InboxCardProps) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const [found, setFound] = useState<Output<'imports.considerInbox'>>(null)
  // The card says when the folder was looked at last.
  const { data: inbox, error, refetch } = useRequest('imports.inbox', {}, { refetchInterval: 4_000 })
  const consider = useAction('imports.considerInbox', { onSuccess: setFound, onError: tellError })
  const pause = useAction('imports.pauseInbox', { onError: tellError })
  const leave = useAction('imports.leaveInbox', { onError: tellError })
  const choose = (label: string) => (
    <Button
      icon={FolderSync}
      disabled={!mayWrite}
      isBusy={consider.isPending}
      onClick={() => consider.mutate({})}
    >
      {label}
    </Button>
  )

  return (
    <section className={styles.card} aria-labelledby="inbox-title">
      <header>
        <h2 id="inbox-title">{t('inbox.title')}</h2>
        {inbox && inbox.state !== 'off' && (
          <span className={styles.state} data-state={inbox.state}>
            {t(`inbox.state.${inbox.state}`)}
          </span>
        )}
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!inbox && !error && <Skeleton lines={2} />}
      {inbox?.state === 'off' && (
        <>
          <p>{t('inbox.explain')}</p>
          <div className={styles.acts}>{choose(t('inbox.choose'))}</div>
        </>
      )}
      {inbox && inbox.state !== 'off' && (
        <>
          <p className="selectable">
            <strong>{inbox.folder}</strong>
          </p>
          <p className={styles.facts}>
            {[
              products.find((product) => product.id === inbox.product)?.name ?? '',
              inbox.lookedAt === null ? '' : t('inbox.lookedAt', { time: formatClock(inbox.lookedAt) }),
              inbox.waiting > 0 ? t('inbox.waiting', { count: inbox.waiting }) : ''
            ]
              .filter((fact) => fact !== '')
              .join(' · ')}
          </p>
          <Trouble inbox={inbox} />
          <div className={styles.acts}>
            {inbox.state === 'paused' ? (
              <Button icon={Play} onClick={() => pause.mutate({ isPaused: false })}>
                {t('inbox.goOn')}
              </Button>
            ) : (
              <Button icon={Pause} onClick={() => pause.mutate({ isPaused: true })}>
                {t('inbox.pause')}
              </Button>
            )}
            {choose(t('inbox.change'))}
            <Button look="quiet" icon={Unplug} onClick={() => leave.mutate({})}>
              {t('inbox.leave')}
            </Button>
          </div>
        </>
      )}
      {found && <WatchDialog found={found} products={products} onClose={() => setFound(null)} />}
    </section>
  )
}
