import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIST_LETTERS, listMarker, NUMBERINGS, toLetters, toRoman } from './numbering'

test('points are lettered as in a law: đ after d, no f, j, w, z', () => {
  const first = Array.from({ length: 23 }, (_, index) => toLetters(index + 1))
  expect(first.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y')
})

test('beyond the alphabet two letters stand together', () => {
  expect([24, 25, 28, 46, 47, 552, 553].map(toLetters)).toEqual(['aa', 'ab', 'ađ', 'ay', 'ba', 'yy', 'aaa'])
})

test('an item before the first keeps its figure', () => {
  expect(toLetters(0)).toBe('0')
  expect(toRoman(0)).toBe('0')
  expect(toRoman(4000)).toBe('4000')
})

test('no two items have the same letters, and letters tell the place back', () => {
  const placeOf = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * LIST_LETTERS.length + LIST_LETTERS.indexOf(letter) + 1, 0)
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), (at) => placeOf(toLetters(at)) === at))
})

test('Roman numerals are those of a book', () => {
  expect([1, 4, 9, 14, 40, 90, 400, 1954, 2026, 3999].map(toRoman)).toEqual([
    'i',
    'iv',
    'ix',
    'xiv',
    'xl',
    'xc',
    'cd',
    'mcmliv',
    'mmxxvi',
    'mmmcmxcix'
  ])
})

test('a marker ends as an office writes it', () => {
  expect(NUMBERINGS.map((numbering) => listMarker(numbering, 5))).toEqual(['5.', 'đ)', 'v.'])
})
