import { expect, test } from 'vitest'
import type { ChainHistoryView, ChainVersionView } from '@shared/ipc/routes/signOff'
import { chainInForce, ownVersion, type ChainChoice } from './chainChoice'

const version = (number: number): ChainVersionView => ({
  version: number,
  levels: [{ label: `v${number}`, role: 'editor' }],
  order: 'inOrder',
  checklist: [],
  note: '',
  member: '',
  at: null,
  running: 0
})
const history = (of: Partial<ChainChoice>, ...numbers: number[]): ChainHistoryView => ({
  product: 'tuan-tin',
  kind: '',
  purpose: 'publish',
  ...of,
  versions: numbers.map(version)
})
const ask = (histories: ChainHistoryView[], of: Partial<ChainChoice>) =>
  chainInForce(histories, { product: 'tuan-tin', kind: '', purpose: 'publish', ...of })

test('a genre and a purpose without a chain of their own go by the nearest one that is set', () => {
  const profile = history({}, 0)
  const found = ask([profile], { kind: 'interview', purpose: 'withdraw' })!
  expect([found.of, found.version.version, ownVersion(found)]).toEqual([
    { product: 'tuan-tin', kind: '', purpose: 'publish' },
    0,
    0
  ])
  const all = [
    history({}, 0, 1, 2),
    history({ kind: 'interview' }, 1),
    history({ purpose: 'correct' }, 1, 2, 3)
  ]
  expect(ask(all, {})!.version.version).toBe(2)
  expect(ask(all, { kind: 'interview', purpose: 'withdraw' })!.of.kind).toBe('interview')
  const correction = ask(all, { kind: 'interview', purpose: 'correct' })!
  expect([correction.of.purpose, correction.of.kind, correction.version.version]).toEqual(['correct', '', 3])
  expect(ownVersion(correction)).toBe(0)
  expect(ownVersion(ask(all, { purpose: 'correct' })!)).toBe(3)
  expect(ask(all, { product: 'khong-co' })).toBeNull()
})
