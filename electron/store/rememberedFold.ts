import type { OfficeRecord, RecordKind } from '@shared/domain/records'
import { listHashesOfKinds, readRecordsOfKinds } from './log'
import type { Db } from './schema'
import { sha256 } from './signing'

/** Offices, and states of one, whose folds are kept. */
const MAX_KEPT = 8

/**
 * A fold over all records of some kinds that is carried out once and kept by
 * the records it came from: the same records always fold into the same.
 */
export function rememberFold<T>(
  kinds: readonly RecordKind[],
  fold: (records: readonly OfficeRecord[], db: Db) => T | Promise<T>
): (db: Db) => Promise<T> {
  const kept = new Map<string, T>()
  return async (db) => {
    const name = sha256((await listHashesOfKinds(db, kinds)).join())
    const known = kept.get(name)
    if (known !== undefined) return known
    const folded = await fold(await readRecordsOfKinds(db, kinds), db)
    if (kept.size >= MAX_KEPT) kept.clear()
    kept.set(name, folded)
    return folded
  }
}
