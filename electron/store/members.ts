import { foldMembers, listRejudged, MEMBER_KINDS } from '@shared/domain/members'
import type { Member, MemberKey, Membership, Period } from '@shared/domain/members'
import { OfficeError } from '@shared/ipc/errors'
import { rememberFold } from './rememberedFold'
import type { Db } from './schema'

/** The keys as they were projected last. */
async function readProjectedKeys(db: Db): Promise<Map<string, Omit<MemberKey, 'revoked'>>> {
  const rows = await db.selectFrom('member_keys').selectAll().execute()
  return new Map(
    rows.map(({ key, member, periods, last_good, replaces }) => [
      key,
      // Our own projection wrote it from parsed records, and no right rests on it.
      { key, member, periods: JSON.parse(periods) as Period[], lastGood: last_good, replaces }
    ])
  )
}

/**
 * Folds what the records say of members into their tables, for statements that join names.
 *
 * @returns the keys whose records may have to be judged anew, each with the last seq that is judged as before.
 */
export async function projectMembers(db: Db): Promise<{ key: string; seq: number }[]> {
  const before = await readProjectedKeys(db)
  const { members, keys } = await readMembership(db)
  await db.deleteFrom('members').execute()
  await db.deleteFrom('member_keys').execute()
  for (const { id, name, title, unit, roles, grants, signatory, active } of members.values()) {
    const lists = { roles: JSON.stringify(roles), grants: JSON.stringify(grants) }
    const row = { id, name, title, unit, ...lists, signatory: JSON.stringify(signatory) }
    await db
      .insertInto('members')
      .values({ ...row, active: active ? 1 : 0 })
      .execute()
  }
  for (const { key, member, periods, lastGood, replaces } of keys.values()) {
    const row = { key, member, periods: JSON.stringify(periods), last_good: lastGood, replaces }
    await db.insertInto('member_keys').values(row).execute()
  }
  return listRejudged(before, keys)
}

/**
 * Who is in the office and what each key may do: folded from the records
 * themselves, each checked against its signature. A right never rests on a
 * table that could be edited by hand.
 *
 * @throws OfficeError `storeForged` when the office has been founded twice, `storeDamaged` when a record is not its author's.
 */
export const readMembership: (db: Db) => Promise<Membership> = rememberFold(MEMBER_KINDS, (records) => {
  if (records.filter((record) => record.kind === 'office.create').length > 1)
    throw new OfficeError('storeForged')
  return foldMembers(records)
})

export async function listMembers(db: Db): Promise<Member[]> {
  return [...(await readMembership(db)).members.values()]
}
