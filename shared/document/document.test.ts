import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { body, figure, heading, paragraph, properties } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import {
  DocumentError,
  documentFigures,
  documentText,
  emptyDocument,
  parseDocument,
  type DocumentJson
} from './document'

const quotes = (levels: number): DocumentJson =>
  levels === 0 ? paragraph('đáy') : { type: 'blockquote', content: [quotes(levels - 1)] }

describe('the bounds of a text', () => {
  test('hold a block that is nested deeper than any article', () => {
    expect(parseDocument(body(quotes(20))).textContent).toBe('đáy')
    expect(() => parseDocument(body(quotes(30)))).toThrow(DocumentError)
  })

  test('stop at very deep nesting before anything else looks at it', () => {
    let deep: unknown = { type: 'text', text: 'x' }
    for (let level = 0; level < 50_000; level++) deep = { type: 'blockquote', content: [deep] }
    expect(() => parseDocument({ type: 'doc', content: [deep] })).toThrow('nested too deeply')
  })

  test('hold a flood of blocks', () => {
    const flood = { type: 'doc', content: Array.from({ length: 60_001 }, () => ({ type: 'paragraph' })) }
    expect(() => parseDocument(flood)).toThrow('too many blocks')
  })

  test('hold a flood of letters', () => {
    expect(parseDocument(body('x'.repeat(1_999_999))).content.size).toBe(2_000_001)
    expect(() => parseDocument(body('x'.repeat(1_999_999), 'yy'))).toThrow('too long')
  })
})

test('what is no document is refused as such, whatever it is', () => {
  const others: unknown[] = [
    null,
    undefined,
    'doc',
    7,
    [],
    {},
    { type: 'doc' },
    { type: 'doc', content: [] },
    { type: 'doc', content: 'x' },
    { type: 'doc', content: [null] },
    { type: 'doc', content: [{}] },
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 5 }] }] },
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text' }] }] },
    { type: 'doc', content: [{ type: '__proto__' }] },
    { type: 'paragraph', content: [] },
    { type: 'text', text: 'x' }
  ]
  for (const other of others) expect(() => parseDocument(other)).toThrow(DocumentError)
})

test('any JSON is either a document or refused: nothing else happens', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (content) => {
      try {
        parseDocument({ type: 'doc', content })
      } catch (error) {
        expect(error).toBeInstanceOf(DocumentError)
      }
    }),
    properties
  )
})

test('a document read, written and read again is the same', () => {
  fc.assert(
    fc.property(someBody, (json) => {
      const doc = parseDocument(json)
      expect(parseDocument(JSON.parse(JSON.stringify(doc.toJSON()))).eq(doc)).toBe(true)
    }),
    properties
  )
})

test('an empty article is a document', () => {
  expect(documentText(parseDocument(emptyDocument))).toBe('')
})

describe('what a body says', () => {
  const doc = parseDocument(
    body(
      heading('Lịch tiêm chủng'),
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Sáng:' }, { type: 'hardBreak' }, { type: 'text', text: '7 giờ' }]
      },
      '',
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Hòa Lãm'), quotes(1)] }] },
      figure({ caption: 'Điểm tiêm', credit: 'Ảnh: Thu Hà', media: '1'.repeat(64), alt: 'Bàn tiêm' }),
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Thứ Hai')] }] }]
      },
      { type: 'blockquote', content: [figure({ caption: '', credit: '', media: '2'.repeat(64), alt: '' })] }
    )
  )

  test('is one line per block, captions and credits included, empty ones not', () => {
    expect(documentText(doc)).toBe(
      ['Lịch tiêm chủng', 'Sáng:\n7 giờ', 'Hòa Lãm', 'đáy', 'Điểm tiêm', 'Ảnh: Thu Hà', 'Thứ Hai'].join('\n')
    )
  })

  test('names its photos in reading order, wherever they stand', () => {
    expect(documentFigures(doc)).toMatchObject([
      { media: '1'.repeat(64), alt: 'Bàn tiêm', caption: 'Điểm tiêm', credit: 'Ảnh: Thu Hà' },
      { media: '2'.repeat(64), alt: '', caption: '', credit: '' }
    ])
  })
})

test('a footnote is no word of its paragraph: it stands at the end of the text, and is bounded', () => {
  const noted = (note: string): DocumentJson =>
    body({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Theo kết luận' },
        { type: 'footnote', attrs: { text: note } },
        { type: 'text', text: ' mới' }
      ]
    })
  expect(documentText(parseDocument(noted('Số 21-KL/TW')))).toBe('Theo kết luận mới\nSố 21-KL/TW')
  expect(documentText(parseDocument(noted('')))).toBe('Theo kết luận mới')
  expect(() => parseDocument(noted('x'.repeat(2001)))).toThrow(DocumentError)
  const many = { type: 'footnote', attrs: { text: 'x'.repeat(2000) } }
  const flood = { type: 'paragraph', content: Array.from({ length: 1001 }, () => many) }
  expect(() => parseDocument(body(flood))).toThrow('too long')
})
