import type { OfficeProfile } from '@shared/domain/office'
import { OfficeError } from '@shared/ipc/errors'
import { readRecordsOfKinds } from './log'
import type { Db } from './schema'

/** Keeps every profile the office has had, by the day from which it holds. */
export async function projectOffice(db: Db): Promise<void> {
  const records = await readRecordsOfKinds(db, ['office.create', 'office.profile'])
  await db.deleteFrom('office').execute()
  for (const record of records) {
    if (record.kind !== 'office.create' && record.kind !== 'office.profile') continue
    const validFrom = record.kind === 'office.profile' ? record.payload.validFrom : '0000-01-01'
    const profile = JSON.stringify(record.payload.profile)
    await db
      .insertInto('office')
      .values({ record: record.hash, lam: record.lam, valid_from: validFrom, profile })
      .execute()
  }
}

/** Whether the office has been set up. */
export async function hasOffice(db: Db): Promise<boolean> {
  return (await db.selectFrom('office').select('record').limit(1).executeTakeFirst()) !== undefined
}

/** Key that founded the office: it believes in the first administrator. */
export async function readRootKey(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('records')
    .select('author')
    .where('kind', '=', 'office.create')
    .executeTakeFirst()
  return row?.author ?? null
}

/**
 * The profile that holds on a day (`YYYY-MM-DD`).
 *
 * @throws OfficeError `notFound` before the office is set up.
 */
export async function readProfile(db: Db, day: string): Promise<OfficeProfile> {
  const row = await db
    .selectFrom('office')
    .select('profile')
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .orderBy('lam', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new OfficeError('notFound')
  return JSON.parse(row.profile) as OfficeProfile
}
