import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { body, properties } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import { countWords } from '../text/words'
import { documentText, parseDocument } from './document'
import { countDocumentWords } from './documentWords'

test('counting block by block is counting the whole text', () => {
  fc.assert(
    fc.property(someBody, (json) => {
      const doc = parseDocument(json)
      expect(countDocumentWords(doc)).toBe(countWords(documentText(doc)))
    }),
    properties
  )
})

test('after a key only the block that was typed in is counted again', () => {
  const doc = parseDocument(body(...Array.from({ length: 300 }, (_, index) => `Đoạn thứ ${index}`)))
  let state = EditorState.create({ doc })
  expect(countDocumentWords(state.doc)).toBe(900)
  const read = vi.spyOn(Node.prototype, 'textBetween')
  for (const letter of ' thêm chữ') {
    state = state.apply(state.tr.insertText(letter, 10))
    countDocumentWords(state.doc)
  }
  expect(read).toHaveBeenCalledTimes(9)
  read.mockRestore()
  expect(countDocumentWords(state.doc)).toBe(countWords(documentText(state.doc)))
})
