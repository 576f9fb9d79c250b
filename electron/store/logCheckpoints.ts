import { countMissing } from './heads'
import type { Db } from './schema'
import { toRecords } from './verifiedRecords'

/** Newest checkpoints that are held against the log; older ones say nothing that these do not. */
const CHECKED = 20

/**
 * The newest signed checkpoint that names records which are not there, as when
 * the end of one person's chain was cut off. What somebody has knowingly gone
 * on without is not asked for again.
 *
 * @returns how many records are gone, and when the checkpoint was signed by its own clock.
 */
export async function findMissedCheckpoint(db: Db): Promise<{ records: number; since: number } | null> {
  const rows = await db
    .selectFrom('records')
    .select(['hash', 'canonical', 'signature'])
    .where('kind', '=', 'log.checkpoint')
    .orderBy('lam', 'desc')
    .orderBy('hash', 'desc')
    .limit(CHECKED)
    .execute()
  const checkpoints = (await toRecords(rows)).reverse()
  for (const record of checkpoints) {
    if (record.kind !== 'log.checkpoint') continue
    const records = await countMissing(db, record.payload.heads)
    if (records > 0) return { records, since: record.at }
    if (record.payload.lost) return null
  }
  return null
}
