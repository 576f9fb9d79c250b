import { useState } from 'react'
import type { MemberView } from '@shared/ipc/routes/members'
import { useRequest } from '@renderer/api/queries'
import { MakeDossierDialog } from '@renderer/features/dossiers/MakeDossierDialog'
import { IssuePage } from '@renderer/features/issues/IssuePage'
import { ScheduleDialog } from '@renderer/features/schedule/ScheduleDialog'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'

/** One issue, and the door to the schedule. */
export function IssueRoute({ id, member }: { id: string; member: MemberView }) {
  const t = useTranslate()
  const [isScheduling, setScheduling] = useState(false)
  const [isFiling, setFiling] = useState(false)
  // A page plan is edited where it is shown: never one that was remembered from an earlier visit.
  const {
    data: issue,
    error,
    refetch,
    isFetchedAfterMount
  } = useRequest('issues.read', { issue: id }, { refetchOnMount: 'always' })
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!issue || !isFetchedAfterMount) return <Skeleton lines={10} />
  const heading = t('issues.heading', { number: issue.row.number, product: issue.row.productName })
  return (
    <IssuePage
      issue={issue}
      member={member}
      onSchedule={() => setScheduling(true)}
      onDossier={() => setFiling(true)}
      dialogs={
        <>
          {isScheduling && (
            <ScheduleDialog
              product={issue.row.product}
              target={{ kind: 'issue', issue: id }}
              label={heading}
              onClose={() => setScheduling(false)}
            />
          )}
          {isFiling && (
            <MakeDossierDialog
              subject={{ kind: 'issue', id }}
              title={heading}
              onClose={() => setFiling(false)}
            />
          )}
        </>
      }
    />
  )
}
