import { foldIgnored, foldProofing, OFFICE_PROOFING_KINDS } from '@shared/domain/proofing'
import type { Ignored, ProofingState } from '@shared/domain/proofing'
import { readRecordsOf, readRecordsOfKinds } from './log'
import { readMembership } from './members'
import type { Db } from './schema'

/** Folds what the office has decided about proofing; there is no row before it has decided anything. */
export async function projectProofing(db: Db): Promise<void> {
  const records = await readRecordsOfKinds(db, OFFICE_PROOFING_KINDS)
  const state = foldProofing(records, await readMembership(db))
  await db.deleteFrom('proofing').execute()
  if (state.changedBy === null && state.accepted.length === 0) return
  await db
    .insertInto('proofing')
    .values({ id: 'office', folded: JSON.stringify(state) })
    .execute()
}

/** What the office has decided about proofing; the program's own settings before that. */
export async function readProofing(db: Db): Promise<ProofingState> {
  const row = await db.selectFrom('proofing').select('folded').executeTakeFirst()
  return row ? (JSON.parse(row.folded) as ProofingState) : foldProofing([], await readMembership(db))
}

/** What was passed over in one text, newest first. */
export async function readIgnored(db: Db, article: string): Promise<Ignored[]> {
  return foldIgnored(await readRecordsOf(db, article), await readMembership(db))
}
