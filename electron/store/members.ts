import { foldMembers, type Member, type MemberKey, type Membership } from '@shared/domain/members'
import type { Role } from '@shared/domain/permissions'
import { readRecordsOfKinds } from './log'
import type { Db } from './schema'

/** Folds the grants and revocations into their tables. */
export async function projectMembers(db: Db): Promise<void> {
  const records = await readRecordsOfKinds(db, ['office.create', 'members.grant', 'members.revoke'])
  const { members, keys } = foldMembers(records)
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

// Our own projection wrote these columns from parsed records.
const parseRoles = (json: string) => JSON.parse(json) as Role[]

export async function readMembership(db: Db): Promise<Membership> {
  const members = await listMembers(db)
  const keys = await db.selectFrom('member_keys').selectAll().execute()
  return {
    members: new Map(members.map((member) => [member.id, member])),
    keys: new Map(
      keys.map((row): [string, MemberKey] => [
        row.key,
        { key: row.key, member: row.member, roles: parseRoles(row.roles), lastGood: row.last_good }
      ])
    )
  }
}

export async function listMembers(db: Db): Promise<Member[]> {
  const rows = await db.selectFrom('members').selectAll().execute()
  return rows.map(({ id, name, title, unit, roles, active }) => ({
    id,
    name,
    title,
    unit,
    roles: parseRoles(roles),
    active: active === 1
  }))
}
