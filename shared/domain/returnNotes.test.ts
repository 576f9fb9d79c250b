import { expect, test } from 'vitest'
import { countReturnNotes, currentReturn, listReturnNotes } from './returnNotes'

const returned = (...threads: string[]) => ({ verdict: 'returned' as const, threads })
const signed = { verdict: 'signed' as const, threads: [] }
const threads = [
  { id: 'a', resolvedBy: null },
  { id: 'b', resolvedBy: 'lan' },
  { id: 'c', resolvedBy: null },
  { id: 'other', resolvedBy: null }
]

test('the remarks that went with the last return are the things to do, and what is settled is done', () => {
  const article = {
    returnReason: 'Bổ sung',
    signatures: [returned('other'), signed, returned('a', 'b', 'c')]
  }
  expect(listReturnNotes(article, threads).map((each) => each.id)).toEqual(['a', 'b', 'c'])
  expect(countReturnNotes(article, threads)).toBe(2)
})

test('what was handed over again has nothing to do, though the remarks are open', () => {
  const article = { returnReason: '', signatures: [returned('a', 'c')] }
  expect(currentReturn(article)).toBeNull()
  expect(countReturnNotes(article, threads)).toBe(0)
})

test('a return without remarks is a return, with nothing to tick', () => {
  const article = { returnReason: 'Viết lại', signatures: [returned()] }
  expect(currentReturn(article)).toEqual(returned())
  expect(listReturnNotes(article, threads)).toEqual([])
})
