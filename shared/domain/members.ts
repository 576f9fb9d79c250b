import type { Actor, Role } from './permissions'
import type { OfficeRecord } from './records'

/** A member of the office (cán bộ) as granted by an administrator. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly roles: readonly Role[]
  /** Whether the member has a key that is not revoked. */
  readonly active: boolean
}

/** A signing key of a member on one PC. Records beyond `lastGood` do not count. */
export interface MemberKey {
  readonly key: string
  readonly member: string
  readonly roles: readonly Role[]
  readonly lastGood: number
}

export interface Membership {
  readonly members: ReadonlyMap<string, Member>
  readonly keys: ReadonlyMap<string, MemberKey>
}

const NEVER_REVOKED = Number.MAX_SAFE_INTEGER

/**
 * Folds grants and revocations into the members of the office.
 *
 * Only the office's root key and keys that hold the role of administrator are
 * believed. Revocation is causal, not timed: it names the last good record.
 */
export function foldMembers(records: readonly OfficeRecord[]): Membership {
  const members = new Map<string, Member>()
  const keys = new Map<string, MemberKey>()
  const root = records.find((record) => record.kind === 'office.create')?.author

  const isBelieved = (record: OfficeRecord) => {
    if (record.author === root) return true
    const key = keys.get(record.author)
    return key !== undefined && record.seq <= key.lastGood && key.roles.includes('administrator')
  }

  for (const record of records) {
    if (record.kind === 'members.grant' && isBelieved(record)) {
      const { key, name, title, unit, roles } = record.payload
      members.set(record.subject, { id: record.subject, name, title, unit, roles, active: true })
      const lastGood = keys.get(key)?.lastGood ?? NEVER_REVOKED
      keys.set(key, { key, member: record.subject, roles, lastGood })
    } else if (record.kind === 'members.revoke' && isBelieved(record)) {
      const known = keys.get(record.payload.key)
      if (known)
        keys.set(known.key, { ...known, lastGood: Math.min(known.lastGood, record.payload.lastGood) })
    }
  }

  for (const member of members.values()) {
    const active = [...keys.values()].some(
      (key) => key.member === member.id && key.lastGood === NEVER_REVOKED
    )
    members.set(member.id, { ...member, active })
  }
  return { members, keys }
}

/** Who stated a record, with the roles the key holds, or null for a stranger or a revoked key. */
export function actorOf(membership: Membership, record: { author: string; seq: number }): Actor | null {
  const key = membership.keys.get(record.author)
  if (!key || record.seq > key.lastGood) return null
  return { member: key.member, roles: key.roles }
}
