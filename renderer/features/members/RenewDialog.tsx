import { useState } from 'react'
import type { MemberView } from '@shared/ipc/routes/members'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { NewPinFields } from '@renderer/ui/NewPinFields'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'

/** A new key under a new PIN for somebody who has lost the old one. */
export function RenewDialog({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [reason, setReason] = useState(t('members.renewReason'))
  const [pin, setPin] = useState<string | null>(null)
  const { name } = member
  const renew = useAction('members.renew', {
    onSuccess: () => {
      onClose()
      tell(t('members.renewed', { name }))
    }
  })
  return (
    <Dialog
      title={t('members.renewTitle', { name })}
      description={t('members.renewText')}
      onClose={onClose}
      confirmLabel={t('members.renewConfirm')}
      isBusy={renew.isPending}
      canConfirm={pin !== null && reason.trim() !== ''}
      onConfirm={() => pin !== null && renew.mutate({ member: member.id, pin, reason })}
    >
      <NewPinFields onChange={setPin} />
      <TextField
        label={t('members.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {renew.error && <Notice tone="bad">{errorText(renew.error)}</Notice>}
    </Dialog>
  )
}
