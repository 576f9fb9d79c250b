import type { Revision, SealedRevision } from '@shared/document/revision'
import { OfficeError } from '@shared/ipc/errors'
import type { Db } from './schema'
import { sha256 } from './signing'

/** Stores a text. The same text again is the same row. Only `commit()` calls this. */
export async function insertRevision(db: Db, sealed: SealedRevision): Promise<void> {
  await db
    .insertInto('revisions')
    .values({ id: sealed.id, article: sealed.revision.article, canonical: sealed.canonical })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/**
 * Reads a text and checks it against its id.
 *
 * @throws OfficeError `notFound`, or `storeDamaged` when a byte has changed on disk.
 */
export async function readRevision(db: Db, id: string): Promise<Revision> {
  const row = await db.selectFrom('revisions').select('canonical').where('id', '=', id).executeTakeFirst()
  if (!row) throw new OfficeError('notFound')
  if (sha256(row.canonical) !== id) throw new OfficeError('storeDamaged')
  return JSON.parse(row.canonical) as Revision
}

/** Ids of stored texts whose bytes no longer give their id. Reads every text: for backups, and once after the office was opened. */
export async function findDamagedRevisions(db: Db): Promise<string[]> {
  const damaged: string[] = []
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('revisions')
      .select(['id', 'canonical'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(200)
      .execute()
    damaged.push(...rows.filter((row) => sha256(row.canonical) !== row.id).map((row) => row.id))
    const last = rows.at(-1)
    if (!last) return damaged
    after = last.id
  }
}

/** Articles that these texts belong to. */
export async function listArticlesOf(db: Db, revisions: readonly string[]): Promise<string[]> {
  if (revisions.length === 0) return []
  const rows = await db
    .selectFrom('revisions')
    .select('article')
    .distinct()
    .where('id', 'in', revisions)
    .execute()
  return rows.map((row) => row.article)
}

/** Ids of stored texts that begin with these hex digits, in their order; no more than the limit. */
export async function findRevisions(db: Db, prefix: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('revisions')
    .select('id')
    .where('id', '>=', prefix)
    // "g" follows every hex digit.
    .where('id', '<', `${prefix}g`)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}
