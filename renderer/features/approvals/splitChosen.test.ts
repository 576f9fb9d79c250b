import { expect, test } from 'vitest'
import { lookAt, splitChosen, type Mark } from './splitChosen'

const row = (id: string, given: { blocking?: number; heads?: number } = {}) => ({
  id,
  head: `${id}-now`,
  blocking: 0,
  heads: 1,
  ...given
})
const mark = (article: string, text: 'now' | 'old', isEnded: boolean): Mark => ({
  article,
  revision: `${article}-${text}`,
  openedAt: 1,
  endedAt: isEnded ? 2 : null
})

test('only what was read to its end, in this very text, is ready', () => {
  const rows = ['read', 'opened', 'older', 'never'].map((id) => row(id))
  const marks = [mark('read', 'now', true), mark('opened', 'now', false), mark('older', 'old', true)]
  const { ready, unread, held } = splitChosen(rows, marks)
  expect(ready.map((each) => each.id)).toEqual(['read'])
  expect(unread.map((each) => each.id)).toEqual(['opened', 'older', 'never'])
  expect(held).toEqual([])
})

test('what a remark or two versions hold is not offered, though it was read', () => {
  const rows = [row('held', { blocking: 1 }), row('split', { heads: 2 }), row('free')]
  const marks = rows.map(({ id }) => mark(id, 'now', true))
  const { ready, held } = splitChosen(rows, marks)
  expect(ready.map((each) => each.id)).toEqual(['free'])
  expect(held.map((each) => each.id)).toEqual(['held', 'split'])
})

test('a look says how far the reader has come, and what was read before', () => {
  expect(lookAt(row('a'), [])).toEqual({ state: 'never', former: null })
  expect(lookAt(row('a'), [mark('a', 'old', true)])).toEqual({ state: 'changed', former: 'a-old' })
  expect(lookAt(row('a'), [mark('a', 'now', false), mark('a', 'old', true)])).toEqual({
    state: 'opened',
    former: 'a-old'
  })
  expect(lookAt(row('a'), [mark('b', 'now', true), mark('a', 'now', true)])).toEqual({
    state: 'ended',
    former: null
  })
})
