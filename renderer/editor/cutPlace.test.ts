import { expect, test } from 'vitest'
import { parseDocument } from '@shared/document/document'
import { body, paragraph } from '@tests/factories'
import { findCut } from './cutPlace'

const text = 'Một hai ba, một hai ba, một hai ba.'
const doc = parseDocument(body(paragraph('Mở đầu.', 'a'), paragraph(text, 'b')))
/** Text of the document up to the place, from the block on. */
const readUpTo = (place: { from: number } | null) => place && doc.textBetween(0, place.from, '|')

test('the place is the one of several alike that has so many letters before it', () => {
  const cut = (before: number) => readUpTo(findCut(doc, { bid: 'b', words: 'một hai', before }))
  expect(cut(9)).toBe('Mở đầu.|Một hai ba, ')
  expect(cut(18)).toBe('Mở đầu.|Một hai ba, một hai ba, ')
})

test('blanks that setting put in, and letters in two signs, are no difference', () => {
  const decomposed = parseDocument(body(paragraph(text.normalize('NFD'), 'b')))
  const place = findCut(decomposed, { bid: 'b', words: 'một\u00a0hai\u200b ba', before: 18 })
  expect(place && decomposed.textBetween(0, place.from).normalize('NFC')).toBe('Một hai ba, một hai ba, ')
  expect(place && decomposed.textBetween(place.from, place.to).normalize('NFC')).toBe('m')
})

test('where the words were changed meanwhile the letters are counted', () => {
  expect(readUpTo(findCut(doc, { bid: 'b', words: 'khác hẳn', before: 9 }))).toBe('Mở đầu.|Một hai ba, ')
  expect(findCut(doc, { bid: 'b', words: 'khác hẳn', before: 900 })).not.toBeNull()
})

test('a block that is gone, or a line above the text, has no place in it', () => {
  expect(findCut(doc, { bid: 'mất', words: 'một', before: 0 })).toBeNull()
  expect(findCut(doc, { bid: '@lead', words: 'một', before: 0 })).toBeNull()
  expect(findCut(doc, { bid: '', words: '', before: 0 })).toBeNull()
})
