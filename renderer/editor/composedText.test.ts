import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { parseDocument } from '@shared/document/document'
import { body, properties } from '@tests/factories'
import { composeBlock } from './composedText'

const write = (text: string, caret = 1) => {
  const doc = parseDocument(body(text))
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) }).tr
}
/** Vietnamese, with what else stands in an article. */
const someText = fc
  .array(fc.constantFrom('tiếng', 'Đường', 'ỦY', 'ngoằn', 'café', '“số”', '21-KL/TW', '…', '🙂', 'Ö'), {
    minLength: 1
  })
  .map((words) => words.join(' '))
const loose = 'tie\u0302\u0301ng'

test('a finished word is composed, the word at the caret is left to its keyboard', () => {
  const text = `${loose} ${loose}`
  const tr = write(text, 1 + text.length)
  composeBlock(tr, tr.selection.head, true)
  expect(tr.doc.textContent).toBe(`tiếng ${loose}`)
  expect(tr.selection.head).toBe(tr.doc.content.size - 1)
  composeBlock(tr, tr.selection.head, false)
  expect(tr.doc.textContent).toBe('tiếng tiếng')
})

test('any text is composed in the end, and the caret stands before the same letters', () => {
  fc.assert(
    fc.property(someText, someText, (before, after) => {
      const tr = write(`${before} ${after}`.normalize('NFD'), 2 + before.normalize('NFD').length)
      composeBlock(tr, 1, false)
      expect(tr.doc.textContent).toBe(`${before} ${after}`.normalize('NFC'))
      expect(tr.doc.textBetween(1, tr.selection.head)).toBe(`${before} `.normalize('NFC'))
    }),
    properties
  )
})
