import { findGaps } from '@shared/domain/completeness'
import { refusalOf, type World } from '@shared/domain/admission'
import type { ArticleState } from '@shared/domain/articleState'
import type { CommentThread } from '@shared/domain/comments'
import { actorOf, actorOfMember, nextOf } from '@shared/domain/members'
import type { Actor } from '@shared/domain/permissions'
import { subjectsOf, type OfficeRecord, type Statement } from '@shared/domain/records'
import { articleStems, issueStems, stemOf } from '@shared/domain/recordStems'
import { parseDocument } from '@shared/document/document'
import type { SealedRevision } from '@shared/document/revision'
import { countStoredChanges } from '@shared/document/trackedJson'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { findArticle, readThreads } from './articles'
import { findAssignment } from './assignments'
import { toOfficeError } from './database'
import { findDirective, findSameDirective } from './directives'
import { isSameHeads, readLogEnd } from './heads'
import { findIssue, isNumberTaken } from './issues'
import { appendRecord } from './log'
import { insertMedia, type MediaRow } from './media'
import { insertPhotoNotes, type PhotoNote } from './photos'
import { listMembers } from './members'
import { createMustCounter, type CountMust } from './mustFindings'
import { hasOffice, readRootKey } from './office'
import { readRules } from './officeRules'
import { findTouched, mergeTouched, project, type Touched } from './projections'
import { insertRevision, readRevision } from './revisions'
import { findScheduleEntry } from './schedule'
import type { Db } from './schema'
import type { Signer } from './signing'
import { isLeftBehind, readDerived } from './variants'

/** What one act of a person adds to the store: facts, and the texts and files that they name. */
export interface Contribution {
  readonly statements: readonly Statement[]
  readonly revisions?: readonly SealedRevision[]
  readonly media?: readonly MediaRow[]
  readonly photoNotes?: readonly PhotoNote[]
}

export interface Committed {
  readonly records: readonly OfficeRecord[]
  readonly touched: Touched
}

/**
 * The only way to write: permission and workflow check, texts, records and
 * their projections in one transaction. All of it happens, or nothing.
 *
 * @throws OfficeError with the refusal of the first statement that may not be made, or `diskFull`, `storeReadOnly`.
 */
export type Commit = (signer: Signer, contribution: Contribution) => Promise<Committed>

async function readGaps(db: Db, statement: Statement): Promise<string[]> {
  if (statement.kind !== 'approvals.submit') return []
  const { meta, body } = await readRevision(db, statement.payload.revision)
  return findGaps(meta, parseDocument(body))
}

async function countOpenChanges(db: Db, statement: Statement): Promise<number> {
  if (statement.kind !== 'approvals.sign') return 0
  return countStoredChanges((await readRevision(db, statement.payload.revision)).tracked)
}

async function readItems(db: Db, statement: Statement): Promise<Map<string, ArticleState>> {
  const items = new Map<string, ArticleState>()
  const { kind } = statement
  if (kind !== 'schedule.finish' && kind !== 'exports.finish' && kind !== 'exports.copy') return items
  for (const { article } of statement.payload.items) {
    const state = await findArticle(db, article)
    if (state) items.set(article, state)
  }
  return items
}

function issueNamedBy(statement: Statement): string {
  switch (statement.kind) {
    case 'exports.finish':
    case 'exports.copy':
      return statement.payload.issue
    case 'schedule.plan':
    case 'schedule.finish':
      return statement.payload.target.kind === 'issue' ? statement.payload.target.issue : ''
    default:
      return statement.subject
  }
}

function articleNamedBy(statement: Statement): string {
  if (statement.kind === 'assignments.link') return statement.payload.article
  if (statement.kind !== 'schedule.plan') return statement.subject
  return statement.payload.target.kind === 'article' ? statement.payload.target.article : ''
}

/** Texts whose product and genre the rules look at. */
function textsNamedBy(statement: Statement): string[] {
  switch (statement.kind) {
    case 'approvals.submit':
    case 'approvals.sign':
    case 'approvals.return':
      return [statement.payload.revision]
    default:
      return []
  }
}

async function readNumberTaken(db: Db, statement: Statement): Promise<boolean> {
  if (statement.kind === 'issues.create')
    return isNumberTaken(db, { id: statement.subject, ...statement.payload })
  if (statement.kind !== 'issues.change') return false
  const issue = await findIssue(db, statement.subject)
  return issue !== null && isNumberTaken(db, { ...issue, ...statement.payload })
}

async function readDirectiveTaken(db: Db, statement: Statement): Promise<boolean> {
  if (statement.kind !== 'directives.enter' && statement.kind !== 'directives.change') return false
  return (await findSameDirective(db, statement.payload, statement.subject)) !== null
}

async function readThread(db: Db, statement: Statement): Promise<CommentThread | null> {
  if (statement.kind !== 'comments.assign' && statement.kind !== 'comments.block') return null
  const threads = await readThreads(db, statement.subject)
  return threads.find((thread) => thread.id === statement.payload.thread) ?? null
}

async function saysWhatTheLogIs(db: Db, statement: Statement): Promise<boolean> {
  if (statement.kind !== 'log.checkpoint') return false
  const { records, heads } = statement.payload
  const log = await readLogEnd(db)
  return records === log.records && isSameHeads(heads, log.heads)
}

async function readNamed(db: Db, statement: Statement, today: string): Promise<Map<string, Actor>> {
  const kinds: readonly string[] = ['delegations.grant', 'assignments.give']
  if (!statement.kind.startsWith('comments.') && !kinds.includes(statement.kind)) return new Map()
  const ids = new Set(subjectsOf(statement))
  const named = (await listMembers(db)).filter((each) => each.active && ids.has(each.id))
  return new Map(named.map((each) => [each.id, actorOfMember(each, today)]))
}

async function readWorld(
  db: Db,
  signer: Signer,
  statement: Statement,
  now: number,
  countMust: CountMust
): Promise<Omit<World, 'rules' | 'place'>> {
  const stem = stemOf(statement)
  const isAboutIssue = issueStems.has(stem) || stem === 'schedule'
  const isAboutArticle =
    articleStems.has(stem) || stem === 'schedule' || statement.kind === 'assignments.link'
  const today = toIsoDay(now)
  const article = isAboutArticle ? await findArticle(db, articleNamedBy(statement)) : null
  return {
    officeExists: stem === 'office' && (await hasOffice(db)),
    isRoot: stem === 'members' && (await readRootKey(db)) === signer.key,
    today,
    article,
    gaps: await readGaps(db, statement),
    openChanges: await countOpenChanges(db, statement),
    mustFindings:
      statement.kind === 'approvals.sign'
        ? (await countMust(db, statement.subject, statement.payload.revision)).count
        : 0,
    issue: isAboutIssue ? await findIssue(db, issueNamedBy(statement)) : null,
    isNumberTaken: await readNumberTaken(db, statement),
    directive: stem === 'directives' ? await findDirective(db, statement.subject) : null,
    isDirectiveTaken: await readDirectiveTaken(db, statement),
    assignment: stem === 'assignments' ? await findAssignment(db, statement.subject) : null,
    entry: stem === 'schedule' ? await findScheduleEntry(db, statement.subject) : null,
    thread: await readThread(db, statement),
    named: await readNamed(db, statement, today),
    items: await readItems(db, statement),
    isLeftBehind: await isLeftBehind(db, statement, article),
    derived: await readDerived(db, statement, article, today),
    isTrueCheckpoint: await saysWhatTheLogIs(db, statement)
  }
}

/**
 * Makes the commit of one open store.
 *
 * @param clock milliseconds since 1970; becomes the records' claimed time.
 */
export function createCommit(db: Db, clock: () => number): Commit {
  const countMust = createMustCounter()
  return async (signer, { statements, revisions = [], media = [], photoNotes = [] }) => {
    try {
      return await db.transaction().execute(async (trx) => {
        for (const revision of revisions) await insertRevision(trx, revision)
        await insertMedia(trx, media)
        await insertPhotoNotes(trx, photoNotes)
        const records: OfficeRecord[] = []
        const touched: Touched[] = []
        for (const statement of statements) {
          const now = clock()
          const place = nextOf(signer.key, now)
          const rules = await readRules(trx, [], textsNamedBy(statement), place)
          const actor = actorOf(rules.membership, place)
          const world = await readWorld(trx, signer, statement, now, countMust)
          const refusal = refusalOf(statement, actor, { ...world, rules, place })
          if (refusal) throw new OfficeError(refusal)
          const record = await appendRecord(trx, signer, statement, now)
          records.push(record)
          touched.push(await project(trx, await findTouched(trx, record)))
        }
        return { records, touched: mergeTouched(touched) }
      })
    } catch (error) {
      throw toOfficeError(error)
    }
  }
}
