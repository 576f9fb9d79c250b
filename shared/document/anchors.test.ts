import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { body, heading, paragraph, properties } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import { anchorAt, anchorInField, findAnchor, findInField, type TextAnchor } from './anchors'
import { parseDocument, type DocumentJson } from './document'
import { flattenText, toRange } from './flatText'
import { anchorSchema } from '../domain/records'

const docOf = (...blocks: DocumentJson[]) => parseDocument(body(...blocks))
const composed = (json: DocumentJson) => JSON.parse(JSON.stringify(json).normalize('NFC')) as DocumentJson

/** Range of the nth place where the words stand in one block. */
function rangeOf(doc: ReturnType<typeof docOf>, words: string, nth = 0) {
  const { text } = flattenText(doc)
  let at = text.indexOf(words)
  for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1)
  if (at < 0) throw new Error(`no "${words}" here`)
  return toRange(flattenText(doc), at, at + words.length)
}

const anchorOf = (doc: ReturnType<typeof docOf>, words: string, nth = 0) =>
  anchorAt(doc, rangeOf(doc, words, nth))!

/** What stands where the anchor is found. */
function wordsAt(doc: ReturnType<typeof docOf>, anchor: TextAnchor): string | null {
  const found = findAnchor(doc, anchor)
  return found && doc.textBetween(found.from, found.to, '\n', '\n')
}

const opening = paragraph('Ban Tuyên giáo nỗ lực, cán bộ nỗ lực và người dân cùng nỗ lực.', 'b1')

describe('in the text it was made in', () => {
  test('an anchor finds its own words, also where the same words stand elsewhere', () => {
    const doc = docOf(opening, paragraph('nỗ lực', 'b2'))
    for (let nth = 0; nth < 4; nth++)
      expect(findAnchor(doc, anchorOf(doc, 'nỗ lực', nth))).toEqual({
        ...rangeOf(doc, 'nỗ lực', nth),
        isChanged: false
      })
  })

  test('any selection of any text is found exactly where it was', () => {
    fc.assert(
      fc.property(someBody, fc.nat(), fc.nat(), (json, a, b) => {
        const doc = parseDocument(composed(json))
        const size = doc.content.size + 1
        const anchor = anchorAt(doc, { from: Math.min(a % size, b % size), to: Math.max(a % size, b % size) })
        if (!anchor) return
        expect(anchorSchema.safeParse(anchor).success).toBe(true)
        const found = findAnchor(doc, anchor)!
        expect(anchorAt(doc, found)).toEqual(anchor)
        expect(found.isChanged).toBe(false)
      }),
      properties
    )
  })

  test('a selection of blanks is no anchor, and a very long one keeps its beginning', () => {
    const long = 'một đoạn rất dài '.repeat(60)
    const doc = docOf(paragraph('a  b'), paragraph(long))
    expect(anchorAt(doc, { from: 2, to: 4 })).toBeNull()
    expect(anchorAt(doc, { from: 0, to: 0 })).toBeNull()
    expect(anchorAt(doc, { from: 6, to: doc.content.size })!.quote.length).toBeLessThanOrEqual(400)
  })

  test('letters typed apart from their marks are found by the composed words', () => {
    const doc = docOf(paragraph('Hội nghị '.normalize('NFD') + 'nỗ lực'.normalize('NFD') + ' ngày', 'b1'))
    const anchor = anchorOf(doc, 'nỗ lực')
    expect(anchor.quote).toBe('nỗ lực'.normalize('NFC'))
    expect(wordsAt(doc, anchor)!.normalize('NFC')).toBe('nỗ lực')
  })
})

describe('in a text that was written on', () => {
  const anchor = anchorOf(docOf(opening), 'cán bộ nỗ lực')
  const second = anchorOf(docOf(opening), 'nỗ lực', 1)

  test('it follows words that were moved, split, joined or copied around', () => {
    const moved = docOf(
      paragraph('Đoạn khác.', 'b9'),
      paragraph('Ban Tuyên giáo nỗ lực, cán bộ nỗ lực và người dân.', 'x')
    )
    expect(wordsAt(moved, anchor)).toBe('cán bộ nỗ lực')
    const split = docOf(
      paragraph('Ban Tuyên giáo nỗ lực, cán bộ', 'b1'),
      paragraph('nỗ lực và người dân cùng nỗ lực.', 'b2')
    )
    expect(wordsAt(split, anchor)).toBe('cán bộ\nnỗ lực')
    expect(wordsAt(split, second)).toBe('nỗ lực')
    const joined = docOf(
      paragraph('Mở đầu. Ban Tuyên giáo nỗ lực, cán bộ nỗ lực và người dân cùng nỗ lực.', 'b0')
    )
    expect(wordsAt(joined, anchor)).toBe('cán bộ nỗ lực')
  })

  test('a corrected word keeps its remark, and it is known that the words have changed', () => {
    const typo = anchorOf(docOf(paragraph('Cán bộ đã nổ lực nhiều.', 'b1')), 'nổ lực')
    const mended = docOf(paragraph('Cán bộ đã nỗ lực nhiều.', 'b1'))
    expect(findAnchor(mended, typo)).toEqual({ ...rangeOf(mended, 'nỗ lực'), isChanged: true })
    const title = anchorOf(docOf(heading('Kết quả bước đầu', 'h')), 'Kết quả bước đầu')
    expect(wordsAt(docOf(heading('Kết quả ban đầu', 'h')), title)).toBe('Kết quả ban đầu')
    expect(wordsAt(docOf(heading('Lời cảm ơn', 'h')), title)).toBeNull()
  })

  test('deleted words are gone: the same words elsewhere are not taken for them', () => {
    const doc = docOf(
      paragraph('Ban Tuyên giáo nỗ lực, và người dân cùng nỗ lực.', 'b1'),
      paragraph('nỗ lực', 'b2')
    )
    expect(findAnchor(doc, second)).toBeNull()
    expect(findAnchor(docOf(paragraph('')), anchor)).toBeNull()
  })

  test('what was written in other blocks does not matter', () => {
    fc.assert(
      fc.property(someBody, someBody, fc.nat(2), (above, below, nth) => {
        const others = (json: DocumentJson) =>
          composed(JSON.parse(JSON.stringify(json).replace(/"b\d"/g, 'null')) as DocumentJson)
        const doc = docOf(...others(above).content!, opening, ...others(below).content!)
        const found = findAnchor(doc, anchorOf(docOf(opening), 'nỗ lực', nth))!
        const start = doc.content.content.findIndex((block) => block.attrs.bid === 'b1')
        const offset = doc.content.content.slice(0, start).reduce((sum, block) => sum + block.nodeSize, 0)
        const own = rangeOf(docOf(opening), 'nỗ lực', nth)
        expect(found).toEqual({ from: own.from + offset, to: own.to + offset, isChanged: false })
      }),
      properties
    )
  })

  test('an anchor of an earlier version, block and quote alone, finds its words when they stand once', () => {
    const doc = docOf(opening, paragraph('cán bộ nỗ lực', 'b2'))
    expect(findAnchor(doc, { bid: 'b1', quote: 'cán bộ nỗ lực' })?.from).toBe(
      rangeOf(doc, 'cán bộ nỗ lực').from
    )
    expect(findAnchor(doc, { bid: 'b1', quote: 'người dân' })?.from).toBe(rangeOf(doc, 'người dân').from)
    expect(findAnchor(doc, { bid: 'b1', quote: 'nỗ lực' })).toBeNull()
  })
})

test('words of a head field are found there, also after a correction', () => {
  const title = 'Quận ủy nổ lực vì dân'
  const anchor = anchorInField('title', title, { from: 8, to: 14 })!
  expect(anchor).toMatchObject({ field: 'title', quote: 'nổ lực' })
  expect(findInField(title, anchor)).toEqual({ from: 8, to: 14, isChanged: false })
  expect(findInField('Năm nay Quận ủy nổ lực vì dân', anchor)).toMatchObject({ from: 16 })
  expect(findInField('Tít khác hẳn', anchor)).toBeNull()
})
