import { sql } from 'kysely'
import {
  articleStatus,
  foldArticle,
  printableRevision,
  type ArticleState,
  type ArticleStatus
} from '@shared/domain/articles'
import { foldComments, type CommentThread } from '@shared/domain/comments'
import { documentFigures, documentText, parseDocument } from '@shared/document/document'
import { countWords } from '@shared/text/words'
import { OfficeError } from '@shared/ipc/errors'
import { readRecordsOf } from './log'
import { readMembership } from './members'
import { placePhotos } from './photos'
import { readRevision } from './revisions'
import type { ArticleRow, Db } from './schema'
import { isScheduled } from './schedule'
import { dropFromSearch, indexArticle, searchArticles } from './search'

/** Folds the records of an article now; null for an unknown id. */
export async function findArticle(db: Db, id: string): Promise<ArticleState | null> {
  return foldArticle(await readRecordsOf(db, id), await readMembership(db))
}

/** @throws OfficeError `notFound` */
export async function readArticle(db: Db, id: string): Promise<ArticleState> {
  const article = await findArticle(db, id)
  if (!article) throw new OfficeError('notFound')
  return article
}

/** The threads of remarks on an article, oldest first. */
export async function readThreads(db: Db, article: string): Promise<CommentThread[]> {
  // A remark that names somebody is filed under that name too: only what was said about this article counts.
  const records = (await readRecordsOf(db, article)).filter((record) => record.subject === article)
  return foldComments(records, await readMembership(db))
}

/** Articles in whose remarks a member was named, by someone or as the one who is to see to a thread; those at work only. */
export async function listArticlesNaming(db: Db, member: string): Promise<ArticleRow[]> {
  return db
    .selectFrom('articles')
    .selectAll()
    .where('status', 'not in', ['archived', 'withdrawn'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('record_subjects as s')
        .innerJoin('records as r', 'r.hash', 's.hash')
        .select('r.subject')
        .where('s.subject', '=', member)
        .where('r.kind', 'in', ['comments.add', 'comments.assign'])
    )
    .orderBy('updated_at', 'desc')
    .limit(500)
    .execute()
}

interface TextColumns {
  readonly product: string
  readonly kind: string
  readonly rubric: string
  readonly title: string
  readonly byline: string
  readonly words: number
  readonly photos: number
}

async function readTextColumns(
  db: Db,
  head: string | undefined
): Promise<{ columns: TextColumns; text: string; media: readonly string[] }> {
  if (!head) {
    const blank = { product: '', kind: '', rubric: '', title: '', byline: '', words: 0, photos: 0 }
    return { columns: blank, text: '', media: [] }
  }
  const { meta, body, media } = await readRevision(db, head)
  const doc = parseDocument(body)
  const text = [meta.kicker, meta.deck, meta.lead, documentText(doc), meta.byline, meta.rubric].join('\n')
  const { product, kind, rubric, title, byline } = meta
  const words = countWords([meta.title, meta.deck, meta.lead, documentText(doc)].join('\n'))
  return {
    columns: { product, kind, rubric, title, byline, words, photos: documentFigures(doc).length },
    text,
    media
  }
}

/** Folds one article into its row and its place in the search index; one that was taken back leaves both. */
export async function projectArticle(db: Db, id: string): Promise<void> {
  const article = await findArticle(db, id)
  const known = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  if (!article) {
    if (!known) return
    await placePhotos(db, 'article_photos', id, [])
    await db.deleteFrom('articles').where('no', '=', known.no).execute()
    return dropFromSearch(db, known.no)
  }
  const head = article.heads[0] ?? null
  // Reading and indexing the text is the dear part, so it is done only for a new head.
  const fresh = known && known.head === head ? null : await readTextColumns(db, head ?? undefined)
  const next = article.state === 'submitted' ? article.chain[article.level] : undefined
  const row = {
    status: articleStatus(article.state, await isScheduled(db, id)),
    state: article.state,
    level: article.level,
    levels: article.chain.length,
    next_role: next?.role ?? '',
    unit: article.unit,
    owner: article.owner,
    head,
    heads: article.heads.length,
    signed_revision: printableRevision(article, false),
    blocking: article.blockingThreads.length,
    return_reason: article.returnReason,
    submitted_at: article.submittedAt,
    created_at: article.createdAt,
    updated_at: article.updatedAt,
    ...fresh?.columns
  }
  if (known) {
    await db.updateTable('articles').set(row).where('no', '=', known.no).execute()
    if (!fresh) return
    await placePhotos(db, 'article_photos', id, fresh.media)
    return indexArticle(db, known.no, fresh.columns.title, fresh.text)
  }
  const { columns, text, media } = fresh ?? (await readTextColumns(db, head ?? undefined))
  const inserted = await db
    .insertInto('articles')
    .values({ id, ...columns, ...row })
    .returning('no')
    .executeTakeFirstOrThrow()
  await placePhotos(db, 'article_photos', id, media)
  await indexArticle(db, inserted.no, columns.title, text)
}

export interface ArticleFilter {
  readonly query?: string | undefined
  readonly status?: ArticleStatus | undefined
  readonly product?: string | undefined
  readonly rubric?: string | undefined
  readonly owner?: string | undefined
}

/** Most articles that a search shows: nobody reads on, the query is made narrower. */
const SEARCH_LIMIT = 500

function filtered(db: Db, filter: ArticleFilter) {
  let query = db.selectFrom('articles')
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.product) query = query.where('product', '=', filter.product)
  if (filter.rubric) query = query.where('rubric', '=', filter.rubric)
  if (filter.owner) query = query.where('owner', '=', filter.owner)
  return query
}

/** The filter is part of the search: among a common word's best matches there may be none that pass it. */
async function findRanked(db: Db, query: string, filter: ArticleFilter): Promise<number[]> {
  const { status, product, rubric, owner } = filter
  const isFiltered = [status, product, rubric, owner].some(Boolean)
  const passing = filtered(db, filter)
    .select('articles.no')
    .where(sql<boolean>`articles.no = search.rowid`)
  return searchArticles(db, query, SEARCH_LIMIT, isFiltered ? passing : null)
}

/**
 * A page of the desk's list, newest first; search results best first.
 * Any page is one statement: the order is an index, so far pages skip entries of it and no rows.
 */
export async function listArticles(
  db: Db,
  filter: ArticleFilter,
  offset: number,
  limit: number
): Promise<{ rows: ArticleRow[]; total: number }> {
  const query = filter.query?.trim()
  if (query) {
    const found = await findRanked(db, query, filter)
    const page = found.slice(offset, offset + limit)
    const rows = await db.selectFrom('articles').selectAll().where('no', 'in', page).execute()
    const rank = new Map(page.map((no, index) => [no, index]))
    return { rows: rows.sort((a, b) => rank.get(a.no)! - rank.get(b.no)!), total: found.length }
  }
  const { total } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = filtered(db, filter)
    .select('no')
    .orderBy('updated_at', 'desc')
    .orderBy('no', 'desc')
    .limit(limit)
    .offset(offset)
  const rows = await db
    .selectFrom('articles')
    .selectAll()
    .where('no', 'in', page)
    .orderBy('updated_at', 'desc')
    .orderBy('no', 'desc')
    .execute()
  return { rows, total }
}

/** How many articles stand in each state, for the filter. */
export async function countByStatus(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('articles')
    .select(['status', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute()
  return new Map(rows.map((row) => [row.status, row.count]))
}

/** Articles that wait for a signature of one of these roles, longest waiting first. */
export async function listQueue(db: Db, roles: readonly string[]): Promise<ArticleRow[]> {
  if (roles.length === 0) return []
  return db
    .selectFrom('articles')
    .selectAll()
    .where('state', '=', 'submitted')
    .where('next_role', 'in', roles)
    .orderBy('submitted_at')
    .execute()
}

/** Rows of these articles, by id. */
export async function readArticleRows(db: Db, ids: readonly string[]): Promise<Map<string, ArticleRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('articles').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
