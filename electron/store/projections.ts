import type { OfficeRecord } from '@shared/domain/records'
import { projectArticle } from './articles'
import { projectIssue } from './issues'
import { projectMembers } from './members'
import { projectOffice } from './office'
import { projectScheduleEntry } from './schedule'
import type { Db } from './schema'
import { clearSearch } from './search'

/** What records changed the view of, by kind of subject. */
export interface Touched {
  readonly members: boolean
  readonly office: boolean
  readonly articles: readonly string[]
  readonly issues: readonly string[]
  readonly schedule: readonly string[]
}

const stemOf = (record: OfficeRecord) => record.kind.slice(0, record.kind.indexOf('.'))

/** Sorts the subjects of some records by what they are. */
export async function findTouched(db: Db, records: readonly OfficeRecord[]): Promise<Touched> {
  const articles = new Set<string>()
  const issues = new Set<string>()
  const schedule = new Set<string>()
  for (const record of records) {
    switch (stemOf(record)) {
      case 'articles':
      case 'approvals':
      case 'revisions':
      case 'comments':
        articles.add(record.subject)
        break
      case 'issues':
        issues.add(record.subject)
        break
      case 'exports':
        issues.add(record.subject)
        break
      case 'schedule':
        schedule.add(record.subject)
        break
    }
    if (record.kind === 'issues.create' || record.kind === 'issues.plan') {
      for (const page of record.payload.plan.pages)
        Object.values(page.slots)
          .flat()
          .forEach((id) => articles.add(id))
      if (record.kind === 'issues.plan') record.payload.left.forEach((id) => articles.add(id))
    }
    if (record.kind === 'schedule.finish') record.payload.items.forEach((item) => articles.add(item.article))
    // A revoked key takes back what it said after its last good record.
    if (record.kind === 'members.revoke') {
      const said = await db
        .selectFrom('records as r')
        .innerJoin('record_subjects as s', 's.hash', 'r.hash')
        .select(['s.subject', 'r.kind'])
        .where('r.author', '=', record.payload.key)
        .where('r.seq', '>', record.payload.lastGood)
        .execute()
      for (const { subject, kind } of said) {
        if (kind.startsWith('issues.')) issues.add(subject)
        else if (kind.startsWith('schedule.')) schedule.add(subject)
        articles.add(subject)
      }
    }
  }
  for (const entry of schedule) {
    const target = await readTarget(db, entry, records)
    if (target?.kind === 'article') articles.add(target.id)
    if (target?.kind === 'issue') {
      issues.add(target.id)
      const placed = await db
        .selectFrom('placements')
        .select('article')
        .where('issue', '=', target.id)
        .execute()
      placed.forEach((row) => articles.add(row.article))
    }
  }
  return {
    members: records.some((record) => stemOf(record) === 'members' || record.kind === 'office.create'),
    office: records.some((record) => stemOf(record) === 'office'),
    articles: [...articles],
    issues: [...issues],
    schedule: [...schedule]
  }
}

async function readTarget(db: Db, entry: string, records: readonly OfficeRecord[]) {
  const planned = records.find((record) => record.kind === 'schedule.plan' && record.subject === entry)
  if (planned?.kind === 'schedule.plan') {
    const { target } = planned.payload
    return { kind: target.kind, id: target.kind === 'issue' ? target.issue : target.article }
  }
  const row = await db
    .selectFrom('schedule_entries')
    .select(['target_kind', 'target'])
    .where('id', '=', entry)
    .executeTakeFirst()
  return row && { kind: row.target_kind, id: row.target }
}

/** Folds what was touched. Order matters: an article's status looks at issues and schedule. */
export async function project(db: Db, touched: Touched): Promise<void> {
  if (touched.members) await projectMembers(db)
  if (touched.office) await projectOffice(db)
  for (const id of touched.issues) await projectIssue(db, id)
  for (const id of touched.schedule) await projectScheduleEntry(db, id)
  for (const id of touched.articles) await projectArticle(db, id)
}

const PROJECTIONS = [
  'members',
  'member_keys',
  'office',
  'articles',
  'issues',
  'placements',
  'schedule_entries'
] as const

async function subjectsOfKind(db: Db, kind: string): Promise<string[]> {
  const rows = await db
    .selectFrom('records')
    .select('subject')
    .where('kind', '=', kind)
    .orderBy('lam')
    .orderBy('hash')
    .execute()
  return [...new Set(rows.map((row) => row.subject))]
}

/** Throws every projection away and folds all records again, in one transaction of the caller. */
export async function rebuildProjections(db: Db): Promise<void> {
  for (const table of PROJECTIONS) await db.deleteFrom(table).execute()
  await clearSearch(db)
  await project(db, {
    members: true,
    office: true,
    issues: await subjectsOfKind(db, 'issues.create'),
    schedule: await subjectsOfKind(db, 'schedule.plan'),
    articles: await subjectsOfKind(db, 'articles.create')
  })
}

/** Every row of every projection, in a fixed order and without row numbers: two stores agree when these are equal. */
export async function dumpProjections(db: Db): Promise<Record<string, unknown[]>> {
  const dump: Record<string, unknown[]> = {}
  for (const table of PROJECTIONS) {
    const rows: object[] = await db.selectFrom(table).selectAll().execute()
    dump[table] = rows.map((row) => JSON.stringify({ ...row, no: undefined })).sort()
  }
  return dump
}
