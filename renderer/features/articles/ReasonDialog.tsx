import { useState } from 'react'
import { Dialog } from '@renderer/ui/Dialog'
import { TextArea } from '@renderer/ui/Field'
import { useToaster } from '@renderer/ui/Toaster'

interface ReasonDialogProps {
  readonly title: string
  readonly label: string
  readonly confirmLabel: string
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => Promise<unknown>
}

/** Asks why; the reason is recorded. */
export function ReasonDialog({ title, label, confirmLabel, onClose, onConfirm }: ReasonDialogProps) {
  const { tellError } = useToaster()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={title}
      width="small"
      onClose={onClose}
      confirmLabel={confirmLabel}
      canConfirm={reason.trim() !== ''}
      onConfirm={() => void onConfirm(reason).then(onClose, tellError)}
    >
      <TextArea
        label={label}
        autoFocus
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}
