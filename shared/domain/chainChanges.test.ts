import { describe, expect, test } from 'vitest'
import { compareChains } from './chainChanges'
import type { Chain } from './chains'
import type { Level } from './level'

const editor: Level = { label: 'Biên tập', role: 'editor' }
const secretary: Level = { label: 'Thư ký', role: 'secretary' }
const chief: Level = { label: 'Lãnh đạo', role: 'approver' }
const chain = (levels: Level[], more: Partial<Chain> = {}): Chain => ({
  levels,
  order: 'inOrder',
  checklist: [],
  ...more
})

describe('what changed between two versions of a chain', () => {
  test('nothing, between a chain and itself', () => {
    const same = chain([editor, { ...chief, quorum: 2, hours: 24, members: ['van', 'an'] }])
    expect(
      compareChains(same, chain([editor, { ...chief, quorum: 2, hours: 24, members: ['an', 'van'] }]))
    ).toEqual([])
    // What is usual may be written down or left out.
    expect(
      compareChains(chain([editor]), chain([{ ...editor, quorum: 1, members: [], checklist: [] }]))
    ).toEqual([])
  })

  test('levels come, go, change their place and their name', () => {
    const timed = { ...secretary, hours: 8 }
    expect(compareChains(chain([editor, chief]), chain([editor, timed, chief]))).toEqual([
      { kind: 'levelAdded', level: 'Thư ký', role: 'secretary' },
      { kind: 'hours', level: 'Thư ký', from: null, to: 8 }
    ])
    expect(compareChains(chain([editor, secretary, chief]), chain([editor, chief]))).toEqual([
      { kind: 'levelRemoved', level: 'Thư ký' }
    ])
    expect(compareChains(chain([editor, secretary, chief]), chain([chief, editor, secretary]))).toEqual([
      { kind: 'levelMoved', level: 'Lãnh đạo', place: 1 }
    ])
    expect(compareChains(chain([editor, chief]), chain([editor, { ...chief, label: 'Trưởng ban' }]))).toEqual(
      [{ kind: 'levelRenamed', level: 'Trưởng ban', from: 'Lãnh đạo' }]
    )
  })

  test('who signs, how many and how soon', () => {
    const after: Level = {
      ...chief,
      role: 'secretary',
      level: 2,
      members: ['van'],
      ownUnit: true,
      quorum: 2,
      hours: 8
    }
    expect(compareChains(chain([chief]), chain([after], { order: 'anyOrder' }))).toEqual([
      { kind: 'order', to: 'anyOrder' },
      { kind: 'role', level: 'Lãnh đạo', from: 'approver', to: 'secretary' },
      { kind: 'rank', level: 'Lãnh đạo', to: 2 },
      { kind: 'members', level: 'Lãnh đạo', to: ['van'] },
      { kind: 'ownUnit', level: 'Lãnh đạo', to: true },
      { kind: 'quorum', level: 'Lãnh đạo', from: 1, to: 2 },
      { kind: 'hours', level: 'Lãnh đạo', from: null, to: 8 }
    ])
  })

  test('what must be checked, by whom, and in which words', () => {
    const names = { id: 'a', text: 'Đã đối chiếu tên riêng', required: true }
    const numbers = { id: 'b', text: 'Đã kiểm số liệu', required: false }
    const before = chain([{ ...chief, checklist: [names, numbers] }])
    const after = chain(
      [{ ...chief, checklist: [{ ...names, text: 'Đã đối chiếu tên, chức danh', required: false }] }],
      { checklist: [numbers] }
    )
    expect(compareChains(before, after)).toEqual([
      {
        kind: 'checkReworded',
        level: 'Lãnh đạo',
        from: 'Đã đối chiếu tên riêng',
        text: 'Đã đối chiếu tên, chức danh'
      },
      { kind: 'checkRequired', level: 'Lãnh đạo', text: 'Đã đối chiếu tên, chức danh', required: false },
      { kind: 'checkRemoved', level: 'Lãnh đạo', text: 'Đã kiểm số liệu', required: false },
      { kind: 'checkAdded', level: null, text: 'Đã kiểm số liệu', required: false }
    ])
  })
})
