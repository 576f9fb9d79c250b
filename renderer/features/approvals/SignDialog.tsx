import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { shortHash } from '@shared/document/revision'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

interface SignDialogProps {
  readonly article: ArticleView
  readonly revision: string
  readonly onClose: () => void
}

/** The signature: a PIN over exactly this text. */
export function SignDialog({ article, revision, onClose }: SignDialogProps) {
  const t = useTranslate()
  const { tell } = useToaster()
  const errorText = useErrorText()
  const [, go] = useLocation()
  const [pin, setPin] = useState('')
  const [note, setNote] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const sign = useAction('approvals.sign', {
    onSuccess: () => {
      onClose()
      tell(t('approvals.signed', { title: article.row.title }))
      go(paths.approvals)
    },
    onError: () => {
      setPin('')
      field.current?.focus()
    }
  })
  return (
    <Dialog
      title={t('approvals.signTitle')}
      description={t('approvals.signText', { title: article.row.title, hash: shortHash(revision) })}
      width="small"
      confirmLabel={t('approvals.sign')}
      isBusy={sign.isPending}
      canConfirm={pin.length >= 6}
      onClose={onClose}
      onConfirm={() => sign.mutate({ article: article.row.id, revision, pin, note })}
    >
      <TextField
        ref={field}
        label={t('session.pin')}
        type="password"
        inputMode="numeric"
        autoFocus
        value={pin}
        error={sign.error ? errorText(sign.error) : undefined}
        onChange={(event) => setPin(event.target.value)}
      />
      <TextField
        label={t('approvals.note')}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  )
}
