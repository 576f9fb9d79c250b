import { sql } from 'kysely'
import { foldIssue, type IssueState } from '@shared/domain/issues'
import { listPlacements } from '@shared/domain/pagePlan'
import { OfficeError } from '@shared/ipc/errors'
import { readRecordsOf } from './log'
import { readMembership } from './members'
import type { Db } from './schema'

/** Folds one issue into its row and its placements; one that was taken back leaves none. */
export async function projectIssue(db: Db, id: string): Promise<void> {
  // An article's records speak of its issues too; they make no issue of the article.
  const folded = foldIssue(await readRecordsOf(db, id), await readMembership(db))
  const issue = folded?.id === id ? folded : null
  await db.deleteFrom('placements').where('issue', '=', id).execute()
  if (!issue) return void (await db.deleteFrom('issues').where('id', '=', id).execute())
  const row = {
    product: issue.product,
    number: issue.number,
    total: issue.total,
    date: issue.date,
    pages: issue.plan.pages.length,
    is_published: issue.isPublished ? 1 : 0,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    folded: JSON.stringify(issue)
  }
  await db
    .insertInto('issues')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  const placements = listPlacements(issue.plan).map((placement) => ({ issue: id, ...placement }))
  if (placements.length > 0) await db.insertInto('placements').values(placements).execute()
}

// The projection wrote the column from a folded value of this very shape.
const parseFolded = (json: string) => JSON.parse(json) as IssueState

export async function findIssue(db: Db, id: string): Promise<IssueState | null> {
  const row = await db.selectFrom('issues').select('folded').where('id', '=', id).executeTakeFirst()
  return row ? parseFolded(row.folded) : null
}

/** @throws OfficeError `notFound` */
export async function readIssue(db: Db, id: string): Promise<IssueState> {
  const issue = await findIssue(db, id)
  if (!issue) throw new OfficeError('notFound')
  return issue
}

/** Numbers of these issues, and what stands in each; no plan is read. */
export async function readIssueContents(
  db: Db,
  ids: readonly string[]
): Promise<Map<string, { readonly number: number; readonly articles: readonly string[] }>> {
  const list = JSON.stringify(ids)
  const { rows } = await sql<{ id: string; number: number; article: string | null }>`
    select distinct i.id, i.number, p.article from issues i left join placements p on p.issue = i.id
    where i.id in (select value from json_each(${list})) order by i.id, p.page`.execute(db)
  const found = new Map<string, { number: number; articles: string[] }>()
  for (const { id, number, article } of rows) {
    const issue = found.get(id) ?? { number, articles: [] }
    if (article !== null) issue.articles.push(article)
    found.set(id, issue)
  }
  return found
}

/** All issues, newest first. */
export async function listIssues(db: Db): Promise<IssueState[]> {
  const rows = await db.selectFrom('issues').select('folded').orderBy('date', 'desc').orderBy('id').execute()
  return rows.map((row) => parseFolded(row.folded))
}

/** The newest issue of a product, from which the next number and date are proposed. By date: numbers begin anew each year. */
export async function findLastIssue(db: Db, product: string): Promise<IssueState | null> {
  const row = await db
    .selectFrom('issues')
    .select('folded')
    .where('product', '=', product)
    // Editions of wards have the number of their master.
    .where(sql<boolean>`folded ->> 'master' is null`)
    .orderBy('date', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? parseFolded(row.folded) : null
}

/** Whether another issue of the product and ward, in the same year, bears this number. */
export async function isNumberTaken(
  db: Db,
  issue: { id: string; product: string; number: number; date: string; unit?: string | undefined }
): Promise<boolean> {
  const row = await db
    .selectFrom('issues')
    .select('id')
    .where('product', '=', issue.product)
    .where('number', '=', issue.number)
    .where('date', '>=', `${issue.date.slice(0, 4)}-01-01`)
    .where('date', '<=', `${issue.date.slice(0, 4)}-12-31`)
    .where('id', '!=', issue.id)
    .where(sql<boolean>`coalesce(folded ->> 'unit', '') = ${issue.unit ?? ''}`)
    .executeTakeFirst()
  return row !== undefined
}

/** Issues in which an article stands. */
export async function listIssuesOf(db: Db, article: string): Promise<string[]> {
  const rows = await db
    .selectFrom('placements')
    .select('issue')
    .distinct()
    .where('article', '=', article)
    .execute()
  return rows.map((row) => row.issue)
}

/** The editions of an issue, by ward. */
export async function listEditions(db: Db, master: string): Promise<IssueState[]> {
  const rows = await db
    .selectFrom('issues')
    .select('folded')
    .where(sql<boolean>`folded ->> 'master' = ${master}`)
    .orderBy(sql`folded ->> 'unit'`)
    .execute()
  return rows.map((row) => parseFolded(row.folded))
}
