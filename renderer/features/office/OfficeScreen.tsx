import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { Tabs, type Tab } from '@renderer/ui/Tabs'
import { ProductsForm } from './ProductsForm'
import { ProfileForm } from './ProfileForm'
import styles from './OfficeScreen.module.css'

/** The office itself: who it is, who works in it, what it publishes and who signs what. */
export function OfficeScreen({
  member,
  members,
  more,
  tab = 'members',
  onTab
}: {
  readonly member: MemberView
  /** Its people. */
  readonly members: Tab
  readonly more: readonly Tab[]
  readonly tab?: string | undefined
  readonly onTab: (tab: string) => void
}) {
  const t = useTranslate()
  const { data: profile, error, refetch } = useRequest('office.profile', {})
  const mayEdit = can(actorToday(member), 'office.write')
  return (
    <Page title={t('office.title')} subtitle={profile?.name}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Skeleton lines={8} />}
      {profile && (
        <Tabs
          label={t('office.title')}
          value={tab}
          onChange={onTab}
          tabs={[
            members,
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
    </Page>
  )
}
