import { expect, test } from 'vitest'
import { ownSignatureState } from './ownSignatures'

const signature = (record: string, given: object = {}) => ({
  record,
  revision: 'r1',
  verdict: 'signed' as const,
  counts: true,
  unsigned: null,
  ...given
})
const article = (given: object = {}) => ({
  state: 'submitted',
  signatures: [signature('mine')],
  publications: [],
  prints: [],
  ...given
})

test('the newest signature of this session may be taken back', () => {
  expect(ownSignatureState(article(), 'mine', true)).toBe('undoable')
  expect(ownSignatureState(article({ state: 'approved' }), 'mine', true)).toBe('undoable')
})

test.each([
  ['given in another session', article(), false, 'otherSession'],
  [
    'followed by another',
    article({ signatures: [signature('mine'), signature('next')] }),
    true,
    'signedAfter'
  ],
  [
    'on a text that came out',
    article({ state: 'published', publications: [{ revision: 'r1' }] }),
    true,
    'printed'
  ],
  [
    'on a text that was printed',
    article({ state: 'approved', prints: [{ revision: 'r1' }] }),
    true,
    'printed'
  ],
  [
    'on a text that was changed',
    article({ signatures: [signature('mine', { counts: false })] }),
    true,
    'void'
  ],
  [
    'that was taken back',
    article({ signatures: [signature('mine', { counts: false, unsigned: {} })] }),
    true,
    'undone'
  ],
  ['on an article that was put away', article({ state: 'archived' }), true, 'gone'],
  ['that the article does not have', article({ signatures: [] }), true, 'gone']
])('not one %s', (_which, given, isThisSession, state) => {
  expect(ownSignatureState(given, 'mine', isThisSession)).toBe(state)
})

test('what was taken back after it does not hold it', () => {
  const signatures = [signature('mine'), signature('next', { counts: false, unsigned: {} })]
  expect(ownSignatureState(article({ signatures }), 'mine', true)).toBe('undoable')
})

test('a print of an older text does not hold it', () => {
  const prints = [{ revision: 'r0' }]
  expect(ownSignatureState(article({ prints }), 'mine', true)).toBe('undoable')
})
