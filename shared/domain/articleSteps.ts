import {
  purposeOfNext,
  signOffOf,
  standingSignatures,
  type ArticleState,
  type Correction,
  type Override,
  type Signature
} from './articleState'
import type { OfficeRecord } from './records'
import { openLevels } from './signingRight'
import type { WorkflowFacts } from './transition'
import { rowOf, type WorkflowState } from './workflow'

type RecordOf<K extends OfficeRecord['kind']> = Extract<OfficeRecord, { kind: K }>

/** What a judged step hands over to whoever carries it out. */
export interface Judged {
  readonly member: string
  readonly to: WorkflowState
  readonly facts: WorkflowFacts
}

const unique = <T>(items: readonly T[]) => [...new Set(items)]

const withLevel = (article: ArticleState): ArticleState => ({
  ...article,
  level: openLevels(article.chain, article.order, standingSignatures(article))[0] ?? article.chain.length
})

/** Takes the count from signatures; of a withdrawal under way, or of all but it, or of every one. */
function voidSignatures(article: ArticleState, isVoid: (each: Signature) => boolean = () => true) {
  return article.signatures.map((each) => (each.counts && isVoid(each) ? { ...each, counts: false } : each))
}

const startedOver = (article: ArticleState) => ({
  signatures: voidSignatures(article),
  signedRevision: null,
  level: 0
})

function saved(article: ArticleState, record: RecordOf<'revisions.save'>, { member, facts }: Judged) {
  const { revision, parents, note, restores = null } = record.payload
  const known = article.revisions.some((each) => each.id === revision)
  const isAncestor = article.revisions.some((each) => each.parents.includes(revision))
  const heads = article.heads.filter((head) => !parents.includes(head) && head !== revision)
  const isWithdrawing = rowOf(facts) === 'withdrawing'
  const isOfText = (each: Signature) => each.purpose !== 'withdraw'
  const lost = article.signatures.filter((each) => each.counts && each.verdict === 'signed' && isOfText(each))
  const { interrupted } = article
  return {
    ...article,
    ...(isWithdrawing
      ? { signatures: voidSignatures(article, isOfText), signedRevision: null }
      : startedOver(article)),
    interrupted: interrupted && { ...interrupted, state: 'drafting' as const, level: 0 },
    voided: lost.length > 0 ? { signatures: lost.length, member, at: record.at } : article.voided,
    revisions: known
      ? article.revisions
      : [
          ...article.revisions,
          { id: revision, parents, member, at: record.at, note, restores, lam: record.lam }
        ],
    heads: isAncestor ? heads : [revision, ...heads],
    // After a full sign-off the count of writers begins anew: only who changes signed text counts.
    writers: unique(article.signedRevision === null ? [...article.writers, member] : [member])
  }
}

/** Corrections and withdrawals that were signed: one that was given up leaves no trace but its records. */
const settled = (article: ArticleState) => article.corrections.filter((each) => each.signedAt !== null)

function submitted(
  article: ArticleState,
  record: RecordOf<'approvals.submit'>,
  { member }: Judged
): ArticleState {
  const { payload } = record
  const purpose = payload.purpose ?? purposeOfNext(article)
  const last = article.publications.at(-1)
  const corrects = purpose === 'publish' || !last ? null : { revision: last.revision, entry: last.entry }
  const correction: Correction[] =
    purpose === 'publish' || !corrects
      ? []
      : [
          {
            purpose,
            record: record.hash,
            revision: payload.revision,
            corrects,
            member,
            reason: payload.reason ?? '',
            submittedAt: record.at,
            signedAt: null,
            signedLam: null,
            publishedAt: null
          }
        ]
  return {
    ...article,
    // The signatures of what came out stand until it is withdrawn.
    ...(purpose === 'withdraw'
      ? { interrupted: { ...signOffOf(article), state: article.state } }
      : { ...startedOver(article), interrupted: null }),
    purpose,
    submission: record.hash,
    submittedBy: member,
    submittedAt: record.at,
    submitNote: payload.note,
    submitReason: payload.reason ?? '',
    ticked: payload.ticked ?? [],
    chain: payload.chain,
    order: payload.order ?? 'inOrder',
    chainRecord: payload.chainRecord ?? null,
    chainVersion: payload.chainVersion ?? null,
    corrects,
    level: 0,
    returnReason: '',
    corrections: [...settled(article), ...correction]
  }
}

/** Back to what a withdrawal broke off: its own signatures count no more. */
function resumed(article: ArticleState): ArticleState {
  const { interrupted } = article
  if (!interrupted) return article
  const { state: _state, ...signOff } = interrupted
  return {
    ...article,
    ...signOff,
    signatures: voidSignatures(article, (each) => each.submission === article.submission),
    interrupted: null,
    corrections: settled(article)
  }
}

const givenUp = (article: ArticleState, { facts }: Judged): ArticleState =>
  rowOf(facts) === 'withdrawing'
    ? resumed(article)
    : { ...article, ...startedOver(article), corrections: settled(article) }

const signatureOf = (
  article: ArticleState,
  record: RecordOf<'approvals.sign' | 'approvals.return'>,
  { member, facts }: Judged
) => ({
  record: record.hash,
  revision: record.payload.revision,
  level: record.kind === 'approvals.sign' ? record.payload.level : article.level,
  member,
  at: record.at,
  purpose: article.purpose,
  submission: article.submission,
  delegation:
    record.payload.delegation !== undefined && facts.delegation
      ? { id: record.payload.delegation, member: facts.delegation.by.member }
      : null,
  unsigned: null
})

/** Marks the excuses without which the signature would have been refused. */
function spendOverrides(article: ArticleState, signature: string, { member, facts }: Judged): Override[] {
  const names = facts.delegation ? [member, facts.delegation.by.member] : [member]
  const among = { otherThanWriters: facts.writers, otherThanSigners: facts.signers }
  const used = new Set<string>()
  for (const need of ['otherThanWriters', 'otherThanSigners'] as const) {
    for (const name of names.filter((each) => among[need].includes(each))) {
      const free = facts.overrides.find(
        (each) => each.member === name && each.need === need && !names.includes(each.by)
      )
      if (free) used.add(free.record)
    }
  }
  return article.overrides.map((each) => (used.has(each.record) ? { ...each, usedBy: signature } : each))
}

function signed(article: ArticleState, record: RecordOf<'approvals.sign'>, judged: Judged): ArticleState {
  const { revision, note, ticked = [], condition = null } = record.payload
  const signature: Signature = {
    ...signatureOf(article, record, judged),
    verdict: 'signed',
    note,
    counts: true,
    ticked,
    condition,
    threads: []
  }
  const next = {
    ...article,
    signatures: [...article.signatures, signature],
    overrides: spendOverrides(article, record.hash, judged)
  }
  const isOver = judged.to !== 'submitted'
  return withLevel({
    ...next,
    ...(isOver && {
      corrections: article.corrections.map((each) =>
        each.record === article.submission ? { ...each, signedAt: record.at, signedLam: record.lam } : each
      )
    }),
    ...(judged.to === 'approved' && { signedRevision: revision, voided: null }),
    ...(judged.to === 'withdrawn' && { published: null, interrupted: null })
  })
}

function returned(article: ArticleState, record: RecordOf<'approvals.return'>, judged: Judged): ArticleState {
  const signature: Signature = {
    ...signatureOf(article, record, judged),
    verdict: 'returned',
    note: record.payload.reason,
    counts: false,
    ticked: [],
    condition: null,
    threads: record.payload.threads ?? []
  }
  const back = givenUp(article, judged)
  return {
    ...back,
    signatures: [...back.signatures, signature],
    returnReason: record.payload.reason
  }
}

function unsigned(article: ArticleState, record: RecordOf<'approvals.unsign'>): ArticleState {
  const { signature, reason } = record.payload
  const takenBack = { record: record.hash, at: record.at, reason }
  return withLevel({
    ...article,
    signedRevision: article.purpose === 'withdraw' ? article.signedRevision : null,
    signatures: article.signatures.map((each) =>
      each.record === signature ? { ...each, counts: false, unsigned: takenBack } : each
    ),
    overrides: article.overrides.map((each) =>
      each.usedBy === signature ? { ...each, usedBy: null } : each
    ),
    corrections: article.corrections.map((each) =>
      each.record === article.submission ? { ...each, signedAt: null, signedLam: null } : each
    )
  })
}

function excused(
  article: ArticleState,
  record: RecordOf<'approvals.override'>,
  { member }: Judged
): ArticleState {
  const override = {
    ...record.payload,
    record: record.hash,
    submission: article.submission,
    by: member,
    at: record.at,
    usedBy: null
  }
  return { ...article, overrides: [...article.overrides, override] }
}

function published(article: ArticleState, record: RecordOf<'schedule.finish'>): ArticleState {
  const { items, target } = record.payload
  const { revision } = items.find((each) => each.article === article.id)!
  const issue = target.kind === 'issue' ? target.issue : null
  return {
    ...article,
    published: revision,
    publications: [...article.publications, { entry: record.subject, issue, revision, at: record.at }],
    corrections: article.corrections.map((each) =>
      each.purpose === 'correct' && each.revision === revision && each.publishedAt === null
        ? { ...each, publishedAt: record.at }
        : each
    )
  }
}

/** Carries out a step that the workflow has allowed. */
export function applyStep(article: ArticleState, record: OfficeRecord, judged: Judged): ArticleState {
  const moved = { ...article, state: judged.to, updatedAt: Math.max(article.updatedAt, record.at) }
  switch (record.kind) {
    case 'revisions.save':
      return saved(moved, record, judged)
    case 'approvals.submit':
      return { ...submitted(article, record, judged), state: moved.state, updatedAt: moved.updatedAt }
    case 'approvals.recall':
      return givenUp(moved, judged)
    case 'approvals.sign':
      return signed(moved, record, judged)
    case 'approvals.return':
      return returned(moved, record, judged)
    case 'approvals.unsign':
      return unsigned(moved, record)
    case 'approvals.override':
      return excused(moved, record, judged)
    case 'schedule.finish':
      return published(moved, record)
    case 'articles.withdraw':
      return { ...moved, published: null }
    default:
      return moved
  }
}
