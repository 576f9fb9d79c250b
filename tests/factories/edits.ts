import * as fc from 'fast-check'
import {
  deleteSelection,
  joinBackward,
  lift,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn
} from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, toggleHeaderRow } from '@tiptap/pm/tables'
import { documentSchema as schema } from '@shared/document/schema'

/** One thing that a writer does: where, how far the selection reaches, and what. Places are shares of the text. */
export interface Edit {
  readonly at: number
  readonly reach: number
  readonly act: keyof typeof acts
}

const insertText =
  (text: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(text))
    return true
  }

/** Cuts the top block at the selection and puts it elsewhere, as dragging does. */
const moveBlock: Command = ({ doc, selection, tr }, dispatch) => {
  const index = selection.$from.index(0)
  if (doc.childCount < 2) return false
  const block = doc.child(index)
  const start = selection.$from.posAtIndex(index, 0)
  dispatch?.(tr.delete(start, start + block.nodeSize).insert(index === 0 ? tr.doc.content.size : 0, block))
  return true
}

const changeAlt: Command = ({ doc, tr }, dispatch) => {
  let found = -1
  doc.descendants((node, pos) => {
    if (node.type.name === 'figure' && found < 0) found = pos
    return found < 0
  })
  if (found >= 0) dispatch?.(tr.setNodeAttribute(found, 'alt', 'một ảnh khác'))
  return found >= 0
}

const insertFigure: Command = ({ tr, selection }, dispatch) => {
  const { figure, caption, credit } = schema.nodes
  const photo = figure!.create({ media: 'c'.repeat(64) }, [caption!.create(), credit!.create()])
  const at = selection.$from.before(1)
  dispatch?.(tr.insert(at, photo))
  return true
}

const acts = {
  type: insertText('chữ mới '),
  typeLetter: insertText('ă'),
  delete: deleteSelection,
  split: splitBlock,
  splitItem: splitListItem(schema.nodes.listItem!),
  sinkItem: sinkListItem(schema.nodes.listItem!),
  join: joinBackward,
  bold: toggleMark(schema.marks.bold!),
  italic: toggleMark(schema.marks.italic!),
  heading: setBlockType(schema.nodes.heading!, { level: 2 }),
  paragraph: setBlockType(schema.nodes.paragraph!),
  quote: wrapIn(schema.nodes.blockquote!),
  list: wrapInList(schema.nodes.bulletList!),
  lift,
  moveBlock,
  changeAlt,
  insertFigure,
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  deleteRow,
  deleteColumn,
  headerRow: toggleHeaderRow,
  undo,
  redo
} satisfies Record<string, Command>

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000)

/** A sitting of somebody who writes, deletes, splits, joins, formats, moves, and takes back. */
export const someEdits = (max: number): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.record({
      at: fc.noBias(share),
      reach: fc.oneof(fc.constant(0), fc.noBias(share.map((part) => part / 3))),
      act: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]))
    }),
    { minLength: 1, maxLength: max, size: 'max' }
  )

/** Does the edits one by one, as an editor would, and tells every step taken. What is impossible is passed over. */
export function perform(doc: Node, edits: readonly Edit[], tell: (tr: Transaction) => void): Node {
  let state = EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 })] })
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr)
    if (tr.docChanged) tell(tr)
  }
  for (const { at, reach, act } of edits) {
    const { size } = state.doc.content
    const place = (part: number) => state.doc.resolve(Math.round(Math.min(part, 1) * size))
    const selection = TextSelection.between(place(at), place(at + reach))
    dispatch(state.tr.setSelection(selection))
    try {
      acts[act](state, dispatch)
    } catch (error) {
      // Some commands of the library stumble over a table or a selection that an editor would never hand them.
      if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error
    }
  }
  return state.doc
}
