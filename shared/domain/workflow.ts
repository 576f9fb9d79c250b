import type { Purpose } from './level'
import type { Permission } from './permissions'

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
  'askWithdrawal',
  'recall',
  'approve',
  'return',
  'unsign',
  'override',
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
  'chainInForce',
  'correctionReason',
  'levelOpen',
  'delegationHolds',
  'levelRole',
  'clockHolds',
  'otherThanWriters',
  'otherThanSigners',
  'notForOneself',
  'noBlockingComments',
  'conditionsMet',
  'noOpenChanges',
  'noMustFindings',
  'checklist',
  'ownNewest',
  'nothingBuilt',
  'published',
  'notPublished',
  'reason'
] as const
export type WorkflowNeed = (typeof workflowNeeds)[number]

/** What a step does besides changing the state. Values only: whoever folds the records carries them out. */
export type WorkflowEffect =
  'voidSignatures' | 'startChain' | 'countSignature' | 'uncountSignature' | 'freezeRevision' | 'excuse'

export interface Step {
  /** `nextLevel` stays in review until everybody has signed; `interrupted` goes back to what a withdrawal broke off. */
  readonly to: WorkflowState | 'nextLevel' | 'interrupted'
  /** Null: whoever meets the needs. */
  readonly may: Permission | null
  readonly needs: readonly WorkflowNeed[]
  readonly effects: readonly WorkflowEffect[]
}

const step = (
  to: Step['to'],
  may: Step['may'],
  needs: readonly WorkflowNeed[] = [],
  effects: readonly WorkflowEffect[] = []
): Step => ({ to, may, needs, effects })

const rewrite = step('drafting', 'articles.write', [], ['voidSignatures'])
const submit = step(
  'submitted',
  'articles.write',
  ['oneHead', 'sameRevision', 'complete', 'chainInForce', 'checklist', 'correctionReason'],
  ['startChain']
)
const askWithdrawal = step(
  'submitted',
  'articles.write',
  ['published', 'sameRevision', 'chainInForce', 'checklist', 'reason'],
  ['startChain']
)
const override = step(
  'submitted',
  'approvals.override',
  ['sameRevision', 'notForOneself', 'reason'],
  ['excuse']
)
const unsign = step('submitted', null, ['ownNewest', 'nothingBuilt', 'reason'], ['uncountSignature'])
const archive = step('archived', 'articles.archive')
const withdraw = step('withdrawn', 'articles.withdraw', ['notPublished', 'reason'])
const publish = step('published', 'exports.run', ['sameRevision', 'conditionsMet'])

/** The right to sign, and the rules about different people. */
const signing: readonly WorkflowNeed[] = ['levelOpen', 'delegationHolds', 'levelRole', 'clockHolds']
const differentPeople: readonly WorkflowNeed[] = ['otherThanWriters', 'otherThanSigners']

/** A row of the table: a withdrawal under way is in review like a text, and judged by rules of its own. */
export type WorkflowRow = WorkflowState | 'withdrawing'

/** The workflow as data: state × action → step. What is not here is not possible. */
export const workflow: Readonly<Record<WorkflowRow, Partial<Readonly<Record<WorkflowAction, Step>>>>> = {
  drafting: { save: rewrite, submit, askWithdrawal, archive },
  // Saving is possible everywhere: text that someone wrote elsewhere is never turned away.
  submitted: {
    save: rewrite,
    recall: step('drafting', 'articles.write', [], ['voidSignatures']),
    approve: step(
      'nextLevel',
      'approvals.sign',
      [
        ...signing,
        'oneHead',
        'sameRevision',
        ...differentPeople,
        'noBlockingComments',
        'noOpenChanges',
        'noMustFindings',
        'checklist'
      ],
      ['countSignature', 'freezeRevision']
    ),
    return: step('returned', 'approvals.sign', ['levelRole', 'reason'], ['voidSignatures']),
    unsign,
    override
  },
  withdrawing: {
    // What came out is withdrawn whatever is being written meanwhile.
    save: step('submitted', 'articles.write', [], ['voidSignatures']),
    recall: step('interrupted', 'articles.write', [], ['voidSignatures']),
    approve: step(
      'nextLevel',
      'approvals.sign',
      [...signing, 'sameRevision', ...differentPeople, 'conditionsMet', 'checklist'],
      ['countSignature']
    ),
    return: step('interrupted', 'approvals.sign', ['levelRole', 'reason'], ['voidSignatures']),
    unsign,
    override
  },
  returned: { save: rewrite, submit, askWithdrawal, archive },
  approved: { save: rewrite, publish, unsign, withdraw, askWithdrawal, archive },
  published: { save: rewrite, publish, withdraw, askWithdrawal, archive },
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

/** The row of the table that an article stands in. */
export function rowOf({ state, purpose }: { state: WorkflowState; purpose: Purpose }): WorkflowRow {
  return state === 'submitted' && purpose === 'withdraw' ? 'withdrawing' : state
}
