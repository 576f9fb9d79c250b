import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import { readFigure, type Figure } from '@shared/document/document'

/** A photo to be put into a text, with what its file says of itself. */
export interface NewFigure {
  readonly media: string
  readonly caption: string
  readonly credit: string
  readonly rights: string
}

/** The figure that is selected, or that the cursor stands in. */
export function findFigure({ selection }: EditorState): { position: number; figure: Node } | null {
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure')
    return { position: selection.from, figure: selection.node }
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const figure = $from.node(depth)
    if (figure.type.name === 'figure') return { position: $from.before(depth), figure }
  }
  return null
}

/** The place for blocks that is nearest to a position: never inside of a paragraph's words. */
function placeFor(doc: Node, position: number, figures: Fragment): number {
  const $pos = doc.resolve(Math.min(Math.max(0, position), doc.content.size))
  const isEmptyLine = $pos.parent.isTextblock && $pos.parent.content.size === 0
  if (isEmptyLine && $pos.parent.type.name === 'paragraph') return $pos.before()
  return dropPoint(doc, $pos.pos, new Slice(figures, 0, 0)) ?? doc.content.size
}

/** Puts photos into the text, in their order, as one step to be undone, and goes to the first caption. */
export function insertFigures(editor: Editor, position: number, photos: readonly NewFigure[]): void {
  const { state, view } = editor
  const { figure, caption, credit } = state.schema.nodes
  if (photos.length === 0 || !figure || !caption || !credit) return
  const words = (text: string) => (text === '' ? [] : [state.schema.text(text)])
  const figures = Fragment.fromArray(
    photos.map(({ media, rights, ...said }) =>
      figure.create({ media, rights }, [
        caption.create(null, words(said.caption)),
        credit.create(null, words(said.credit))
      ])
    )
  )
  const at = placeFor(state.doc, position, figures)
  const tr = closeHistory(state.tr).insert(at, figures)
  tr.setSelection(TextSelection.create(tr.doc, at + 2))
  view.dispatch(tr.scrollIntoView())
  view.focus()
}

/** Changes only the letters that differ, so that marks and notes beside them stay. */
function replaceWords(tr: Transaction, from: number, before: string, after: string): void {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++
  if (start === before.length && start === after.length) return
  tr.insertText(after.slice(start, after.length - end), from + start, from + before.length - end)
}

const ATTRIBUTES = ['media', 'alt', 'crop', 'angle', 'rights', 'people'] as const

/** Writes what a person changed of a photo into the text, as one step to be undone. */
export function writeFigure(editor: Editor, position: number, next: Figure): void {
  const { state, view } = editor
  const node = state.doc.nodeAt(position)
  if (node?.type.name !== 'figure' || !editor.isEditable) return
  const now = readFigure(node)
  const tr = closeHistory(state.tr)
  for (const name of ATTRIBUTES)
    if (JSON.stringify(now[name]) !== JSON.stringify(next[name]))
      tr.setNodeAttribute(position, name, next[name])
  const captionAt = position + 2
  const creditAt = position + 1 + node.child(0).nodeSize + 1
  replaceWords(tr, creditAt, now.credit, next.credit)
  replaceWords(tr, captionAt, now.caption, next.caption)
  if (tr.docChanged) view.dispatch(tr)
}
