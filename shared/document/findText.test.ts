import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Transform } from '@tiptap/pm/transform'
import { body, paragraph, properties } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import { createSearch, plainSearch } from '../text/search'
import { parseDocument } from './document'
import { placeMatches, replaceText, textSegments, withReplacedText } from './findText'

const someQuery = fc.constantFrom('quận', 'h', 'ội', ' ', 'T', '…', 'không có')
const matchesIn = (doc: ReturnType<typeof parseDocument>, query: string) => {
  const search = createSearch({ ...plainSearch, query, isMarked: false })
  return textSegments(doc).flatMap((segment) => placeMatches(segment, search(segment.text)))
}

describe('the text of a body', () => {
  test('stands where its segments say', () => {
    fc.assert(
      fc.property(someBody, (json) => {
        const doc = parseDocument(json)
        const segments = textSegments(doc)
        for (const { pos, text, inside } of segments)
          expect(
            inside ? doc.nodeAt(inside.at)!.attrs[inside.attribute] : doc.textBetween(pos, pos + text.length)
          ).toBe(text)
        const letters = segments.filter(({ inside }) => inside === null)
        expect(letters.map((segment) => segment.text).join('')).toBe(doc.textContent)
      }),
      properties
    )
  })

  test('is replaced everywhere, and undone step by step it is the same again', () => {
    fc.assert(
      fc.property(someBody, someQuery, fc.constantFrom('', 'phường', 'h'), (json, query, replacement) => {
        const doc = parseDocument(json)
        const edits = matchesIn(doc, query).map((match) => ({ ...match, text: replacement }))
        const transform = replaceText(new Transform(doc), edits)
        transform.doc.check()
        const letters = edits.filter(({ inside }) => inside === null)
        const grown = letters.reduce((sum, { from, to }) => sum + replacement.length - (to - from), 0)
        expect(transform.doc.textContent.length).toBe(doc.textContent.length + grown)
        const undone = new Transform(transform.doc)
        for (let at = transform.steps.length - 1; at >= 0; at--)
          undone.step(transform.steps[at]!.invert(transform.docs[at]!))
        expect(undone.doc.eq(doc)).toBe(true)
      }),
      properties
    )
  })

  test('a replaced word keeps the marks that it began with', () => {
    const doc = parseDocument(
      body({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'tại ' },
          { type: 'text', text: 'Quận 5', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' sáng nay' }
        ]
      })
    )
    const edits = matchesIn(doc, 'quan 5').map((match) => ({ ...match, text: 'phường Bến' }))
    const [, bold] = withReplacedText(doc, edits).firstChild!.children
    expect([bold!.text, bold!.marks[0]!.type.name]).toEqual(['phường Bến', 'bold'])
  })

  test('a match reaches across marks and never across a line break', () => {
    const doc = parseDocument(
      body(
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Qu' },
            { type: 'text', text: 'ận', marks: [{ type: 'bold' }] },
            { type: 'hardBreak' },
            { type: 'text', text: 'quận' }
          ]
        },
        paragraph('Quận')
      )
    )
    expect(matchesIn(doc, 'quan').map(({ from }) => from)).toEqual([1, 6, 12])
    expect(matchesIn(doc, 'nq')).toEqual([])
  })
})
