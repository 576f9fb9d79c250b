import { useLocation } from 'wouter'
import type { MemberView } from '@shared/ipc/routes/members'
import { paths } from '@renderer/api/paths'
import { ChainSettings } from '@renderer/features/chains/ChainSettings'
import { HouseTab } from '@renderer/features/house/HouseTab'
import { MembersTab } from '@renderer/features/members/MembersTab'
import { OfficeScreen } from '@renderer/features/office/OfficeScreen'
import { PackagesTab } from '@renderer/features/packages/PackagesTab'
import { PresetsTab } from '@renderer/features/presets/PresetsTab'
import { ProofingSettings } from '@renderer/features/proofing/settings/ProofingSettings'
import { useTranslate } from '@renderer/ui/Language'

/** The office, and what it has decided about its language. `tab`: what of it was asked for. */
export function OfficeRoute({ member, tab }: { member: MemberView; tab?: string | undefined }) {
  const t = useTranslate()
  const [, go] = useLocation()
  return (
    <OfficeScreen
      member={member}
      members={{ id: 'members', label: t('members.heading'), content: <MembersTab me={member} /> }}
      tab={tab}
      onTab={(next) => go(paths.officeTab(next), { replace: true })}
      more={[
        { id: 'chains', label: t('chains.title'), content: <ChainSettings member={member} /> },
        { id: 'house', label: t('house.title'), content: <HouseTab member={member} /> },
        { id: 'packages', label: t('packages.title'), content: <PackagesTab member={member} /> },
        { id: 'presets', label: t('presets.title'), content: <PresetsTab member={member} /> },
        { id: 'proofing', label: t('proofing.title'), content: <ProofingSettings /> }
      ]}
    />
  )
}
