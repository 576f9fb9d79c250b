import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleContent, body, figure, paragraph, properties } from '@tests/factories'
import { someBody, someText } from '@tests/factories/arbitraries'
import { compareContents, compareText, type ComparedBlock, type ComparedPart } from './compare'
import { documentFigures, documentText, parseDocument, type DocumentJson } from './document'

const textOf = (parts: readonly ComparedPart[], without: ComparedPart['kind']) =>
  parts
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('')

/** The text of one side, as the comparison shows it: blocks with words, in reading order. */
const sideOf = (blocks: readonly ComparedBlock[], without: 'added' | 'removed') =>
  blocks
    .filter((block) => block.kind !== without && block.type !== 'figure' && block.type !== 'alt')
    .map((block) => textOf(block.parts, without))
    .filter((line) => line !== '')
    .join('\n')

const photosOf = (blocks: readonly ComparedBlock[], without: 'added' | 'removed') =>
  blocks
    .filter((block) => block.kind !== without && block.type === 'figure')
    .map((block) => textOf(block.parts, without))

const contents = (before: DocumentJson, after: DocumentJson) =>
  [articleContent({ body: before }), articleContent({ body: after })] as const

describe('the comparison of two texts', () => {
  test('gives both texts back, whatever was changed', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const parts = compareText(before, after)
        expect(textOf(parts, 'added')).toBe(before)
        expect(textOf(parts, 'removed')).toBe(after)
      }),
      properties
    )
  })

  test('shows a changed word, not a changed sentence', () => {
    expect(compareText('nổ lực phấn đấu', 'nỗ lực phấn đấu')).toEqual([
      { kind: 'removed', text: 'nổ' },
      { kind: 'added', text: 'nỗ' },
      { kind: 'same', text: ' lực phấn đấu' }
    ])
  })

  test('of which nothing is the same stays quick', () => {
    const words = (stem: string) => Array.from({ length: 20_000 }, (_, index) => stem + index).join(' ')
    expect(compareText(words('a'), words('b')).map((part) => part.kind)).toEqual(['removed', 'added'])
  }, 5000)
})

describe('the comparison of two revisions', () => {
  test('gives the words and photos of both back, even where blocks were copied or have no id', () => {
    fc.assert(
      fc.property(someBody, someBody, (before, after) => {
        const { blocks } = compareContents(...contents(before, after))
        const [older, newer] = [parseDocument(before), parseDocument(after)]
        expect(sideOf(blocks, 'added')).toBe(documentText(older))
        expect(sideOf(blocks, 'removed')).toBe(documentText(newer))
        expect(photosOf(blocks, 'added')).toEqual(documentFigures(older).map((each) => each.media))
        expect(photosOf(blocks, 'removed')).toEqual(documentFigures(newer).map((each) => each.media))
      }),
      properties
    )
  })

  test('finds nothing changed between a text and itself', () => {
    fc.assert(
      fc.property(someBody, (same) => {
        const comparison = compareContents(...contents(same, same))
        expect(comparison.blocks.every((block) => block.kind === 'same')).toBe(true)
        expect(comparison).toMatchObject({ fields: [], added: 0, removed: 0 })
      }),
      properties
    )
  })

  test('counts words, not marks and blanks', () => {
    const [before, after] = contents(body('Hội nghị sơ kết.'), body('Hội nghị, tổng kết công tác…'))
    expect(compareContents(before, after)).toMatchObject({ added: 3, removed: 1 })
  })

  test('names the fields that differ, and only those', () => {
    const before = articleContent({ meta: { title: 'Ngày hội đọc sách', rubric: 'Tin vắn' } })
    const after = articleContent({ meta: { title: 'Ngày hội viết sách', rubric: 'Tin vắn' } })
    expect(compareContents(before, after).fields.map((each) => each.field)).toEqual(['title'])
  })

  test('shows a swapped photo as taken away and put there, without calling it words', () => {
    const before = body(figure({ media: '1'.repeat(64), bid: 'f' }))
    const after = body(figure({ media: '2'.repeat(64), bid: 'f' }))
    const { blocks, added, removed } = compareContents(...contents(before, after))
    expect(blocks[0]).toEqual({
      kind: 'changed',
      type: 'figure',
      parts: [
        { kind: 'removed', text: '1'.repeat(64) },
        { kind: 'added', text: '2'.repeat(64) }
      ]
    })
    expect([added, removed]).toEqual([0, 0])
  })

  test('shows a changed caption, credit and description', () => {
    const before = body(figure({ bid: 'f', caption: 'Lễ khai mạc', credit: 'Ảnh: Thu Hà', alt: 'Cổng chào' }))
    const after = body(figure({ bid: 'f', caption: 'Lễ bế mạc', credit: 'Ảnh: Gia Huy', alt: 'Sân khấu' }))
    const { blocks } = compareContents(...contents(before, after))
    expect(blocks.map(({ type, kind }) => `${type} ${kind}`)).toEqual([
      'figure same',
      'alt changed',
      'caption changed',
      'credit changed'
    ])
  })

  test('finds a paragraph again that was moved past another', () => {
    const before = body(paragraph('Một.', 'x'), paragraph('Hai.', 'y'))
    const after = body(paragraph('Hai.', 'y'), paragraph('Một.', 'x'))
    const { blocks } = compareContents(...contents(before, after))
    expect(blocks.map((block) => block.kind).sort()).toEqual(['added', 'removed', 'same'])
  })
})
