import { recordPayloads, type RecordKind } from './records'

/** Sorts of records that somebody looks for in the log. */
export const logGroups = [
  'articles',
  'texts',
  'approvals',
  'comments',
  'proofing',
  'issues',
  'publishing',
  'office',
  'log'
] as const
export type LogGroup = (typeof logGroups)[number]

const STEMS: Readonly<Record<string, LogGroup>> = {
  articles: 'articles',
  assignments: 'articles',
  revisions: 'texts',
  approvals: 'approvals',
  delegations: 'approvals',
  comments: 'comments',
  proofing: 'proofing',
  issues: 'issues',
  rounds: 'issues',
  schedule: 'publishing',
  observances: 'publishing',
  campaigns: 'publishing',
  exports: 'publishing',
  dossiers: 'publishing',
  handouts: 'publishing',
  log: 'log'
}

/** The sort that a kind of record belongs to. What is about the office itself, its people and its rules is one sort. */
export function groupOf(kind: string): LogGroup {
  return STEMS[kind.slice(0, kind.indexOf('.'))] ?? 'office'
}

/** The kinds of record of a sort. */
export function kindsOf(group: LogGroup): RecordKind[] {
  return (Object.keys(recordPayloads) as RecordKind[]).filter((kind) => groupOf(kind) === group)
}

/** Back by more than this, in milliseconds, and somebody has turned the clock: seconds are put right by the system itself. */
const BACK = 10 * 60_000
/** Forward by more than this: longer than any holiday of an office. */
const FORWARD = 31 * 24 * 60 * 60_000

/**
 * Whether a clock jumped between a record and the one before it in the log.
 *
 * @returns by how much, in milliseconds, negative for back; null for an ordinary step.
 */
export function clockJump(before: number | null, at: number): number | null {
  if (before === null) return null
  const step = at - before
  return step < -BACK || step > FORWARD ? step : null
}
