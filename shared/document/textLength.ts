import type { Node } from '@tiptap/pm/model'
import type { TextLength } from '../domain/lengthRule'
import { countWords } from '../text/words'
import { footnoteTexts, lineText } from './document'
import { countDocumentWords } from './documentWords'
import type { ArticleMeta } from './revision'

/** Characters of a line as the reader sees them: composed, whatever the keyboard sent. */
const countCharacters = (text: string): number => [...text.normalize('NFC')].length

/** Blocks never change, so a block is counted once; it is forgotten with the block. */
const counted = new WeakMap<Node, number>()

function countBlock(block: Node): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  const characters = [lineText(block), ...footnoteTexts(block)].reduce(
    (sum, line) => sum + countCharacters(line),
    0
  )
  counted.set(block, characters)
  return characters
}

/** How long a text is: title, deck, lead and body, captions and credits included; breaks between paragraphs are no characters. */
export function measureText(
  { title, deck, lead }: Pick<ArticleMeta, 'title' | 'deck' | 'lead'>,
  doc: Node
): TextLength {
  const head = [title, deck, lead]
  let characters = head.reduce((sum, line) => sum + countCharacters(line), 0)
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    characters += countBlock(node)
    return false
  })
  return { words: countWords(head.join('\n')) + countDocumentWords(doc), characters }
}
