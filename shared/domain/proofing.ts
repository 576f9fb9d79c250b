import { isSamePlace, type IgnoredPlace } from './ignoredPlace'
import { actorOf, type Membership } from './members'
import { defaultOfficeProofing, type AcceptedWords, type OfficeProofing } from './officeProofing'
import { can } from './permissions'
import type { OfficeRecord } from './records'

/** Accepted words, with who said so and when. */
export interface Accepted extends AcceptedWords {
  readonly member: string
  readonly at: number
}

/** Everything the office has decided about proofing so far. */
export interface ProofingState {
  readonly settings: OfficeProofing
  /** Who decided it last; null while the program's own settings hold. */
  readonly changedBy: string | null
  readonly changedAt: number
  /** Newest first. */
  readonly accepted: readonly Accepted[]
}

const startingState: ProofingState = {
  settings: defaultOfficeProofing,
  changedBy: null,
  changedAt: 0,
  accepted: []
}

/** Records that decide about proofing in the whole office. */
export const OFFICE_PROOFING_KINDS = ['proofing.settings', 'proofing.accept', 'proofing.refuse'] as const

/** Folds the office's decisions about proofing, in Lamport order; what somebody said who may not is passed over. */
export function foldProofing(records: readonly OfficeRecord[], membership: Membership): ProofingState {
  let state = startingState
  for (const record of records) {
    const actor = actorOf(membership, record)
    if (!actor || !can(actor, 'proofing.write')) continue
    if (record.kind === 'proofing.settings') {
      const { settings } = record.payload
      state = { ...state, settings, changedBy: actor.member, changedAt: record.at }
    } else if (record.kind === 'proofing.accept' || record.kind === 'proofing.refuse') {
      const { rule, words: said } = record.payload
      const others = state.accepted.filter((each) => each.rule !== rule || each.words !== said)
      const added = { rule, words: said, member: actor.member, at: record.at }
      state = { ...state, accepted: record.kind === 'proofing.accept' ? [added, ...others] : others }
    }
  }
  return state
}

/** A finding that somebody passed over in one text. */
export interface Ignored extends IgnoredPlace {
  /** Why; only with a reason does a text go to its signature over what must be mended. */
  readonly reason: string
  readonly member: string
  readonly at: number
}

/**
 * Folds what was passed over in one text, newest first. A reason from
 * somebody who may not overrule counts for nothing: then it was passed over without one.
 */
export function foldIgnored(records: readonly OfficeRecord[], membership: Membership): Ignored[] {
  let ignored: Ignored[] = []
  for (const record of records) {
    if (record.kind !== 'proofing.ignore' && record.kind !== 'proofing.heed') continue
    const actor = actorOf(membership, record)
    if (!actor) continue
    const { rule, words, near } = record.payload
    const place = { rule, words, near }
    ignored = ignored.filter((each) => !isSamePlace(each, place))
    if (record.kind === 'proofing.heed') continue
    const reason = can(actor, 'proofing.overrule') ? record.payload.reason : ''
    ignored = [{ ...place, reason, member: actor.member, at: record.at }, ...ignored]
  }
  return ignored
}
