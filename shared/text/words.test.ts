import { expect, test } from 'vitest'
import { countWords, readingMinutes } from './words'

test('words are counted as the office counts them: by syllable', () => {
  expect(countWords('Quận ủy Bến Thượng tổ chức hội nghị.')).toBe(8)
})

test('a symbol, a date and an amount are one word each', () => {
  expect(countWords('21-KL/TW')).toBe(1)
  expect(countWords('ngày 18/11/2026 lúc 08:15')).toBe(4)
  expect(countWords('1.250,5 tỷ')).toBe(2)
})

test('marks and blanks between words are not words', () => {
  expect(countWords('— “Được!” … (ảnh)')).toBe(2)
  expect(countWords(' \u00a0\n\t–')).toBe(0)
  expect(countWords('')).toBe(0)
})

test('a letter typed as letter and mark counts like the letter', () => {
  expect(countWords('nghĩa tình'.normalize('NFD'))).toBe(2)
})

test('any text takes at least a minute to read, none takes none', () => {
  expect([0, 1, 220, 1100].map(readingMinutes)).toEqual([0, 1, 1, 5])
})
