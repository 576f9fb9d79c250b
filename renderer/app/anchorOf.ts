import type { Anchor } from '@shared/domain/records'
import type { TiptapEditor } from '@renderer/editor/Editor'

/**
 * What is selected in a text, as an anchor for a remark; null when nothing is.
 * Read from the page itself: a text that is only read keeps no selection of its own.
 */
export function anchorOf(editor: TiptapEditor | null): Anchor | null {
  const selection = window.getSelection()
  const quote = selection?.toString().trim() ?? ''
  if (!editor || editor.isDestroyed || !selection?.anchorNode || quote === '') return null
  if (!editor.view.dom.contains(selection.anchorNode)) return null
  const place = editor.state.doc.resolve(editor.view.posAtDOM(selection.anchorNode, selection.anchorOffset))
  const bid = place.depth > 0 ? (place.node(1).attrs.bid as string | null) : null
  return { bid: bid ?? '', quote: quote.slice(0, 400) }
}
