import { Slice, type Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'

/** A landmark of a body: what the eye looks for when it looks for a place. */
export interface OutlineItem {
  readonly kind: 'heading' | 'figure' | 'table' | 'box'
  /** 2 or 3 for headings as they are set; what stands under a heading is one deeper. */
  readonly level: number
  /** Its own words; empty where it has none yet. */
  readonly text: string
  /** Position of the block in the document. */
  readonly pos: number
}

const KINDS: Readonly<Record<string, OutlineItem['kind']>> = {
  heading: 'heading',
  figure: 'figure',
  table: 'table',
  boxedText: 'box'
}

const LONGEST = 120

function wordsOf(block: Node): string {
  let words = ''
  block.descendants((node) => {
    if (words === '' && node.isTextblock) words = node.textContent.trim()
    return words === ''
  })
  return (block.isTextblock ? block.textContent.trim() : words).slice(0, LONGEST)
}

/** Headings, photos, tables and boxes of a body in reading order. */
export function readOutline(doc: Node): OutlineItem[] {
  const items: OutlineItem[] = []
  let depth = 1
  doc.forEach((block, pos) => {
    const kind = KINDS[block.type.name]
    if (!kind) return
    if (kind === 'heading') depth = block.attrs.level as number
    items.push({ kind, level: kind === 'heading' ? depth : depth + 1, text: wordsOf(block), pos })
  })
  return items
}

interface Section {
  readonly from: number
  readonly to: number
}

/** Where the section of the heading at an index of the document ends: before the next heading of its rank. */
function sectionEnd(doc: Node, index: number): number {
  const { level } = doc.child(index).attrs as { level: number }
  let end = index + 1
  while (end < doc.childCount) {
    const next = doc.child(end)
    if (next.type.name === 'heading' && (next.attrs.level as number) <= level) break
    end++
  }
  return end
}

const positionOf = (doc: Node, index: number) => {
  let position = 0
  for (let at = 0; at < index; at++) position += doc.child(at).nodeSize
  return position
}

/** The blocks that move together, and those that they change places with; null at the end of the way. */
function findExchange(doc: Node, pos: number, step: 1 | -1): { own: Section; other: Section } | null {
  const index = doc.resolve(pos).index(0)
  const block = doc.maybeChild(index)
  if (!block || positionOf(doc, index) !== pos) return null
  const section = (from: number, to: number): Section => ({
    from: positionOf(doc, from),
    to: positionOf(doc, to)
  })
  if (block.type.name !== 'heading') {
    const other = index + step
    if (other < 0 || other >= doc.childCount) return null
    return { own: section(index, index + 1), other: section(other, other + 1) }
  }
  const level = block.attrs.level as number
  const end = sectionEnd(doc, index)
  if (step === 1) {
    const next = doc.maybeChild(end)
    if (!next || (next.attrs.level as number) !== level) return null
    return { own: section(index, end), other: section(end, sectionEnd(doc, end)) }
  }
  for (let at = index - 1; at >= 0; at--) {
    const before = doc.child(at)
    if (before.type.name !== 'heading' || (before.attrs.level as number) > level) continue
    if ((before.attrs.level as number) < level) return null
    return { own: section(index, end), other: section(at, index) }
  }
  return null
}

/**
 * Moves a section past its neighbour: a heading with everything under it past
 * the section of the same rank, any other block past the block beside it.
 *
 * @returns the block's new position, or null where it cannot go further; the transform is then untouched.
 */
export function moveSection(transform: Transform, pos: number, step: 1 | -1): number | null {
  const { doc } = transform
  const exchange = findExchange(doc, pos, step)
  if (!exchange) return null
  const { own, other } = exchange
  const [first, second] = step === 1 ? [own, other] : [other, own]
  const swapped = doc.slice(second.from, second.to).content.append(doc.slice(first.from, first.to).content)
  transform.replace(first.from, second.to, new Slice(swapped, 0, 0))
  return step === 1 ? first.from + (second.to - second.from) : first.from
}
