import { useState } from 'react'
import { Link } from 'wouter'
import type { Output } from '@shared/ipc/contract'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { formatAgo } from '@renderer/ui/formatAgo'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { useNow } from '@renderer/ui/useNow'
import styles from './SignedByMe.module.css'

type Signed = Output<'approvals.signed'>[number]

/** Takes a signature back, with a reason that stands in the log. */
function UndoDialog({ signed, onClose }: { signed: Signed; onClose: () => void }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [reason, setReason] = useState('')
  const { article, title, signature } = signed
  const undo = useAction('approvals.unsign', {
    onSuccess: () => {
      tell(t('signing.undone', { title }))
      onClose()
    },
    onError: (error) => {
      tellError(error)
      onClose()
    }
  })
  return (
    <Dialog
      title={t('signing.undoTitle')}
      description={t('signing.undoText', { title })}
      width="small"
      confirmLabel={t('signing.undoTitle')}
      isBusy={undo.isPending}
      canConfirm={reason.trim() !== ''}
      onClose={onClose}
      onConfirm={() => undo.mutate({ article, signature, reason: reason.trim() })}
    >
      <TextField
        label={t('signing.undoWhy')}
        autoFocus
        lang="vi"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}

/** What became of it, or the way to take it back. */
function Undo({ signed, onUndo }: { signed: Signed; onUndo: () => void }) {
  const t = useTranslate()
  const { state, title } = signed
  if (state === 'undoable')
    return (
      <Button aria-label={`${t('signing.undoTitle')}: ${title}`} onClick={onUndo}>
        {t('signing.undoTitle')}
      </Button>
    )
  if (state === 'undone') return <span>{t('signing.wasUndone', { reason: signed.reason })}</span>
  if (state === 'void') return <span className={styles.void}>{t('signing.isVoid')}</span>
  return <span>{t(`signing.undoRefused.${state}`)}</span>
}

/** The signatures that the member gave lately, and taking them back. */
export function SignedByMe() {
  const t = useTranslate()
  const now = useNow()
  const { data, error, refetch } = useRequest('approvals.signed', {})
  const [undoing, setUndoing] = useState<Signed | null>(null)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data || data.length === 0) return null
  return (
    <section className={styles.signed} aria-label={t('signing.signedByMe')}>
      <h2>{t('signing.signedByMe')}</h2>
      <ul>
        {data.map((signed) => (
          <li key={signed.signature}>
            <Link href={paths.article(signed.article)}>{signed.title || t('articles.untitled')}</Link>
            <span className={styles.facts}>
              <span>{signed.level}</span>
              <span>{t('signing.signedAt', { moment: formatAgo(signed.at, now, t) })}</span>
              {signed.inPlaceOf !== null && <span>{t('signing.forName', { name: signed.inPlaceOf })}</span>}
              <Undo signed={signed} onUndo={() => setUndoing(signed)} />
            </span>
          </li>
        ))}
      </ul>
      {undoing && <UndoDialog signed={undoing} onClose={() => setUndoing(null)} />}
    </section>
  )
}
