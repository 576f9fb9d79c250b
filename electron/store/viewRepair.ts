import type { Db, ArticleRow } from './schema'
import { isRowTrue, refoldArticle } from './articles'
import { mergeTouched, project, type Touched } from './projections'
import type { View } from './viewDigests'

/** Rows of the articles' view that are looked at in one go. */
const PART = 128

async function subjectsOf(
  db: Db,
  kind: string,
  view: 'issues' | 'schedule_entries' | 'directives' | 'observances' | 'campaigns' | 'assignments'
): Promise<string[]> {
  const told = await db.selectFrom('records').select('subject').distinct().where('kind', '=', kind).execute()
  const shown = await db.selectFrom(view).select('id').execute()
  return [...new Set([...told.map((row) => row.subject), ...shown.map((row) => row.id)])]
}

async function isEdited(db: Db, row: ArticleRow): Promise<boolean> {
  // An article whose records or text are damaged themselves is named as that; its row cannot be judged.
  return isRowTrue(db, row).then(
    (isTrue) => !isTrue,
    () => false
  )
}

/**
 * Folds those articles of a part anew whose rows do not say what their records say.
 *
 * @returns ids of the articles that were mended.
 */
export async function repairArticles(db: Db, part: number): Promise<string[]> {
  const rows = await db
    .selectFrom('articles')
    .selectAll()
    .where('no', '>=', part * PART)
    .where('no', '<', (part + 1) * PART)
    .execute()
  const edited: string[] = []
  for (const row of rows) if (await isEdited(db, row)) edited.push(row.id)
  for (const id of edited) await db.transaction().execute((trx) => refoldArticle(trx, id))
  return edited
}

/** Folds articles that have records and no row: somebody has deleted it. */
export async function repairDropped(db: Db): Promise<string[]> {
  const dropped = await db
    .selectFrom('records as r')
    .select('r.subject')
    .distinct()
    .where('r.kind', '=', 'articles.create')
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('articles as a').select('a.no').whereRef('a.id', '=', 'r.subject')))
    )
    .execute()
  const mended: string[] = []
  for (const { subject } of dropped) {
    await db
      .transaction()
      .execute((trx) => refoldArticle(trx, subject))
      .catch(() => {})
    // What was taken back with a revoked key has no row for good reason.
    const row = await db.selectFrom('articles').select('no').where('id', '=', subject).executeTakeFirst()
    if (row) mended.push(subject)
  }
  return mended
}

/** Number of the last part of the articles' view. */
export async function lastPart(db: Db): Promise<number> {
  const row = await db.selectFrom('articles').select('no').orderBy('no', 'desc').limit(1).executeTakeFirst()
  return Math.floor((row?.no ?? 0) / PART)
}

/** Subjects that are folded in one transaction: a save that comes meanwhile waits for no more. */
const BATCH = 25

const nothing: Touched = mergeTouched([])

async function refoldEach(
  db: Db,
  ids: readonly string[],
  toTouched: (ids: readonly string[]) => Partial<Touched>
): Promise<void> {
  for (let first = 0; first < ids.length; first += BATCH) {
    const touched = { ...nothing, ...toTouched(ids.slice(first, first + BATCH)) }
    await db.transaction().execute((trx) => project(trx, touched))
  }
}

/** Folds a whole view anew; the articles' is mended part by part. */
export async function refoldView(db: Db, view: Exclude<View, 'articles'>): Promise<void> {
  switch (view) {
    case 'members':
    case 'member_keys':
    case 'office':
    case 'proofing': {
      const name = view === 'member_keys' ? 'members' : view
      await db.transaction().execute((trx) => project(trx, { ...nothing, [name]: true }))
      return
    }
    case 'issues':
    case 'placements':
      return refoldEach(db, await subjectsOf(db, 'issues.create', 'issues'), (issues) => ({ issues }))
    case 'schedule_entries':
      return refoldEach(db, await subjectsOf(db, 'schedule.plan', 'schedule_entries'), (schedule) => ({
        schedule
      }))
    case 'directives':
      return refoldEach(db, await subjectsOf(db, 'directives.enter', 'directives'), (directives) => ({
        directives
      }))
    case 'assignments':
      return refoldEach(db, await subjectsOf(db, 'assignments.set', 'assignments'), (assignments) => ({
        assignments
      }))
    case 'observances': {
      const removed = await subjectsOf(db, 'observances.remove', 'observances')
      const stated = await subjectsOf(db, 'observances.set', 'observances')
      return refoldEach(db, [...new Set([...stated, ...removed])], (observances) => ({ observances }))
    }
    case 'campaigns':
      return refoldEach(db, await subjectsOf(db, 'campaigns.set', 'campaigns'), (campaigns) => ({
        campaigns
      }))
  }
}
