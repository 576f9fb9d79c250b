import type { Node } from '@tiptap/pm/model'
import type { Finding, ProofBlock, ProofRole, ProofText } from '../text/proofing/finding'
import { headFields, type HeadField } from './anchors'
import { documentFigures } from './document'
import type { TextRange } from './flatText'
import type { ArticleMeta } from './revision'

/** Where the words of a finding stand: in a line of the head, in the body, or in the footnote at a position. */
export type ProofPlace =
  | { readonly in: 'field'; readonly field: HeadField; readonly from: number; readonly to: number }
  | { readonly in: 'body'; readonly from: number; readonly to: number }
  | { readonly in: 'note'; readonly note: number; readonly from: number; readonly to: number }

/** An article as proofing reads it, with the way back from what was found to where it stands. */
export interface ProofSource {
  readonly text: ProofText
  /** Null where the block is not of this text, or the range is not in it. */
  readonly place: (found: Pick<Finding, 'block' | 'from' | 'to'>) => ProofPlace | null
}

/** A text in NFC. Per UTF-16 unit: where its letter begins and ends in what it was read from; null where nothing moved. */
interface ReadLine {
  readonly text: string
  readonly bounds: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null
}

interface ReadBlock extends ReadLine {
  readonly bid: string | null
  readonly role: ProofRole
  /** From the beginning of the outermost block: where the words begin; for a footnote, its mark. */
  readonly at: number
  readonly isNote: boolean
}

const LETTERS = /\P{M}\p{M}*|\p{M}+/gsu

/** Joins stretches of text, each with the place where it was read. */
function readLine(pieces: readonly { readonly text: string; readonly at: number }[]): ReadLine {
  const raw = pieces.map((piece) => piece.text).join('')
  const isPlain = pieces.every((piece, index) => index === 0 || piece.at === endOf(pieces[index - 1]!))
  if (isPlain && (pieces[0]?.at ?? 0) === 0 && raw === raw.normalize('NFC'))
    return { text: raw, bounds: null }
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const piece of pieces)
    for (const { 0: letter, index } of piece.text.matchAll(LETTERS)) {
      const composed = letter.normalize('NFC')
      const isSame = composed.length === letter.length
      for (let unit = 0; unit < composed.length; unit++) {
        starts.push(piece.at + index + (isSame ? unit : 0))
        ends.push(piece.at + index + (isSame ? unit + 1 : letter.length))
      }
      text += composed
    }
  return { text, bounds: { starts, ends } }
}

const endOf = (piece: { readonly text: string; readonly at: number }) => piece.at + piece.text.length

function rangeIn({ text, bounds }: ReadLine, { from, to }: TextRange): TextRange | null {
  if (from < 0 || to > text.length || from > to) return null
  if (!bounds) return { from, to }
  if (from === to) {
    const at = bounds.starts[from] ?? bounds.ends.at(-1) ?? 0
    return { from: at, to: at }
  }
  return { from: bounds.starts[from]!, to: bounds.ends[to - 1]! }
}

function roleOf(block: Node, within: readonly string[]): ProofRole {
  const { name } = block.type
  if (name === 'caption' || name === 'credit' || name === 'heading') return name
  if (within.some((kind) => kind === 'tableCell' || kind === 'tableHeader')) return 'cell'
  return within.some((kind) => kind === 'blockquote' || kind === 'pullQuote') ? 'quote' : 'paragraph'
}

function readTextblock(block: Node, at: number, bid: string | null, role: ProofRole): ReadBlock[] {
  const pieces: { text: string; at: number }[] = []
  const notes: ReadBlock[] = []
  block.forEach((child, offset) => {
    if (child.isText) pieces.push({ text: child.text!, at: offset })
    else if (child.type.name === 'hardBreak') pieces.push({ text: '\n', at: offset })
    else if (child.type.name === 'footnote')
      notes.push({
        ...readLine([{ text: child.attrs.text as string, at: 0 }]),
        bid: bid && `${bid}/note${notes.length + 1}`,
        role: 'footnote',
        at: at + offset,
        isNote: true
      })
  })
  return [{ ...readLine(pieces), bid, role, at, isNote: false }, ...notes]
}

/** Blocks never change, so each is read once; it is forgotten with the block. */
const known = new WeakMap<Node, readonly ReadBlock[]>()

function readBlocks(outermost: Node): readonly ReadBlock[] {
  const read = known.get(outermost)
  if (read) return read
  const blocks: ReadBlock[] = []
  const walk = (node: Node, position: number, bid: string | null, within: readonly string[]) => {
    const own = (node.attrs as { bid?: string | null }).bid ?? null
    const isPart = node.type.name === 'caption' || node.type.name === 'credit'
    const id = own ?? (isPart && bid ? `${bid}/${node.type.name}` : null)
    if (node.isTextblock) blocks.push(...readTextblock(node, position + 1, id, roleOf(node, within)))
    else node.forEach((child, offset) => walk(child, position + 1 + offset, id, [...within, node.type.name]))
  }
  walk(outermost, 0, null, [])
  known.set(outermost, blocks)
  return blocks
}

/**
 * Reads an article as proofing sees it, in reading order: head, body with captions and cells, each
 * footnote after the block that it hangs on. A mark of a footnote is no letter, a line break is "\n",
 * letters are NFC. A block is named by its `bid` (a head line by its field); one without, or one whose
 * name is taken, by its number. After an edit only blocks that changed are read again.
 *
 * @param day ISO day on which names of organisations are judged; null where it is not known.
 */
export function readProofText(
  meta: Pick<ArticleMeta, HeadField>,
  doc: Node,
  day: string | null
): ProofSource {
  const blocks: ProofBlock[] = []
  const places = new Map<string, (range: TextRange) => ProofPlace | null>()
  const add = (
    wanted: string | null,
    role: ProofRole,
    line: ReadLine,
    place: (range: TextRange) => ProofPlace
  ) => {
    const id = wanted !== null && !places.has(wanted) ? wanted : `#${blocks.length}`
    blocks.push({ id, role, text: line.text })
    places.set(id, (range) => {
      const within = rangeIn(line, range)
      return within && place(within)
    })
  }
  // The byline is the last line of the head fields, but under the text on paper; it is read where it is written.
  for (const field of headFields)
    add(field, field, readLine([{ text: meta[field], at: 0 }]), (range) => ({ in: 'field', field, ...range }))
  doc.forEach((outermost, start) => {
    for (const block of readBlocks(outermost)) {
      const at = start + block.at
      add(block.bid, block.role, block, ({ from, to }) =>
        block.isNote ? { in: 'note', note: at, from, to } : { in: 'body', from: at + from, to: at + to }
      )
    }
  })
  return {
    text: { blocks, photos: documentFigures(doc).length, day },
    place: (found) => places.get(found.block)?.(found) ?? null
  }
}
