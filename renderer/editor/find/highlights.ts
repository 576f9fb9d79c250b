import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { InsideNode } from '@shared/document/findText'

/** A stretch of the body that was found; inside of a footnote or a photo the node itself is shown. */
export interface FoundRange {
  readonly from: number
  readonly to: number
  readonly inside: InsideNode | null
}

const endOf = ({ to, inside }: FoundRange) => (inside ? inside.at + 1 : to)

function draw(range: FoundRange, doc: Node, look: string): Decoration {
  if (!range.inside) return Decoration.inline(range.from, range.to, { class: look })
  const { at } = range.inside
  return Decoration.node(at, at + (doc.nodeAt(at)?.nodeSize ?? 1), { class: look })
}

function select(transaction: Transaction, { from, to, inside }: FoundRange): void {
  const { doc } = transaction
  transaction.setSelection(
    inside ? NodeSelection.create(doc, inside.at) : TextSelection.create(doc, from, to)
  )
}

interface Shown {
  readonly ranges: readonly FoundRange[]
  readonly current: FoundRange | null
}

const isSame = (a: FoundRange, b: FoundRange) =>
  a.inside?.at === b.inside?.at && a.from === b.from && a.to === b.to

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
            .filter((range) => endOf(range) <= size)
            .map((range) => {
              const isCurrent = current !== null && isSame(range, current)
              return draw(range, after.doc, isCurrent ? 'found found-current' : 'found')
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
  if (current && isChosen && endOf(current) <= transaction.doc.content.size) select(transaction, current)
  editor.view.dispatch(transaction)
  // ProseMirror scrolls only to a selection that has the focus; here the focus stays in the search field.
  if (current && isChosen)
    editor.view.dom.querySelector('.found-current')?.scrollIntoView({ block: 'nearest' })
}
