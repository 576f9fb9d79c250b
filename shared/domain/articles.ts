import { stepFacts, workflowActionOf, workflowFacts } from './articleFacts'
import { beginning, openConditions, type ArticleState } from './articleState'
import { applyStep } from './articleSteps'
import { applyToThreads, listBlocking, type Threads } from './comments'
import { actorOf } from './members'
import { refusalOfHandout, refusalOfStrike } from './handouts'
import type { OfficeRules } from './officeRules'
import { can, canOn, type Actor } from './permissions'
import type { OfficeRecord } from './records'
import { countMissing } from './signingRight'
import { transition } from './transition'
import { refusalOfSettlement } from './settlements'
import { refusalOfDerivation } from './variants'
import type { WorkflowState } from './workflow'

/** Why a revision may not be named; null when it may. Whoever writes the article names its texts. */
export function refusalOfName(
  article: ArticleState,
  revision: string,
  actor: Actor
): 'forbidden' | 'notFound' | null {
  if (!canOn(actor, 'articles.write', article)) return 'forbidden'
  return article.revisions.some((each) => each.id === revision) ? null : 'notFound'
}

function named(article: ArticleState, given: { revision: string; name: string }): ArticleState {
  const revisions = article.revisions.map((each) =>
    each.id === given.revision ? { ...each, note: given.name } : each
  )
  return { ...article, revisions }
}

const refusing = (article: ArticleState, record: OfficeRecord, reason: string): ArticleState => ({
  ...article,
  refused: [...article.refused, { record: record.hash, reason }]
})

function printed(
  article: ArticleState,
  record: Extract<OfficeRecord, { kind: 'exports.finish' }>
): ArticleState {
  const item = record.payload.items.find((each) => each.article === article.id)
  if (!item) return article
  const { revision } = item
  if (![printableRevision(article, false), printableRevision(article, true)].includes(revision))
    return refusing(article, record, 'notSigned')
  const { issue, file } = record.payload
  return {
    ...article,
    prints: [...article.prints, { record: record.hash, issue, revision, file, at: record.at }]
  }
}

/** What changes nothing of the workflow. */
function noted(article: ArticleState, record: OfficeRecord, actor: Actor): ArticleState | null {
  switch (record.kind) {
    case 'articles.attach': {
      const { media, name } = record.payload
      const attached = [...article.attachments, { media, name, record: record.hash }]
      return { ...article, attachments: newestOfEach(attached) }
    }
    case 'articles.goal':
      return { ...article, goal: record.payload }
    case 'articles.derive': {
      const { source } = record.payload
      const refusal = refusalOfDerivation(article, source, actor)
      return refusal
        ? refusing(article, record, refusal)
        : { ...article, source: { ...source, record: record.hash } }
    }
    case 'articles.settle': {
      const refusal = refusalOfSettlement(article, record.payload, actor)
      if (refusal) return refusing(article, record, refusal)
      const answer = { ...record.payload, member: actor.member, at: record.at }
      return { ...article, settlements: [...article.settlements, answer] }
    }
    case 'handouts.give': {
      const refusal = refusalOfHandout(article, record.payload, actor, printableRevision(article, true))
      if (refusal) return refusing(article, record, refusal)
      const { hash, at } = record
      const given = { ...record.payload, record: hash, member: actor.member, at, struck: null }
      return { ...article, handouts: [...article.handouts, given] }
    }
    case 'handouts.strike': {
      const { handout, reason } = record.payload
      const refusal = refusalOfStrike(article, handout, actor)
      if (refusal) return refusing(article, record, refusal)
      const handouts = article.handouts.map((each) =>
        each.record === handout ? { ...each, struck: reason } : each
      )
      return { ...article, handouts }
    }
    case 'revisions.name': {
      const refusal = refusalOfName(article, record.payload.revision, actor)
      return refusal ? refusing(article, record, refusal) : named(article, record.payload)
    }
    case 'exports.finish':
      return can(actor, 'exports.run') ? printed(article, record) : refusing(article, record, 'forbidden')
    default:
      return null
  }
}

/** Records of issues and of the schedule name articles; all others are about their subject alone. */
const isAbout = (record: OfficeRecord, article: string) =>
  record.subject === article ||
  ((record.kind === 'schedule.finish' || record.kind === 'exports.finish') &&
    record.payload.items.some((each) => each.article === article))

/**
 * Folds the records of one article, in Lamport order, into its state; null
 * where its creation has not arrived. The same records and the same office
 * give the same state on every PC: no clock is read and no order is assumed
 * but theirs.
 */
export function foldArticle(records: readonly OfficeRecord[], rules: OfficeRules): ArticleState | null {
  let article: ArticleState | null = null
  let threads: Threads = new Map()
  for (const record of records) {
    const actor = actorOf(rules.membership, record)
    if (record.kind === 'articles.create') {
      if (!article && actor) article = beginning(record, actor.member)
      continue
    }
    if (!article || !isAbout(record, article.id)) continue
    if (!actor) {
      article = refusing(article, record, 'forbidden')
      continue
    }
    article = foldStep(article, record, actor, rules)
    if (record.kind.startsWith('comments.')) {
      threads = applyToThreads(threads, record, actor)
      const blocking = listBlocking(threads)
      article = {
        ...article,
        blockingThreads: blocking.map((thread) => thread.id),
        blockers: blocking.map((thread) => ({ thread: thread.id, member: thread.author }))
      }
    }
    article = { ...article, newestClaim: Math.max(article.newestClaim, record.at) }
  }
  return article
}

function foldStep(
  article: ArticleState,
  record: OfficeRecord,
  actor: Actor,
  rules: OfficeRules
): ArticleState {
  const action = workflowActionOf(record)
  if (!action) return noted(article, record, actor) ?? article
  const given = stepFacts(article, record, actor.member, rules)
  // An older program withdrew what had come out without asking anybody; `commit()` lets nobody do so today.
  const facts = workflowFacts(article, action === 'withdraw' ? { ...given, isPublished: false } : given)
  const result = transition(facts, action, actor)
  return result.ok
    ? applyStep(article, record, { member: actor.member, to: result.to, facts })
    : refusing(article, record, result.refusal)
}

/**
 * The revision that may be printed or published: the signed one, as long as
 * nobody has withdrawn or archived the article and no condition of a signature
 * is open. A reprint of a published issue takes what was published, even while
 * a correction is being written; what was withdrawn is never printed again.
 */
export function printableRevision(article: ArticleState, isReprint: boolean): string | null {
  const isSignedOff = article.state === 'approved' || article.state === 'published'
  const signed =
    isSignedOff && openConditions(article).length === 0 && isSignedByAll(article)
      ? article.signedRevision
      : null
  return signed ?? (isReprint ? article.published : null)
}

/** Looked at once more, apart from how the state came about: everybody whom the chain asks for, on that very text. */
function isSignedByAll({ chain, signatures, signedRevision, submission }: ArticleState): boolean {
  const standing = signatures.filter(
    (each) =>
      each.counts &&
      each.verdict === 'signed' &&
      each.revision === signedRevision &&
      each.submission === submission
  )
  return countMissing(chain, standing) === 0
}

/** What the desk shows: the workflow's state, or that a signed article stands in a scheduled issue. */
export const articleStatuses = [
  'drafting',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'archived'
] as const
export type ArticleStatus = (typeof articleStatuses)[number]

export function articleStatus(state: WorkflowState, isScheduled: boolean): ArticleStatus {
  return state === 'approved' && isScheduled ? 'scheduled' : state
}

/** One entry for each attached file, in the order in which they came; a file that was read again has its newest. */
export function newestOfEach<Attached extends { readonly media: string }>(
  all: readonly Attached[]
): Attached[] {
  return [...new Map(all.map((each) => [each.media, each])).values()]
}
