import { useState } from 'react'
import { useLocation } from 'wouter'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { MakeDossierDialog } from '@renderer/features/dossiers/MakeDossierDialog'
import { SaveFileDialog } from '@renderer/features/files/SaveFileDialog'
import { IssuePage } from '@renderer/features/issues/IssuePage'
import { PrintoutDialog } from '@renderer/features/printouts/PrintoutDialog'
import { CorrectionDialog, type LineOnPage } from '@renderer/features/rounds/CorrectionDialog'
import { RoundsDialog } from '@renderer/features/rounds/RoundsDialog'
import { ScheduleDialog } from '@renderer/features/schedule/ScheduleDialog'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'

/** One issue, and the door to the schedule. */
export function IssueRoute({ id, member }: { id: string; member: MemberView }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const [isScheduling, setScheduling] = useState(false)
  const [isFiling, setFiling] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const [isProofing, setProofing] = useState(false)
  const [correcting, setLine] = useState<LineOnPage | null>(null)
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
      onSaveFile={() => setSaving(true)}
      onPrintout={() => setPrinting(true)}
      onRounds={() => setProofing(true)}
      onCorrect={(article, block) => setLine({ article, line: block })}
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
          {correcting && (
            <CorrectionDialog
              {...correcting}
              onOpen={() => go(paths.articleAt(correcting.article, correcting.line))}
              onClose={() => setLine(null)}
            />
          )}
          {isPrinting && (
            <PrintoutDialog
              subject={{ kind: 'issue', issue: id }}
              kind=""
              name={heading}
              onClose={() => setPrinting(false)}
            />
          )}
          {isProofing && (
            <RoundsDialog
              issue={id}
              title={heading}
              mayMake={can(actorToday(member), 'issues.write')}
              onClose={() => setProofing(false)}
            />
          )}
          {isSaving && (
            <SaveFileDialog
              subject={{ kind: 'issue', id }}
              onSettle={async () => {}}
              onClose={() => setSaving(false)}
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
