import type { ScheduleState } from '@shared/domain/schedule'
import type { WorkflowState } from '@shared/domain/workflow'
import type { Revision } from '@shared/document/revision'
import { OfficeError } from '@shared/ipc/errors'
import type { Db } from './schema'
import { sha256 } from './signing'

/** Entries of a channel's articles that were not cancelled, and what became of each article. */
export async function listWebEntries(
  db: Db,
  product: string
): Promise<{ readonly entry: ScheduleState; readonly state: WorkflowState }[]> {
  const rows = await db
    .selectFrom('schedule_entries as s')
    .innerJoin('articles as a', 'a.id', 's.target')
    .select(['s.folded', 'a.state'])
    .where('s.product', '=', product)
    .where('s.target_kind', '=', 'article')
    .where('s.outcome', '!=', 'cancelled')
    .orderBy('s.due')
    .orderBy('s.id')
    .execute()
  // The projection wrote both columns from folded values of these very shapes.
  return rows.map((row) => ({
    entry: JSON.parse(row.folded) as ScheduleState,
    state: row.state as WorkflowState
  }))
}

/** How many texts are read at a time. */
const AT_ONCE = 200

/**
 * Texts by their ids, each checked against its own.
 *
 * @throws OfficeError `notFound`, or `storeDamaged` when a byte has changed on disk.
 */
export async function readRevisions(db: Db, ids: readonly string[]): Promise<Map<string, Revision>> {
  const found = new Map<string, Revision>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('revisions')
      .select(['id', 'canonical'])
      .where('id', 'in', ids.slice(from, from + AT_ONCE))
      .execute()
    for (const { id, canonical } of rows) {
      if (sha256(canonical) !== id) throw new OfficeError('storeDamaged')
      found.set(id, JSON.parse(canonical) as Revision)
    }
  }
  if (ids.some((id) => !found.has(id))) throw new OfficeError('notFound')
  return found
}
