import type { DocumentJson } from './document'
import { documentSchema } from './schema'

const keys = new WeakMap<DocumentJson, string>()

/** What a block says and how it looks, without the ids of blocks: equal for two that nobody can tell apart. */
export function contentKey(node: DocumentJson): string {
  const known = keys.get(node)
  if (known !== undefined) return known
  const key = JSON.stringify(node, (name, value: unknown) => (name === 'bid' ? undefined : value))
  keys.set(node, key)
  return key
}

/** Whether a block holds a line of text itself, as a paragraph or a caption does. */
export const isLine = (node: DocumentJson): boolean => documentSchema.nodes[node.type]?.isTextblock ?? false

/** The id of a block; of one that has none, such as a table cell, that of the first block in it. */
export function blockId(node: DocumentJson): string | null {
  const own = node.attrs?.['bid']
  if (typeof own === 'string') return own
  const first = node.content?.[0]
  return first && !isLine(node) ? blockId(first) : null
}

/** Blocks of one family may turn into each other: a paragraph into a heading, bullets into numbers. */
export function familyOf(node: DocumentJson): string {
  if (isLine(node)) return node.type === 'caption' || node.type === 'credit' ? node.type : 'line'
  if (node.type === 'bulletList' || node.type === 'orderedList') return 'list'
  if (node.type === 'tableCell' || node.type === 'tableHeader') return 'cell'
  return node.type
}

/** The lines and photos in a block, in reading order. */
export function leavesOf(node: DocumentJson): DocumentJson[] {
  if (isLine(node) || node.type === 'figure' || !node.content) return [node]
  return node.content.flatMap(leavesOf)
}

/** The words of a block and of all that is in it, footnotes included. */
export function blockText(node: DocumentJson): string {
  if (node.text !== undefined) return node.text
  if (node.type === 'footnote') return ` ${String(node.attrs?.['text'])} `
  const between = isLine(node) ? '' : ' '
  return node.type === 'hardBreak' ? ' ' : (node.content ?? []).map(blockText).join(between)
}
