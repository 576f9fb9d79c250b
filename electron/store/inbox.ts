import type { Db, InboxFileTable } from './schema'

export type InboxFile = InboxFileTable

/** How many rows go into one statement. */
const CHUNK = 500

/** What was seen in the watched folder, by path. */
export async function readSeen(db: Db): Promise<Map<string, InboxFile>> {
  const rows = await db.selectFrom('inbox_files').selectAll().execute()
  return new Map(rows.map((row) => [row.path, row]))
}

/** Remembers files: as long as they stay as they are, they are not taken again. */
export async function rememberSeen(db: Db, files: readonly InboxFile[]): Promise<void> {
  for (let at = 0; at < files.length; at += CHUNK)
    await db
      .insertInto('inbox_files')
      .values(files.slice(at, at + CHUNK))
      .onConflict((conflict) =>
        conflict.column('path').doUpdateSet((eb) => ({
          bytes: eb.ref('excluded.bytes'),
          changed_at: eb.ref('excluded.changed_at'),
          seen_at: eb.ref('excluded.seen_at')
        }))
      )
      .execute()
}

/** Forgets everything that was seen, when another folder is watched. */
export async function forgetSeen(db: Db): Promise<void> {
  await db.deleteFrom('inbox_files').execute()
}
