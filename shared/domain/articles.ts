import { applyToThreads, listBlocking, type Threads } from './comments'
import { noGoal, type Goal } from './goal'
import { actorOf, type Membership } from './members'
import type { Level } from './level'
import { can, type Actor } from './permissions'
import type { OfficeRecord } from './records'
import { transition, type WorkflowAction, type WorkflowFacts, type WorkflowState } from './workflow'

/** A signature over one exact revision. It counts until the text is written again. */
export interface Signature {
  readonly record: string
  readonly revision: string
  readonly level: number
  readonly member: string
  readonly at: number
  readonly verdict: 'signed' | 'returned'
  readonly note: string
  readonly counts: boolean
}

export interface RevisionNote {
  readonly id: string
  readonly parents: readonly string[]
  readonly member: string
  readonly at: number
  /** Its name, given when it was saved or later; empty for one that was saved by itself. */
  readonly note: string
  /** The older revision whose text it brought back; null for a text that was written. */
  readonly restores: string | null
}

export interface Publication {
  readonly entry: string
  readonly revision: string
  readonly at: number
}

/** Everything that the records of one article say. A value: folded anew from the records, never changed in place. */
export interface ArticleState {
  readonly id: string
  readonly owner: string
  readonly unit: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly state: WorkflowState
  /** Revisions that no other was made from. More than one: two versions that a person must merge. */
  /** Texts that no other was made from, the newest first, in the order of the log. */
  readonly heads: readonly string[]
  readonly revisions: readonly RevisionNote[]
  /** The chain in force since the last submission. */
  readonly chain: readonly Level[]
  /** How many of its levels have signed. */
  readonly level: number
  readonly submittedAt: number | null
  /** What the writer asked the approvers to see. */
  readonly submitNote: string
  readonly signedRevision: string | null
  readonly signatures: readonly Signature[]
  readonly returnReason: string
  readonly writers: readonly string[]
  readonly publications: readonly Publication[]
  readonly blockingThreads: readonly string[]
  /** How long it should be. */
  readonly goal: Goal
  readonly attachments: readonly { readonly media: string; readonly name: string; readonly record: string }[]
  /** Records that did not follow from the state, or came from someone who may not. Kept and shown, never counted. */
  readonly refused: readonly { readonly record: string; readonly reason: string }[]
}

/** The facts by which the workflow judges a step on this article. */
export function workflowFacts(
  article: ArticleState,
  step: {
    revision?: string
    reason?: string
    gaps?: readonly string[]
    openChanges?: number
    mustFindings?: number
  }
): WorkflowFacts {
  const signers = article.signatures.filter((each) => each.counts && each.verdict === 'signed')
  const current = article.signedRevision ?? article.heads[0]
  return {
    state: article.state,
    owner: article.owner,
    heads: article.heads.length,
    isCurrentRevision: step.revision === undefined || step.revision === current,
    levelsLeft: article.chain.slice(article.level),
    writers: article.writers,
    signers: signers.map((each) => each.member),
    blockingComments: article.blockingThreads.length,
    openChanges: step.openChanges ?? 0,
    mustFindings: step.mustFindings ?? 0,
    gaps: step.gaps ?? [],
    reason: step.reason ?? ''
  }
}

function voided(article: ArticleState): Pick<ArticleState, 'signatures' | 'signedRevision' | 'level'> {
  return {
    signatures: article.signatures.map((each) => (each.counts ? { ...each, counts: false } : each)),
    signedRevision: null,
    level: 0
  }
}

const unique = <T>(items: readonly T[]) => [...new Set(items)]

type ArticleRecord = Extract<
  OfficeRecord,
  { kind: `articles.${string}` | `approvals.${string}` | `revisions.${string}` }
>

const ACTIONS: Readonly<Partial<Record<OfficeRecord['kind'], WorkflowAction>>> = {
  'revisions.save': 'save',
  'approvals.submit': 'submit',
  'approvals.recall': 'recall',
  'approvals.sign': 'approve',
  'approvals.return': 'return',
  'articles.withdraw': 'withdraw',
  'articles.archive': 'archive',
  'articles.restore': 'restore',
  'schedule.finish': 'publish'
}

/** The workflow action that a record performs on an article, if any. */
export function workflowActionOf(kind: OfficeRecord['kind']): WorkflowAction | undefined {
  return ACTIONS[kind]
}

/** What a record says about the step it takes: the revision it names and the reason it gives. */
export function stepOf(
  record: Pick<OfficeRecord, 'kind' | 'payload'>,
  article: string
): { revision?: string; reason?: string } {
  // Kind and payload belong together in every OfficeRecord; Pick loses the pairing.
  const { kind, payload } = record as OfficeRecord
  switch (kind) {
    case 'approvals.submit':
    case 'approvals.sign':
      return { revision: payload.revision }
    case 'approvals.return':
      return { revision: payload.revision, reason: payload.reason }
    case 'articles.withdraw':
      return { reason: payload.reason }
    case 'schedule.finish': {
      const revision = payload.items.find((each) => each.article === article)?.revision
      return revision === undefined ? {} : { revision }
    }
    default:
      return {}
  }
}

function applyStep(
  article: ArticleState,
  record: OfficeRecord,
  member: string,
  to: WorkflowState
): ArticleState {
  const moved = { ...article, state: to, updatedAt: Math.max(article.updatedAt, record.at) }
  switch (record.kind) {
    case 'revisions.save': {
      const { revision, parents, note, restores = null } = record.payload
      const known = article.revisions.some((each) => each.id === revision)
      const isAncestor = article.revisions.some((each) => each.parents.includes(revision))
      const heads = article.heads.filter((head) => !parents.includes(head) && head !== revision)
      return {
        ...moved,
        ...voided(article),
        revisions: known
          ? article.revisions
          : [...article.revisions, { id: revision, parents, member, at: record.at, note, restores }],
        heads: isAncestor ? heads : [revision, ...heads],
        // After a full sign-off the count of writers begins anew: only who changes signed text counts.
        writers: unique(article.signedRevision === null ? [...article.writers, member] : [member])
      }
    }
    case 'approvals.submit':
      return {
        ...moved,
        ...voided(article),
        chain: record.payload.chain,
        submittedAt: record.at,
        submitNote: record.payload.note,
        returnReason: ''
      }
    case 'approvals.recall':
      return { ...moved, ...voided(article) }
    case 'approvals.sign': {
      const signature = {
        record: record.hash,
        revision: record.payload.revision,
        level: article.level,
        member,
        at: record.at,
        verdict: 'signed' as const,
        note: record.payload.note,
        counts: true
      }
      return {
        ...moved,
        level: article.level + 1,
        signatures: [...article.signatures, signature],
        signedRevision: to === 'approved' ? record.payload.revision : null
      }
    }
    case 'approvals.return': {
      const signature = {
        record: record.hash,
        revision: record.payload.revision,
        level: article.level,
        member,
        at: record.at,
        verdict: 'returned' as const,
        note: record.payload.reason,
        counts: false
      }
      const undone = voided(article)
      return {
        ...moved,
        ...undone,
        signatures: [...undone.signatures, signature],
        returnReason: record.payload.reason
      }
    }
    case 'schedule.finish': {
      const revision = record.payload.items.find((each) => each.article === article.id)!.revision
      return {
        ...moved,
        publications: [...article.publications, { entry: record.subject, revision, at: record.at }]
      }
    }
    default:
      return moved
  }
}

/** Why a revision may not be named; null when it may. Whoever writes the article names its texts. */
export function refusalOfName(
  article: ArticleState,
  revision: string,
  actor: Actor
): 'forbidden' | 'notFound' | null {
  if (!can(actor, 'articles.write', article.owner)) return 'forbidden'
  return article.revisions.some((each) => each.id === revision) ? null : 'notFound'
}

function named(article: ArticleState, given: { revision: string; name: string }): ArticleState {
  const revisions = article.revisions.map((each) =>
    each.id === given.revision ? { ...each, note: given.name } : each
  )
  return { ...article, revisions }
}

function beginning(
  record: Extract<ArticleRecord, { kind: 'articles.create' }>,
  member: string
): ArticleState {
  return {
    id: record.subject,
    owner: member,
    unit: record.payload.unit,
    createdAt: record.at,
    updatedAt: record.at,
    state: 'drafting',
    heads: [],
    revisions: [],
    chain: [],
    level: 0,
    submittedAt: null,
    submitNote: '',
    signedRevision: null,
    signatures: [],
    returnReason: '',
    writers: [],
    publications: [],
    blockingThreads: [],
    goal: noGoal,
    attachments: [],
    refused: []
  }
}

/**
 * Folds the records of one article, in Lamport order, into its state; null
 * where its creation has not arrived. The same records give the same state on
 * every PC: no clock is read and no order is assumed but theirs.
 */
export function foldArticle(records: readonly OfficeRecord[], membership: Membership): ArticleState | null {
  let article: ArticleState | null = null
  let threads: Threads = new Map()
  for (const record of records) {
    const actor = actorOf(membership, record)
    if (record.kind === 'articles.create') {
      if (!article && actor) article = beginning(record, actor.member)
      continue
    }
    if (!article) continue
    const refuse = (reason: string): ArticleState => ({
      ...article!,
      refused: [...article!.refused, { record: record.hash, reason }]
    })
    if (!actor) {
      article = refuse('forbidden')
      continue
    }
    if (record.kind === 'articles.attach') {
      const { media, name } = record.payload
      const attached = [...article.attachments, { media, name, record: record.hash }]
      article = { ...article, attachments: newestOfEach(attached) }
      continue
    }
    if (record.kind === 'articles.goal') {
      article = { ...article, goal: record.payload }
      continue
    }
    if (record.kind === 'revisions.name') {
      const refusal = refusalOfName(article, record.payload.revision, actor)
      article = refusal ? refuse(refusal) : named(article, record.payload)
      continue
    }
    const action = ACTIONS[record.kind]
    if (!action) {
      if (record.subject !== article.id) continue
      threads = applyToThreads(threads, record, actor)
      article = { ...article, blockingThreads: listBlocking(threads) }
      continue
    }
    if (
      record.kind === 'schedule.finish' &&
      !record.payload.items.some((each) => each.article === article!.id)
    )
      continue
    // Two people signed one level on two PCs: the second does not pass for the next level.
    if (record.kind === 'approvals.sign' && record.payload.level !== article.level) {
      article = refuse('impossible')
      continue
    }
    const result = transition(workflowFacts(article, stepOf(record, article.id)), action, actor)
    article = result.ok ? applyStep(article, record, actor.member, result.to) : refuse(result.refusal)
  }
  return article
}

/**
 * The revision that may be printed or published: the signed one, as long as
 * nobody has withdrawn or archived the article. A reprint of a published issue
 * takes what was published, even while a correction is being written.
 */
export function printableRevision(article: ArticleState, isReprint: boolean): string | null {
  const isSignedOff = article.state === 'approved' || article.state === 'published'
  const published = isReprint ? article.publications.at(-1)?.revision : undefined
  return (isSignedOff ? article.signedRevision : null) ?? published ?? null
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
