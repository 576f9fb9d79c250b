import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '@electron/store/signing'
import { properties } from '@tests/factories'
import vectors from '@tests/fixtures/canonical.json'
import { CanonicalError, isCanonical, toCanonical } from './canonical'

/** Vectors written by another program, in another language: what every future version must still give. */
describe('the canonical text', () => {
  test.each(vectors.filter((vector) => vector.canonical !== undefined))(
    'of: $name',
    ({ json, canonical, sha256: hash }) => {
      const written = toCanonical(JSON.parse(json))
      expect(written).toBe(canonical)
      expect(sha256(written)).toBe(hash)
      expect(isCanonical(written)).toBe(true)
    }
  )

  test.each(vectors.filter((vector) => vector.refused))('does not exist for: $name', ({ json }) => {
    expect(() => toCanonical(JSON.parse(json))).toThrow(CanonicalError)
    expect(isCanonical(json)).toBe(false)
  })
})

test('values that JSON would silently lose are refused', () => {
  const lost = [
    undefined,
    Number.NaN,
    Infinity,
    () => 1,
    Symbol('s'),
    10n,
    new Date(0),
    new Map([[1, 2]]),
    new Uint8Array([1]),
    [undefined],
    // oxlint-disable-next-line no-sparse-arrays -- a hole is what is tried
    [, 1],
    { a: { b: [Number.NaN] } }
  ]
  for (const value of lost) expect(() => toCanonical(value)).toThrow(CanonicalError)
})

test('a field that is not there is not written', () => {
  expect(toCanonical({ a: undefined, b: 1 })).toBe('{"b":1}')
})

test('foreign text in any other form is not canonical', () => {
  const others = [
    '{"b":1,"a":2}',
    '{ "a":1}',
    '"e\\u0301"',
    '"\\u0041"',
    '-0',
    '1.0',
    '{"a":1,"a":1}',
    '',
    '{'
  ]
  expect(others.filter(isCanonical)).toEqual([])
})

const json = fc.jsonValue({ noUnicodeString: false }).map((value) => {
  const whole = (_key: string, each: unknown) => (typeof each === 'number' ? Math.trunc(each % 1e9) : each)
  return JSON.parse(JSON.stringify(value, whole)) as unknown
})

function shuffleKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffleKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffleKeys(item)])
  )
}

test('one value has one text, whatever order its keys came in', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = toCanonical(value)
      expect(toCanonical(shuffleKeys(value))).toBe(text)
      expect(toCanonical(JSON.parse(text))).toBe(text)
    }),
    properties
  )
})
