import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentToJson, parseDocument } from '@shared/document/document'
import { properties } from './factories'
import { afterEdits, editKinds, performEdits, someDocument, someEdit, someEdits } from './factories/documents'

test('random bodies and their random edits are bodies of the schema', () => {
  fc.assert(
    fc.property(someDocument, someEdits, (body, edits) => {
      expect(documentToJson(parseDocument(body))).toEqual(body)
      const after = afterEdits(body, edits)
      expect(documentToJson(parseDocument(after))).toEqual(after)
    }),
    properties
  )
})

test('each kind of edit is carried out now and then', () => {
  const carriedOut = new Set<string>()
  fc.assert(
    fc.property(someDocument, someEdit, (body, edit) => {
      if (performEdits(body, [edit]).docChanged) carriedOut.add(edit.kind)
    }),
    { numRuns: 500 }
  )
  expect([...carriedOut].sort()).toEqual([...editKinds].sort())
})
