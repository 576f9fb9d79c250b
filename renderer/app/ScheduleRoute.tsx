import type { MemberView } from '@shared/ipc/routes/members'
import { ScheduleScreen } from '@renderer/features/schedule/ScheduleScreen'
import { OfficeSettlements } from '@renderer/features/settlements/OfficeSettlements'

/** The schedule, and what corrections and withdrawals left to be seen to. */
export function ScheduleRoute({ member }: { member: MemberView }) {
  return <ScheduleScreen member={member} settlements={<OfficeSettlements />} />
}
