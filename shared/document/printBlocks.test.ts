import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { body, figure, heading, paragraph, properties } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import { documentText, parseDocument, type DocumentJson } from './document'
import { documentToPrint, type PrintBlock } from './printBlocks'
import { printable } from './printRuns'

const print = (...blocks: readonly (string | DocumentJson)[]) =>
  documentToPrint(parseDocument(body(...blocks)))
const text = (value: string, ...marks: readonly string[]): DocumentJson => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {})
})
const cell = (type: string, value: string, attrs = {}) => ({ type, attrs, content: [paragraph(value)] })

describe('the text on paper', () => {
  test('keeps bold, italic, raised and lowered letters, and joins neighbours of one style', () => {
    const { blocks } = print({
      type: 'paragraph',
      content: [
        text('2 m'),
        text('2', 'superscript'),
        text(', H'),
        text('2', 'subscript'),
        text('O '),
        text('mới', 'bold', 'italic')
      ]
    })
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: '2 m' },
          { text: '2', raised: true },
          { text: ', H' },
          { text: '2', lowered: true },
          { text: 'O ' },
          { text: 'mới', bold: true, italic: true }
        ]
      }
    ])
  })

  test('shows the words of a link and not its address', () => {
    const link = { type: 'link', attrs: { href: 'https://example.vn' } }
    const { blocks } = print({
      type: 'paragraph',
      content: [text('Xem '), { type: 'text', text: 'tại đây', marks: [link] }, text('.')]
    })
    expect(blocks).toEqual([{ type: 'paragraph', runs: [{ text: 'Xem tại đây.' }] }])
  })

  test('has a blank for a line break and no empty paragraphs', () => {
    const { blocks } = print('', ' \u00a0 ', {
      type: 'paragraph',
      content: [text('Sáng'), { type: 'hardBreak' }, text('chiều')]
    })
    expect(blocks).toEqual([{ type: 'paragraph', runs: [{ text: 'Sáng chiều' }] }])
  })

  test('has no controls and no halves of letters, which stop a PDF', () => {
    expect(printable('a\u0000b\tc\u0085d\ud83de')).toBe('a b c d\ufffde')
  })

  test('keeps headings, quotes, boxes and lists with their numbers', () => {
    const item = (...content: DocumentJson[]) => ({ type: 'listItem', content })
    const { blocks } = print(
      heading('Kết quả'),
      { type: 'blockquote', content: [paragraph('Dân là gốc.')] },
      { type: 'boxedText', content: [paragraph('Liên hệ')] },
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [item(paragraph('Bốn'), { type: 'bulletList', content: [item(paragraph('chấm'))] })]
      }
    )
    const plain = (value: string): PrintBlock => ({ type: 'paragraph', runs: [{ text: value }] })
    expect(blocks).toEqual([
      { type: 'heading', level: 2, runs: [{ text: 'Kết quả' }] },
      { type: 'quote', blocks: [plain('Dân là gốc.')] },
      { type: 'box', blocks: [plain('Liên hệ')] },
      {
        type: 'list',
        markers: ['4.'],
        items: [[plain('Bốn'), { type: 'list', markers: null, items: [[plain('chấm')]] }]]
      }
    ])
  })

  test('has a table with its heading rows apart, its spans, and one line per cell', () => {
    const { blocks } = print({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Phường'), cell('tableHeader', 'Ngày')] },
        {
          type: 'tableRow',
          content: [
            { ...cell('tableCell', 'Hòa Lãm', { colspan: 2 }), content: [paragraph('Hòa'), paragraph('Lãm')] }
          ]
        },
        { type: 'tableRow', content: [cell('tableHeader', 'Tổng'), cell('tableCell', '2')] }
      ]
    })
    const runs = (...parts: string[]) => ({
      runs: parts.map((part) => ({ text: part })),
      colspan: 1,
      rowspan: 1
    })
    expect(blocks).toEqual([
      {
        type: 'table',
        widths: null,
        header: [[runs('Phường'), runs('Ngày')]],
        rows: [[{ ...runs('Hòa', ' ', 'Lãm'), colspan: 2 }], [runs('Tổng'), runs('2')]]
      }
    ])
  })

  test('of a table of heading rows only is all heading', () => {
    const { blocks } = print({
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('tableHeader', 'Phường')] }]
    })
    expect(blocks).toMatchObject([{ header: [[{ runs: [{ text: 'Phường' }] }]], rows: [] }])
  })
})

describe('structures of a longer piece', () => {
  const note = (words: string): DocumentJson => ({ type: 'footnote', attrs: { text: words } })
  const line = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content })

  test('footnotes are numbered as they are read, in tables and lists too, and stand at the end', () => {
    const item = { type: 'listItem', content: [line(text('Việc'), note('Hai'))] }
    const { blocks } = print(
      line(text('Nghị quyết', 'bold'), note('Một'), text(' mới')),
      { type: 'orderedList', attrs: { numbering: 'alpha', start: 4 }, content: [item, item] },
      'Kết'
    )
    const sign = (value: string) => ({ text: value, raised: true, note: true })
    expect(blocks).toEqual([
      { type: 'paragraph', runs: [{ text: 'Nghị quyết', bold: true }, sign('(1)'), { text: ' mới' }] },
      {
        type: 'list',
        markers: ['d)', 'đ)'],
        items: ['(2)', '(3)'].map((value) => [{ type: 'paragraph', runs: [{ text: 'Việc' }, sign(value)] }])
      },
      { type: 'paragraph', runs: [{ text: 'Kết' }], bid: 'b3' },
      { type: 'notes', notes: ['Một', 'Hai', 'Hai'] }
    ])
  })

  test('an interview, a pull quote and set columns say what they are', () => {
    const speech = (type: string, words: string) => ({ type, content: [text(words)] })
    const { blocks } = print(
      speech('question', 'Vì sao?'),
      speech('answer', 'Vì dân.'),
      { type: 'pullQuote', content: [paragraph('Vì dân.')] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              cell('tableCell', 'a', { colwidth: [300] }),
              cell('tableCell', 'b', { colwidth: [700] })
            ]
          }
        ]
      }
    )
    expect(blocks).toMatchObject([
      { type: 'paragraph', speech: 'question' },
      { type: 'paragraph', speech: 'answer' },
      { type: 'quote', isPulled: true },
      { type: 'table', widths: [300, 700] }
    ])
  })
})

test('photos are taken out, wherever they stand, in reading order', () => {
  const { blocks, photos } = print('Trước', figure({ media: '1'.repeat(64), caption: 'Một\u0007' }), {
    type: 'blockquote',
    content: [figure({ media: '2'.repeat(64) }), paragraph('sau')]
  })
  expect(photos.map((photo) => photo.media[0])).toEqual(['1', '2'])
  expect(photos[0]!.caption).toBe('Một ')
  expect(JSON.stringify(blocks)).not.toContain('figure')
})

test('any text goes to paper without controls, and without losing a word', () => {
  const wordsOf = (value: string) => value.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const textIn = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(textIn).join('')
    if (typeof value !== 'object' || value === null) return ''
    const { text: words, note, notes } = value as { text?: string; note?: true; notes?: readonly string[] }
    if (words !== undefined) return note ? '' : words
    return notes ? notes.join('') : Object.values(value).map(textIn).join('')
  }
  fc.assert(
    fc.property(someBody, (json) => {
      const doc = parseDocument(json)
      const { blocks, photos } = documentToPrint(doc)
      const onPaper = textIn(blocks) + photos.map((photo) => photo.caption + photo.credit).join('')
      expect(onPaper).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
      expect(wordsOf(onPaper)).toBe(wordsOf(documentText(doc)))
    }),
    properties
  )
})
