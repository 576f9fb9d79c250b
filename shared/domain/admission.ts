import { stepFacts, workflowActionOf, workflowFacts } from './articleFacts'
import { printableRevision, refusalOfName } from './articles'
import { refusalOfHandout, refusalOfStrike } from './handouts'
import { purposeOfNext, type ArticleState } from './articleState'
import { refusalOfAssignment, type AssignmentState } from './assignments'
import { mayUnblock, type CommentThread } from './comments'
import type { DirectiveState } from './directives'
import type { IssueState } from './issues'
import { mayEnd } from './delegations'
import { losesLastAdministrator, NEVER_REVOKED, type Authored } from './members'
import type { OfficeRules } from './officeRules'
import { can, canOn, type Actor, type Grant, type Permission } from './permissions'
import type { Statement } from './records'
import { WHOLE_SCHEDULE, type ScheduleState } from './schedule'
import { transition, type WorkflowRefusal } from './transition'
import { refusalOfSettlement } from './settlements'
import { refusalOfNewDerivation, type DerivedWorld } from './variants'

/** What is known about the subject of a statement at the moment it is made. */
export interface World {
  readonly officeExists: boolean
  /** Whether the office's root key speaks; it alone founds the office and appoints the first administrator. */
  readonly isRoot: boolean
  /** What the office knows: who is who, its chains, who signs in whose place. */
  readonly rules: OfficeRules
  /** Where the statement would stand in the log, and what the clock says. */
  readonly place: Authored
  /** The day of the office's calendar, `YYYY-MM-DD`. */
  readonly today: string
  readonly article: ArticleState | null
  /** What the article still lacks, for a submission. */
  readonly gaps: readonly string[]
  /** Changes that are open in the revision that is to be signed. */
  readonly openChanges: number
  /** What proofing says must be mended in the revision that is to be signed. */
  readonly mustFindings: number
  readonly issue: IssueState | null
  readonly isNumberTaken: boolean
  /** The line of the register that the statement is about. */
  readonly directive: DirectiveState | null
  /** Whether another line says the same document. */
  readonly isDirectiveTaken: boolean
  readonly entry: ScheduleState | null
  /** The assignment that the statement is about. */
  readonly assignment: AssignmentState | null
  /** The thread of remarks that the statement is about. */
  readonly thread: CommentThread | null
  /** The active members whom the statement names, by id. */
  readonly named: ReadonlyMap<string, Actor>
  /** Articles that the statement names one by one, with the issue's reprint rule applied by the caller. */
  readonly items: ReadonlyMap<string, ArticleState>
  /** Of a variant, what is known of its source; null where nothing is derived. */
  readonly derived: DerivedWorld | null
  /** Whether a correction left the place behind that is answered for. */
  readonly isLeftBehind: boolean
  /** Whether a checkpoint says what the log is. */
  readonly isTrueCheckpoint: boolean
}

export type Refusal =
  | WorkflowRefusal
  | 'notFound'
  | 'officeExists'
  | 'issueNumberTaken'
  | 'issuePublished'
  | 'notSigned'
  | 'scheduleOver'
  | 'lastAdministrator'
  | 'directiveTaken'

const when = (holds: boolean, refusal: Refusal): Refusal | null => (holds ? refusal : null)

/** Today's programs say what a submission is for, and what it corrects or takes back. */
function judgeSubmission(
  { payload }: Extract<Statement, { kind: 'approvals.submit' }>,
  article: ArticleState,
  { rules }: World
): Refusal | null {
  if (rules.contentOf(payload.revision) === undefined) return 'notFound'
  const isPlain = (payload.purpose ?? 'publish') === 'publish' && purposeOfNext(article) === 'publish'
  return when(!isPlain && payload.corrects === undefined, 'impossible')
}

function judgeArticle(statement: Statement, actor: Actor, world: World): Refusal | null {
  const { article } = world
  if (!article) return 'notFound'
  const { gaps, openChanges, mustFindings } = world
  const step = stepFacts(article, { ...statement, ...world.place }, actor.member, world.rules)
  const facts = workflowFacts(article, { ...step, gaps, openChanges, mustFindings })
  const result = transition(facts, workflowActionOf(statement)!, actor)
  if (!result.ok) return result.refusal
  return statement.kind === 'approvals.submit' ? judgeSubmission(statement, article, world) : null
}

function judgeItems(
  items: readonly { readonly article: string; readonly revision: string }[],
  world: World
): Refusal | null {
  const isSigned = items.every((item) => {
    const article = world.items.get(item.article)
    return (
      article !== undefined && printableRevision(article, world.issue?.isPublished ?? false) === item.revision
    )
  })
  return when(!isSigned, 'notSigned')
}

/** Whoever has a thread must be able to answer in it; an objection is taken back by its author or by whoever signs. */
function judgeRemark(
  statement: Extract<Statement, { kind: `comments.${string}` }>,
  actor: Actor,
  { thread, named }: World
): Refusal | null {
  switch (statement.kind) {
    case 'comments.add':
      return when(statement.payload.mentions?.some((each) => !named.has(each.member)) ?? false, 'notFound')
    case 'comments.assign': {
      if (!thread) return 'notFound'
      if (statement.payload.member === null) return null
      const assignee = named.get(statement.payload.member)
      if (!assignee) return 'notFound'
      return when(!can(assignee, 'comments.write'), 'impossible')
    }
    case 'comments.block':
      if (!thread) return 'notFound'
      return when(!statement.payload.blocking && !mayUnblock(thread, actor), 'forbidden')
    default:
      return null
  }
}

/** Work is given to somebody who may write, and answered by an article that is there. */
function judgeAssignment(
  statement: Extract<Statement, { kind: `assignments.${string}` }>,
  actor: Actor,
  { assignment, article, named }: World
): Refusal | null {
  const refusal = refusalOfAssignment(statement, actor, assignment)
  if (refusal) return refusal
  if (statement.kind === 'assignments.give') {
    const assignee = named.get(statement.payload.member)
    if (!assignee) return 'notFound'
    return when(!can(assignee, 'articles.write'), 'impossible')
  }
  return when(statement.kind === 'assignments.link' && !article, 'notFound')
}

function judgeDelegation(
  { subject, payload }: Extract<Statement, { kind: 'delegations.grant' }>,
  actor: Actor,
  { rules, named }: World
): Refusal | null {
  if (!named.has(payload.to)) return 'notFound'
  return when(
    rules.delegations.has(subject) ||
      subject === '' ||
      payload.to === actor.member ||
      payload.from > payload.until,
    'impossible'
  )
}

/** The office keeps one lasting administrator, and a key stays whose it was. The root key may do all but the latter. */
function judgeMember(
  statement: Extract<Statement, { kind: `members.${string}` }>,
  { rules: { membership }, today, isRoot }: World
): Refusal | null {
  const { subject } = statement
  const member = membership.members.get(subject)
  const loses = (grants: readonly Grant[]) =>
    when(!isRoot && losesLastAdministrator(membership, subject, grants, today), 'lastAdministrator')
  switch (statement.kind) {
    case 'members.grant': {
      const { replaces, key } = statement.payload
      if (membership.keys.has(key)) return 'impossible'
      if (replaces === undefined) return null
      return when(membership.keys.get(replaces)?.member !== subject, 'notFound')
    }
    case 'members.change':
      return when(!member, 'notFound') ?? loses(statement.payload.grants)
    case 'members.revoke': {
      const { key } = statement.payload
      if (!member || membership.keys.get(key)?.member !== subject) return 'notFound'
      const hasAnother = [...membership.keys.values()].some(
        (each) => each.member === subject && each.key !== key && each.lastGood === NEVER_REVOKED
      )
      return hasAnother ? null : loses([])
    }
  }
}

/**
 * Judges whether a statement may become a record here and now. Main asks
 * inside the transaction that writes it; nothing gets around it.
 *
 * @returns null when it may, or why not.
 */
export function refusalOf(statement: Statement, actor: Actor | null, world: World): Refusal | null {
  if (statement.kind === 'office.create') return when(world.officeExists, 'officeExists')
  const isOfMembers =
    statement.kind === 'members.grant' ||
    statement.kind === 'members.change' ||
    statement.kind === 'members.revoke'
  if (isOfMembers && world.isRoot) return judgeMember(statement, world)
  if (!actor) return 'forbidden'
  const needs = (permission: Permission, unit?: string) =>
    when(!can(actor, permission, undefined, unit), 'forbidden')
  const needsOn = (permission: Permission, article: ArticleState) =>
    when(!canOn(actor, permission, article), 'forbidden')

  switch (statement.kind) {
    case 'office.profile':
    case 'packages.add':
    case 'packages.remove':
      return needs('office.write')
    case 'members.grant':
    case 'members.change':
    case 'members.revoke':
      return needs('members.write') ?? judgeMember(statement, world)
    case 'chains.set':
      return needs('chains.write')
    case 'delegations.grant':
      return needs('approvals.sign') ?? judgeDelegation(statement, actor, world)
    case 'delegations.end': {
      const delegation = world.rules.delegations.get(statement.subject)
      if (!delegation) return 'notFound'
      return when(delegation.ended !== null, 'impossible') ?? when(!mayEnd(delegation, actor), 'forbidden')
    }
    case 'session.refuse':
      // Nobody states another's wrong PINs.
      return when(
        actor.member !== statement.subject || actor.member !== statement.payload.member,
        'forbidden'
      )
    case 'articles.create':
      return needs('articles.write', statement.payload.unit || undefined)
    case 'articles.attach':
    case 'articles.goal':
      return world.article ? needsOn('articles.write', world.article) : 'notFound'
    case 'articles.derive':
      return world.article && world.derived
        ? refusalOfNewDerivation(world.article, statement.payload.source, actor, world.derived)
        : 'notFound'
    case 'articles.settle':
      return world.article
        ? (refusalOfSettlement(world.article, statement.payload, actor) ??
            when(!world.isLeftBehind, 'notFound'))
        : 'notFound'
    case 'handouts.give':
      return world.article
        ? refusalOfHandout(world.article, statement.payload, actor, printableRevision(world.article, true))
        : 'notFound'
    case 'handouts.strike':
      return world.article ? refusalOfStrike(world.article, statement.payload.handout, actor) : 'notFound'
    case 'revisions.name':
      return world.article ? refusalOfName(world.article, statement.payload.revision, actor) : 'notFound'
    case 'comments.add':
    case 'comments.resolve':
    case 'comments.reopen':
    case 'comments.assign':
    case 'comments.block':
      if (!world.article) return 'notFound'
      return needsOn('comments.write', world.article) ?? judgeRemark(statement, actor, world)
    case 'proofing.settings':
    case 'proofing.accept':
    case 'proofing.refuse':
      return needs('proofing.write')
    case 'proofing.ignore':
      if (!world.article) return 'notFound'
      return (
        needsOn('proofing.overrule', world.article) &&
        (statement.payload.reason !== '' ? 'forbidden' : needsOn('articles.write', world.article))
      )
    case 'proofing.heed':
      if (!world.article) return 'notFound'
      return needsOn('proofing.overrule', world.article) && needsOn('articles.write', world.article)
    case 'directives.enter':
    case 'directives.change':
    case 'directives.strike':
      return (
        needs('directives.write') ??
        when(statement.kind !== 'directives.enter' && !world.directive, 'notFound') ??
        when(statement.kind === 'directives.enter' && world.directive !== null, 'impossible') ??
        when(world.isDirectiveTaken, 'directiveTaken')
      )
    case 'observances.set':
    case 'observances.remove':
    case 'campaigns.set':
    case 'campaigns.remove':
    case 'campaigns.include':
    case 'campaigns.exclude':
      return needs('schedule.write')
    case 'assignments.set':
    case 'assignments.give':
    case 'assignments.release':
    case 'assignments.link':
    case 'assignments.unlink':
    case 'assignments.drop':
    case 'assignments.resume':
      return judgeAssignment(statement, actor, world)
    case 'issues.create':
      return needs('issues.write') ?? when(world.isNumberTaken, 'issueNumberTaken')
    case 'issues.plan':
    case 'issues.change':
      return (
        needs('issues.write') ??
        when(!world.issue, 'notFound') ??
        when(world.issue!.isPublished, 'issuePublished') ??
        when(world.isNumberTaken, 'issueNumberTaken')
      )
    case 'rounds.finish':
      return (
        needs('issues.write') ??
        when(!world.issue, 'notFound') ??
        when(statement.payload.round !== world.issue!.rounds.length + 1, 'impossible')
      )
    case 'log.checkpoint':
      return (
        (statement.payload.lost ? needs('backups.restore') : null) ??
        when(!world.isTrueCheckpoint, 'impossible')
      )
    case 'dossiers.make':
    case 'exports.sign':
      return needs('exports.run')
    case 'exports.finish':
    case 'exports.copy':
      return (
        needs('exports.run') ?? when(!world.issue, 'notFound') ?? judgeItems(statement.payload.items, world)
      )
    case 'schedule.plan':
      return needs('schedule.write') ?? when(!world.issue && !world.article, 'notFound')
    case 'schedule.pause':
    case 'schedule.resume':
      return needs('schedule.write') ?? when(statement.subject !== WHOLE_SCHEDULE, 'impossible')
    case 'schedule.move':
    case 'schedule.cancel':
    case 'schedule.hold':
    case 'schedule.release':
    case 'schedule.miss':
    case 'schedule.finish': {
      const isOver = world.entry?.outcome === 'done' || world.entry?.outcome === 'cancelled'
      const refusal =
        needs('schedule.write') ?? when(!world.entry, 'notFound') ?? when(isOver, 'scheduleOver')
      if (refusal) return refusal
      if (statement.kind === 'schedule.miss') return when(world.entry?.outcome !== 'open', 'impossible')
      return statement.kind === 'schedule.finish' ? judgeItems(statement.payload.items, world) : null
    }
    default:
      return judgeArticle(statement, actor, world)
  }
}
