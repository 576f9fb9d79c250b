import { describe, expect, test } from 'vitest'
import { followChain } from './chainProgress'
import type { Level } from './level'

const HOUR = 60 * 60 * 1000
const editor: Level = { label: 'Biên tập', role: 'editor', hours: 8 }
const chief: Level = { label: 'Lãnh đạo', role: 'approver', quorum: 2, hours: 24 }
const inOrder = { levels: [editor, chief], order: 'inOrder' as const }
const by = (level: number, at: number) => ({ level, at: at * HOUR })
const shortly = (progress: ReturnType<typeof followChain>) =>
  progress.map(({ state, missing, since, due, isLate }) => ({
    state,
    missing,
    since: since === null ? null : since / HOUR,
    due: due === null ? null : due / HOUR,
    isLate
  }))

describe('how far a chain has come', () => {
  test('one level waits, the next is due so many hours after it', () => {
    expect(shortly(followChain(inOrder, [], 0, 3 * HOUR))).toEqual([
      { state: 'waiting', missing: 1, since: 0, due: 8, isLate: false },
      { state: 'ahead', missing: 2, since: null, due: 32, isLate: false }
    ])
  })

  test('a level counts its hours from the signature before it; one of two signatures leaves it waiting', () => {
    expect(shortly(followChain(inOrder, [by(0, 2), by(1, 5)], 0, 30 * HOUR))).toEqual([
      { state: 'signed', missing: 0, since: 0, due: 8, isLate: false },
      { state: 'waiting', missing: 1, since: 2, due: 26, isLate: true }
    ])
  })

  test('what was signed late stays late', () => {
    const [first, second] = followChain(inOrder, [by(0, 9), by(1, 10), by(1, 11)], 0, 12 * HOUR)
    expect([first!.isLate, second!.isLate, second!.state]).toEqual([true, false, 'signed'])
  })

  test('without an order all levels wait at once and count from handing over', () => {
    const anyOrder = { ...inOrder, order: 'anyOrder' as const }
    expect(shortly(followChain(anyOrder, [by(1, 1), by(1, 2)], 0, 9 * HOUR))).toEqual([
      { state: 'waiting', missing: 1, since: 0, due: 8, isLate: true },
      { state: 'signed', missing: 0, since: 0, due: 24, isLate: false }
    ])
  })

  test('before handing over it says what would be due; after a level without a target nothing is', () => {
    expect(followChain(inOrder, [], null, HOUR).map(({ due }) => due! / HOUR)).toEqual([9, 33])
    const { hours: _, ...untimed } = editor
    const progress = followChain({ ...inOrder, levels: [untimed, chief] }, [], 0, 99 * HOUR)
    expect(progress.map(({ due, isLate }) => [due, isLate])).toEqual([
      [null, false],
      [null, false]
    ])
  })
})
