import { describe, expect, test } from 'vitest'
import { actor } from '@tests/factories/cast'
import { actorWith, roles, unlimitedGrant } from './permissions'
import { availableActions, transition, type WorkflowFacts } from './transition'
import {
  workflow,
  workflowActions,
  workflowStates,
  type WorkflowAction,
  type WorkflowNeed,
  type WorkflowRow,
  type WorkflowState
} from './workflow'

/** Where each step leads, written down a second time: state × action → state, or nothing. */
const steps: Record<WorkflowRow, Partial<Record<WorkflowAction, WorkflowState>>> = {
  drafting: { save: 'drafting', submit: 'submitted', askWithdrawal: 'submitted', archive: 'archived' },
  submitted: {
    save: 'drafting',
    recall: 'drafting',
    approve: 'approved',
    return: 'returned',
    unsign: 'submitted',
    override: 'submitted'
  },
  withdrawing: {
    save: 'submitted',
    recall: 'published',
    approve: 'withdrawn',
    return: 'published',
    unsign: 'submitted',
    override: 'submitted'
  },
  returned: { save: 'drafting', submit: 'submitted', askWithdrawal: 'submitted', archive: 'archived' },
  approved: {
    save: 'drafting',
    publish: 'published',
    unsign: 'submitted',
    withdraw: 'withdrawn',
    askWithdrawal: 'submitted',
    archive: 'archived'
  },
  published: {
    save: 'drafting',
    publish: 'published',
    withdraw: 'withdrawn',
    askWithdrawal: 'submitted',
    archive: 'archived'
  },
  withdrawn: { save: 'withdrawn', restore: 'drafting', archive: 'archived' },
  archived: { save: 'archived', restore: 'drafting' }
}
const rows = [...workflowStates, 'withdrawing'] as const
const rowFacts = (row: WorkflowRow): Partial<WorkflowFacts> =>
  row === 'withdrawing' ? { state: 'submitted', purpose: 'withdraw' } : { state: row }

const everyone = actorWith('ai-cung-duoc', roles.map(unlimitedGrant))
const thuan = actor('thuan')
const lan = actor('lan')

/** Everything in order: one head, nothing missing, one level left, which the secretary may sign. */
const level = { label: 'Thư ký', role: 'secretary' as const }
const facts = (given: Partial<WorkflowFacts> = {}): WorkflowFacts => ({
  state: 'submitted',
  purpose: 'publish',
  owner: 'lan',
  unit: '',
  heads: 1,
  isCurrentRevision: true,
  asks: 'publish',
  isChainInForce: true,
  open: [{ index: 0, level }],
  level: null,
  missing: 1,
  writers: ['lan'],
  signers: [],
  overrides: [],
  delegation: null,
  clock: null,
  blockingComments: 0,
  openConditions: 0,
  openChanges: 0,
  mustFindings: 0,
  gaps: [],
  unticked: [],
  interrupted: 'published',
  isPublished: false,
  unsigning: { member: 'ai-cung-duoc', isNewest: true, isBare: true },
  excused: 'van',
  isReasonDemanded: true,
  reason: 'Cần thêm số liệu',
  ...given
})
const fit = (action: WorkflowAction, given: Partial<WorkflowFacts>) =>
  facts({ isPublished: action === 'askWithdrawal', ...given })

describe.each(rows)('an article that is %s', (row) => {
  test.each(workflowActions)('and %s', (action) => {
    const to = steps[row][action]
    expect(transition(fit(action, rowFacts(row)), action, everyone)).toEqual(
      to === undefined
        ? { ok: false, refusal: 'impossible' }
        : { ok: true, to, effects: workflow[row][action]!.effects }
    )
  })

  test('offers exactly what is possible and fits it, greyed out by the same table', () => {
    for (const isPublished of [false, true]) {
      const given = facts({ ...rowFacts(row), isPublished })
      for (const person of [everyone, thuan, lan, actor('in')]) {
        for (const action of availableActions(given, person)) {
          const result = transition(given, action.action, person)
          expect(action.refusal).toBe(result.ok ? null : result.refusal)
        }
      }
      const offered = availableActions(given, everyone).map((each) => each.action)
      const misfit = isPublished ? 'withdraw' : 'askWithdrawal'
      expect(new Set(offered)).toEqual(new Set(Object.keys(steps[row]).filter((each) => each !== misfit)))
    }
  })

  test('can always be written: words from elsewhere are never turned away', () => {
    expect(transition(facts({ ...rowFacts(row), heads: 2, blockingComments: 3 }), 'save', lan).ok).toBe(true)
  })
})

describe('a step is refused', () => {
  const broken: Record<WorkflowNeed, [WorkflowRow, WorkflowAction, Partial<WorkflowFacts>]> = {
    complete: ['drafting', 'submit', { gaps: ['caption'] }],
    oneHead: ['submitted', 'approve', { heads: 2 }],
    sameRevision: ['submitted', 'approve', { isCurrentRevision: false }],
    chainInForce: ['drafting', 'submit', { isChainInForce: false }],
    correctionReason: ['drafting', 'submit', { asks: 'correct', reason: '' }],
    levelOpen: ['submitted', 'approve', { level: 1 }],
    delegationHolds: ['submitted', 'approve', { delegation: { by: actor('mai'), holds: false } }],
    levelRole: ['submitted', 'approve', { open: [{ index: 0, level: { ...level, role: 'approver' } }] }],
    clockHolds: [
      'submitted',
      'approve',
      { delegation: { by: actor('mai'), holds: true }, clock: { at: 0, newest: 10 * 60_000 + 1 } }
    ],
    otherThanWriters: ['submitted', 'approve', { writers: ['lan', 'thuan'] }],
    otherThanSigners: ['submitted', 'approve', { signers: ['thuan'] }],
    notForOneself: ['submitted', 'override', { excused: 'an' }],
    noBlockingComments: ['submitted', 'approve', { blockingComments: 1 }],
    conditionsMet: ['approved', 'publish', { openConditions: 1 }],
    noOpenChanges: ['submitted', 'approve', { openChanges: 1 }],
    noMustFindings: ['submitted', 'approve', { mustFindings: 1 }],
    checklist: ['submitted', 'approve', { unticked: ['ten-rieng'] }],
    ownNewest: ['submitted', 'unsign', { unsigning: { member: 'mai', isNewest: true, isBare: true } }],
    nothingBuilt: ['submitted', 'unsign', { unsigning: { member: 'thuan', isNewest: true, isBare: false } }],
    published: ['published', 'askWithdrawal', { isPublished: false }],
    notPublished: ['approved', 'withdraw', { isPublished: true }],
    reason: ['submitted', 'return', { reason: ' \n' }]
  }

  test.each(Object.entries(broken))('for want of %s alone', (need, [row, action, given]) => {
    const who = action === 'override' ? actor('an') : thuan
    const unsigning = { member: 'thuan', isNewest: true, isBare: true }
    const sound = fit(action, { ...rowFacts(row), unsigning })
    expect(transition(sound, action, who).ok).toBe(true)
    expect(transition({ ...sound, ...given }, action, who)).toEqual({ ok: false, refusal: need })
  })

  test('a signature that is taken back when it is not the newest', () => {
    const unsigning = { member: 'thuan', isNewest: false, isBare: true }
    expect(transition(facts({ unsigning }), 'unsign', thuan)).toEqual({ ok: false, refusal: 'ownNewest' })
  })

  test('for want of one head and of the newest words at submission too', () => {
    for (const given of [{ heads: 2 }, { heads: 0 }, { isCurrentRevision: false }])
      expect(transition(facts({ state: 'drafting', ...given }), 'submit', lan).ok).toBe(false)
  })

  test('when a chain has no levels left: nothing is signed by nobody', () => {
    expect(transition(facts({ open: [] }), 'approve', everyone)).toEqual({
      ok: false,
      refusal: 'levelOpen'
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
    expect(transition(facts({ missing: 2 }), 'approve', thuan)).toMatchObject({
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
    for (const row of rows) expect(workflow[row].save!.effects).toEqual(['voidSignatures'])
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
