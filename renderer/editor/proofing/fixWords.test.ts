import { EditorState } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { footnoteTexts, parseDocument, type DocumentJson } from '@shared/document/document'
import { readProofText, type ProofPlace } from '@shared/document/proofText'
import { articleContent, body, paragraph, properties } from '@tests/factories'
import { someDocument, someWords } from '@tests/factories/documents'
import { fixTransaction, type WordFix } from './fixWords'

const { meta } = articleContent()
const open = (json: DocumentJson) => EditorState.create({ doc: parseDocument(json) })
const linesOf = (state: EditorState) =>
  readProofText(meta, state.doc, null).text.blocks.filter(({ id }) => !(id in meta))

function toFix(place: ProofPlace, words: string, fix: string): WordFix {
  if (place.in === 'note')
    return { from: place.note, to: place.note + 1, words, fix, inNote: { from: place.from, to: place.to } }
  return { from: place.from, to: place.to, words, fix, inNote: null }
}

test('any words of any line are fixed where they stand; every other line and every footnote stays', () => {
  fc.assert(
    fc.property(someDocument, fc.nat(), fc.nat(), fc.nat(), someWords, (json, nth, start, length, fix) => {
      const state = open(json)
      const lines = linesOf(state).filter(({ text }) => text !== '')
      fc.pre(lines.length > 0)
      const line = lines[nth % lines.length]!
      const from = start % line.text.length
      const to = from + 1 + (length % (line.text.length - from))
      const words = line.text.slice(from, to)
      const place = readProofText(meta, state.doc, null).place({ block: line.id, from, to })!
      const { tr, fixed } = fixTransaction(state, [toFix(place, words, fix)])
      tr.doc.check()
      const expected = linesOf(state).map(({ id, text }) =>
        id === line.id && fixed === 1 ? text.slice(0, from) + fix + text.slice(to) : text
      )
      expect(linesOf(state.apply(tr)).map(({ text }) => text)).toEqual(expected)
      expect(footnoteTexts(tr.doc)).toHaveLength(footnoteTexts(state.doc).length)
      // Only across a line break is nothing done: it stands for somebody's layout.
      if (fixed === 0) expect(words).toContain('\n')
    }),
    properties
  )
})

test('several fixes in one block and one footnote are one transaction', () => {
  const note = { type: 'footnote', attrs: { text: 'nổ lực và nổ lực' } }
  const state = open(
    body({
      type: 'paragraph',
      attrs: { bid: 'p' },
      content: [{ type: 'text', text: 'nổ lực rồi nổ lực' }, note]
    })
  )
  const fixOf = (block: string, from: number) =>
    toFix(readProofText(meta, state.doc, null).place({ block, from, to: from + 6 })!, 'nổ lực', 'nỗ lực')
  const fixes = [fixOf('p', 0), fixOf('p/note1', 0), fixOf('p', 11), fixOf('p/note1', 10)]
  const { tr, fixed } = fixTransaction(state, fixes)
  expect(fixed).toBe(4)
  expect(linesOf(state.apply(tr)).map(({ text }) => text)).toEqual(['nỗ lực rồi nỗ lực', 'nỗ lực và nỗ lực'])
})

test('the looks of words beside the slip are kept', () => {
  const state = open(
    body({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'nổ ' },
        { type: 'text', text: 'lực', marks: [{ type: 'bold' }] }
      ]
    })
  )
  const { tr } = fixTransaction(state, [{ from: 1, to: 7, words: 'nổ lực', fix: 'nỗ lực', inNote: null }])
  expect(tr.doc.firstChild!.children.map((each) => [each.text, each.marks.length])).toEqual([
    ['nỗ ', 0],
    ['lực', 1]
  ])
})

test('words that have changed meanwhile are left alone', () => {
  const state = open(body(paragraph('nỗ lực', 'p')))
  const { tr, fixed } = fixTransaction(state, [
    { from: 1, to: 7, words: 'nổ lực', fix: 'nỗ lực', inNote: null }
  ])
  expect([fixed, tr.docChanged]).toEqual([0, false])
})
