import { expect, test } from 'vitest'
import { countSinceSigned, listSignOffMarks, type SignOffFacts } from './signOffMarks'

const article = (facts: Partial<SignOffFacts>): SignOffFacts => ({
  status: 'drafting',
  purpose: 'publish',
  voided: 0,
  ...facts
})

test('an article says that its signatures are void, that it is being corrected, or that somebody would take it back', () => {
  expect(listSignOffMarks(article({}))).toEqual([])
  expect(listSignOffMarks(article({ voided: 2 }))).toEqual(['voided'])
  expect(listSignOffMarks(article({ purpose: 'correct', voided: 1 }))).toEqual(['voided', 'correction'])
  expect(listSignOffMarks(article({ status: 'submitted', purpose: 'withdraw' }))).toEqual(['withdrawal'])
  // What came out and rests is only what its status says.
  expect(listSignOffMarks(article({ status: 'published', purpose: 'correct' }))).toEqual([])
  expect(listSignOffMarks(article({ status: 'withdrawn', purpose: 'withdraw' }))).toEqual([])
})

test('an issue counts what became of its articles; one that is unknown counts for nothing', () => {
  const articles = [
    article({ voided: 1 }),
    article({ status: 'submitted', purpose: 'correct', voided: 2 }),
    article({ status: 'withdrawn' }),
    article({ status: 'published' }),
    undefined
  ]
  expect(countSinceSigned(articles)).toEqual({ voided: 2, correcting: 1, withdrawn: 1 })
})
