import type { Node } from '@tiptap/pm/model'
import { countWords } from '../text/words'

/** Blocks never change, so a block is counted once; it is forgotten with the block. */
const counted = new WeakMap<Node, number>()

/** Words of one block of text; a line break inside it parts words. */
function countBlock(block: Node): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  const words = countWords(block.textBetween(0, block.content.size, undefined, '\n'))
  counted.set(block, words)
  return words
}

/**
 * Number of words in a body, captions and credits included: the same as `countWords(documentText(doc))`.
 * After a key only the block that was typed in is read again.
 */
export function countDocumentWords(doc: Node): number {
  let words = 0
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    words += countBlock(node)
    return false
  })
  return words
}
