import { useState } from 'react'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { QueueScreen } from '@renderer/features/approvals/QueueScreen'
import { SignedByMe } from '@renderer/features/approvals/SignedByMe'
import { MyThreads } from '@renderer/features/comments/MyThreads'
import { DelegationsDialog } from '@renderer/features/delegations/DelegationsDialog'
import { ChangesSince } from './ChangesSince'

const renderChanges = (before: string, after: string) => <ChangesSince before={before} after={after} />

/** What waits for this member: texts to sign, and remarks to see to. */
export function QueueRoute({ member }: { member: MemberView }) {
  const [isDelegating, setDelegating] = useState(false)
  const maySign = can(actorToday(member), 'approvals.sign')
  return (
    <>
      <QueueScreen renderChanges={renderChanges} onDelegate={maySign ? () => setDelegating(true) : null}>
        <MyThreads />
        <SignedByMe />
      </QueueScreen>
      {isDelegating && <DelegationsDialog me={member.id} onClose={() => setDelegating(false)} />}
    </>
  )
}
