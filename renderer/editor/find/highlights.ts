import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** A stretch of the body that was found. */
export interface FoundRange {
  readonly from: number
  readonly to: number
}

interface Shown {
  readonly ranges: readonly FoundRange[]
  readonly current: FoundRange | null
}

const key = new PluginKey<DecorationSet>('foundText')

/** Marks what was found. Between two searches the marks move with the text, also while a word is composed. */
export const FoundText = Extension.create({
  name: 'foundText',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, shown, _before, after) {
          const next = transaction.getMeta(key) as Shown | undefined
          if (!next) return shown.map(transaction.mapping, transaction.doc)
          const { current } = next
          const size = after.doc.content.size
          const decorations = next.ranges
            .filter(({ to }) => to <= size)
            .map(({ from, to }) => {
              const isCurrent = from === current?.from && to === current.to
              return Decoration.inline(from, to, { class: isCurrent ? 'found found-current' : 'found' })
            })
          return DecorationSet.create(after.doc, decorations)
        }
      },
      props: { decorations: (state) => key.getState(state) }
    })
  ]
})

/** Shows what was found and chooses the current one; scrolls to it when asked. Never while a word is composed. */
export function showFound(
  editor: Editor,
  ranges: readonly FoundRange[],
  current: FoundRange | null,
  isChosen: boolean
): void {
  if (editor.isDestroyed || editor.view.composing) return
  const transaction = editor.state.tr.setMeta(key, { ranges, current } satisfies Shown)
  transaction.setMeta('addToHistory', false)
  if (current && isChosen && current.to <= transaction.doc.content.size)
    transaction.setSelection(TextSelection.create(transaction.doc, current.from, current.to))
  editor.view.dispatch(transaction)
  // ProseMirror scrolls only to a selection that has the focus; here the focus stays in the search field.
  if (current && isChosen)
    editor.view.dom.querySelector('.found-current')?.scrollIntoView({ block: 'nearest' })
}
