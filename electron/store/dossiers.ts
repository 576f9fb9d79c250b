import type { LogEntry } from '@shared/domain/dossier'
import { parseRecord } from '@shared/domain/records'
import type { Db } from './schema'

/** The oldest record that seals this manifest, as it is carried; null where nobody has sealed it yet. */
export async function findSeal(db: Db, subject: string, manifest: string): Promise<LogEntry | null> {
  const rows = await db
    .selectFrom('records')
    .select(['hash', 'canonical', 'signature'])
    .where('kind', '=', 'dossiers.make')
    .where('subject', '=', subject)
    .orderBy('lam')
    .orderBy('hash')
    .execute()
  const found = rows.find(({ hash, canonical }) => {
    const record = parseRecord(hash, canonical)
    return record.kind === 'dossiers.make' && record.payload.manifest === manifest
  })
  return found
    ? { canonical: found.canonical, signature: Buffer.from(found.signature).toString('base64url') }
    : null
}
