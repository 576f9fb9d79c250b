import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import type { TextMatch } from '../text/search'

/** Letters that stand together in one block; a line break or a note ends them. */
export interface TextSegment {
  /** Position in the document of the first letter. */
  readonly pos: number
  readonly text: string
  /** Name of the block in the schema: `paragraph`, `caption`… */
  readonly type: string
}

/** Every stretch of text of a body in reading order, captions, credits and table cells included. */
export function textSegments(doc: Node): TextSegment[] {
  const segments: TextSegment[] = []
  doc.descendants((block, pos) => {
    if (!block.inlineContent) return true
    let open: { pos: number; text: string } | null = null
    const close = () => {
      if (open) segments.push({ ...open, type: block.type.name })
      open = null
    }
    block.forEach((child, offset) => {
      if (!child.isText) return close()
      open ??= { pos: pos + 1 + offset, text: '' }
      open.text += child.text ?? ''
    })
    close()
    // Text may stand inside something inline, such as a note.
    return !block.isTextblock || block.children.some((child) => child.inlineContent)
  })
  return segments
}

/** A stretch of a body to be replaced. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Where in a body the matches of a segment stand. */
export function placeMatches(segment: TextSegment, matches: readonly TextMatch[]): TextMatch[] {
  return matches.map((match) => ({ ...match, from: segment.pos + match.from, to: segment.pos + match.to }))
}

/**
 * Replaces stretches of text, from the last to the first, each keeping the marks that it began with.
 * Edits must be in order and not overlap.
 */
export function replaceText<T extends Transform>(transform: T, edits: readonly TextEdit[]): T {
  for (const { from, to, text } of [...edits].reverse()) {
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
