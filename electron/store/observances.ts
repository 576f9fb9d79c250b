import { foldObservance, type ObservanceState } from '@shared/domain/observances'
import { readRecordsOf } from './log'
import { readMembership } from './members'
import type { Db } from './schema'

/** Folds what the office said of one day of the year into its row. */
export async function projectObservance(db: Db, id: string): Promise<void> {
  const folded = foldObservance(await readRecordsOf(db, id), await readMembership(db))
  await db.deleteFrom('observances').where('id', '=', id).execute()
  if (folded)
    await db
      .insertInto('observances')
      .values({ id, folded: JSON.stringify(folded) })
      .execute()
}

/** All that the office said of days of the year, one state each. */
export async function readObservances(db: Db): Promise<ObservanceState[]> {
  const rows = await db.selectFrom('observances').select('folded').orderBy('id').execute()
  // The projection wrote the column from a folded value of this very shape.
  return rows.map((row) => JSON.parse(row.folded) as ObservanceState)
}
