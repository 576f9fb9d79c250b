import type { Node } from '@tiptap/pm/model'

/** Two positions in a body, or two offsets in a text. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

interface FlatLine {
  readonly text: string
  /** Where the line begins in the flat text. */
  readonly at: number
  /** Position in the body where it begins. */
  readonly start: number
  /** Ids of the blocks that it stands in, outermost first. */
  readonly bids: readonly string[]
  /** Offset in the body's text for each offset in this one; null where they are the same. */
  readonly offsets: readonly number[] | null
}

/** The words of a body as one text in NFC, a line for each block, with the way back to positions. */
export interface FlatText {
  readonly text: string
  readonly lines: readonly FlatLine[]
}

/**
 * The words of a block, each at its offset: a line break is a break, and the
 * borders of an inline thing are blanks, around its own words if it has some.
 */
function textOf(block: Node): string {
  let text = ''
  block.forEach((child) => {
    if (child.isText) text += child.text!
    else if (child.type.name === 'hardBreak') text += '\n'
    else text += child.isLeaf ? ' '.repeat(child.nodeSize) : ` ${textOf(child)} `
  })
  return text
}

/** Puts a text in NFC letter by letter, and says for each new offset which old one it was. */
function compose(text: string): { text: string; offsets: readonly number[] | null } {
  if (text === text.normalize('NFC')) return { text, offsets: null }
  const offsets: number[] = []
  let composed = ''
  let old = 0
  for (const [letter] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const next = letter.normalize('NFC')
    for (let index = 0; index < next.length; index++)
      offsets.push(letter === next ? old + index : index === 0 ? old : old + letter.length)
    composed += next
    old += letter.length
  }
  return { text: composed, offsets: [...offsets, old] }
}

const known = new WeakMap<Node, FlatText>()

/** Reads the words of a body, captions and cells included. Read once for each body. */
export function flattenText(doc: Node): FlatText {
  const read = known.get(doc)
  if (read) return read
  const lines: FlatLine[] = []
  let at = 0
  const walk = (node: Node, position: number, bids: readonly string[]) => {
    const { bid } = node.attrs as { bid?: string | null }
    const inside = bid ? [...bids, bid] : bids
    if (node.isTextblock) {
      const { text, offsets } = compose(textOf(node))
      lines.push({ text, at, start: position + 1, bids: inside, offsets })
      at += text.length + 1
    } else node.forEach((child, offset) => walk(child, position + 1 + offset, inside))
  }
  doc.forEach((child, offset) => walk(child, offset, []))
  const flat = { text: lines.map((line) => line.text).join('\n'), lines }
  known.set(doc, flat)
  return flat
}

/** A plain text, such as a head field, in the same form. Its positions are its offsets. */
export function readFlat(text: string): FlatText {
  const composed = compose(text)
  return { text: composed.text, lines: [{ ...composed, at: 0, start: 0, bids: [] }] }
}

/** The last line that begins at or before a place, by its offset or by its position. */
function lastLine(flat: FlatText, by: 'at' | 'start', place: number): FlatLine | undefined {
  let low = 0
  let high = flat.lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (flat.lines[middle]![by] <= place) low = middle + 1
    else high = middle
  }
  return flat.lines[low - 1]
}

/** The line that holds an offset; the end of a line belongs to it. */
export function lineAt(flat: FlatText, offset: number): FlatLine | undefined {
  return lastLine(flat, 'at', offset)
}

/** The offset in the flat text of a position in the body; between two blocks, the end of the one before. */
export function toOffset(flat: FlatText, position: number): number {
  const line = lastLine(flat, 'start', position)
  if (!line) return 0
  const offset = position - line.start
  const inLine = line.offsets ? line.offsets.findIndex((old) => old >= offset) : offset
  return line.at + (inLine < 0 ? line.text.length : Math.min(inLine, line.text.length))
}

/** The positions in the body of a stretch of the flat text that begins and ends with a letter. */
export function toRange(flat: FlatText, start: number, end: number): TextRange {
  const positionOf = (offset: number) => {
    const line = lineAt(flat, offset)
    if (!line) return 0
    const inLine = offset - line.at
    return line.start + (line.offsets ? line.offsets[inLine]! : inLine)
  }
  return { from: positionOf(start), to: positionOf(end) }
}
