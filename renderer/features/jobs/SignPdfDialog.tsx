import { FileKey } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { JobView } from '@shared/ipc/routes/jobs'
import { request } from '@renderer/api/client'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './SignPdfDialog.module.css'

interface SignPdfDialogProps {
  readonly job: JobView
  readonly onClose: () => void
}

/** A signed copy of a finished PDF: which certificate, its passphrase, and what the signature says. */
export function SignPdfDialog({ job, onClose }: SignPdfDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [file, setFile] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [reason, setReason] = useState('')
  const [place, setPlace] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // Main lets go of the certificate's file with the dialog.
  useEffect(() => () => void request('exports.forgetCertificate', {}).catch(() => {}), [])
  const sign = useAction('exports.sign', {
    onSuccess: ({ signed }) => {
      onClose()
      tell(t('jobs.sign.done', { file: signed.name }))
    },
    onError: () => {
      setPassphrase('')
      field.current?.focus()
    }
  })
  const choose = useAction('exports.chooseCertificate', {
    onSuccess: (chosen) => {
      if (!chosen) return
      sign.reset()
      setFile(chosen.name)
      field.current?.focus()
    }
  })
  const isWrong = sign.error?.code === 'certificatePassphrase'
  const failure = choose.error ?? (isWrong ? null : sign.error)
  return (
    <Dialog
      title={t('jobs.sign.title')}
      description={t('jobs.sign.text', { file: job.file?.name ?? '' })}
      onClose={onClose}
      confirmLabel={t('jobs.sign.confirm')}
      isBusy={sign.isPending}
      canConfirm={file !== null}
      onConfirm={() => sign.mutate({ job: job.id, passphrase, reason: reason.trim(), place: place.trim() })}
    >
      <div className={styles.certificate} role="group" aria-label={t('jobs.sign.certificate')}>
        <div>
          <span className={styles.label}>{t('jobs.sign.certificate')}</span>
          <strong className="selectable" aria-live="polite">
            {file ?? t('jobs.sign.none')}
          </strong>
        </div>
        <Button icon={FileKey} isBusy={choose.isPending} onClick={() => choose.mutate({})}>
          {t('jobs.sign.choose')}
        </Button>
      </div>
      <TextField
        ref={field}
        label={t('jobs.sign.passphrase')}
        hint={t('jobs.sign.passphraseHint')}
        type="password"
        maxLength={200}
        value={passphrase}
        error={isWrong && sign.error ? errorText(sign.error) : undefined}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <TextField
        label={t('jobs.sign.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <TextField
        label={t('jobs.sign.place')}
        maxLength={200}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
      />
      {failure && <Notice tone="bad">{errorText(failure)}</Notice>}
      <p className={styles.kind}>{t('jobs.sign.kind')}</p>
    </Dialog>
  )
}
