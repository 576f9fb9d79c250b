import { actorOf, type Membership } from './members'
import { can, type Actor } from './permissions'
import type { PagePlan } from './pagePlan'
import type { FileEvidence, OfficeRecord, PassedFinding } from './records'

/** How an issue is named in files, jobs and sheets: "Tuần tin quận – Số 47". */
export const issueName = (product: string, number: number) => `${product} – Số ${number}`

/** A numbered proof (bản bông): the texts that stood on it. */
export interface ProofRound {
  readonly round: number
  readonly items: readonly { readonly article: string; readonly revision: string }[]
  readonly file: FileEvidence
  readonly at: number
  readonly member: string
}

/** One number of a printed product (số báo). */
export interface IssueState {
  readonly id: string
  readonly product: string
  readonly number: number
  /** Counted from the first issue ever; 0 where the office does not count. */
  readonly total: number
  /** Day on the masthead. */
  readonly date: string
  readonly plan: PagePlan
  /** The ward whose edition it is, and the issue whose pages it shares; both absent for any other issue. */
  readonly unit?: string
  readonly master?: string
  readonly createdAt: number
  readonly updatedAt: number
  /** Files made for the printing house, newest last. */
  readonly files: readonly (FileEvidence & { readonly at: number; readonly member: string })[]
  /** Numbered proofs, the first one first. */
  readonly rounds: readonly ProofRound[]
  /** Findings of the check before printing that were passed over, each with the newest reason. */
  readonly passed: readonly PassedFinding[]
  /** Whether a finished schedule entry has published it. */
  readonly isPublished: boolean
}

function withNewest(known: readonly PassedFinding[], added: readonly PassedFinding[]): PassedFinding[] {
  const isSame = (one: PassedFinding, other: PassedFinding) =>
    one.rule === other.rule && one.where === other.where
  return [...known.filter((each) => !added.some((other) => isSame(each, other))), ...added]
}

function applyRecord(issue: IssueState | null, record: OfficeRecord, actor: Actor): IssueState | null {
  if (!issue) {
    if (record.kind !== 'issues.create' || !can(actor, 'issues.write')) return null
    const { product, number, total, date, plan, unit, master } = record.payload
    const edition = unit !== undefined && master !== undefined && { unit, master }
    const at = { createdAt: record.at, updatedAt: record.at }
    const begun = { files: [], rounds: [], passed: [], isPublished: false }
    return { id: record.subject, product, number, total, date, plan, ...edition, ...at, ...begun }
  }
  switch (record.kind) {
    case 'issues.plan':
      return can(actor, 'issues.write')
        ? { ...issue, plan: record.payload.plan, updatedAt: record.at }
        : issue
    case 'issues.change':
      return can(actor, 'issues.write') ? { ...issue, ...record.payload, updatedAt: record.at } : issue
    case 'exports.finish': {
      const file = { ...record.payload.file, at: record.at, member: actor.member }
      if (!can(actor, 'exports.run')) return issue
      const { passed = [] } = record.payload
      return { ...issue, files: [...issue.files, file], passed: withNewest(issue.passed, passed) }
    }
    case 'exports.copy':
      return can(actor, 'exports.run')
        ? { ...issue, passed: withNewest(issue.passed, record.payload.passed ?? []) }
        : issue
    case 'rounds.finish': {
      if (!can(actor, 'issues.write') || record.payload.round !== issue.rounds.length + 1) return issue
      const round = { ...record.payload, at: record.at, member: actor.member }
      return { ...issue, rounds: [...issue.rounds, round] }
    }
    case 'schedule.finish':
      return can(actor, 'schedule.write') ? { ...issue, isPublished: true } : issue
    default:
      return issue
  }
}

/** Folds the records of one issue, in Lamport order; null where its creation has not arrived. */
export function foldIssue(records: readonly OfficeRecord[], membership: Membership): IssueState | null {
  return records.reduce<IssueState | null>((issue, record) => {
    const actor = actorOf(membership, record)
    return actor ? applyRecord(issue, record, actor) : issue
  }, null)
}
