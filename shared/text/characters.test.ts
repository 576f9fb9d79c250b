import { expect, test } from 'vitest'
import { findCharacters, specialCharacters } from './characters'

const found = (query: string) => findCharacters(query).map(({ sign }) => sign)

test('a character is found by its Vietnamese name, with or without diacritics, or by itself', () => {
  expect(found('không ngắt')).toEqual(['\u00a0'])
  expect(found('khong ngat')).toEqual(found('không ngắt'))
  expect(found('mũi tên trái')).toEqual(['←'])
  expect(found('≥')).toEqual(['≥'])
  expect(found('đèn lồng')).toEqual([])
  expect(found(' ')).toHaveLength(specialCharacters.length)
})

test('every character is offered once, with a name of its own', () => {
  expect(new Set(specialCharacters.map(({ sign }) => sign)).size).toBe(specialCharacters.length)
  expect(specialCharacters.every(({ sign }) => [...sign].length === 1)).toBe(true)
})
