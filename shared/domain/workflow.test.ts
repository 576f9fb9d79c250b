import { describe, expect, test } from 'vitest'
import { actor } from '@tests/factories/cast'
import { actorWith, roles, unlimitedGrant } from './permissions'
import {
  availableActions,
  transition,
  workflow,
  workflowActions,
  workflowStates,
  type WorkflowAction,
  type WorkflowFacts,
  type WorkflowNeed,
  type WorkflowState
} from './workflow'

/** Where each step leads, written down a second time: state × action → state, or nothing. */
const steps: Record<WorkflowState, Partial<Record<WorkflowAction, WorkflowState>>> = {
  drafting: { save: 'drafting', submit: 'submitted', archive: 'archived' },
  submitted: { save: 'drafting', recall: 'drafting', approve: 'approved', return: 'returned' },
  returned: { save: 'drafting', submit: 'submitted', archive: 'archived' },
  approved: { save: 'drafting', publish: 'published', withdraw: 'withdrawn', archive: 'archived' },
  published: { save: 'drafting', publish: 'published', withdraw: 'withdrawn', archive: 'archived' },
  withdrawn: { save: 'withdrawn', restore: 'drafting', archive: 'archived' },
  archived: { save: 'archived', restore: 'drafting' }
}

const everyone = actorWith('ai-cung-duoc', roles.map(unlimitedGrant))
const thuan = actor('thuan')
const lan = actor('lan')

/** Everything in order: one head, nothing missing, one level left, which the secretary may sign. */
const facts = (given: Partial<WorkflowFacts> = {}): WorkflowFacts => ({
  state: 'submitted',
  owner: 'lan',
  heads: 1,
  isCurrentRevision: true,
  levelsLeft: [{ role: 'secretary' }],
  writers: ['lan'],
  signers: [],
  blockingComments: 0,
  openChanges: 0,
  mustFindings: 0,
  gaps: [],
  reason: 'Cần thêm số liệu',
  ...given
})

describe.each(workflowStates)('an article that is %s', (state) => {
  test.each(workflowActions)('and %s', (action) => {
    const to = steps[state][action]
    expect(transition(facts({ state }), action, everyone)).toEqual(
      to === undefined
        ? { ok: false, refusal: 'impossible' }
        : { ok: true, to, effects: workflow[state][action]!.effects }
    )
  })

  test('offers exactly what is possible, greyed out by the same table', () => {
    for (const person of [everyone, thuan, lan, actor('in')]) {
      for (const action of availableActions(facts({ state }), person)) {
        const result = transition(facts({ state }), action.action, person)
        expect(action.refusal).toBe(result.ok ? null : result.refusal)
      }
    }
    const offered = availableActions(facts({ state }), everyone).map((each) => each.action)
    expect(new Set(offered)).toEqual(new Set(Object.keys(steps[state])))
  })

  test('can always be written: words from elsewhere are never turned away', () => {
    expect(transition(facts({ state, heads: 2, blockingComments: 3 }), 'save', lan).ok).toBe(true)
  })
})

describe('a step is refused', () => {
  const broken: Record<WorkflowNeed, [WorkflowState, WorkflowAction, Partial<WorkflowFacts>]> = {
    complete: ['drafting', 'submit', { gaps: ['caption'] }],
    oneHead: ['submitted', 'approve', { heads: 2 }],
    sameRevision: ['submitted', 'approve', { isCurrentRevision: false }],
    levelRole: ['submitted', 'approve', { levelsLeft: [{ role: 'approver' }] }],
    otherThanWriters: ['submitted', 'approve', { writers: ['lan', 'thuan'] }],
    otherThanSigners: ['submitted', 'approve', { signers: ['thuan'] }],
    noBlockingComments: ['submitted', 'approve', { blockingComments: 1 }],
    noOpenChanges: ['submitted', 'approve', { openChanges: 1 }],
    noMustFindings: ['submitted', 'approve', { mustFindings: 1 }],
    reason: ['submitted', 'return', { reason: ' \n' }]
  }

  test.each(Object.entries(broken))('for want of %s alone', (need, [state, action, given]) => {
    expect(transition(facts({ state }), action, thuan).ok).toBe(true)
    expect(transition(facts({ state, ...given }), action, thuan)).toEqual({ ok: false, refusal: need })
  })

  test('for want of one head and of the newest words at submission too', () => {
    for (const given of [{ heads: 2 }, { heads: 0 }, { isCurrentRevision: false }])
      expect(transition(facts({ state: 'drafting', ...given }), 'submit', lan).ok).toBe(false)
  })

  test('when a chain has no levels left: nothing is signed by nobody', () => {
    expect(transition(facts({ levelsLeft: [] }), 'approve', everyone)).toEqual({
      ok: false,
      refusal: 'levelRole'
    })
  })

  test('to those who have no business there', () => {
    expect(transition(facts(), 'approve', lan)).toEqual({ ok: false, refusal: 'forbidden' })
    expect(transition(facts({ state: 'approved' }), 'withdraw', lan)).toEqual({
      ok: false,
      refusal: 'forbidden'
    })
    expect(transition(facts({ owner: 'huy', state: 'drafting' }), 'submit', lan)).toEqual({
      ok: false,
      refusal: 'forbidden'
    })
    expect(transition(facts({ state: 'withdrawn' }), 'restore', actor('diep'))).toEqual({
      ok: false,
      refusal: 'forbidden'
    })
  })
})

describe('a signature', () => {
  test('of a level before the last leaves the article in review', () => {
    const two = [{ role: 'secretary' as const }, { role: 'approver' as const }]
    expect(transition(facts({ levelsLeft: two }), 'approve', thuan)).toMatchObject({
      ok: true,
      to: 'submitted'
    })
  })

  test('of the last level signs the article off', () => {
    expect(transition(facts(), 'approve', thuan)).toMatchObject({
      to: 'approved',
      effects: ['countSignature', 'freezeRevision']
    })
  })

  test('is void after any new word, whatever the state', () => {
    for (const state of workflowStates) expect(workflow[state].save!.effects).toEqual(['voidSignatures'])
  })
})

test('a withdrawn or archived article stays so when somebody writes', () => {
  expect(transition(facts({ state: 'withdrawn' }), 'save', lan)).toMatchObject({ to: 'withdrawn' })
  expect(transition(facts({ state: 'archived' }), 'save', lan)).toMatchObject({ to: 'archived' })
})

test('a button asks for the reason itself, so its absence greys nothing out', () => {
  const withdraw = availableActions(facts({ state: 'approved', reason: '' }), thuan).find(
    (each) => each.action === 'withdraw'
  )
  expect(withdraw).toEqual({ action: 'withdraw', refusal: null })
})
