import { articleContentSchema, type ArticleContent } from '@shared/document/revision'
import { OfficeError } from '@shared/ipc/errors'
import { listPhotos } from '@shared/document/document'
import { placePhotos } from './photos'
import type { Db } from './schema'
import { sha256 } from './signing'

/** This PC's working copy of an article: the ring in which keystrokes are safe. */
export interface Draft {
  readonly article: string
  /** The head it was begun from; null before the first revision. */
  readonly base: string | null
  readonly content: ArticleContent
  readonly changedAt: number
}

/**
 * Writes the working copy. When this resolves, it is on disk: the store runs with `synchronous = full`.
 */
export async function writeDraft(db: Db, draft: Draft): Promise<void> {
  const content = JSON.stringify(draft.content)
  const row = { base: draft.base, content, sha256: sha256(content), changed_at: draft.changedAt }
  await db
    .insertInto('drafts')
    .values({ article: draft.article, ...row })
    .onConflict((conflict) => conflict.column('article').doUpdateSet(row))
    .execute()
  await placePhotos(db, 'draft_photos', draft.article, listPhotos(draft.content.body))
}

/**
 * Reads the working copy of an article.
 *
 * @throws OfficeError `draftDamaged` when its bytes have changed on disk.
 */
export async function readDraft(db: Db, article: string): Promise<Draft | null> {
  const row = await db.selectFrom('drafts').selectAll().where('article', '=', article).executeTakeFirst()
  if (!row) return null
  if (sha256(row.content) !== row.sha256) throw new OfficeError('draftDamaged')
  const content: unknown = JSON.parse(row.content)
  if (!articleContentSchema.safeParse(content).success) throw new OfficeError('draftDamaged')
  // Not the schema's output: that has its fields in another order, and so another hash than was stored.
  return { article, base: row.base, content: content as ArticleContent, changedAt: row.changed_at }
}

/** The raw content of a working copy that {@link readDraft} refuses; null for a sound one or none. */
export async function readDamagedDraft(db: Db, article: string): Promise<string | null> {
  const row = await db
    .selectFrom('drafts')
    .select('content')
    .where('article', '=', article)
    .executeTakeFirst()
  if (!row) return null
  return readDraft(db, article).then(
    () => null,
    () => row.content
  )
}

export async function deleteDraft(db: Db, article: string): Promise<void> {
  await db.deleteFrom('drafts').where('article', '=', article).execute()
}

/** Deletes a working copy only if it still is the one that was read: what was typed since stays. */
export async function deleteDraftIf(db: Db, draft: Draft): Promise<void> {
  await db
    .deleteFrom('drafts')
    .where('article', '=', draft.article)
    .where('sha256', '=', sha256(JSON.stringify(draft.content)))
    .execute()
}

/** Articles with a working copy on this PC, newest first. */
export async function listDrafts(db: Db): Promise<{ article: string; changedAt: number }[]> {
  const rows = await db
    .selectFrom('drafts')
    .select(['article', 'changed_at'])
    .orderBy('changed_at', 'desc')
    .execute()
  return rows.map((row) => ({ article: row.article, changedAt: row.changed_at }))
}
