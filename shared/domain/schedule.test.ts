import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fakeHash, HOUR, MORNING, properties } from '@tests/factories'
import { createHistory } from '@tests/factories/history'
import { entryStatus, foldScheduleEntry, GRACE, isOverdue } from './schedule'

const target = { kind: 'article' as const, article: 'bai' }
const items = [{ article: 'bai', revision: fakeHash('a') }]

function createEntry() {
  const history = createHistory()
  const say = history.say
  const entry = () => foldScheduleEntry(history.of('dot-1'), history.membership())
  const step = {
    plan: (by: 'thuan' | 'lan' | 'stranger', due = MORNING) =>
      say(by, 'schedule.plan', 'dot-1', { product: 'trang-web', target, due, place: 'Trang web' }),
    move: (due: number) => say('mai', 'schedule.move', 'dot-1', { due, reason: 'Chờ ảnh' }),
    miss: () => say('thuan', 'schedule.miss', 'dot-1', { since: MORNING }),
    cancel: () => say('thuan', 'schedule.cancel', 'dot-1', { reason: 'Hoãn' }),
    finish: () => say('thuan', 'schedule.finish', 'dot-1', { product: 'trang-web', target, items, files: [] })
  }
  return { entry, step, say }
}

describe('an entry', () => {
  test('is planned by a secretary and by nobody else', () => {
    const { entry, step } = createEntry()
    step.plan('lan')
    step.plan('stranger')
    expect(entry()).toBeNull()
    step.plan('thuan')
    expect(entry()).toMatchObject({ due: MORNING, place: 'Trang web', outcome: 'open', target })
  })

  test('is not planned a second time under the same id', () => {
    const { entry, step } = createEntry()
    step.plan('thuan')
    step.plan('thuan', MORNING + HOUR)
    expect(entry()!.due).toBe(MORNING)
  })

  test('that was missed can be moved, run or cancelled', () => {
    for (const [last, outcome] of [
      ['move', 'open'],
      ['finish', 'done'],
      ['cancel', 'cancelled']
    ] as const) {
      const { entry, step } = createEntry()
      step.plan('thuan')
      step.miss()
      expect(entry()!.outcome).toBe('missed')
      step[last](MORNING + HOUR)
      expect(entry()!.outcome).toBe(outcome)
    }
  })

  test('ends once: whatever is said after its end changes nothing', () => {
    const anyStep = fc.constantFrom('move', 'miss', 'cancel', 'finish', 'plan')
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const { entry, step } = createEntry()
        step.plan('thuan')
        let ended: string | null = null
        for (const each of steps) {
          if (each === 'plan') step.plan('thuan', MORNING + HOUR)
          else step[each as 'move'](MORNING + 2 * HOUR)
          const now = entry()!
          if (ended !== null) expect(JSON.stringify(now)).toBe(ended)
          else if (now.outcome === 'done' || now.outcome === 'cancelled') ended = JSON.stringify(now)
        }
      }),
      properties
    )
  })

  test('keeps its evidence', () => {
    const { entry, step } = createEntry()
    step.plan('thuan')
    const { at } = step.finish()
    expect(entry()).toMatchObject({ outcome: 'done', items, finishedAt: at })
  })
})

describe('what people see', () => {
  const open = { outcome: 'open' as const, due: MORNING }

  test('is planned until all is signed, then ready, then due, then missed', () => {
    expect(entryStatus(open, 2, MORNING - 1)).toBe('planned')
    expect(entryStatus(open, 0, MORNING - 1)).toBe('ready')
    expect(entryStatus(open, 0, MORNING)).toBe('due')
    expect(entryStatus(open, 1, MORNING + GRACE)).toBe('due')
    expect(entryStatus(open, 0, MORNING + GRACE + 1)).toBe('missed')
  })

  test('of an ended entry is how it ended, at any time', () => {
    for (const outcome of ['done', 'cancelled', 'missed'] as const) {
      expect(entryStatus({ outcome, due: MORNING }, 0, MORNING - HOUR)).toBe(outcome)
      expect(entryStatus({ outcome, due: MORNING }, 0, MORNING + 9 * HOUR)).toBe(outcome)
      expect(isOverdue({ outcome, due: MORNING }, MORNING + 9 * HOUR)).toBe(false)
    }
  })

  test('is asked about only after half an hour of grace', () => {
    expect(isOverdue(open, MORNING + GRACE)).toBe(false)
    expect(isOverdue(open, MORNING + GRACE + 1)).toBe(true)
  })
})
