import type { OverridableNeed } from './approvalRecords'
import type { Level, Purpose } from './level'
import { canOn, type Actor } from './permissions'
import { grantsToSign, holdsByTheClock } from './signingRight'
import { rowOf, workflow, workflowActions } from './workflow'
import type { Step, WorkflowAction, WorkflowEffect, WorkflowNeed, WorkflowState } from './workflow'

/** An excuse from one of the rules about different people. */
export interface Excuse {
  readonly record: string
  /** Whom it excuses, from what, and who gave it. */
  readonly member: string
  readonly need: OverridableNeed
  readonly by: string
}

/** What a step is judged by. Facts of the article come from its records, facts of the actor from the office. */
export interface WorkflowFacts {
  readonly state: WorkflowState
  readonly purpose: Purpose
  /** Who began the article. */
  readonly owner: string
  readonly unit: string
  readonly heads: number
  /** Whether the revision that the step names is the article's head (or, for publishing, the signed one). */
  readonly isCurrentRevision: boolean
  /** What a submission asks for. */
  readonly asks: Purpose
  /** Whether the submission follows the chain that is in force. */
  readonly isChainInForce: boolean
  /** Levels that may be signed now, the next one first. */
  readonly open: readonly { readonly index: number; readonly level: Level }[]
  /** The level that the step names; null where none is named. */
  readonly level: number | null
  /** How many signatures are missing until every level has its own. */
  readonly missing: number
  /** Members who wrote since the last full sign-off; of a withdrawal, who asked for it. */
  readonly writers: readonly string[]
  /** Members who signed the current revision, and those in whose place it was signed. */
  readonly signers: readonly string[]
  /** Excuses that stand for this revision and were not used. */
  readonly overrides: readonly Excuse[]
  /** In whose place the step is done, with that member's rights of then; `holds` by scope, dates and standing. */
  readonly delegation: { readonly by: Actor; readonly holds: boolean } | null
  /** The moment that the step claims, and the newest claim among the records it follows; null where no clock matters. */
  readonly clock: { readonly at: number; readonly newest: number } | null
  /** Open blocking threads, without the one that the signature makes its condition. */
  readonly blockingComments: number
  readonly openConditions: number
  /** Tracked changes of the revision that nobody has accepted or rejected yet. */
  readonly openChanges: number
  /** What proofing says must be mended in the revision, and nobody has overruled. */
  readonly mustFindings: number
  /** What is missing before the text may go to approval; empty when complete. */
  readonly gaps: readonly string[]
  /** Required items of the checklist that are not ticked. */
  readonly unticked: readonly string[]
  /** The state that a withdrawal under way broke off. */
  readonly interrupted: WorkflowState
  /** Whether something of it stands published. */
  readonly isPublished: boolean
  /** Of a signature that is taken back: whose it is, whether it is the newest, whether nothing rests on it. */
  readonly unsigning: { readonly member: string; readonly isNewest: boolean; readonly isBare: boolean } | null
  /** The member whom an override excuses. */
  readonly excused: string
  /** Whether a correction must say why; older programs did not ask. */
  readonly isReasonDemanded: boolean
  readonly reason: string
}

export type WorkflowRefusal = 'impossible' | 'forbidden' | WorkflowNeed

export type TransitionResult =
  | { readonly ok: true; readonly to: WorkflowState; readonly effects: readonly WorkflowEffect[] }
  | { readonly ok: false; readonly refusal: WorkflowRefusal }

/** Whose rights a step is done with: the delegating member's, where it is done in somebody's place. */
const holderOf = (facts: WorkflowFacts, actor: Actor) => facts.delegation?.by ?? actor

/** Everybody in whose name a step is done: a delegate and who delegated are one as far as others are asked for. */
const namesOf = (facts: WorkflowFacts, actor: Actor) =>
  facts.delegation ? [actor.member, facts.delegation.by.member] : [actor.member]

/** An excuse helps only the person it names, and never one who signs for whoever gave it. */
function isExcused(facts: WorkflowFacts, actor: Actor, member: string, need: WorkflowNeed): boolean {
  const names = namesOf(facts, actor)
  return facts.overrides.some(
    (each) => each.member === member && each.need === need && !names.includes(each.by)
  )
}

const areOthers =
  (need: 'otherThanWriters' | 'otherThanSigners', among: 'writers' | 'signers') =>
  (facts: WorkflowFacts, actor: Actor) =>
    namesOf(facts, actor).every(
      (member) => !facts[among].includes(member) || isExcused(facts, actor, member, need)
    )

/** The open levels that the step may be about. */
const namedLevels = ({ open, level }: WorkflowFacts) =>
  level === null ? open : open.filter((each) => each.index === level)

const grantsHeld = (facts: WorkflowFacts, actor: Actor) =>
  namedLevels(facts).flatMap(({ level }) => grantsToSign(level, facts.unit, holderOf(facts, actor)))

const isMet: Readonly<Record<WorkflowNeed, (facts: WorkflowFacts, actor: Actor) => boolean>> = {
  complete: (facts) => facts.gaps.length === 0,
  oneHead: (facts) => facts.heads === 1,
  sameRevision: (facts) => facts.isCurrentRevision,
  chainInForce: (facts) => facts.isChainInForce,
  correctionReason: (facts) =>
    facts.asks !== 'correct' || !facts.isReasonDemanded || facts.reason.trim() !== '',
  levelOpen: (facts) => namedLevels(facts).length > 0,
  delegationHolds: (facts) => facts.delegation?.holds ?? true,
  levelRole: (facts, actor) => grantsHeld(facts, actor).length > 0,
  clockHolds: (facts, actor) =>
    facts.clock === null ||
    holdsByTheClock(grantsHeld(facts, actor), facts.delegation !== null, facts.clock.at, facts.clock.newest),
  otherThanWriters: areOthers('otherThanWriters', 'writers'),
  otherThanSigners: areOthers('otherThanSigners', 'signers'),
  notForOneself: (facts, actor) => facts.excused !== actor.member,
  noBlockingComments: (facts) => facts.blockingComments === 0,
  conditionsMet: (facts) => facts.openConditions === 0,
  noOpenChanges: (facts) => facts.openChanges === 0,
  noMustFindings: (facts) => facts.mustFindings === 0,
  checklist: (facts) => facts.unticked.length === 0,
  ownNewest: (facts, actor) => facts.unsigning?.member === actor.member && facts.unsigning.isNewest,
  nothingBuilt: (facts) => facts.unsigning?.isBare ?? false,
  published: (facts) => facts.isPublished,
  notPublished: (facts) => !facts.isPublished,
  reason: (facts) => facts.reason.trim() !== ''
}

/** What can be done in somebody's place. */
const DELEGABLE: ReadonlySet<WorkflowAction> = new Set(['approve', 'return'])

/** Judges one step. Pure: the same facts always give the same answer, on every PC. */
export function transition(given: WorkflowFacts, action: WorkflowAction, actor: Actor): TransitionResult {
  const facts = DELEGABLE.has(action) ? given : { ...given, delegation: null }
  const found = workflow[rowOf(facts)][action]
  if (!found) return { ok: false, refusal: 'impossible' }
  const holder = holderOf(facts, actor)
  if (found.may && !canOn(holder, found.may, facts)) return { ok: false, refusal: 'forbidden' }
  const unmet = found.needs.find((need) => !isMet[need](facts, actor))
  if (unmet) return { ok: false, refusal: unmet }
  return { ok: true, to: destination(found.to, facts), effects: found.effects }
}

function destination(to: Step['to'], facts: WorkflowFacts): WorkflowState {
  switch (to) {
    case 'nextLevel':
      if (facts.missing > 1) return 'submitted'
      return facts.purpose === 'withdraw' ? 'withdrawn' : 'approved'
    case 'interrupted':
      return facts.interrupted
    default:
      return to
  }
}

/** An action as a button: possible in this state, and whether the actor may press it now. */
export interface AvailableAction {
  readonly action: WorkflowAction
  readonly refusal: WorkflowRefusal | null
}

/** Needs that say whether an action makes sense for this article at all. */
const FITTING: ReadonlySet<WorkflowRefusal> = new Set([
  'published',
  'notPublished',
  'ownNewest',
  'nothingBuilt'
])

/**
 * The actions of the article's state, from the same table that main enforces.
 * Reasons and ticks are asked for on the way, so their absence greys nothing out.
 */
export function availableActions(facts: WorkflowFacts, actor: Actor): AvailableAction[] {
  const asked = { ...facts, reason: facts.reason || '…', unticked: [] }
  return workflowActions
    .filter((action) => workflow[rowOf(facts)][action] !== undefined)
    .map((action) => {
      const result = transition(asked, action, actor)
      return { action, refusal: result.ok ? null : result.refusal }
    })
    .filter(({ refusal }) => refusal === null || !FITTING.has(refusal))
}
