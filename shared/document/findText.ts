import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import type { TextMatch } from '../text/search'
import { MAX_FOOTNOTE } from './schema'

/** Attributes that hold words of a text: those of a footnote, and what a photo shows, for who cannot see it. */
export const wordAttributes = ['text', 'alt'] as const
export type WordAttribute = (typeof wordAttributes)[number]

/** Where words stand that are no letters of the document: in an attribute of the node at a position. */
export interface InsideNode {
  readonly at: number
  readonly attribute: WordAttribute
}

/** Letters that stand together in one block, or in an attribute; a line break or a note ends them. */
export interface TextSegment {
  /** Position in the document of the first letter; 0 in an attribute. */
  readonly pos: number
  readonly text: string
  readonly inside: InsideNode | null
  /** Name of the block in the schema: `paragraph`, `caption`… */
  readonly type: string
}

const WORD_ATTRIBUTES: Readonly<Record<string, WordAttribute>> = { footnote: 'text', figure: 'alt' }

function attributeSegment(node: Node, at: number): TextSegment[] {
  const attribute = WORD_ATTRIBUTES[node.type.name]
  const text = attribute && (node.attrs[attribute] as string)
  return text ? [{ pos: 0, text, inside: { at, attribute }, type: node.type.name }] : []
}

/** Every stretch of text of a body in reading order: captions, credits, table cells, footnotes, descriptions of photos. */
export function textSegments(doc: Node): TextSegment[] {
  const segments: TextSegment[] = []
  doc.descendants((block, pos) => {
    segments.push(...attributeSegment(block, pos))
    if (!block.inlineContent) return true
    let open: { pos: number; text: string } | null = null
    const close = () => {
      if (open) segments.push({ ...open, inside: null, type: block.type.name })
      open = null
    }
    block.forEach((child, offset) => {
      if (!child.isText) {
        close()
        segments.push(...attributeSegment(child, pos + 1 + offset))
        return
      }
      open ??= { pos: pos + 1 + offset, text: '' }
      open.text += child.text ?? ''
    })
    close()
    return false
  })
  return segments
}

/** A stretch of a body to be replaced: by positions, or by offsets inside an attribute. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly inside: InsideNode | null
}

/** Where something was found in a body. */
export interface PlacedMatch extends TextMatch {
  readonly inside: InsideNode | null
}

/** Where in a body the matches of a segment stand. */
export function placeMatches({ pos, inside }: TextSegment, matches: readonly TextMatch[]): PlacedMatch[] {
  return matches.map((match) => ({ ...match, inside, from: pos + match.from, to: pos + match.to }))
}

/** What the attributes say after the edits, node by node. */
export function editedAttributes(
  doc: Node,
  edits: readonly TextEdit[]
): { readonly inside: InsideNode; readonly value: string; readonly isTooLong: boolean }[] {
  const places = new Map<number, InsideNode>()
  for (const { inside } of edits) if (inside) places.set(inside.at, inside)
  return [...places.values()].map((inside) => {
    const value = edits
      .filter((edit) => edit.inside?.at === inside.at)
      .reduceRight(
        (words, { from, to, text }) => words.slice(0, from) + text + words.slice(to),
        doc.nodeAt(inside.at)!.attrs[inside.attribute] as string
      )
    return { inside, value, isTooLong: value.length > MAX_FOOTNOTE }
  })
}

/**
 * Replaces stretches of text, from the last to the first, each keeping the marks that it began with.
 * Edits must be in order and not overlap; what is inside of attributes must fit there.
 */
export function replaceText<T extends Transform>(transform: T, edits: readonly TextEdit[]): T {
  // Attributes move nothing, so they come first.
  for (const { inside, value } of editedAttributes(transform.doc, edits))
    transform.setNodeAttribute(inside.at, inside.attribute, value)
  for (const { from, to, text } of edits.filter(({ inside }) => inside === null).reverse()) {
    if (text === '') {
      transform.delete(from, to)
      continue
    }
    const { doc } = transform
    const marks = doc.resolve(from).marksAcross(doc.resolve(to)) ?? []
    transform.replaceWith(from, to, doc.type.schema.text(text, marks))
  }
  return transform
}

/** A body with some of its text replaced. */
export function withReplacedText(doc: Node, edits: readonly TextEdit[]): Node {
  return replaceText(new Transform(doc), edits).doc
}
