import { expect, test } from 'vitest'
import { commonAncestor, findHead, type Descent } from './revisionTree'

const tree = (...lines: readonly string[]): Descent[] =>
  lines.map((line) => {
    const [id, ...parents] = line.split(' ') as [string, ...string[]]
    return { id, parents }
  })

test('two versions of one text go back to it', () => {
  expect(commonAncestor(tree('first', 'lan first', 'diep first'), 'lan', 'diep')).toBe('first')
})

test('the nearest text counts, not the oldest', () => {
  const revisions = tree('first', 'second first', 'lan second', 'more lan', 'diep second')
  expect(commonAncestor(revisions, 'more', 'diep')).toBe('second')
})

test('of a text and what was made from it, the text itself is common', () => {
  expect(commonAncestor(tree('first', 'second first'), 'first', 'second')).toBe('first')
})

test('after a merge, the merged text is common', () => {
  const revisions = tree('first', 'a first', 'b first', 'merged a b', 'lan merged', 'diep merged')
  expect(commonAncestor(revisions, 'lan', 'diep')).toBe('merged')
})

test('of two merges made crosswise, either parent will do, and always the same', () => {
  const revisions = tree('first', 'a first', 'b first', 'm a b', 'n b a')
  expect(commonAncestor(revisions, 'm', 'n')).toBe('b')
  expect(commonAncestor(revisions, 'n', 'm')).toBe('b')
})

test('texts that were begun apart have nothing in common', () => {
  expect(commonAncestor(tree('a', 'b'), 'a', 'b')).toBeNull()
})

test('a text that was opened is found again in what was made from it', () => {
  const revisions = tree('first', 'lan first', 'diep first', 'more lan')
  expect(findHead(revisions, ['more', 'diep'], 'lan')).toBe('more')
  expect(findHead(revisions, ['more', 'diep'], 'diep')).toBe('diep')
})

test('a text that two were made from is neither of them', () => {
  expect(findHead(tree('first', 'lan first', 'diep first'), ['lan', 'diep'], 'first')).toBeNull()
  expect(findHead(tree('first'), ['first'], null)).toBeNull()
})
