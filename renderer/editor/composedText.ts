import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

const isLoose = (text: string) => text !== text.normalize('NFC')
/** What people take for one letter, in however many signs. */
const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' })
const SPACE = /\s/

/** The word around the caret, as offsets into its block; its keyboard may still correct it. */
function wordAt(text: string, offset: number): { from: number; to: number } {
  let from = offset
  let to = offset
  while (from > 0 && !SPACE.test(text[from - 1]!)) from--
  while (to < text.length && !SPACE.test(text[to]!)) to++
  return { from, to }
}

/** Letters of one block that stand in two signs, from the end, so that replacing one moves no other. */
function findLoose(block: Node, start: number, open: { from: number; to: number } | null) {
  const found: { from: number; to: number; text: string; node: Node }[] = []
  block.forEach((node, offset) => {
    if (!node.isText || !isLoose(node.text!)) return
    for (const { segment, index } of letters.segment(node.text!)) {
      const from = offset + index
      const to = from + segment.length
      if (!isLoose(segment) || (open && from < open.to && to > open.from)) continue
      found.push({ from: start + from, to: start + to, text: segment.normalize('NFC'), node })
    }
  })
  return found.reverse()
}

/** Composes the letters of the block at a position; of the word at the caret only when it is not open any more. */
export function composeBlock(tr: Transaction, position: number, keepsOpenWord: boolean): void {
  const place = tr.doc.resolve(Math.min(position, tr.doc.content.size))
  const block = place.parent
  if (!block.isTextblock || !isLoose(block.textContent)) return
  const { $head } = tr.selection
  const isHere = keepsOpenWord && $head.sameParent(place)
  // A line break counts as one letter, as it does in positions.
  const text = block.textBetween(0, block.content.size, undefined, '\n')
  const open = isHere ? wordAt(text, $head.parentOffset) : null
  const { storedMarks } = tr
  for (const { from, to, text: letter, node } of findLoose(block, place.start(), open))
    tr.replaceWith(from, to, node.type.schema.text(letter, node.marks))
  if (tr.docChanged) tr.setStoredMarks(storedMarks)
}

/** Composes every letter at the caret, its word included; for moments in which no keyboard corrects it any more. */
export function composeAtCaret(view: EditorView): void {
  if (view.composing || view.isDestroyed) return
  const { tr } = view.state
  composeBlock(tr, tr.selection.head, false)
  if (tr.docChanged) view.dispatch(tr)
}

function composeFinished(transactions: readonly Transaction[], old: EditorState, state: EditorState) {
  if (!transactions.some((each) => each.docChanged || each.selectionSet)) return null
  const { tr } = state
  const left = transactions.reduce((at, each) => each.mapping.map(at), old.selection.head)
  composeBlock(tr, left, true)
  composeBlock(tr, tr.selection.head, true)
  return tr.docChanged ? tr : null
}

/**
 * Keeps a text in composed Unicode (NFC) while people type in decomposed Unicode, as Unikey's "Unicode tổ
 * hợp" sends it: signed texts are NFC, and positions in them must be those of the screen. The word at the
 * caret is left alone: its keyboard counts its signs when it sends Backspaces.
 */
export const ComposedText = Extension.create({
  name: 'composedText',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        appendTransaction: (transactions, old, state) =>
          editor.view.composing ? null : composeFinished(transactions, old, state),
        props: {
          handleDOMEvents: {
            blur: (view) => (composeAtCaret(view), false),
            // Keyboards forget the word at any command.
            keydown: (view, event) => {
              if (event.ctrlKey || event.metaKey) composeAtCaret(view)
              return false
            }
          }
        }
      })
    ]
  }
})
