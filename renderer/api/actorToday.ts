import { actorOfMember } from '@shared/domain/members'
import type { Actor } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { toIsoDay } from '@shared/text/dates'

/** A member as the rules see him or her today: for greying out. Main judges again. */
export function actorToday(member: Pick<MemberView, 'id' | 'grants'>): Actor {
  return actorOfMember(member, toIsoDay(Date.now()))
}
