import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { toFreeSlug, toSlug } from './slug'

test('a ward becomes an id that can be read aloud', () => {
  expect(toSlug('Phường Hòa Lãm')).toBe('phuong-hoa-lam')
  expect(toSlug('  Ủy ban MTTQ – Quận Đoàn (13)  ')).toBe('uy-ban-mttq-quan-doan-13')
})

test('a second ward of the same name gets a number', () => {
  expect(toFreeSlug('Lan', 'can-bo', new Set())).toBe('lan')
  expect(toFreeSlug('Lân', 'can-bo', new Set(['lan', 'lan-2']))).toBe('lan-3')
})

test('a name without letters falls back', () => {
  expect(toFreeSlug('…', 'don-vi', new Set())).toBe('don-vi')
})

test('any name makes an id that the profile takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      expect(toFreeSlug(name, 'can-bo', new Set([toSlug(name)]))).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/)
      expect(toSlug(name)).not.toMatch(/^-|-$|--/)
      expect(toSlug(name).length).toBeLessThanOrEqual(50)
    }),
    properties
  )
})

test('a long name is not cut after a hyphen', () => {
  expect(toSlug(`${'a'.repeat(49)} bc`)).toBe('a'.repeat(49))
})
