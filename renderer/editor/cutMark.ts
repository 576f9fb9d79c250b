import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findCut, type Cut } from './cutPlace'

/** The cut, and the words that stand beside it. */
interface Shown {
  readonly cut: Cut
  readonly label: string
}

const key = new PluginKey<DecorationSet>('cutMark')

function draw(doc: Node, { cut, label }: Shown): DecorationSet {
  const place = findCut(doc, cut)
  if (!place) return DecorationSet.empty
  const $from = doc.resolve(place.from)
  const end = $from.end()
  const rest: Decoration[] = []
  doc.forEach((node, at) => {
    if (at > place.from) rest.push(Decoration.node(at, at + node.nodeSize, { class: 'cut-rest' }))
  })
  return DecorationSet.create(doc, [
    Decoration.inline(place.from, place.to, { class: 'cut-here', 'data-cut': label }),
    Decoration.inline(place.from, end, { class: 'cut-rest' }),
    ...rest
  ])
}

/** Marks in the margin where paper has no room for more. Between two measures the mark moves with the text, also while a word is composed. */
export const CutMark = Extension.create({
  name: 'cutMark',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, drawn, _before, after) {
          const next = transaction.getMeta(key) as Shown | 'none' | undefined
          if (next === undefined) return drawn.map(transaction.mapping, transaction.doc)
          return next === 'none' ? DecorationSet.empty : draw(after.doc, next)
        }
      },
      props: { decorations: (state) => key.getState(state) }
    })
  ]
})

/** Draws the mark, or takes it away. Never while a word is composed: the next measure draws it. */
export function showCut(editor: Editor, shown: Shown | null): void {
  if (editor.isDestroyed || editor.view.composing) return
  if (!shown && key.getState(editor.state) === DecorationSet.empty) return
  editor.view.dispatch(editor.state.tr.setMeta(key, shown ?? 'none').setMeta('addToHistory', false))
}

/** Puts the caret before the first word that found no room, in the middle of the window. */
export function goToCut(editor: Editor, cut: Cut): boolean {
  const place = findCut(editor.state.doc, cut)
  if (!place) return false
  const { tr, doc } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, place.from)))
  editor.view.focus()
  editor.view.dom.querySelector('.cut-here')?.scrollIntoView({ block: 'center' })
  return true
}
