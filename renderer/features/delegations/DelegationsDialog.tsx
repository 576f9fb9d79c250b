import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import type { DelegationView } from '@shared/ipc/routes/signOff'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { DelegationForm } from './DelegationForm'
import { DelegationLine } from './DelegationLine'
import styles from './DelegationsDialog.module.css'

/** Ends a delegation before its time. */
function EndDialog({ delegation, onClose }: { delegation: DelegationView; onClose: () => void }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [reason, setReason] = useState('')
  const end = useAction('delegations.end', {
    onSuccess: () => {
      tell(t('delegations.ended'))
      onClose()
    },
    onError: tellError
  })
  return (
    <Dialog
      title={t('delegations.endTitle')}
      description={t('delegations.endText', { name: delegation.to.name })}
      width="small"
      confirmLabel={t('delegations.end')}
      isDangerous
      isBusy={end.isPending}
      onClose={onClose}
      onConfirm={() => end.mutate({ delegation: delegation.id, reason: reason.trim() })}
    >
      <TextField
        label={t('delegations.endReason')}
        autoFocus
        lang="vi"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}

interface DelegationsDialogProps {
  readonly me: string
  readonly onClose: () => void
}

/** Who signs in whose place (ủy quyền duyệt): what I gave, what was given to me. */
export function DelegationsDialog({ me, onClose }: DelegationsDialogProps) {
  const t = useTranslate()
  const { data, error, refetch } = useRequest('delegations.list', {})
  const { data: profile } = useRequest('office.profile', {})
  const [isNew, setNew] = useState(false)
  const [ending, setEnding] = useState<DelegationView | null>(null)
  const names = {
    products: new Map(profile?.products.map(({ id, name }) => [id, name])),
    units: new Map(profile?.units.map(({ id, name }) => [id, name]))
  }
  const groups = [
    { id: 'given', list: data?.filter((each) => each.by.id === me), none: 'noneGiven' },
    { id: 'received', list: data?.filter((each) => each.to.id === me), none: 'noneReceived' }
  ] as const
  if (isNew) return <DelegationForm me={me} onClose={() => setNew(false)} />
  if (ending) return <EndDialog delegation={ending} onClose={() => setEnding(null)} />
  return (
    <Dialog title={t('delegations.title')} onClose={onClose}>
      <div className={styles.top}>
        <p>{t('delegations.text')}</p>
        <Button look="primary" icon={UserRoundPlus} onClick={() => setNew(true)}>
          {t('delegations.new')}
        </Button>
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} />}
      {data &&
        groups.map(({ id, list = [], none }) => (
          <section key={id} className={styles.group} aria-label={t(`delegations.${id}`)}>
            <h3>{t(`delegations.${id}`)}</h3>
            {list.length === 0 && <p className={styles.none}>{t(`delegations.${none}`)}</p>}
            <ul>
              {list.map((delegation) => (
                <DelegationLine
                  key={delegation.id}
                  delegation={delegation}
                  isGiven={id === 'given'}
                  names={names}
                  onEnd={() => setEnding(delegation)}
                />
              ))}
            </ul>
          </section>
        ))}
    </Dialog>
  )
}
