import type { Node } from '@tiptap/pm/model'
import { documentSchema } from './schema'

/** A body as stored: ProseMirror JSON of {@link documentSchema}. */
export interface DocumentJson {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly DocumentJson[]
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[]
  readonly text?: string
}

/** A body that does not fit the schema or its bounds. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
}

/** Bounds of one body: far above any real article, low enough that nothing hangs. */
const MAX_CHARACTERS = 2_000_000
const MAX_NODES = 60_000
const MAX_DEPTH = 24

function measure(json: unknown, depth: number, counted: { nodes: number; characters: number }): void {
  if (depth > MAX_DEPTH) throw new DocumentError('nested too deeply')
  if (typeof json !== 'object' || json === null) throw new DocumentError('not a document')
  if (++counted.nodes > MAX_NODES) throw new DocumentError('too many blocks')
  const { text, content } = json as { text?: unknown; content?: unknown }
  if (typeof text === 'string') counted.characters += text.length
  if (counted.characters > MAX_CHARACTERS) throw new DocumentError('too long')
  if (content === undefined) return
  if (!Array.isArray(content)) throw new DocumentError('content is not a list')
  for (const child of content) measure(child, depth + 1, counted)
}

/**
 * Reads untrusted JSON as a body.
 *
 * @throws DocumentError when it does not fit the schema or is out of bounds.
 */
export function parseDocument(json: unknown): Node {
  measure(json, 0, { nodes: 0, characters: 0 })
  try {
    const node = documentSchema.nodeFromJSON(json)
    node.check()
    if (node.type !== documentSchema.topNodeType) throw new RangeError('not a whole document')
    return node
  } catch (error) {
    throw new DocumentError(error instanceof Error ? error.message : 'not a document')
  }
}

/** A body with one empty paragraph. */
export const emptyDocument: DocumentJson = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Plain text of a body: one line per block, captions and credits included. */
export function documentText(doc: Node): string {
  const lines: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    const line = node.textBetween(0, node.content.size, undefined, '\n')
    if (line !== '') lines.push(line)
    return false
  })
  return lines.join('\n')
}

/** A photo as it stands in a body. */
export interface FigureText {
  readonly media: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** The photos of a body, in reading order. */
export function documentFigures(doc: Node): FigureText[] {
  const figures: FigureText[] = []
  doc.descendants((node) => {
    if (node.type.name !== 'figure') return true
    figures.push({
      media: node.attrs.media as string,
      alt: node.attrs.alt as string,
      caption: node.child(0).textContent,
      credit: node.child(1).textContent
    })
    return false
  })
  return figures
}
