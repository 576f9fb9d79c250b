import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleContent, body, fakeHash, figure, heading, paragraph, properties } from '@tests/factories'
import { someBody, someText } from '@tests/factories/arbitraries'
import { afterEdits, someDocument, someEdits, someWords } from '@tests/factories/documents'
import { applyComparison, ComparisonError } from './applyComparison'
import { compareContents, type ComparedBlock, type ComparedPart } from './compare'
import { compareText } from './compareText'
import { normalBody, type DocumentJson } from './document'
import type { ArticleContent } from './revision'

const textOf = (parts: readonly ComparedPart[], without: ComparedPart['kind']) =>
  parts
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('')

const contents = (before: DocumentJson, after: DocumentJson) =>
  [articleContent({ body: before }), articleContent({ body: after })] as const

const blocksOf = (before: DocumentJson, after: DocumentJson) =>
  compareContents(...contents(before, after)).blocks

const row = (...cells: readonly string[]): DocumentJson => ({
  type: 'tableRow',
  content: cells.map((text, index) => ({
    type: 'tableCell',
    content: [paragraph(text, `${cells[0]}${index}`)]
  }))
})
const table = (...rows: readonly DocumentJson[]): DocumentJson => ({
  type: 'table',
  attrs: { bid: 't' },
  content: rows
})
const list = (type: 'bulletList' | 'orderedList', ...items: readonly [string, string][]): DocumentJson => ({
  type,
  attrs: { bid: 'list' },
  content: items.map(([text, bid]) => ({ type: 'listItem', content: [paragraph(text, bid)] }))
})

/** Every line that differs, as it reads: removed words in brackets, added ones in braces. */
function marksOf(blocks: readonly ComparedBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'changed') return []
    if (block.children) return marksOf(block.children)
    const spell = { same: '', removed: '[]', added: '{}', formatted: '**' }
    const line = block.parts!.map(({ kind, text }) => {
      const [open = '', close = ''] = spell[kind]
      return open + text + close
    })
    return [line.join('')]
  })
}

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

  test('shows words replaced side by side as one replacement', () => {
    expect(compareText('Quận đã hoàn thành kế hoạch', 'Quận sẽ kết thúc kế hoạch')).toEqual([
      { kind: 'same', text: 'Quận ' },
      { kind: 'removed', text: 'đã hoàn thành' },
      { kind: 'added', text: 'sẽ kết thúc' },
      { kind: 'same', text: ' kế hoạch' }
    ])
  })

  test('shows another text as another text, not as a mosaic', () => {
    const parts = compareText('Ba đội cùng vào bán kết hôm qua', 'Mưa lớn và gió mạnh từ chiều tối')
    expect(parts.map((part) => part.kind)).toEqual(['removed', 'added'])
  })

  test('of which nothing is the same stays quick', () => {
    const words = (stem: string) => Array.from({ length: 20_000 }, (_, index) => stem + index).join(' ')
    expect(compareText(words('a'), words('b')).map((part) => part.kind)).toEqual(['removed', 'added'])
  }, 5000)
})

describe('a comparison carried out on its older side', () => {
  const holdsFor = (before: ArticleContent, after: ArticleContent) =>
    expect(applyComparison(before, compareContents(before, after))).toEqual({
      ...after,
      body: normalBody(after.body)
    })

  test('gives the newer one exactly, after any edits', () => {
    fc.assert(
      fc.property(someDocument, someEdits, (before, edits) => {
        holdsFor(...contents(before, afterEdits(before, edits)))
      }),
      properties
    )
  })

  test('gives it for two texts that have nothing to do with each other', () => {
    fc.assert(
      fc.property(
        fc.oneof(someDocument, someBody),
        fc.oneof(someDocument, someBody),
        someWords,
        someWords,
        (before, after, title, lead) => {
          const [older, newer] = contents(before, after)
          holdsFor(older, { ...newer, meta: { ...newer.meta, title, lead, kind: 'report' } })
        }
      ),
      properties
    )
  })

  test('is refused by a third text', () => {
    const [before, after] = contents(body('Một.'), body('Hai.'))
    const other = articleContent({ body: body('Ba.') })
    expect(() => applyComparison(other, compareContents(before, after))).toThrow(ComparisonError)
  })
})

describe('the comparison of two revisions', () => {
  test('finds nothing changed between a text and itself, even where blocks got other ids', () => {
    fc.assert(
      fc.property(someDocument, (same) => {
        const text = JSON.stringify(same).replaceAll('"bid":"b', '"bid":"c')
        const comparison = compareContents(...contents(same, JSON.parse(text) as DocumentJson))
        expect(comparison.blocks.every((block) => block.kind === 'same')).toBe(true)
        expect(comparison).toMatchObject({ fields: [], added: 0, removed: 0, differences: 0 })
      }),
      properties
    )
  })

  test('numbers its differences in reading order, without gaps', () => {
    fc.assert(
      fc.property(someDocument, someEdits, (before, edits) => {
        const comparison = compareContents(...contents(before, afterEdits(before, edits)))
        const numbers = [...JSON.stringify(comparison).matchAll(/"difference":(\d+)/g)].map(([, no]) =>
          Number(no)
        )
        expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(
          Array.from({ length: comparison.differences }, (_, no) => no)
        )
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

  test('shows a swapped photo, its description, caption and credit each for itself', () => {
    const before = body(figure({ bid: 'f', media: fakeHash(1), caption: 'Lễ khai mạc', alt: 'Cổng chào' }))
    const after = body(figure({ bid: 'f', media: fakeHash(2), caption: 'Lễ bế mạc', alt: 'Sân khấu' }))
    const comparison = compareContents(...contents(before, after))
    expect(comparison.blocks).toMatchObject([
      {
        kind: 'changed',
        difference: 0,
        before: { attrs: { media: fakeHash(1), alt: 'Cổng chào' } },
        after: { attrs: { media: fakeHash(2), alt: 'Sân khấu' } },
        children: [{ kind: 'changed' }, { kind: 'same' }]
      }
    ])
    expect(marksOf(comparison.blocks)).toEqual(['Lễ [khai]{bế} mạc'])
  })

  test('compares a table cell by cell, and shows a row that came in', () => {
    const blocks = blocksOf(
      body(table(row('Phường', 'Số hộ'), row('Hòa Lãm', '120 hộ dân'))),
      body(table(row('Phường', 'Số hộ'), row('Bến Nghè', '88 hộ dân'), row('Hòa Lãm', '125 hộ dân')))
    )
    expect(marksOf(blocks)).toEqual(['[120]{125} hộ dân'])
    expect(blocks).toMatchObject([
      { kind: 'changed', children: [{ kind: 'same' }, { kind: 'added' }, { kind: 'changed' }] }
    ])
  })

  test('compares a list item by item, and shows bullets that became numbers', () => {
    const blocks = blocksOf(
      body(list('bulletList', ['Ký sổ nhận quà', 'i1'], ['Nhận quà tại tổ', 'i2'])),
      body(list('orderedList', ['Ký sổ nhận quà', 'i1'], ['Nhận quà tại khu phố', 'i2']))
    )
    expect(blocks).toMatchObject([{ kind: 'changed', difference: 0, after: { type: 'orderedList' } }])
    expect(marksOf(blocks)).toEqual(['Nhận quà tại [tổ]{khu phố}'])
  })

  test('shows a paragraph that became a crosshead', () => {
    const blocks = blocksOf(body(paragraph('Nước về', 'x')), body(heading('Nước về', 'x')))
    expect(blocks).toMatchObject([
      { kind: 'changed', before: { type: 'paragraph' }, after: { type: 'heading' }, difference: 0 }
    ])
  })

  test('shows paragraphs that became a list as the same words in another shape', () => {
    const blocks = blocksOf(
      body(paragraph('Ký sổ', 'i1'), paragraph('Nhận quà', 'i2')),
      body(list('bulletList', ['Ký sổ', 'i1'], ['Nhận hai phần quà', 'i2']))
    )
    expect(blocks).toMatchObject([
      {
        kind: 'regrouped',
        lines: [{ kind: 'same' }, { kind: 'changed', parts: [{}, { kind: 'added' }, {}] }]
      }
    ])
  })

  test('shows words that were set bold as the same words that look different', () => {
    const bold = (text: string): DocumentJson => ({ type: 'text', marks: [{ type: 'bold' }], text })
    const plain = (text: string): DocumentJson => ({ type: 'text', text })
    const line = (...content: readonly DocumentJson[]) =>
      body({ type: 'paragraph', attrs: { bid: 'x' }, content })
    const [block] = blocksOf(
      line(plain('Toàn quận ra quân')),
      line(plain('Toàn q'), bold('uận ra'), plain(' quân'))
    )
    expect(block).toMatchObject({
      parts: [
        { kind: 'same', text: 'Toàn q' },
        { kind: 'formatted', text: 'uận ra', marks: [{ type: 'bold' }], wasMarks: [] },
        { kind: 'same', text: ' quân' }
      ]
    })
  })

  test('finds a paragraph again that was moved past another', () => {
    const blocks = blocksOf(
      body(paragraph('Một.', 'x'), paragraph('Hai.', 'y')),
      body(paragraph('Hai.', 'y'), paragraph('Một.', 'x'))
    )
    expect(blocks.map((block) => block.kind).sort()).toEqual(['added', 'removed', 'same'])
    expect(blocks.filter((block) => 'isMoved' in block && block.isMoved)).toHaveLength(2)
  })

  test('finds a paragraph without an id again by its words', () => {
    const blocks = blocksOf(
      body(paragraph('Sáng nay trời mưa lớn ở Bến Thượng')),
      body(paragraph('Đoạn mới.'), paragraph('Sáng qua trời mưa lớn ở Bến Thượng'))
    )
    expect(blocks.map((block) => block.kind)).toEqual(['added', 'changed'])
    expect(marksOf(blocks)).toEqual(['Sáng [nay]{qua} trời mưa lớn ở Bến Thượng'])
  })
})
