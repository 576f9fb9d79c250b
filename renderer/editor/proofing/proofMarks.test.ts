import { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from '@shared/document/document'
import { body, paragraph, properties } from '@tests/factories'
import {
  beginProofing,
  ProofMarks,
  proofMarksAt,
  readProofMark,
  showProofMarks,
  type ProofMark
} from './proofMarks'

const LINE = 'Cán bộ nổ lực xây dựng phường, nhân dân nổ lực lao động.'

/** What the marks need of a window: the text, and a way to change it. */
function openDesk() {
  const plugins = ProofMarks.config.addProseMirrorPlugins!.call({} as never)
  let state = EditorState.create({ doc: parseDocument(body(paragraph(LINE, 'p'))), plugins })
  const view = {
    composing: false,
    dom: { ownerDocument: new EventTarget() },
    get state() {
      return state
    },
    dispatch: (tr: typeof state.tr) => void (state = state.apply(tr))
  }
  // Nothing else of a view is asked for.
  return view as unknown as EditorView
}

const mark = (from: number): ProofMark => ({
  id: `m${from}`,
  from,
  to: from + 6,
  severity: 'should',
  isNote: false,
  isOpen: false
})
const MARKS = [mark(8), mark(41)]
const wordsAt = (view: EditorView, id: string) => {
  const found = readProofMark(view.state, id)
  return found && view.state.doc.textBetween(found.from, found.to)
}

test('underlines go along with what is typed before and after them', () => {
  const view = openDesk()
  beginProofing(view)
  showProofMarks(view, MARKS)
  view.dispatch(view.state.tr.insertText('Mọi ', 1))
  expect(MARKS.map(({ id }) => wordsAt(view, id))).toEqual(['nổ lực', 'nổ lực'])
  expect(proofMarksAt(view.state, 13).map(({ id }) => id)).toEqual(['m8'])
})

test('what was typed while the answer was on its way is mapped; findings that it touched are left out', () => {
  const edit = fc.record({
    at: fc.nat(),
    length: fc.nat({ max: 4 }),
    text: fc.constantFrom('', 'x', 'thêm ')
  })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
      const view = openDesk()
      beginProofing(view)
      for (const { at, length, text } of edits) {
        const { size } = view.state.doc.content
        const from = 1 + (at % (size - 1))
        view.dispatch(view.state.tr.insertText(text, from, Math.min(size - 1, from + length)))
      }
      showProofMarks(view, MARKS)
      for (const { id } of MARKS) expect([null, 'nổ lực']).toContain(wordsAt(view, id))
    }),
    properties
  )
})

test('a newer answer stands for all older ones', () => {
  const view = openDesk()
  beginProofing(view)
  showProofMarks(view, MARKS)
  beginProofing(view)
  showProofMarks(view, [MARKS[1]!])
  expect(MARKS.map(({ id }) => wordsAt(view, id))).toEqual([null, 'nổ lực'])
})
