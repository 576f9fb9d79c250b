import type { MemberView } from '@shared/ipc/routes/office'
import { OfficeScreen } from '@renderer/features/office/OfficeScreen'
import { ProofingSettings } from '@renderer/features/proofing/settings/ProofingSettings'
import { useTranslate } from '@renderer/ui/Language'

/** The office, and what it has decided about its language. */
export function OfficeRoute({ member }: { member: MemberView }) {
  const t = useTranslate()
  return (
    <OfficeScreen
      member={member}
      more={[{ id: 'proofing', label: t('proofing.title'), content: <ProofingSettings /> }]}
    />
  )
}
