import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { articleContent, body, properties } from '@tests/factories'
import { correctLine, CorrectionError, lineText } from './correction'
import { parseDocument } from './document'
import { decideAll } from './trackedDecision'
import { readTracked } from './trackedJson'

const content = articleContent({ body: body('Sáng nay phường họp bàn.', 'Có mười hộ dự, tám hộ vắng.') })
const author = { author: 'Tạ Ngọc Diệp', at: 1 }
const textOf = (json: typeof content.body) =>
  parseDocument(json).textBetween(0, parseDocument(json).content.size, '|')

test('two words of a line become two open changes of whoever corrected them', () => {
  const next = correctLine(
    content,
    'b2',
    'Có mười hộ dự, tám hộ vắng.',
    'Có chín hộ dự, hai hộ vắng.',
    author
  )
  expect(textOf(next.body)).toBe('Sáng nay phường họp bàn.|Có chín hộ dự, hai hộ vắng.')
  expect(next.tracked!.changes).toHaveLength(2)
  expect(next.tracked!.changes.flatMap((each) => each.inserted.map((span) => span.author))).toEqual([
    'Tạ Ngọc Diệp',
    'Tạ Ngọc Diệp'
  ])
})

test('a second correction stands beside the first', () => {
  const once = correctLine(content, 'b1', 'Sáng nay phường họp bàn.', 'Chiều nay phường họp bàn.', author)
  const twice = correctLine(once, 'b2', 'Có mười hộ dự, tám hộ vắng.', 'Có mười hộ dự.', author)
  expect(twice.tracked!.changes).toHaveLength(2)
})

const fault = (bid: string, found: string) => {
  try {
    correctLine(content, bid, found, 'khác', author)
  } catch (error) {
    return error instanceof CorrectionError ? error.fault : error
  }
}

test('what is gone, or reads otherwise by now, is not overwritten', () => {
  expect(fault('b9', 'Có mười hộ')).toBe('gone')
  expect(fault('b2', 'Có mười hộ')).toBe('changed')
})

test('a line with a footnote is not corrected by its words', () => {
  const note = { type: 'footnote', attrs: { text: 'Nguồn' } }
  const line = { type: 'paragraph', attrs: { bid: 'n' }, content: [{ type: 'text', text: 'Chữ' }, note] }
  expect(() => lineText(body(line), 'n')).toThrow(CorrectionError)
})

test('whatever is typed stands there, and rejecting it brings the old line back', () => {
  const found = 'Có mười hộ dự, tám hộ vắng.'
  const typed = array(constantFrom('Có', 'mười', 'chín', 'hộ', ' ', ',', 'dự', '  ', 'ấm'), {
    maxLength: 14
  })
  assert(
    property(typed, (words) => {
      const text = words.join('')
      const next = correctLine(content, 'b2', found, text, author)
      expect(textOf(next.body)).toBe(`Sáng nay phường họp bàn.|${text}`)
      const tracked = readTracked(next.tracked!, parseDocument(next.body))
      expect(decideAll(tracked, 'reject').doc.eq(parseDocument(content.body))).toBe(true)
    }),
    properties
  )
})
