import { sql } from 'kysely'
import type { ArticleStatus } from '@shared/domain/articles'
import type { Db, PhotoNoteTable } from './schema'

/** Where a photo's file came from. */
export type PhotoNote = PhotoNoteTable

/** Notes where photos came from; what was noted first stays. Only `commit()` calls this. */
export async function insertPhotoNotes(db: Db, notes: readonly PhotoNote[]): Promise<void> {
  if (notes.length === 0) return
  await db
    .insertInto('photo_notes')
    .values(notes)
    .onConflict((conflict) => conflict.column('photo').doNothing())
    .execute()
}

/** Where a photo came from; null for one that nothing was noted of. */
export async function readPhotoNote(db: Db, photo: string): Promise<PhotoNote | null> {
  const row = await db.selectFrom('photo_notes').selectAll().where('photo', '=', photo).executeTakeFirst()
  return row ?? null
}

type Places = 'article_photos' | 'draft_photos'

/** Writes down which photos stand in an article, where that has changed. */
export async function placePhotos(
  db: Db,
  places: Places,
  article: string,
  photos: readonly string[]
): Promise<void> {
  const rows = await db.selectFrom(places).select('media').where('article', '=', article).execute()
  const known = new Set(rows.map((row) => row.media))
  const gone = [...known].filter((media) => !photos.includes(media))
  const come = photos.filter((media) => !known.has(media))
  if (gone.length > 0)
    await db.deleteFrom(places).where('media', 'in', gone).where('article', '=', article).execute()
  if (come.length > 0)
    await db
      .insertInto(places)
      .values(come.map((media) => ({ media, article })))
      .execute()
}

/** An article in which a photo stands, and the printed pages on which that article stands. */
export interface PhotoUse {
  readonly article: string
  readonly title: string
  readonly status: ArticleStatus
  /** Only in what is being written on this PC, not yet in a revision. */
  readonly isDraft: boolean
  readonly pages: readonly { readonly issue: string; readonly number: number; readonly page: number }[]
}

/** The statement that finds the articles of a photo, for those who look at its plan too. */
export function selectPhotoUses(db: Db, media: string) {
  const inDrafts = db
    .selectFrom('draft_photos')
    .innerJoin('articles', 'articles.id', 'draft_photos.article')
    .select(['articles.id', 'articles.title', 'articles.status'])
    .select(sql<number>`1`.as('is_draft'))
    .where('draft_photos.media', '=', media)
  return db
    .selectFrom('article_photos')
    .innerJoin('articles', 'articles.id', 'article_photos.article')
    .select(['articles.id', 'articles.title', 'articles.status'])
    .select(sql<number>`0`.as('is_draft'))
    .where('article_photos.media', '=', media)
    .unionAll(inDrafts)
}

/** The statement that finds the printed pages of articles. */
export function selectPagesOf(db: Db, articles: readonly string[]) {
  return db
    .selectFrom('placements')
    .innerJoin('issues', 'issues.id', 'placements.issue')
    .select(['placements.article', 'placements.issue', 'placements.page', 'issues.number', 'issues.date'])
    .distinct()
    .where('placements.article', 'in', articles)
    .orderBy('issues.date', 'desc')
    .orderBy('placements.page')
}

/** Where a photo stands: newest texts and working copies, newest issues first. */
export async function findPhotoUses(db: Db, media: string): Promise<PhotoUse[]> {
  const found = await selectPhotoUses(db, media).execute()
  const byArticle = new Map<string, (typeof found)[number]>()
  for (const row of found) if (!byArticle.has(row.id)) byArticle.set(row.id, row)
  const pages = byArticle.size === 0 ? [] : await selectPagesOf(db, [...byArticle.keys()]).execute()
  return [...byArticle.values()].map((row) => ({
    article: row.id,
    title: row.title,
    // The projection wrote the column from this very type.
    status: row.status as ArticleStatus,
    isDraft: row.is_draft === 1,
    pages: pages
      .filter((page) => page.article === row.id)
      .map(({ issue, number, page }) => ({ issue, number, page }))
  }))
}
