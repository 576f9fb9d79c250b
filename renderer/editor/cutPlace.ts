import type { Node } from '@tiptap/pm/model'

/** Where words begin that found no room on paper, as the typesetter tells it. */
export interface Cut {
  /** Id of a block, or the name of a line above the text. */
  readonly bid: string
  /** The first of the words, as they are set. */
  readonly words: string
  /** Letters of the block before them, without white space. */
  readonly before: number
}

interface Letter {
  readonly text: string
  readonly from: number
  readonly to: number
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })
/** Besides white space: what setting puts in and takes out. */
const BLANK = /^[\s\u00ad\u200b\u2060\p{Cf}]*$/u

/** The letters of a text as the typesetter counts them. */
function lettersOf(text: string, start: number): Letter[] {
  return [...segmenter.segment(text)].flatMap(({ segment, index }) =>
    BLANK.test(segment)
      ? []
      : [{ text: segment.normalize('NFC'), from: start + index, to: start + index + segment.length }]
  )
}

function findBlock(doc: Node, bid: string): { readonly node: Node; readonly at: number } | null {
  let found: { node: Node; at: number } | null = null
  doc.descendants((node, at) => {
    if (found === null && node.attrs.bid === bid) found = { node, at }
    return found === null
  })
  return found
}

/** Where of several places the words stand of which so many letters come before. */
function nearest(letters: readonly Letter[], words: readonly string[], before: number): number {
  let best = -1
  for (let at = 0; at + words.length <= letters.length; at++) {
    const isHere = words.every((letter, index) => letters[at + index]!.text === letter)
    if (isHere && (best < 0 || Math.abs(at - before) < Math.abs(best - before))) best = at
  }
  return best
}

/**
 * The first letter that found no room, as a range of the document; null where the block is not in it.
 * Where the words are not found, as in a text that was changed meanwhile, the letters alone are counted.
 */
export function findCut(doc: Node, { bid, words, before }: Cut): { from: number; to: number } | null {
  const block = bid === '' ? null : findBlock(doc, bid)
  if (!block) return null
  const letters: Letter[] = []
  const start = block.at + 1
  if (block.node.isText) return null
  block.node.descendants((node, at) => {
    if (node.isText) letters.push(...lettersOf(node.text!, start + at))
  })
  const sought = lettersOf(words, 0).map(({ text }) => text)
  const found = sought.length > 0 ? nearest(letters, sought, before) : 0
  const letter = letters[found >= 0 ? found : Math.min(before, letters.length - 1)]
  return letter ? { from: letter.from, to: letter.to } : null
}
