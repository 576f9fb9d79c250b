import { useState } from 'react'
import { Dialog } from './Dialog'
import { TextArea } from './Field'
import { useTranslate } from './Language'
import { useToaster } from './Toaster'

interface ReasonDialogProps {
  readonly title: string
  readonly text?: string
  readonly label: string
  readonly confirmLabel: string
  /** Whether it may be confirmed without a word. */
  readonly isOptional?: boolean
  readonly isDangerous?: boolean
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => Promise<unknown>
}

/** Asks why; the reason is recorded. */
export function ReasonDialog({
  title,
  text,
  label,
  confirmLabel,
  isOptional = false,
  isDangerous = false,
  onClose,
  onConfirm
}: ReasonDialogProps) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  const confirm = () => {
    setBusy(true)
    onConfirm(reason.trim())
      .then(onClose, tellError)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={title}
      {...(text !== undefined && { description: text })}
      width="small"
      isDangerous={isDangerous}
      isBusy={isBusy}
      {...(isDangerous && { cancelLabel: t('ui.back') })}
      onClose={onClose}
      confirmLabel={confirmLabel}
      canConfirm={isOptional || reason.trim() !== ''}
      onConfirm={confirm}
    >
      <TextArea
        label={label}
        autoFocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}
