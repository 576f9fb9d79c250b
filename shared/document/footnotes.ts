import type { Node } from '@tiptap/pm/model'
import { footnoteTexts } from './document'

/** Blocks never change, so a block is searched once; it is forgotten with the block. */
const searched = new WeakMap<Node, readonly string[]>()

/** Texts of all footnotes in reading order. After a key only the block that was typed in is read again. */
export function readFootnotes(doc: Node): readonly string[] {
  return doc.children.flatMap((block) => {
    const known = searched.get(block)
    if (known) return known
    const notes = footnoteTexts(block)
    searched.set(block, notes)
    return notes
  })
}

/** Place of the nth footnote, from 0; null where there is none. */
export function placeOfFootnote(doc: Node, index: number): number | null {
  let place: number | null = null
  let count = 0
  doc.descendants((node, at) => {
    if (node.type.name === 'footnote' && count++ === index) place = at
    return place === null
  })
  return place
}

/** Which footnote begins at a place, from 0: how many stand before it. */
export function countFootnotesBefore(doc: Node, place: number): number {
  let count = 0
  doc.nodesBetween(0, place, (node, at) => {
    if (node.type.name === 'footnote' && at < place) count++
  })
  return count
}
