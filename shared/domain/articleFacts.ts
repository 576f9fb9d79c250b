import {
  openConditions,
  printedPlaceOf,
  purposeOfNext,
  standingSignatures,
  type ArticleState
} from './articleState'
import { isSubmittedUnder } from './chains'
import { listUnticked, type Purpose } from './level'
import type { Authored } from './members'
import { chainOfSubmission, delegatedBy, type OfficeRules } from './officeRules'
import type { OfficeRecord, RecordPayload } from './records'
import { countMissing, openLevels } from './signingRight'
import type { WorkflowFacts } from './transition'
import type { WorkflowAction } from './workflow'

/** A record, or a statement that would become one. */
export type Stated = Pick<OfficeRecord, 'kind' | 'subject' | 'payload'> & Authored

const ACTIONS: Readonly<Partial<Record<OfficeRecord['kind'], WorkflowAction>>> = {
  'revisions.save': 'save',
  'approvals.submit': 'submit',
  'approvals.recall': 'recall',
  'approvals.sign': 'approve',
  'approvals.return': 'return',
  'approvals.unsign': 'unsign',
  'approvals.override': 'override',
  'articles.withdraw': 'withdraw',
  'articles.archive': 'archive',
  'articles.restore': 'restore',
  'schedule.finish': 'publish'
}

/** The workflow action that a record performs on an article, if any. */
export function workflowActionOf(record: Pick<OfficeRecord, 'kind' | 'payload'>): WorkflowAction | undefined {
  // Kind and payload belong together in every OfficeRecord; Pick loses the pairing.
  const { kind, payload } = record as OfficeRecord
  return kind === 'approvals.submit' && payload.purpose === 'withdraw' ? 'askWithdrawal' : ACTIONS[kind]
}

/** What a step adds to the article's own facts; what is absent is in order. */
export type StepFacts = Partial<
  Omit<WorkflowFacts, 'state' | 'purpose' | 'owner' | 'unit' | 'heads' | 'isCurrentRevision'>
> & {
  readonly revision?: string | undefined
  /** A thread that the signature makes its condition. */
  readonly condition?: string | undefined
}

/** What a withdrawal takes back, or else the text that a signature is given to, or that comes out. */
function currentRevision(article: ArticleState, asks: Purpose): string | null | undefined {
  const isWithdrawal =
    asks === 'withdraw' || (article.state === 'submitted' && article.purpose === 'withdraw')
  return isWithdrawal ? article.published : (article.signedRevision ?? article.heads[0])
}

/** The facts by which the workflow judges a step on this article. */
export function workflowFacts(article: ArticleState, given: StepFacts = {}): WorkflowFacts {
  const { revision, condition, ...step } = given
  const standing = standingSignatures(article)
  const { chain, order, state, purpose } = article
  const open = state === 'submitted' ? openLevels(chain, order, standing) : []
  const asks = step.asks ?? purposeOfNext(article)
  const isWithdrawal = state === 'submitted' && purpose === 'withdraw'
  return {
    state,
    purpose,
    owner: article.owner,
    unit: article.unit,
    heads: article.heads.length,
    isCurrentRevision: revision === undefined || revision === currentRevision(article, asks),
    isChainInForce: true,
    open: open.map((index) => ({ index, level: chain[index]! })),
    level: null,
    missing: countMissing(chain, standing),
    writers: isWithdrawal ? [article.submittedBy] : article.writers,
    signers: standing.flatMap((each) => [each.member, ...(each.delegation ? [each.delegation.member] : [])]),
    overrides: article.overrides.filter(
      (each) =>
        each.usedBy === null &&
        each.submission === article.submission &&
        each.revision === currentRevision(article, asks)
    ),
    delegation: null,
    clock: null,
    blockingComments: article.blockingThreads.filter((each) => each !== condition).length,
    openConditions: openConditions(article).length,
    openChanges: 0,
    mustFindings: 0,
    gaps: [],
    unticked: [],
    interrupted: article.interrupted?.state ?? 'drafting',
    isPublished: article.published !== null,
    unsigning: null,
    excused: '',
    isReasonDemanded: true,
    reason: '',
    ...step,
    asks
  }
}

function submissionFacts(
  article: ArticleState,
  payload: RecordPayload<'approvals.submit'>,
  stated: Stated,
  rules: OfficeRules
): StepFacts {
  const due = payload.purpose === 'withdraw' ? 'withdraw' : purposeOfNext(article)
  const chain = chainOfSubmission(rules, payload.revision, due, stated)
  const place = printedPlaceOf(article)
  const isOfThis =
    payload.corrects === undefined ||
    (payload.corrects.revision === place?.revision && payload.corrects.entry === place.entry)
  const isChainKnown = chain === undefined || (chain !== null && isSubmittedUnder(payload, chain))
  return {
    revision: payload.revision,
    asks: due,
    isChainInForce: (payload.purpose ?? due) === due && isOfThis && isChainKnown,
    unticked: listUnticked(chain?.checklist, payload.ticked ?? []),
    // Older programs said neither what a submission was for nor why.
    isReasonDemanded: payload.purpose !== undefined,
    reason: payload.reason ?? ''
  }
}

/** The newest signature of the sign-off under way, as somebody would take it back. */
export function unsigningOf(article: ArticleState, signature: string): WorkflowFacts['unsigning'] {
  const standing = standingSignatures(article)
  const found = standing.find((each) => each.record === signature)
  if (!found) return null
  const isBare =
    article.purpose === 'withdraw' ||
    ![...article.prints, ...article.publications].some((each) => each.revision === found.revision)
  return { member: found.member, isNewest: standing.at(-1) === found, isBare }
}

/** A thread that may be a signature's condition: the signer's own, and not yet what another signature waits for. */
function newCondition(article: ArticleState, thread: string | undefined, member: string): string | undefined {
  const isTaken = openConditions(article).some((each) => each.condition === thread)
  const isOwn = article.blockers.some((each) => each.thread === thread && each.member === member)
  return isOwn && !isTaken ? thread : undefined
}

/** What a record says about the step it takes, looked at with what the office knows. */
export function stepFacts(
  article: ArticleState,
  stated: Stated,
  member: string,
  rules: OfficeRules
): StepFacts {
  // Kind and payload belong together in every OfficeRecord; Pick loses the pairing.
  const { kind, payload } = stated as OfficeRecord
  const inPlaceOf = (id: string | undefined) =>
    id === undefined
      ? null
      : delegatedBy(
          rules,
          id,
          { revision: currentRevision(article, article.purpose) ?? '', unit: article.unit },
          member,
          stated
        )
  const clock = () => ({
    at: stated.at,
    newest: Math.max(article.newestClaim, rules.claimBefore(stated))
  })
  switch (kind) {
    case 'approvals.submit':
      return submissionFacts(article, payload, stated, rules)
    case 'approvals.sign':
      return {
        revision: payload.revision,
        level: payload.level,
        condition: newCondition(article, payload.condition, member),
        unticked: listUnticked(article.chain[payload.level]?.checklist, payload.ticked ?? []),
        delegation: inPlaceOf(payload.delegation),
        clock: clock()
      }
    case 'approvals.return':
      return {
        revision: payload.revision,
        reason: payload.reason,
        delegation: inPlaceOf(payload.delegation)
      }
    case 'approvals.unsign':
      return { unsigning: unsigningOf(article, payload.signature), reason: payload.reason }
    case 'approvals.override':
      return { revision: payload.revision, excused: payload.member, reason: payload.reason }
    case 'articles.withdraw':
      return { reason: payload.reason }
    case 'schedule.finish': {
      const revision = payload.items.find((each) => each.article === article.id)?.revision
      return revision === undefined ? {} : { revision }
    }
    default:
      return {}
  }
}
