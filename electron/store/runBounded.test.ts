import { expect, test } from 'vitest'
import { runBounded } from './runBounded'

test('what ends in time gives its answer', () => {
  expect(runBounded(200, () => 'cơ sở'.replace('c', 'C'))).toBe('Cơ sở')
})

test('a pattern that would take for ever is ended', () => {
  const begun = performance.now()
  expect(runBounded(60, () => /(a+)+$/.test(`${'a'.repeat(60)}!`))).toBeNull()
  expect(runBounded(60, () => /^\w*\w*\w*\w*\w*\w*\w*\w*!$/.test('a'.repeat(4000)))).toBeNull()
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test('what throws gives nothing', () => {
  const fail = () => {
    throw new RangeError('no')
  }
  expect(runBounded(200, fail)).toBeNull()
})
