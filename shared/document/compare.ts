import type { Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import { footnoteTexts, lineText, parseDocument } from './document'
import { articleMetaSchema, type ArticleContent, type ArticleMeta } from './revision'

/** A stretch of text that both sides have, or only the newer or the older one. */
export interface ComparedPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** One block of the comparison: a paragraph, a heading, a cell, a caption, or a photo. */
export interface ComparedBlock {
  readonly kind: 'same' | 'added' | 'removed' | 'changed'
  /** Name of the block in the schema: `paragraph`, `heading`, `caption`, `figure`… */
  readonly type: string
  readonly parts: readonly ComparedPart[]
}

export interface ComparedField {
  readonly field: keyof ArticleMeta
  readonly parts: readonly ComparedPart[]
}

/** What became of an article between two revisions, word by word. */
export interface Comparison {
  /** Only the fields that differ. */
  readonly fields: readonly ComparedField[]
  readonly blocks: readonly ComparedBlock[]
  readonly added: number
  readonly removed: number
}

interface Line {
  readonly key: string
  readonly type: string
  readonly text: string
}

/** Words, and between them blanks and marks: a changed comma is not a changed word. */
const tokensOf = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

/** Beyond so many changes a text is another text, and finding the fewest would freeze the window. */
const MAX_CHANGES = 2000

function diffLists(
  before: string[],
  after: string[]
): { value: string[]; added: boolean; removed: boolean }[] {
  const found = diffArrays(before, after, { maxEditLength: MAX_CHANGES })
  if (found) return found
  return [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false }
  ]
}

/** Compares two texts word by word. */
export function compareText(before: string, after: string): ComparedPart[] {
  return diffLists(tokensOf(before), tokensOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join('')
  }))
}

/** The blocks of a body in reading order, each with the key by which it is found again in another revision. */
function linesOf(doc: Node): Line[] {
  const lines: Line[] = []
  const seen = new Map<string, number>()
  const push = (name: string, type: string, text: string) => {
    // A copied block keeps its id: the second of a name is another block than the first.
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    lines.push({ key: `${name}#${nth}`, type, text })
  }
  const add = (node: Node, text: string, owner: Node) => {
    const bid = (node.attrs.bid ?? owner.attrs.bid) as string | null
    const type = node.type.name
    push(bid ? `${type}:${bid}` : `${type}=${text}`, type, text)
  }
  doc.descendants((node, _pos, parent) => {
    if (node.type.name === 'figure') {
      add(node, node.attrs.media as string, node)
      if (node.attrs.alt !== '') push(`alt:${String(node.attrs.bid)}`, 'alt', node.attrs.alt as string)
      node.forEach((child) => add(child, child.textContent, node))
      return false
    }
    if (!node.isTextblock) return true
    add(node, lineText(node), parent!)
    return false
  })
  // A footnote is found again by its number: its words are compared, not its place.
  for (const text of footnoteTexts(doc)) push('footnote', 'footnote', text)
  return lines
}

function compareLines(before: readonly Line[], after: readonly Line[]): ComparedBlock[] {
  const older = new Map(before.map((line) => [line.key, line]))
  const blocks: ComparedBlock[] = []
  const changes = diffLists(
    before.map((line) => line.key),
    after.map((line) => line.key)
  )
  const newer = new Map(after.map((line) => [line.key, line]))
  for (const { value, added, removed } of changes) {
    for (const key of value) {
      const left = older.get(key)
      const right = newer.get(key)
      if (added && right) {
        blocks.push({ kind: 'added', type: right.type, parts: [{ kind: 'added', text: right.text }] })
      } else if (removed && left) {
        blocks.push({ kind: 'removed', type: left.type, parts: [{ kind: 'removed', text: left.text }] })
      } else if (left && right) {
        const isSame = left.text === right.text
        const parts: ComparedPart[] = isSame
          ? [{ kind: 'same', text: right.text }]
          : right.type === 'figure'
            ? [
                { kind: 'removed', text: left.text },
                { kind: 'added', text: right.text }
              ]
            : compareText(left.text, right.text)
        blocks.push({ kind: isSame ? 'same' : 'changed', type: right.type, parts })
      }
    }
  }
  return blocks
}

const countIn = (parts: readonly ComparedPart[], kind: ComparedPart['kind']) =>
  parts
    .filter((part) => part.kind === kind)
    .reduce((sum, part) => sum + (part.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)

/** Compares two contents of one article: fields, text, captions, photos, table cells. */
export function compareContents(before: ArticleContent, after: ArticleContent): Comparison {
  const names = Object.keys(articleMetaSchema.shape) as (keyof ArticleMeta)[]
  const fields = names
    .filter((field) => before.meta[field] !== after.meta[field])
    .map((field) => ({ field, parts: compareText(before.meta[field], after.meta[field]) }))
  const blocks = compareLines(linesOf(parseDocument(before.body)), linesOf(parseDocument(after.body)))
  const all = [
    ...fields.map((each) => each.parts),
    ...blocks.filter((each) => each.type !== 'figure').map((each) => each.parts)
  ]
  const total = (kind: ComparedPart['kind']) => all.reduce((sum, parts) => sum + countIn(parts, kind), 0)
  return { fields, blocks, added: total('added'), removed: total('removed') }
}
