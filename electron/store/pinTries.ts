import type { Db } from './schema'

/** Wrong PINs of a member on this PC since he or she last got in. */
export interface PinTries {
  readonly wrong: number
  /** When the first of them was, milliseconds since 1970. */
  readonly since: number
  /** Until when not even the right one is tried. */
  readonly waitUntil: number
}

export async function readPinTries(db: Db, member: string): Promise<PinTries | null> {
  const row = await db.selectFrom('pin_tries').selectAll().where('member', '=', member).executeTakeFirst()
  return row ? { wrong: row.wrong, since: row.since, waitUntil: row.wait_until } : null
}

export async function writePinTries(db: Db, member: string, tries: PinTries): Promise<void> {
  const row = { wrong: tries.wrong, since: tries.since, wait_until: tries.waitUntil }
  await db
    .insertInto('pin_tries')
    .values({ member, ...row })
    .onConflict((conflict) => conflict.column('member').doUpdateSet(row))
    .execute()
}

export async function clearPinTries(db: Db, member: string): Promise<void> {
  await db.deleteFrom('pin_tries').where('member', '=', member).execute()
}
