import type { Directive } from './directive'
import { actorOf, type Membership } from './members'
import { can } from './permissions'
import type { OfficeRecord } from './records'

/** One line of the register. */
export interface DirectiveState extends Directive {
  readonly id: string
  /** Why it was struck out; null while it stands. */
  readonly struck: string | null
  /** Who wrote it last, and when by that person's clock. */
  readonly member: string
  readonly at: number
}

/**
 * Folds the records of one line of the register, in Lamport order; null where
 * it was never entered. A line that was struck out stands again once it is written anew.
 */
export function foldDirective(
  records: readonly OfficeRecord[],
  membership: Membership
): DirectiveState | null {
  return records.reduce<DirectiveState | null>((state, record) => {
    const actor = actorOf(membership, record)
    if (!actor || !can(actor, 'directives.write')) return state
    const said = { id: record.subject, member: actor.member, at: record.at }
    switch (record.kind) {
      case 'directives.enter':
        return state ?? { ...record.payload, ...said, struck: null }
      case 'directives.change':
        return state && { ...record.payload, ...said, struck: null }
      case 'directives.strike':
        return state && { ...state, ...said, struck: record.payload.reason }
      default:
        return state
    }
  }, null)
}
