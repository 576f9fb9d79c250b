import type { Db, KeyringTable } from './schema'

/** A private key of this PC, sealed with its member's PIN. */
export type KeyringRow = KeyringTable

export async function insertKey(db: Db, row: KeyringRow): Promise<void> {
  await db.insertInto('keyring').values(row).execute()
}

/** Keys on this PC. The office's root key has the member `root`. */
export async function listKeys(db: Db): Promise<KeyringRow[]> {
  return db.selectFrom('keyring').selectAll().orderBy('created_at').execute()
}

export async function findKeyOf(db: Db, member: string): Promise<KeyringRow | undefined> {
  return db
    .selectFrom('keyring')
    .selectAll()
    .where('member', '=', member)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
}

/** Takes back a key that was made and not enrolled. */
export async function removeKey(db: Db, key: string): Promise<void> {
  await db.deleteFrom('keyring').where('key', '=', key).execute()
}

/** Puts a key under a new seal, when its PIN changes. */
export async function resealKey(db: Db, key: string, sealed: string): Promise<void> {
  await db.updateTable('keyring').set({ sealed }).where('key', '=', key).execute()
}
