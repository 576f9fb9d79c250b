import { useState } from 'react'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { NewPinFields } from '@renderer/ui/NewPinFields'
import { useToaster } from '@renderer/ui/Toaster'

/** The own PIN, changed with the one in use. */
export function ChangePinDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [old, setOld] = useState('')
  const [pin, setPin] = useState<string | null>(null)
  const change = useAction('members.changePin', {
    onSuccess: () => {
      onClose()
      tell(t('members.pinChanged'))
    },
    onError: () => setOld('')
  })
  return (
    <Dialog
      title={t('members.changePin')}
      description={t('members.changePinText')}
      onClose={onClose}
      confirmLabel={t('members.changePinConfirm')}
      isBusy={change.isPending}
      canConfirm={old.length >= 6 && pin !== null}
      onConfirm={() => pin !== null && change.mutate({ old, pin })}
    >
      <TextField
        label={t('members.oldPin')}
        type="password"
        autoFocus
        autoComplete="current-password"
        value={old}
        error={change.error ? errorText(change.error) : undefined}
        onChange={(event) => setOld(event.target.value)}
      />
      <NewPinFields onChange={setPin} />
    </Dialog>
  )
}
