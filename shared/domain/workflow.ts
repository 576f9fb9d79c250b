import { can, type Actor, type Permission, type Role } from './permissions'

/** Where an article stands. "Scheduled" is not among them: an approved article is, while its issue is on the schedule. */
export const workflowStates = [
  'drafting',
  'submitted',
  'returned',
  'approved',
  'published',
  'withdrawn',
  'archived'
] as const
export type WorkflowState = (typeof workflowStates)[number]

export const workflowActions = [
  'save',
  'submit',
  'recall',
  'approve',
  'return',
  'publish',
  'withdraw',
  'archive',
  'restore'
] as const
export type WorkflowAction = (typeof workflowActions)[number]

/** A condition that must hold before a step. Each has a sentence in `shared/i18n`. */
export const workflowNeeds = [
  'complete',
  'oneHead',
  'sameRevision',
  'levelRole',
  'otherThanWriters',
  'otherThanSigners',
  'noBlockingComments',
  'noOpenChanges',
  'noMustFindings',
  'reason'
] as const
export type WorkflowNeed = (typeof workflowNeeds)[number]

/** What a step does besides changing the state. Values only: whoever folds the records carries them out. */
export type WorkflowEffect = 'voidSignatures' | 'startChain' | 'countSignature' | 'freezeRevision'

interface Step {
  /** `nextLevel` stays in review until the last level has signed. */
  readonly to: WorkflowState | 'nextLevel'
  readonly may: Permission
  readonly needs: readonly WorkflowNeed[]
  readonly effects: readonly WorkflowEffect[]
}

const step = (
  to: Step['to'],
  may: Permission,
  needs: readonly WorkflowNeed[] = [],
  effects: readonly WorkflowEffect[] = []
): Step => ({ to, may, needs, effects })

const rewrite = step('drafting', 'articles.write', [], ['voidSignatures'])
const submit = step('submitted', 'articles.write', ['oneHead', 'sameRevision', 'complete'], ['startChain'])
const archive = step('archived', 'articles.archive')
const withdraw = step('withdrawn', 'articles.withdraw', ['reason'])
const publish = step('published', 'exports.run', ['sameRevision'])

/** The workflow as data: state × action → step. What is not here is not possible. */
export const workflow: Readonly<Record<WorkflowState, Partial<Readonly<Record<WorkflowAction, Step>>>>> = {
  drafting: { save: rewrite, submit, archive },
  // Saving is possible everywhere: text that someone wrote elsewhere is never turned away.
  submitted: {
    save: rewrite,
    recall: step('drafting', 'articles.write', [], ['voidSignatures']),
    approve: step(
      'nextLevel',
      'approvals.sign',
      [
        'levelRole',
        'oneHead',
        'sameRevision',
        'otherThanWriters',
        'otherThanSigners',
        'noBlockingComments',
        'noOpenChanges',
        'noMustFindings'
      ],
      ['countSignature', 'freezeRevision']
    ),
    return: step('returned', 'approvals.sign', ['levelRole', 'reason'], ['voidSignatures'])
  },
  returned: { save: rewrite, submit, archive },
  approved: { save: rewrite, publish, withdraw, archive },
  published: { save: rewrite, publish, withdraw, archive },
  withdrawn: {
    save: step('withdrawn', 'articles.write', [], ['voidSignatures']),
    restore: step('drafting', 'articles.withdraw'),
    archive
  },
  archived: {
    save: step('archived', 'articles.write', [], ['voidSignatures']),
    restore: step('drafting', 'articles.archive')
  }
}

/** What a step is judged by. Facts of the article come from its records, facts of the actor from the office. */
export interface WorkflowFacts {
  readonly state: WorkflowState
  /** Who began the article. */
  readonly owner: string
  readonly heads: number
  /** Whether the revision that the step names is the article's head (or, for publishing, the signed one). */
  readonly isCurrentRevision: boolean
  /** Levels still to sign, the next one first. */
  readonly levelsLeft: readonly { readonly role: Role }[]
  /** Members who wrote since the last full sign-off. */
  readonly writers: readonly string[]
  /** Members who signed the current revision. */
  readonly signers: readonly string[]
  readonly blockingComments: number
  /** Tracked changes of the revision that nobody has accepted or rejected yet. */
  readonly openChanges: number
  /** What proofing says must be mended in the revision, and nobody has overruled. */
  readonly mustFindings: number
  /** What is missing before the text may go to approval; empty when complete. */
  readonly gaps: readonly string[]
  readonly reason: string
}

export type WorkflowRefusal = 'impossible' | 'forbidden' | WorkflowNeed

export type TransitionResult =
  | { readonly ok: true; readonly to: WorkflowState; readonly effects: readonly WorkflowEffect[] }
  | { readonly ok: false; readonly refusal: WorkflowRefusal }

const isMet: Readonly<Record<WorkflowNeed, (facts: WorkflowFacts, actor: Actor) => boolean>> = {
  complete: (facts) => facts.gaps.length === 0,
  oneHead: (facts) => facts.heads === 1,
  sameRevision: (facts) => facts.isCurrentRevision,
  levelRole: (facts, actor) =>
    facts.levelsLeft[0] !== undefined && actor.roles.includes(facts.levelsLeft[0].role),
  otherThanWriters: (facts, actor) => !facts.writers.includes(actor.member),
  otherThanSigners: (facts, actor) => !facts.signers.includes(actor.member),
  noBlockingComments: (facts) => facts.blockingComments === 0,
  noOpenChanges: (facts) => facts.openChanges === 0,
  noMustFindings: (facts) => facts.mustFindings === 0,
  reason: (facts) => facts.reason.trim() !== ''
}

/** Judges one step. Pure: the same facts always give the same answer, on every PC. */
export function transition(facts: WorkflowFacts, action: WorkflowAction, actor: Actor): TransitionResult {
  const found = workflow[facts.state][action]
  if (!found) return { ok: false, refusal: 'impossible' }
  if (!can(actor, found.may, facts.owner)) return { ok: false, refusal: 'forbidden' }
  const unmet = found.needs.find((need) => !isMet[need](facts, actor))
  if (unmet) return { ok: false, refusal: unmet }
  const isLast = facts.levelsLeft.length <= 1
  const to = found.to === 'nextLevel' ? (isLast ? 'approved' : 'submitted') : found.to
  return { ok: true, to, effects: found.effects }
}

/** An action as a button: possible in this state, and whether the actor may press it now. */
export interface AvailableAction {
  readonly action: WorkflowAction
  readonly refusal: WorkflowRefusal | null
}

/**
 * The actions of the article's state, from the same table that main enforces.
 * A reason is asked for on the way, so its absence greys nothing out.
 */
export function availableActions(facts: WorkflowFacts, actor: Actor): AvailableAction[] {
  const asked = { ...facts, reason: facts.reason || '…' }
  return workflowActions
    .filter((action) => workflow[facts.state][action] !== undefined)
    .map((action) => {
      const result = transition(asked, action, actor)
      return { action, refusal: result.ok ? null : result.refusal }
    })
}
