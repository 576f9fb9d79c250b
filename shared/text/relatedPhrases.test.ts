import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { relatedPhrases } from './relatedPhrases'

test('an article is about the documents it cites, the names in it, and pairs of words of its head', () => {
  const head = 'Thay nắp cống ở hẻm'
  const text =
    'Thực hiện Kết luận 21-KL/TW, phường Đông Rạch đã thay nắp. Người dân gặp chị Lâm Ngọc Diệu ở Đông Rạch.'
  expect(relatedPhrases(head, text).map((phrase) => phrase.written)).toEqual([
    '21-KL/TW',
    'Đông Rạch',
    'Lâm Ngọc Diệu',
    'Thay nắp',
    'nắp cống'
  ])
})

test('phrases of any text are a few folded words each, and never one twice', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      (head, text) => {
        const folded = relatedPhrases(head, text).map((phrase) => phrase.folded)
        expect(folded.every((phrase) => /^[\p{L}\p{N}\p{M}]+( [\p{L}\p{N}\p{M}]+)+$/u.test(phrase))).toBe(
          true
        )
        expect(new Set(folded).size).toBe(folded.length)
        expect(folded.length).toBeLessThanOrEqual(24)
      }
    ),
    properties
  )
})
