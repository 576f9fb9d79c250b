import {
  foldPause,
  foldScheduleEntry,
  WHOLE_SCHEDULE,
  type SchedulePause,
  type ScheduleState
} from '@shared/domain/schedule'
import { readRecordsOf } from './log'
import { readMembership } from './members'
import type { Db } from './schema'

/** Folds one schedule entry into its row; one that was taken back leaves none. */
export async function projectScheduleEntry(db: Db, id: string): Promise<void> {
  // An article's or issue's records speak of its entries too; they make no entry of it.
  const folded = foldScheduleEntry(await readRecordsOf(db, id), await readMembership(db))
  const entry = folded?.id === id ? folded : null
  if (!entry) return void (await db.deleteFrom('schedule_entries').where('id', '=', id).execute())
  const { target } = entry
  const row = {
    product: entry.product,
    target_kind: target.kind,
    target: target.kind === 'issue' ? target.issue : target.article,
    due: entry.due,
    outcome: entry.outcome,
    folded: JSON.stringify(entry)
  }
  await db
    .insertInto('schedule_entries')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

// The projection wrote the column from a folded value of this very shape.
const parseFolded = (json: string) => JSON.parse(json) as ScheduleState

export async function findScheduleEntry(db: Db, id: string): Promise<ScheduleState | null> {
  const row = await db.selectFrom('schedule_entries').select('folded').where('id', '=', id).executeTakeFirst()
  return row ? parseFolded(row.folded) : null
}

/** Whether the whole list is kept back. */
export async function readPause(db: Db): Promise<SchedulePause | null> {
  return foldPause(await readRecordsOf(db, WHOLE_SCHEDULE), await readMembership(db))
}

/** Entries due in a span of time, in order. */
export async function listSchedule(db: Db, from: number, until: number): Promise<ScheduleState[]> {
  const rows = await db
    .selectFrom('schedule_entries')
    .select('folded')
    .where('due', '>=', from)
    .where('due', '<', until)
    .orderBy('due')
    .orderBy('id')
    .execute()
  return rows.map((row) => parseFolded(row.folded))
}

/** Open entries whose moment is before `until`, oldest first. */
export async function listOpenBefore(db: Db, until: number): Promise<ScheduleState[]> {
  const rows = await db
    .selectFrom('schedule_entries')
    .select('folded')
    .where('outcome', '=', 'open')
    .where('due', '<', until)
    .orderBy('due')
    .execute()
  return rows.map((row) => parseFolded(row.folded))
}

/** Entries that were missed and that nobody has answered for yet. */
export async function listMissed(db: Db): Promise<ScheduleState[]> {
  const rows = await db
    .selectFrom('schedule_entries')
    .select('folded')
    .where('outcome', '=', 'missed')
    .orderBy('due')
    .execute()
  return rows.map((row) => parseFolded(row.folded))
}

/** Entries that are still open for an issue or an article. */
export async function listOpenFor(db: Db, target: string): Promise<ScheduleState[]> {
  const rows = await db
    .selectFrom('schedule_entries')
    .select('folded')
    .where('target', '=', target)
    .where('outcome', '=', 'open')
    .execute()
  return rows.map((row) => parseFolded(row.folded))
}

/** Entries for an article or an issue that are open, or were missed and nobody has answered for; the earliest first. */
export async function listUnfinishedFor(db: Db, target: string): Promise<ScheduleState[]> {
  const rows = await db
    .selectFrom('schedule_entries')
    .select('folded')
    .where('target', '=', target)
    .where('outcome', 'in', ['open', 'missed'])
    .orderBy('due')
    .execute()
  return rows.map((row) => parseFolded(row.folded))
}

/** Whether an open entry will publish this article, by itself or in an issue. */
export async function isScheduled(db: Db, article: string): Promise<boolean> {
  const own = await db
    .selectFrom('schedule_entries')
    .select('id')
    .where('target', '=', article)
    .where('outcome', '=', 'open')
    .executeTakeFirst()
  if (own) return true
  const inIssue = await db
    .selectFrom('placements as p')
    .innerJoin('schedule_entries as s', 's.target', 'p.issue')
    .select('s.id')
    .where('p.article', '=', article)
    .where('s.outcome', '=', 'open')
    .executeTakeFirst()
  return inIssue !== undefined
}
