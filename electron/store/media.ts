import type { Db, MediaTable } from './schema'

/** A file in the media folder: its hash is its name. */
export type MediaRow = MediaTable

/** Notes files that already stand in the media folder. Only `commit()` calls this. */
export async function insertMedia(db: Db, rows: readonly MediaRow[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('media')
    .values(rows)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

/** What is known of these files, by hash. */
export async function readMedia(db: Db, hashes: readonly string[]): Promise<Map<string, MediaRow>> {
  if (hashes.length === 0) return new Map()
  const rows = await db.selectFrom('media').selectAll().where('sha256', 'in', hashes).execute()
  return new Map(rows.map((row) => [row.sha256, row]))
}
