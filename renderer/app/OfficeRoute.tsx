import type { MemberView } from '@shared/ipc/routes/office'
import { OfficeScreen } from '@renderer/features/office/OfficeScreen'
import { ProofingSettings } from '@renderer/features/proofing/settings/ProofingSettings'
import { useTranslate } from '@renderer/ui/Language'

/** The office, and what it has decided about its language. `tab`: what of it was asked for. */
export function OfficeRoute({ member, tab }: { member: MemberView; tab?: string | undefined }) {
  const t = useTranslate()
  return (
    <OfficeScreen
      member={member}
      first={tab}
      more={[{ id: 'proofing', label: t('proofing.title'), content: <ProofingSettings /> }]}
    />
  )
}
