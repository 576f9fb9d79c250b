import { useState } from 'react'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'

/** Makes the recovery sheet, for whoever knows the root key's PIN. */
export function SheetDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [pin, setPin] = useState('')
  const done = () => {
    onClose()
    tell(t('recovery.made'))
  }
  const print = useAction('recovery.print', { onSuccess: done, onError: () => setPin('') })
  const save = useAction('recovery.save', {
    onSuccess: ({ isSaved }) => isSaved && done(),
    onError: () => setPin('')
  })
  const error = print.error ?? save.error
  const isBusy = print.isPending || save.isPending
  return (
    <Dialog
      title={t('recovery.makeTitle')}
      onClose={onClose}
      confirmLabel={t('recovery.show')}
      isBusy={isBusy}
      canConfirm={pin.length >= 6}
      onConfirm={() => print.mutate({ pin })}
    >
      <Notice tone="info">
        <strong>{t('recovery.keepTitle')}.</strong> {t('recovery.keepText')}
      </Notice>
      <TextField
        label={t('recovery.rootPin')}
        hint={t('recovery.rootPinHint')}
        type="password"
        autoFocus
        value={pin}
        error={error ? errorText(error) : undefined}
        onChange={(event) => setPin(event.target.value)}
      />
      <Button disabled={pin.length < 6} isBusy={isBusy} onClick={() => save.mutate({ pin })}>
        {t('recovery.save')}
      </Button>
    </Dialog>
  )
}
