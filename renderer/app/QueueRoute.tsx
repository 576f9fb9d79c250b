import { QueueScreen } from '@renderer/features/approvals/QueueScreen'
import { MyThreads } from '@renderer/features/comments/MyThreads'

/** What waits for this member: texts to sign, and remarks to see to. */
export function QueueRoute() {
  return (
    <QueueScreen>
      <MyThreads />
    </QueueScreen>
  )
}
