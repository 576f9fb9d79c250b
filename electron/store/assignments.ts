import { sql, type RawBuilder } from 'kysely'
import type { ArticleStatus } from '@shared/domain/articles'
import { unwrittenStages, type AssignmentStage } from '@shared/domain/assignment'
import { foldAssignment, type AnsweringArticle, type AssignmentState } from '@shared/domain/assignments'
import { readRecordsOf } from './log'
import { readMembership } from './members'
import type { Db } from './schema'

/** The mark under which assignments for a day of the year are found again. */
export const observanceMark = (observance: { readonly id: string; readonly first: string } | null) =>
  observance === null ? '' : `${observance.id} ${observance.first}`

/** Folds one assignment into its row; one that was taken back leaves none. */
export async function projectAssignment(db: Db, id: string): Promise<void> {
  const folded = foldAssignment(id, await readRecordsOf(db, id), await readMembership(db))
  await db.deleteFrom('assignments').where('id', '=', id).execute()
  if (!folded) return
  const { title, member, product, unit, rubric, lines, due, article, observance, dropped } = folded
  const row = { title, product, unit, rubric, lines, due }
  await db
    .insertInto('assignments')
    .values({
      id,
      ...row,
      member: member ?? '',
      article: article ?? '',
      observance: observanceMark(observance),
      is_dropped: dropped === null ? 0 : 1,
      folded: JSON.stringify(folded)
    })
    .execute()
}

// The projection wrote the column from a folded value of this very shape.
const parseFolded = (json: string) => JSON.parse(json) as AssignmentState

export async function findAssignment(db: Db, id: string): Promise<AssignmentState | null> {
  const row = await db.selectFrom('assignments').select('folded').where('id', '=', id).executeTakeFirst()
  return row ? parseFolded(row.folded) : null
}

/** An assignment with what is known of the article that answers it. */
export interface AnsweredAssignment {
  readonly assignment: AssignmentState
  readonly answer: (AnsweringArticle & { readonly title: string }) | null
}

/**
 * Whether an article that was put away had come out before: then its
 * assignment is answered all the same. Records of its publication are filed under it.
 */
const cameOut = sql`exists (select 1 from record_subjects s join records r on r.hash = s.hash
  where s.subject = a.id and r.kind = 'schedule.finish')`

/** Where an assignment stands, as `stageOf` says it of a folded one. */
const stage = sql`case
  when t.is_dropped = 1 then 'dropped'
  when a.id is null or (a.status in ('withdrawn', 'archived') and not ${cameOut})
    then case when t.member = '' then 'idea' else 'assigned' end
  when a.status in ('drafting', 'returned') then 'drafting'
  when a.status = 'submitted' then 'submitted'
  when a.status in ('approved', 'scheduled') then 'signed'
  else 'published' end`

const from = sql`assignments t left join articles a on a.id = t.article`

/** What is still to be done, in the order in which it is due. */
export const openStages: readonly AssignmentStage[] = [...unwrittenStages, 'submitted']

/**
 * What is on its way is a handful among the work of years: found by its article's
 * state, which is an index, before anything is asked of the rows themselves.
 */
const mayBeOpen = sql`(t.article = '' or t.article in (
  select id from articles where status in ('drafting', 'returned', 'submitted', 'withdrawn', 'archived')))`

function oneOf(stages: readonly AssignmentStage[]): RawBuilder<unknown> {
  const is = sql`${stage} in (${sql.join(stages.map((each) => sql`${each}`))})`
  return stages.every((each) => openStages.includes(each)) ? sql`${mayBeOpen} and ${is}` : is
}

/** Which assignments are shown. */
export interface AssignmentFilter {
  readonly stages: readonly AssignmentStage[]
  /** Empty for everybody. */
  readonly member?: string | undefined
  readonly unit?: string | undefined
  readonly product?: string | undefined
  /** Only what should have been handed over before this moment. */
  readonly dueBefore?: number | undefined
}

function filtered({ stages, member, unit, product, dueBefore }: AssignmentFilter): RawBuilder<unknown> {
  const parts = [oneOf(stages)]
  if (member) parts.push(sql`t.member = ${member}`)
  if (unit) parts.push(sql`t.unit = ${unit}`)
  if (product) parts.push(sql`t.product = ${product}`)
  if (dueBefore !== undefined) parts.push(sql`t.due < ${dueBefore}`)
  return sql.join(parts, sql` and `)
}

async function readWhere(
  db: Db,
  where: RawBuilder<unknown>,
  end: RawBuilder<unknown>
): Promise<AnsweredAssignment[]> {
  const { rows } = await sql<{
    folded: string
    title: string | null
    status: ArticleStatus | null
    came_out: number
  }>`select t.folded, a.title, a.status,
      case when a.status in ('withdrawn', 'archived') then ${cameOut} else 0 end as came_out
    from ${from} where ${where} ${end}`.execute(db)
  return rows.map(({ folded, title, status, came_out }) => ({
    assignment: parseFolded(folded),
    answer: status === null ? null : { status, title: title ?? '', cameOut: came_out === 1 }
  }))
}

/** Assignments, the soonest first and those without a deadline behind them, and how many there are. */
export async function listAssignments(
  db: Db,
  filter: AssignmentFilter,
  isNewestFirst: boolean,
  limit: number
) {
  const where = filtered(filter)
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${from} where ${where}`.execute(
    db
  )
  const order = isNewestFirst
    ? sql`order by t.due is null, t.due desc, t.id limit ${limit}`
    : sql`order by t.due is null, t.due, t.id limit ${limit}`
  return { rows: await readWhere(db, where, order), total: rows[0]!.total }
}

export async function findAnswered(db: Db, id: string): Promise<AnsweredAssignment | null> {
  const [found] = await readWhere(db, sql`t.id = ${id}`, sql``)
  return found ?? null
}

/** The assignments that an article answers. */
export const listAnsweredBy = (db: Db, article: string) =>
  readWhere(db, sql`t.article = ${article} and t.is_dropped = 0`, sql`order by t.due, t.id limit 20`)

/** What is to be handed over in a span of time, whatever became of it. */
export const listDueIn = (db: Db, since: number, until: number) =>
  readWhere(
    db,
    sql`t.due >= ${since} and t.due < ${until} and t.is_dropped = 0`,
    sql`order by t.due, t.id limit 2000`
  )

/** What is on its way and was due before a moment, or has no deadline. */
export const listLeftOpen = (db: Db, before: number) =>
  readWhere(
    db,
    sql`${oneOf(openStages)} and (t.due is null or t.due < ${before})`,
    sql`order by t.due is null, t.due, t.id limit 500`
  )

/** How much is open: all, one's own, late, with nobody. */
export async function countAssignments(db: Db, member: string, now: number) {
  const { rows } = await sql<{ open: number; mine: number; late: number; ideas: number }>`
    select count(*) as open,
      coalesce(sum(member = ${member}), 0) as mine,
      coalesce(sum(due < ${now} and stage <> 'submitted'), 0) as late,
      coalesce(sum(stage = 'idea'), 0) as ideas
    from (select t.member, t.due, ${stage} as stage from ${from} where ${oneOf(openStages)})`.execute(db)
  return rows[0]!
}

/** What was given to each person for a span of time: how many texts, how many lines. */
export async function sumLoad(db: Db, since: number, until: number) {
  const { rows } = await sql<{ member: string; count: number; lines: number }>`
    select member, count(*) as count, sum(lines) as lines from assignments
    where due >= ${since} and due < ${until} and is_dropped = 0 and member <> ''
    group by member order by member`.execute(db)
  return rows
}

/** How many assignments stand for each of these days of the year. */
export async function countForObservances(db: Db, marks: readonly string[]): Promise<Map<string, number>> {
  if (marks.length === 0) return new Map()
  const rows = await db
    .selectFrom('assignments')
    .select(['observance', (on) => on.fn.countAll<number>().as('count')])
    .where('observance', 'in', marks)
    .where('is_dropped', '=', 0)
    .groupBy('observance')
    .execute()
  return new Map(rows.map((row) => [row.observance, row.count]))
}
