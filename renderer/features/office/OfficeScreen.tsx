import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/office'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { Tabs, type Tab } from '@renderer/ui/Tabs'
import { MembersList } from './MembersList'
import { NewMemberDialog } from './NewMemberDialog'
import { ProductsForm } from './ProductsForm'
import { ProfileForm } from './ProfileForm'
import styles from './OfficeScreen.module.css'

/** The office itself: who it is, who works in it, what it publishes and who signs what. */
export function OfficeScreen({
  member,
  more,
  tab = 'members',
  onTab
}: {
  readonly member: MemberView
  readonly more: readonly Tab[]
  readonly tab?: string | undefined
  readonly onTab: (tab: string) => void
}) {
  const t = useTranslate()
  const [isAdding, setAdding] = useState(false)
  const { data: profile, error, refetch } = useRequest('office.profile', {})
  const actor = actorToday(member)
  const mayEdit = can(actor, 'office.write')
  return (
    <Page
      title={t('office.title')}
      subtitle={profile?.name}
      actions={
        <Button
          look="primary"
          icon={UserPlus}
          disabled={!can(actor, 'members.write')}
          onClick={() => setAdding(true)}
        >
          {t('members.add')}
        </Button>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Skeleton lines={8} />}
      {profile && (
        <Tabs
          label={t('office.title')}
          value={tab}
          onChange={onTab}
          tabs={[
            { id: 'members', label: t('members.heading'), content: <MembersList profile={profile} /> },
            {
              id: 'products',
              label: t('office.products'),
              content: (
                <div className={styles.content}>
                  <ProductsForm key={JSON.stringify(profile.products)} profile={profile} mayEdit={mayEdit} />
                </div>
              )
            },
            {
              id: 'profile',
              label: t('office.profile'),
              content: (
                <div className={styles.content}>
                  <ProfileForm key={profile.name} profile={profile} mayEdit={mayEdit} />
                </div>
              )
            },
            ...more
          ]}
        />
      )}
      {isAdding && profile && <NewMemberDialog profile={profile} onClose={() => setAdding(false)} />}
    </Page>
  )
}
