import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { foldText, hasDiacritics } from './fold'

test('folding takes every tone, vowel mark and đ away', () => {
  expect(foldText('Đẩy mạnh TUYÊN TRUYỀN ở phường Ưu Việt')).toBe('day manh tuyen truyen o phuong uu viet')
})

test('decomposed text folds like composed text', () => {
  expect(foldText('Nguyễn'.normalize('NFD'))).toBe(foldText('Nguyễn'))
})

test('a query shows whether its author typed tones', () => {
  expect(hasDiacritics('quận ủy')).toBe(true)
  expect(hasDiacritics('đ')).toBe(true)
  expect(hasDiacritics('quan uy')).toBe(false)
})

test('any text folds to itself when folded again, however its letters were typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldText(text)
      expect(foldText(folded)).toBe(folded)
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
    }),
    properties
  )
})
