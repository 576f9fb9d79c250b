import { parseRecord, type SignedFile } from '@shared/domain/records'
import type { Db } from './schema'

/** Newest first; more rows than the list of files made shows. */
const LIMIT = 500

/** The signed copies of files that the records tell of. */
export async function listSignedFiles(db: Db): Promise<SignedFile[]> {
  const rows = await db
    .selectFrom('records')
    .select(['hash', 'canonical'])
    .where('kind', '=', 'exports.sign')
    .orderBy('lam', 'desc')
    .orderBy('hash')
    .limit(LIMIT)
    .execute()
  return rows.flatMap(({ hash, canonical }) => {
    const record = parseRecord(hash, canonical)
    return record.kind === 'exports.sign' ? [record.payload] : []
  })
}
