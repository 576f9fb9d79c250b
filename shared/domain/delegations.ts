import { actorOf, type Membership } from './members'
import { can } from './permissions'
import type { OfficeRecord, RecordPayload } from './records'

/** A member lets another sign in his or her place (ủy quyền ký duyệt), for some days and some articles. */
export interface Delegation extends RecordPayload<'delegations.grant'> {
  readonly id: string
  /** Who delegates. */
  readonly member: string
  readonly record: string
  readonly lam: number
  readonly at: number
  readonly ended: {
    readonly at: number
    readonly member: string
    readonly reason: string
    /** By key of the delegate: signatures up to this record keep what they had. */
    readonly lastGood: ReadonlyMap<string, number>
  } | null
}

export type Delegations = ReadonlyMap<string, Delegation>

export const noDelegations: Delegations = new Map()

/** Folds delegations. Only who may sign can let somebody sign; only who delegated, or an administrator, ends it. */
export function foldDelegations(records: readonly OfficeRecord[], membership: Membership): Delegations {
  const delegations = new Map<string, Delegation>()
  for (const record of records) {
    const actor = actorOf(membership, record)
    if (!actor) continue
    const known = delegations.get(record.subject)
    if (record.kind === 'delegations.grant') {
      const { to, from, until } = record.payload
      if (known || !can(actor, 'approvals.sign') || to === actor.member || from > until) continue
      const { hash, lam, at, subject } = record
      delegations.set(subject, {
        ...record.payload,
        id: subject,
        member: actor.member,
        record: hash,
        lam,
        at,
        ended: null
      })
    } else if (record.kind === 'delegations.end') {
      if (!known || known.ended || !mayEnd(known, actor)) continue
      const lastGood = new Map(record.payload.lastGood.map(({ key, seq }) => [key, seq]))
      const { reason } = record.payload
      delegations.set(known.id, {
        ...known,
        ended: { at: record.at, member: actor.member, reason, lastGood }
      })
    }
  }
  return delegations
}

/** Who delegated takes it back; so does whoever administers members. */
export function mayEnd(delegation: Pick<Delegation, 'member'>, actor: Parameters<typeof can>[0]): boolean {
  return delegation.member === actor.member || can(actor, 'members.write')
}
