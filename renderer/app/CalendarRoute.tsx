import type { MemberView } from '@shared/ipc/routes/members'
import { Board } from '@renderer/features/assignments/Board'
import { CalendarScreen } from '@renderer/features/calendar/CalendarScreen'

interface CalendarRouteProps {
  readonly member: MemberView
  readonly view?: string | undefined
  readonly day?: string | undefined
}

/** The plan, with the board of assignments as one of its views. */
export function CalendarRoute({ member, view, day }: CalendarRouteProps) {
  return (
    <CalendarScreen
      member={member}
      view={view}
      day={day}
      renderBoard={(assignments) => <Board assignments={assignments} member={member} />}
    />
  )
}
