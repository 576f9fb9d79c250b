import { Globe } from 'lucide-react'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { WebChannel } from './WebChannel'

/** The office's web channels: where each goes on this PC, and what making it again would change. */
export function WebEditionsScreen({ member }: { member: MemberView }) {
  const t = useTranslate()
  const { data: channels, error, refetch } = useRequest('webEditions.list', {})
  const { data: jobs } = useRequest('jobs.list', {})
  const mayMake = can(actorToday(member), 'exports.run')
  return (
    <Page title={t('webEditions.title')} subtitle={t('webEditions.subtitle')} layout="column">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!channels && !error && <Skeleton lines={6} />}
      {channels?.length === 0 && (
        <EmptyState icon={Globe} title={t('webEditions.noneTitle')}>
          {t('webEditions.noneText')}
        </EmptyState>
      )}
      {channels?.map((channel) => (
        <WebChannel
          key={channel.product}
          channel={channel}
          // The newest stands first.
          job={jobs?.find((job) => job.kind === 'web' && job.subject === channel.product)}
          mayMake={mayMake}
          onMoved={() => void refetch()}
        />
      ))}
    </Page>
  )
}
