import type { OfficeProfile } from '@shared/domain/office'
import type { OfficeRecord } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { readRecordsOfKinds } from './log'
import { rememberFold } from './rememberedFold'
import type { Db } from './schema'

const OFFICE_KINDS = ['office.create', 'office.profile'] as const

/** The day from which a profile holds; the first holds for all days before. */
const validFrom = (record: Extract<OfficeRecord, { kind: 'office.create' | 'office.profile' }>): string =>
  record.kind === 'office.profile' ? record.payload.validFrom : '0000-01-01'

/** Keeps every profile the office has had, by the day from which it holds. */
export async function projectOffice(db: Db): Promise<void> {
  const records = await readRecordsOfKinds(db, OFFICE_KINDS)
  await db.deleteFrom('office').execute()
  for (const record of records) {
    if (record.kind !== 'office.create' && record.kind !== 'office.profile') continue
    const profile = JSON.stringify(record.payload.profile)
    await db
      .insertInto('office')
      .values({ record: record.hash, lam: record.lam, valid_from: validFrom(record), profile })
      .execute()
  }
}

/** Whether the office has been set up. */
export async function hasOffice(db: Db): Promise<boolean> {
  return (await readRootKey(db)) !== null
}

/** Key that founded the office: it believes in the first administrator. */
export async function readRootKey(db: Db): Promise<string | null> {
  // From what was signed: the column beside it may have been edited by hand.
  return (await readRecordsOfKinds(db, ['office.create']))[0]?.author ?? null
}

interface DatedProfile {
  readonly validFrom: string
  readonly profile: OfficeProfile
}

/** Every profile the office has had, oldest first: from the records, because chains of approval stand in it. */
const readProfiles = rememberFold(OFFICE_KINDS, (records): readonly DatedProfile[] =>
  records.flatMap((record) =>
    record.kind === 'office.create' || record.kind === 'office.profile'
      ? [{ validFrom: validFrom(record), profile: record.payload.profile }]
      : []
  )
)

/**
 * The profile that holds on a day (`YYYY-MM-DD`).
 *
 * @throws OfficeError `notFound` before the office is set up.
 */
export async function readProfile(db: Db, day: string): Promise<OfficeProfile> {
  let found: DatedProfile | undefined
  for (const each of await readProfiles(db))
    if (each.validFrom <= day && (!found || each.validFrom >= found.validFrom)) found = each
  if (!found) throw new OfficeError('notFound')
  return found.profile
}
