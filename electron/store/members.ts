import { foldMembers, type Member, type Membership } from '@shared/domain/members'
import type { RecordKind } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { listHashesOfKinds, readRecordsOfKinds } from './log'
import type { Db } from './schema'
import { sha256 } from './signing'

/** What membership is folded from. */
const MEMBERSHIP_KINDS: readonly RecordKind[] = ['office.create', 'members.grant', 'members.revoke']

/** Folds the grants and revocations into their tables, for statements that join names. */
export async function projectMembers(db: Db): Promise<void> {
  const { members, keys } = await readMembership(db)
  await db.deleteFrom('members').execute()
  await db.deleteFrom('member_keys').execute()
  for (const { id, name, title, unit, roles, active } of members.values()) {
    const row = { id, name, title, unit, roles: JSON.stringify(roles), active: active ? 1 : 0 }
    await db.insertInto('members').values(row).execute()
  }
  for (const { key, member, roles, lastGood } of keys.values()) {
    const row = { key, member, roles: JSON.stringify(roles), last_good: lastGood }
    await db.insertInto('member_keys').values(row).execute()
  }
}

/** What was folded lately, by the records that it was folded from: the same records always fold into the same. */
const folded = new Map<string, Membership>()
const MAX_FOLDED = 8

/**
 * Who is in the office and what each key may do: folded from the records
 * themselves, each checked against its signature. A right never rests on a
 * table that could be edited by hand.
 *
 * @throws OfficeError `storeForged` when the office has been founded twice, `storeDamaged` when a record is not its author's.
 */
export async function readMembership(db: Db): Promise<Membership> {
  const name = sha256((await listHashesOfKinds(db, MEMBERSHIP_KINDS)).join())
  const known = folded.get(name)
  if (known) return known
  const records = await readRecordsOfKinds(db, MEMBERSHIP_KINDS)
  if (records.filter((record) => record.kind === 'office.create').length > 1)
    throw new OfficeError('storeForged')
  const membership = foldMembers(records)
  if (folded.size >= MAX_FOLDED) folded.clear()
  folded.set(name, membership)
  return membership
}

export async function listMembers(db: Db): Promise<Member[]> {
  return [...(await readMembership(db)).members.values()]
}
