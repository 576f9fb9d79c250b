import { useState } from 'react'
import type { MemberView } from '@shared/ipc/routes/members'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'

interface RevokeDialogProps {
  readonly member: MemberView
  /** One key of the member, or null for all. */
  readonly keyId: string | null
  readonly onClose: () => void
}

/** Asks before keys are taken away: the one thing here that cannot be undone. */
export function RevokeDialog({ member, keyId, onClose }: RevokeDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [reason, setReason] = useState('')
  const revoke = useAction('members.revoke', {
    onSuccess: () => {
      onClose()
      tell(t('members.revoked'))
    }
  })
  const { name } = member
  return (
    <Dialog
      title={keyId === null ? t('members.revokeTitle', { name }) : t('members.revokeKeyTitle', { name })}
      description={
        keyId === null ? t('members.revokeText') : t('members.revokeKeyText', { key: keyId.slice(0, 8) })
      }
      onClose={onClose}
      isDangerous
      confirmLabel={t('members.revoke')}
      isBusy={revoke.isPending}
      canConfirm={reason.trim() !== ''}
      onConfirm={() => revoke.mutate({ member: member.id, key: keyId, reason })}
    >
      <TextField
        label={t('members.reason')}
        autoFocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {revoke.error && <Notice tone="bad">{errorText(revoke.error)}</Notice>}
    </Dialog>
  )
}
