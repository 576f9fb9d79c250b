import { toIsoDay } from '../text/dates'
import { noSignatory, type Signatory } from './grants'
import { actorWith, can, grantsOn, rolesOf, unlimitedGrant } from './permissions'
import type { Actor, Grant, Role } from './permissions'
import type { OfficeRecord } from './records'

/** A member of the office (cán bộ) as an administrator stated last. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly unit: string
  /** Whatever was granted, in force today or not. */
  readonly grants: readonly Grant[]
  /** Roles of `grants`, dates left aside. */
  readonly roles: readonly Role[]
  readonly signatory: Signatory
  /** Whether the member has a key that is not revoked. */
  readonly active: boolean
}

/** What a key's records may do that stand behind both bounds, until a later period says otherwise. */
export interface Period {
  readonly afterSeq: number
  readonly afterLam: number
  /** Lamport number of the record that said so. */
  readonly stated: number
  readonly grants: readonly Grant[]
}

/** A signing key of a member on one PC. Records beyond `lastGood` do not count. */
export interface MemberKey {
  readonly key: string
  readonly member: string
  readonly periods: readonly Period[]
  readonly lastGood: number
  /** Lamport number of the first revocation. */
  readonly revoked: number
  /** The key that this one was enrolled in the place of. */
  readonly replaces: string | null
}

export interface Membership {
  readonly members: ReadonlyMap<string, Member>
  readonly keys: ReadonlyMap<string, MemberKey>
}

/** What of a record its author's rights hang on. */
export type Authored = Pick<OfficeRecord, 'author' | 'seq' | 'lam' | 'at'>

export const NEVER_REVOKED = Number.MAX_SAFE_INTEGER

/** The kinds of record that say who is who. */
export const MEMBER_KINDS = ['office.create', 'members.grant', 'members.change', 'members.revoke'] as const

/** A record that is about to be made by a key: behind all it has made so far. */
export function nextOf(author: string, at: number): Authored {
  return { author, at, seq: NEVER_REVOKED, lam: NEVER_REVOKED }
}

/** The member as the rules see him or her on a day (`YYYY-MM-DD`). */
export function actorOfMember(member: Pick<Member, 'id' | 'grants'>, day: string): Actor {
  return actorWith(member.id, grantsOn(member.grants, day))
}

/**
 * Who stated a record, with what was granted for that place in the key's
 * chain and that day of its own claim; null for a stranger, a revoked key and
 * a member without any right in force.
 */
export function actorOf(membership: Membership, record: Authored): Actor | null {
  const key = membership.keys.get(record.author)
  if (!key || record.seq > key.lastGood) return null
  const newestFirst = [...key.periods].reverse()
  const period = newestFirst.find((each) => record.seq > each.afterSeq && record.lam > each.afterLam)
  const grants = grantsOn(period?.grants ?? [], toIsoDay(record.at))
  return grants.length > 0 ? actorWith(key.member, grants) : null
}

/**
 * The member as others' records saw him or her, by what had been stated
 * before a Lamport number: for acting in somebody's place, where that
 * member's own chain says nothing. Without any grant for a stranger and for
 * one whose keys were all revoked.
 *
 * @param day `YYYY-MM-DD` on which the grants must be in force.
 */
export function actorOfMemberAt(membership: Membership, member: string, lam: number, day: string): Actor {
  const keys = [...membership.keys.values()].filter((each) => each.member === member && each.revoked >= lam)
  const periods = keys.flatMap((each) => each.periods).filter((period) => period.stated < lam)
  const newest = periods.reduce<Period | null>(
    (last, period) => (last === null || period.stated >= last.stated ? period : last),
    null
  )
  return actorWith(member, grantsOn(newest?.grants ?? [], day))
}

type Believe = (record: OfficeRecord) => boolean

const mayAppoint = (membership: Membership, record: OfficeRecord): boolean => {
  const actor = actorOf(membership, record)
  return actor !== null && can(actor, 'members.write')
}

/** One pass in Lamport order: who is believed as of then, if `believe` agrees. */
function foldOnce(records: readonly OfficeRecord[], believe: Believe) {
  const members = new Map<string, Member>()
  const keys = new Map<string, MemberKey>()
  const lastGoods = new Map<string, number>()
  const revocations = new Map<string, number>()
  const believed: string[] = []
  const root = records.find((record) => record.kind === 'office.create')?.author

  function describe(id: string, said: Pick<Member, 'name' | 'title' | 'unit' | 'grants' | 'signatory'>) {
    const { name, title, unit, grants, signatory } = said
    members.set(id, { id, name, title, unit, grants, roles: rolesOf(grants), signatory, active: false })
  }
  function limit(key: string, lastGood: number, lam: number) {
    const revoked = Math.min(lam, revocations.get(key) ?? NEVER_REVOKED)
    revocations.set(key, revoked)
    lastGoods.set(key, Math.min(lastGood, lastGoods.get(key) ?? NEVER_REVOKED))
    const known = keys.get(key)
    if (known) keys.set(key, { ...known, lastGood: Math.min(lastGood, known.lastGood), revoked })
  }

  for (const record of records) {
    const { kind, subject } = record
    if (kind !== 'members.grant' && kind !== 'members.change' && kind !== 'members.revoke') continue
    if (record.author !== root && !(mayAppoint({ members, keys }, record) && believe(record))) continue
    believed.push(record.hash)
    if (kind === 'members.revoke') {
      limit(record.payload.key, record.payload.lastGood, record.lam)
    } else if (kind === 'members.grant') {
      const { key, replaces = null } = record.payload
      const known = keys.get(key)
      // A key is one person's for ever: who signed with it cannot be said anew.
      if (known && known.member !== subject) continue
      const grants = record.payload.grants ?? record.payload.roles.map(unlimitedGrant)
      const period = { afterSeq: 0, afterLam: known ? record.lam : 0, stated: record.lam, grants }
      const lastGood = lastGoods.get(key) ?? NEVER_REVOKED
      const revoked = revocations.get(key) ?? NEVER_REVOKED
      const periods = [...(known?.periods ?? []), period]
      keys.set(key, {
        key,
        member: subject,
        periods,
        lastGood,
        revoked,
        replaces: known?.replaces ?? replaces
      })
      const signatory = record.payload.signatory ?? members.get(subject)?.signatory ?? noSignatory
      describe(subject, { ...record.payload, grants, signatory })
    } else if (members.has(subject)) {
      const { grants, lastGood } = record.payload
      describe(subject, record.payload)
      for (const known of [...keys.values()].filter((each) => each.member === subject)) {
        const afterSeq = lastGood.find((each) => each.key === known.key)?.seq ?? 0
        keys.set(known.key, {
          ...known,
          periods: [...known.periods, { afterSeq, afterLam: 0, stated: record.lam, grants }]
        })
      }
    }
  }

  for (const { member, lastGood } of keys.values())
    if (lastGood === NEVER_REVOKED) members.set(member, { ...members.get(member)!, active: true })
  return { membership: { members, keys }, believed: believed.join() }
}

const MAX_ROUNDS = 8

/**
 * Folds grants, changes and revocations, in whatever order they arrived, into
 * the members of the office.
 *
 * Only the office's root key and keys that hold the role of administrator are
 * believed. What is taken away is causal, not timed: a revocation or a change
 * names the last good record, so that a signature given while a role was held
 * stays valid, and nothing can be slipped in behind it with an old date. An
 * administrator whose right turns out to have been gone is not believed, which
 * may make others believed again: so it is folded until it stays the same.
 */
export function foldMembers(records: readonly OfficeRecord[]): Membership {
  const inOrder = [...records].sort((a, b) => a.lam - b.lam || (a.hash < b.hash ? -1 : 1))
  let last = foldOnce(inOrder, () => true)
  for (let round = 1; round < MAX_ROUNDS; round++) {
    const { membership } = last
    const next = foldOnce(inOrder, (record) => mayAppoint(membership, record))
    if (next.believed === last.believed) break
    last = next
  }
  return last.membership
}

/** Whether somebody keeps the members of the office on this day and has no last day. */
function isLastingAdministrator(grants: readonly Grant[], day: string): boolean {
  const lasting = grantsOn(grants, day).filter((grant) => grant.until === null)
  return can(actorWith('', lasting), 'members.write')
}

/**
 * Whether the office would be left without a lasting administrator if this
 * member had only these grants (none: no key any more).
 */
export function losesLastAdministrator(
  { members }: Membership,
  member: string,
  grants: readonly Grant[],
  day: string
): boolean {
  const before = members.get(member)
  if (!before?.active || !isLastingAdministrator(before.grants, day)) return false
  if (isLastingAdministrator(grants, day)) return false
  return ![...members.values()].some(
    (each) => each.id !== member && each.active && isLastingAdministrator(each.grants, day)
  )
}

/** Where the keys of two memberships differ in what a key's records may do: the last seq of each key that is judged alike. */
export function listRejudged(
  before: ReadonlyMap<string, Omit<MemberKey, 'revoked'>>,
  after: ReadonlyMap<string, Omit<MemberKey, 'revoked'>>
): { key: string; seq: number }[] {
  const rejudged: { key: string; seq: number }[] = []
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(key)
    const is = after.get(key)
    // A key nobody knew had nothing that counted, but may have stated something.
    if (!was || !is) {
      rejudged.push({ key, seq: 0 })
      continue
    }
    const shared = was.periods.findIndex(
      (period, index) => JSON.stringify(period) !== JSON.stringify(is.periods[index])
    )
    const first = shared === -1 ? was.periods.length : shared
    const bounds = [...was.periods.slice(first), ...is.periods.slice(first)].map((each) => each.afterSeq)
    if (was.lastGood !== is.lastGood) bounds.push(Math.min(was.lastGood, is.lastGood))
    if (bounds.length > 0) rejudged.push({ key, seq: Math.min(...bounds) })
  }
  return rejudged
}
