import type { PrintedPlace } from './approvalRecords'
import { noGoal, type Goal } from './goal'
import type { Handout } from './handoutRecords'
import type { Level, Purpose, SigningOrder } from './level'
import type { FileEvidence, OfficeRecord } from './records'
import type { SettlementOutcome } from './settlementOutcomes'
import type { Excuse } from './transition'
import type { WorkflowState } from './workflow'

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
  readonly purpose: Purpose
  /** The submission that it answers. */
  readonly submission: string
  readonly ticked: readonly string[]
  /** In whose place it was given, and by which delegation. */
  readonly delegation: { readonly id: string; readonly member: string } | null
  /** The thread that must be settled before anything goes on. */
  readonly condition: string | null
  /** Set where the signer took it back. */
  readonly unsigned: { readonly record: string; readonly at: number; readonly reason: string } | null
  /** The remarks that went with a return. */
  readonly threads: readonly string[]
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
  /** Its place in the log. */
  readonly lam: number
}

export interface Publication {
  readonly entry: string
  /** The issue in which it came out; null for what came out by itself. */
  readonly issue: string | null
  readonly revision: string
  readonly at: number
}

/** A print file that the article went into. */
export interface Print {
  readonly record: string
  readonly issue: string
  readonly revision: string
  readonly file: FileEvidence
  readonly at: number
}

/** An excuse from one of the rules about different people: one person, one rule, one revision, one signature. */
export interface Override extends Excuse {
  /** The submission under which it was given: handing over again ends it. */
  readonly submission: string
  readonly revision: string
  readonly reason: string
  readonly at: number
  /** The signature that used it. */
  readonly usedBy: string | null
}

/** A correction (đính chính) or withdrawal (rút bài) of what came out. */
export interface Correction {
  readonly purpose: 'correct' | 'withdraw'
  /** The submission that asked for it. */
  readonly record: string
  readonly revision: string
  readonly corrects: PrintedPlace
  readonly member: string
  readonly reason: string
  readonly submittedAt: number
  readonly signedAt: number | null
  /** Place in the log of the signature that made it whole. */
  readonly signedLam: number | null
  readonly publishedAt: number | null
}

/** An answer to one place of a correction. */
export interface Settlement {
  /** Submission of the correction or withdrawal. */
  readonly correction: string
  /** The article that ran there: the corrected one, or a variant of it. */
  readonly article: string
  readonly place: string
  readonly outcome: SettlementOutcome
  /** What was done, or why nothing needs to be. */
  readonly note: string
  readonly member: string
  readonly at: number
}

/** The text of another article from which a variant was made, or against which it was held last. */
export interface Derivation {
  readonly article: string
  readonly revision: string
  /** Record that says so. */
  readonly record: string
}

/** The sign-off that is under way, or was last: what the newest submission began. */
export interface SignOff {
  readonly purpose: Purpose
  /** Record of the submission; empty before the first. */
  readonly submission: string
  readonly submittedBy: string
  readonly submittedAt: number | null
  /** What the writer asked the approvers to see. */
  readonly submitNote: string
  /** Why something published is corrected or taken back. */
  readonly submitReason: string
  readonly ticked: readonly string[]
  /** The levels of the chain in force since the submission. */
  readonly chain: readonly Level[]
  readonly order: SigningOrder
  /** The record that set the chain; null where the office's profile did. */
  readonly chainRecord: string | null
  /** Null before the first submission, and where an older program did not say. */
  readonly chainVersion: number | null
  readonly corrects: PrintedPlace | null
  /** The first level that is not signed by all it asks for; the number of levels when none is left. */
  readonly level: number
}

/** Everything that the records of one article say. A value: folded anew from the records, never changed in place. */
export interface ArticleState extends SignOff {
  readonly id: string
  readonly owner: string
  readonly unit: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly state: WorkflowState
  /** Texts that no other was made from, the newest first, in the order of the log. More than one: a person must merge them. */
  readonly heads: readonly string[]
  readonly revisions: readonly RevisionNote[]
  readonly signedRevision: string | null
  readonly signatures: readonly Signature[]
  readonly overrides: readonly Override[]
  /** What a withdrawal interrupted, to be taken up again when it is given up. */
  readonly interrupted: (SignOff & { readonly state: WorkflowState }) | null
  readonly returnReason: string
  readonly writers: readonly string[]
  readonly publications: readonly Publication[]
  /** What may be printed again: the text that came out last, unless it was withdrawn. */
  readonly published: string | null
  readonly corrections: readonly Correction[]
  readonly prints: readonly Print[]
  /** Signatures that a change of the text voided, until it is signed off again. */
  readonly voided: { readonly signatures: number; readonly member: string; readonly at: number } | null
  readonly blockingThreads: readonly string[]
  /** The same threads, with who began each. */
  readonly blockers: readonly { readonly thread: string; readonly member: string }[]
  /** How long it should be. */
  readonly goal: Goal
  /** Of a variant for a channel: what it was made from. */
  readonly source: Derivation | null
  /** What was done about places where a corrected text ran, oldest first. */
  readonly settlements: readonly Settlement[]
  /** Who was given which text, in the order of the log. */
  readonly handouts: readonly Handout[]
  readonly attachments: readonly { readonly media: string; readonly name: string; readonly record: string }[]
  /** The latest moment that any of its records claims. */
  readonly newestClaim: number
  /** Records that did not follow from the state, or came from someone who may not. Kept and shown, never counted. */
  readonly refused: readonly { readonly record: string; readonly reason: string }[]
}

export const noSignOff: SignOff = {
  purpose: 'publish',
  submission: '',
  submittedBy: '',
  submittedAt: null,
  submitNote: '',
  submitReason: '',
  ticked: [],
  chain: [],
  order: 'inOrder',
  chainRecord: null,
  chainVersion: null,
  corrects: null,
  level: 0
}

/** Just the sign-off of an article. */
export function signOffOf(article: SignOff): SignOff {
  const { purpose, submission, submittedBy, submittedAt, submitNote, submitReason, ticked } = article
  const { chain, order, chainRecord, chainVersion, corrects, level } = article
  const asked = { purpose, submission, submittedBy, submittedAt, submitNote, submitReason, ticked }
  return { ...asked, chain, order, chainRecord, chainVersion, corrects, level }
}

/** An article that was just begun. */
export function beginning(
  record: Extract<OfficeRecord, { kind: 'articles.create' }>,
  member: string
): ArticleState {
  return {
    ...noSignOff,
    id: record.subject,
    owner: member,
    unit: record.payload.unit,
    createdAt: record.at,
    updatedAt: record.at,
    state: 'drafting',
    heads: [],
    revisions: [],
    signedRevision: null,
    signatures: [],
    overrides: [],
    interrupted: null,
    returnReason: '',
    writers: [],
    publications: [],
    published: null,
    corrections: [],
    prints: [],
    voided: null,
    blockingThreads: [],
    blockers: [],
    goal: noGoal,
    source: null,
    settlements: [],
    attachments: [],
    handouts: [],
    newestClaim: record.at,
    refused: []
  }
}

/** Signatures that count in the sign-off under way. */
export function standingSignatures(article: ArticleState): Signature[] {
  return article.signatures.filter(
    (each) => each.counts && each.verdict === 'signed' && each.submission === article.submission
  )
}

/** Conditions of standing signatures that nobody has settled yet. */
export function openConditions(article: ArticleState): Signature[] {
  return standingSignatures(article).filter(
    (each) => each.condition !== null && article.blockingThreads.includes(each.condition)
  )
}

/** What the next submission is for, unless it asks to take the article back. */
export function purposeOfNext(article: ArticleState): 'publish' | 'correct' {
  return article.published === null ? 'publish' : 'correct'
}

/** What came out last, for a correction or a withdrawal; null where nothing stands published. */
export function printedPlaceOf(article: ArticleState): PrintedPlace | null {
  const last = article.publications.at(-1)
  return last && article.published !== null ? { revision: last.revision, entry: last.entry } : null
}
