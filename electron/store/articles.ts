import { articleStatus, foldArticle, printableRevision, type ArticleStatus } from '@shared/domain/articles'
import { openConditions, purposeOfNext, type ArticleState } from '@shared/domain/articleState'
import { foldComments, type CommentThread } from '@shared/domain/comments'
import { countReturnNotes } from '@shared/domain/returnNotes'
import { documentFigures, documentText, parseDocument } from '@shared/document/document'
import type { Revision } from '@shared/document/revision'
import { isEmptyQuery, parseArchiveQuery } from '@shared/text/archiveQuery'
import { dueOf, waitingFor } from '@shared/domain/waiting'
import { countWords } from '@shared/text/words'
import { OfficeError } from '@shared/ipc/errors'
import { readRecordsOf } from './log'
import { readMembership } from './members'
import { readRules } from './officeRules'
import { placePhotos } from './photos'
import { readRevision } from './revisions'
import type { ArticleRow, Db } from './schema'
import { isScheduled } from './schedule'
import { findArticles, prepareSearch } from './search'
import { dropFromSearch, indexArticle, indexPast } from './searchIndex'

/** Folds the records of an article now; null for an unknown id. */
export async function findArticle(db: Db, id: string): Promise<ArticleState | null> {
  const records = await readRecordsOf(db, id)
  return foldArticle(records, await readRules(db, records))
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

/** What lists tell of the sign-off. */
function signOffColumns(article: ArticleState) {
  const isInReview = article.state === 'submitted'
  return {
    purpose: isInReview || article.state === 'approved' ? article.purpose : purposeOfNext(article),
    due: dueOf(article),
    voided: article.voided?.signatures ?? 0,
    conditions: openConditions(article).length,
    pending: isInReview ? JSON.stringify(waitingFor(article)) : ''
  }
}

const blank = {
  product: '',
  kind: '',
  rubric: '',
  title: '',
  byline: '',
  event_date: '',
  words: 0,
  photos: 0
}

function textColumns({ meta, body }: Revision): typeof blank {
  const doc = parseDocument(body)
  const { product, kind, rubric, title, byline } = meta
  const words = countWords([meta.title, meta.deck, meta.lead, documentText(doc)].join('\n'))
  const event_date = meta.eventDate ?? ''
  return { product, kind, rubric, title, byline, event_date, words, photos: documentFigures(doc).length }
}

/** Texts of this article that were published, besides the newest. */
async function readPublished(db: Db, article: ArticleState, head: string): Promise<Revision[]> {
  const published = [...new Set(article.publications.map((each) => each.revision))]
  return Promise.all(published.filter((id) => id !== head).map((id) => readRevision(db, id)))
}

/** Texts of an article that came after the one it was indexed with, and that one: each is held against its follower. */
function listFollowed(article: ArticleState, known: string | null): [string, string][] {
  const ids = article.revisions.map((each) => each.id)
  const from = known === null ? 0 : Math.max(0, ids.indexOf(known))
  return ids.slice(from, -1).map((id, index) => [id, ids[from + index + 1]!])
}

async function indexTexts(
  db: Db,
  no: number,
  article: ArticleState,
  revision: Revision,
  known: string | null
): Promise<void> {
  const owner = await db
    .selectFrom('members')
    .select('name')
    .where('id', '=', article.owner)
    .executeTakeFirst()
  await indexArticle(db, {
    no,
    content: revision,
    published: await readPublished(db, article, article.heads[0]!),
    owner: owner?.name ?? '',
    isKnown: known !== null
  })
  for (const [past, next] of listFollowed(article, known))
    await indexPast(
      db,
      no,
      { revision: past, content: await readRevision(db, past) },
      await readRevision(db, next)
    )
}

/** Remarks of a return that its author has not settled yet. Threads are folded only where something was returned. */
async function countTodo(db: Db, article: ArticleState): Promise<number> {
  const isAtWork = article.state === 'returned' || article.state === 'drafting'
  if (!isAtWork || article.returnReason === '') return 0
  return countReturnNotes(article, await readThreads(db, article.id))
}

/** What of a row is folded from records, and not read from the text. */
async function foldedColumns(db: Db, article: ArticleState) {
  return {
    status: articleStatus(article.state, await isScheduled(db, article.id)),
    state: article.state,
    level: article.level,
    levels: article.chain.length,
    unit: article.unit,
    owner: article.owner,
    head: article.heads[0] ?? null,
    heads: article.heads.length,
    signed_revision: printableRevision(article, false),
    blocking: article.blockingThreads.length,
    return_reason: article.returnReason,
    submitted_at: article.submittedAt,
    ...signOffColumns(article),
    todo: await countTodo(db, article),
    created_at: article.createdAt,
    updated_at: article.updatedAt
  }
}

/**
 * Whether a row says what the records and the text of its article say.
 *
 * @throws OfficeError `storeDamaged` when these cannot be read themselves.
 */
export async function isRowTrue(db: Db, row: ArticleRow): Promise<boolean> {
  const article = await findArticle(db, row.id)
  if (!article) return false
  const [head] = article.heads
  const text = head === undefined ? blank : textColumns(await readRevision(db, head))
  const said: Record<string, unknown> = { ...(await foldedColumns(db, article)), ...text }
  return Object.entries(said).every(([column, value]) => row[column as keyof ArticleRow] === value)
}

/** Throws an article's row and its place in the search away, and folds both anew. */
export async function refoldArticle(db: Db, id: string): Promise<void> {
  const known = await db.selectFrom('articles').select('no').where('id', '=', id).executeTakeFirst()
  if (known) {
    await dropFromSearch(db, known.no)
    await db.deleteFrom('articles').where('no', '=', known.no).execute()
  }
  await projectArticle(db, id)
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
  // Reading and indexing the text is the dear part, so it is done only for a new head, or for
  // another owner, by whose name it is found, too: whoever began it may have been taken back.
  const isFresh = !known || known.head !== head || known.owner !== article.owner
  const revision = isFresh && head !== null ? await readRevision(db, head) : null
  // Whoever wrote the only text may have been taken back since: then no word of it stays in the list.
  const text = revision ? textColumns(revision) : isFresh ? blank : {}
  const row = { ...(await foldedColumns(db, article)), ...text }
  if (known) await db.updateTable('articles').set(row).where('no', '=', known.no).execute()
  const { no } =
    known ??
    (await db
      .insertInto('articles')
      .values({ id, ...blank, ...row })
      .returning('no')
      .executeTakeFirstOrThrow())
  if (isFresh) await placePhotos(db, 'article_photos', id, revision?.media ?? [])
  if (revision) await indexTexts(db, no, article, revision, known?.head ?? null)
  else if (isFresh && known) await dropFromSearch(db, no)
}

export interface ArticleFilter {
  readonly query?: string | undefined
  readonly status?: ArticleStatus | undefined
  readonly product?: string | undefined
  readonly rubric?: string | undefined
  readonly owner?: string | undefined
}

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
  const one = <T>(value: T | undefined) => (value ? [value] : undefined)
  const asked = parseArchiveQuery(query)
  if (isEmptyQuery(asked)) return []
  const prepared = await prepareSearch(db, asked, {
    statuses: one(filter.status),
    products: one(filter.product),
    rubrics: one(filter.rubric),
    owner: filter.owner
  })
  return findArticles(db, prepared, 'best')
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

/** Articles in review, longest waiting first. */
export async function listSubmitted(db: Db): Promise<ArticleRow[]> {
  return db
    .selectFrom('articles')
    .selectAll()
    .where('state', '=', 'submitted')
    .orderBy('submitted_at')
    .execute()
}

/** Rows of these articles, by id. */
export async function readArticleRows(db: Db, ids: readonly string[]): Promise<Map<string, ArticleRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('articles').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
