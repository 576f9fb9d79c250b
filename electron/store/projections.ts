import { z } from 'zod'
import { OFFICE_PROOFING_KINDS } from '@shared/domain/proofing'
import { recordPayloads, subjectsOf, type OfficeRecord, type ScheduleTarget } from '@shared/domain/records'
import { articleStems, issueStems, stemOf } from '@shared/domain/recordStems'
import { projectArticle } from './articles'
import { projectCampaign } from './campaigns'
import { projectAssignment } from './assignments'
import { clearDirectiveSearch, projectDirective } from './directives'
import { projectIssue } from './issues'
import { projectMembers } from './members'
import { projectObservance } from './observances'
import { projectOffice } from './office'
import { projectProofing } from './proofing'
import { findScheduleEntry, projectScheduleEntry } from './schedule'
import type { Db } from './schema'
import { clearSearch } from './searchIndex'
import { readSetting, writeSetting } from './settings'
import { listRestingOn, listSignedBy } from './signOff'

/** What records changed the view of, by kind of subject. */
export interface Touched {
  readonly members: boolean
  readonly office: boolean
  /** What the office has decided about proofing. */
  readonly proofing: boolean
  /** Chains or delegations. */
  readonly signOff: boolean
  readonly articles: readonly string[]
  readonly issues: readonly string[]
  readonly schedule: readonly string[]
  readonly directives: readonly string[]
  /** Days of the year. */
  readonly observances: readonly string[]
  readonly campaigns: readonly string[]
  /** What is to be written, and by whom. */
  readonly assignments: readonly string[]
}

/** What these keys said behind the given places: all that is judged anew. */
async function readRejudged(db: Db, keys: readonly { key: string; seq: number }[]): Promise<string[]> {
  const subjects = new Set<string>()
  for (const { key, seq } of keys) {
    const said = await db
      .selectFrom('records as r')
      .innerJoin('record_subjects as s', 's.hash', 'r.hash')
      .select('s.subject')
      .distinct()
      .where('r.author', '=', key)
      .where('r.seq', '>', seq)
      .execute()
    for (const { subject } of said) subjects.add(subject)
  }
  return [...subjects]
}

/** Sorts what a record speaks of by what it is. */
export async function findTouched(db: Db, record: OfficeRecord): Promise<Touched> {
  const stem = stemOf(record)
  const [subject, ...others] = subjectsOf(record) as [string, ...string[]]
  // Remarks, sign-off and assignments name people, and no view of a person shows them; an article shows no assignment in its row.
  const named = ['comments', 'approvals', 'delegations', 'assignments'].includes(stem) ? [] : others
  const schedule = stem === 'schedule' ? [subject] : []
  const targets = record.kind === 'schedule.plan' ? [record.payload.target] : []
  for (const id of schedule) {
    const entry = await findScheduleEntry(db, id)
    if (entry) targets.push(entry.target)
  }
  const articles = targets.flatMap((target) => (target.kind === 'article' ? [target.article] : []))
  const issues = targets.flatMap((target) => (target.kind === 'issue' ? [target.issue] : []))
  if (issueStems.has(stem)) issues.push(subject)
  const isOfOffice = (OFFICE_PROOFING_KINDS as readonly string[]).includes(record.kind)
  if (articleStems.has(stem) && !isOfOffice) articles.push(subject)
  // The file may have been made of an issue or of an article: it is tried as both.
  if (record.kind === 'exports.sign') articles.push(subject)
  if (stem === 'delegations') articles.push(...(await listSignedBy(db, [subject])))
  return {
    members: stem === 'members' || record.kind === 'office.create',
    office: stem === 'office',
    // Whoever holds the right no more may have decided something.
    proofing: isOfOffice || stem === 'members',
    signOff: ['chains', 'delegations'].includes(stem),
    articles: [...new Set([...articles, ...named.filter((id) => !issues.includes(id))])],
    issues: [...new Set(issues)],
    schedule,
    directives: stem === 'directives' ? [subject] : [],
    observances: stem === 'observances' ? [subject] : [],
    campaigns: stem === 'campaigns' ? [subject] : [],
    assignments: stem === 'assignments' ? [subject] : []
  }
}

const touching = (articles: readonly string[]): Touched => ({
  members: false,
  office: false,
  proofing: false,
  signOff: false,
  articles,
  issues: [],
  schedule: [],
  directives: [],
  observances: [],
  campaigns: [],
  assignments: []
})

/** Views of ids that may be of any kind: each is tried as each. */
async function listViewsOf(db: Db, ids: readonly string[]): Promise<Touched[]> {
  if (ids.length === 0) return []
  const targets: ScheduleTarget[] = []
  for (const id of ids) {
    const entry = await findScheduleEntry(db, id)
    if (entry) targets.push(entry.target)
  }
  const articles = targets.flatMap((target) => (target.kind === 'article' ? [target.article] : []))
  const issues = targets.flatMap((target) => (target.kind === 'issue' ? [target.issue] : []))
  const base = { members: false, office: false, proofing: true, signOff: true }
  return [
    {
      ...base,
      schedule: ids,
      articles: [...articles, ...ids],
      issues: [...issues, ...ids],
      directives: ids,
      observances: ids,
      campaigns: ids,
      assignments: ids
    }
  ]
}

async function listPlaced(db: Db, issues: readonly string[]): Promise<string[]> {
  if (issues.length === 0) return []
  const rows = await db
    .selectFrom('placements')
    .select('article')
    .distinct()
    .where('issue', 'in', issues)
    .execute()
  return rows.map((row) => row.article)
}

/**
 * Folds what was touched. Order matters: an article's status looks at issues
 * and schedule, so whatever stood in a touched issue, or stands there now, is folded too.
 *
 * @returns all that was folded.
 */
export async function project(db: Db, stated: Touched): Promise<Touched> {
  const keys = stated.members ? await projectMembers(db) : []
  const rejudged = await readRejudged(db, keys)
  const resting = await listRestingOn(
    db,
    keys.map((each) => each.key),
    rejudged
  )
  const touched = mergeTouched([stated, ...(await listViewsOf(db, rejudged)), touching(resting)])
  if (touched.office) await projectOffice(db)
  if (touched.proofing) await projectProofing(db)
  const stood = await listPlaced(db, touched.issues)
  for (const id of touched.issues) await projectIssue(db, id)
  for (const id of touched.directives) await projectDirective(db, id)
  for (const id of touched.observances) await projectObservance(db, id)
  for (const id of touched.campaigns) await projectCampaign(db, id)
  for (const id of touched.assignments) await projectAssignment(db, id)
  for (const id of touched.schedule) await projectScheduleEntry(db, id)
  const stands = await listPlaced(db, touched.issues)
  const articles = [...new Set([...touched.articles, ...stood, ...stands])]
  for (const id of articles) await projectArticle(db, id)
  return { ...touched, articles }
}

/** All that any of these touched. */
export function mergeTouched(all: readonly Touched[]): Touched {
  const union = (of: (touched: Touched) => readonly string[]) => [...new Set(all.flatMap(of))]
  return {
    members: all.some((each) => each.members),
    office: all.some((each) => each.office),
    proofing: all.some((each) => each.proofing),
    signOff: all.some((each) => each.signOff),
    articles: union((each) => each.articles),
    issues: union((each) => each.issues),
    schedule: union((each) => each.schedule),
    directives: union((each) => each.directives),
    observances: union((each) => each.observances),
    campaigns: union((each) => each.campaigns),
    assignments: union((each) => each.assignments)
  }
}

const PROJECTIONS = [
  'members',
  'member_keys',
  'office',
  'proofing',
  'articles',
  'article_photos',
  'issues',
  'placements',
  'schedule_entries',
  'directives',
  'observances',
  'campaigns',
  'assignments'
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

/** Subjects of every kind of a stem: what may be stated first in more than one way. */
async function subjectsOfStem(db: Db, stem: string): Promise<string[]> {
  const kinds = Object.keys(recordPayloads).filter((kind) => kind.startsWith(`${stem}.`))
  const subjects = await Promise.all(kinds.map((kind) => subjectsOfKind(db, kind)))
  return [...new Set(subjects.flat())].sort()
}

/** Throws every projection away and folds all records again, in one transaction of the caller. */
export async function rebuildProjections(db: Db): Promise<void> {
  for (const table of PROJECTIONS) await db.deleteFrom(table).execute()
  await clearSearch(db)
  await clearDirectiveSearch(db)
  await project(db, {
    members: true,
    office: true,
    proofing: true,
    signOff: true,
    issues: await subjectsOfKind(db, 'issues.create'),
    schedule: await subjectsOfKind(db, 'schedule.plan'),
    directives: await subjectsOfKind(db, 'directives.enter'),
    observances: await subjectsOfStem(db, 'observances'),
    campaigns: await subjectsOfStem(db, 'campaigns'),
    assignments: await subjectsOfKind(db, 'assignments.set'),
    articles: await subjectsOfKind(db, 'articles.create')
  })
}

/**
 * Raise this with a change of any fold or projection: an office written by an
 * older program is folded anew when it is opened.
 */
const PROJECTION_VERSION = 10
const VERSION_SETTING = 'projections.version'

/** Folds everything again where another version of the rules did it last. Tells whether it had to. */
export async function refreshProjections(db: Db, version = PROJECTION_VERSION): Promise<boolean> {
  const stored = await readSetting(db, VERSION_SETTING, z.number().int(), 1)
  if (stored === version) return false
  await db.transaction().execute(async (trx) => {
    await rebuildProjections(trx)
    await writeSetting(trx, VERSION_SETTING, version)
  })
  return true
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
