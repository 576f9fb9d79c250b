import type { Node } from '@tiptap/pm/model'
import { countWords } from '../text/words'
import { footnoteTexts, lineText } from './document'

/** Blocks never change, so a block is counted once; it is forgotten with the block. */
const counted = new WeakMap<Node, number>()

/** Words of one block of text with its footnotes; a line break inside it parts words. */
function countBlock(block: Node): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  const words = countWords([lineText(block), ...footnoteTexts(block)].join('\n'))
  counted.set(block, words)
  return words
}

/**
 * Number of words in a body, captions, credits and footnotes included: the same as `countWords(documentText(doc))`.
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
