import { isPrinterAlone } from '@shared/domain/printerReach'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { ScheduleScreen } from '@renderer/features/schedule/ScheduleScreen'
import { OfficeSettlements } from '@renderer/features/settlements/OfficeSettlements'

/** The schedule, and what corrections and withdrawals left to be seen to: that is the office's own work. */
export function ScheduleRoute({ member }: { member: MemberView }) {
  const isOfOffice = !isPrinterAlone(actorToday(member).roles)
  return <ScheduleScreen member={member} settlements={isOfOffice && <OfficeSettlements />} />
}
