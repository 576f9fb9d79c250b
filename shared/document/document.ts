import type { Node, Schema } from '@tiptap/pm/model'
import type { PersonShown, PhotoFraming } from './figure'
import { documentSchema, LATER_ATTRIBUTES } from './schema'

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
  const { text, attrs, content } = json as { text?: unknown; attrs?: unknown; content?: unknown }
  if (typeof text === 'string') counted.characters += text.length
  const note = (attrs as { text?: unknown } | null | undefined)?.text
  if (typeof note === 'string') counted.characters += note.length
  if (counted.characters > MAX_CHARACTERS) throw new DocumentError('too long')
  if (content === undefined) return
  if (!Array.isArray(content)) throw new DocumentError('content is not a list')
  for (const child of content) measure(child, depth + 1, counted)
}

/**
 * Reads untrusted JSON as a body.
 *
 * @param schema an editor's own, equal to ours, for a text that is to be mixed with the editor's.
 * @throws DocumentError when it does not fit the schema or is out of bounds.
 */
export function parseDocument(json: unknown, schema: Schema = documentSchema): Node {
  measure(json, 0, { nodes: 0, characters: 0 })
  try {
    const node = schema.nodeFromJSON(json)
    node.check()
    if (node.type !== schema.topNodeType) throw new RangeError('not a whole document')
    return node
  } catch (error) {
    throw new DocumentError(error instanceof Error ? error.message : 'not a document')
  }
}

/**
 * Writes a body as it is stored. An attribute that a kind of block got later is left out where it says
 * nothing new: a text of years ago, opened and saved unchanged, keeps its hash.
 */
export function documentToJson(doc: Node): DocumentJson {
  const write = (json: DocumentJson): DocumentJson => {
    const later = LATER_ATTRIBUTES[json.type]
    const defaults = documentSchema.nodes[json.type]?.spec.attrs
    const isSaid = ([name, value]: readonly [string, unknown]) =>
      !later?.includes(name) || JSON.stringify(value) !== JSON.stringify(defaults?.[name]?.default)
    return {
      ...json,
      ...(later && json.attrs
        ? { attrs: Object.fromEntries(Object.entries(json.attrs).filter(isSaid)) }
        : {}),
      ...(json.content ? { content: json.content.map(write) } : {})
    }
  }
  // ProseMirror types it as any; a document of our schema is written as one.
  return write(doc.toJSON() as DocumentJson)
}

/** A body with one empty paragraph. */
export const emptyDocument: DocumentJson = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Text of one paragraph, heading or caption, as it reads: a line break is a new line, footnotes are left out. */
export function lineText(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : ''
  )
}

/** Texts of the footnotes of a body or a block, in the order in which they are numbered. */
export function footnoteTexts(within: Node): string[] {
  const notes: string[] = []
  within.descendants((node) => {
    if (node.type.name === 'footnote') notes.push(node.attrs.text as string)
  })
  return notes
}

/** The same block with adjacent text of the same looks joined, as every edit leaves it. */
export function joinText(node: Node): Node {
  return node.isLeaf ? node : node.type.create(node.attrs, node.children.map(joinText), node.marks)
}

/**
 * The one way to write a body: every setting written out as it is stored, adjacent text joined.
 *
 * @throws DocumentError as {@link parseDocument}.
 */
export const normalBody = (body: DocumentJson): DocumentJson => documentToJson(joinText(parseDocument(body)))

/** Plain text of a body: one line per block, captions and credits included; the footnotes stand at its end. */
export function documentText(doc: Node): string {
  const lines: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    lines.push(lineText(node))
    return false
  })
  return [...lines, ...footnoteTexts(doc)].filter((line) => line !== '').join('\n')
}

/** A photo as it stands in a body: what a reader sees of it. */
export interface FigureText extends PhotoFraming {
  readonly media: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** A photo as it stands in a body, with what only the office needs to know. */
export interface Figure extends FigureText {
  readonly rights: string
  readonly people: readonly PersonShown[]
}

/** What a figure says, read from its attributes and its two lines. */
export function readFigure(figure: Node): Figure {
  // The schema has checked each of them.
  const { media, alt, crop, angle, rights, people } = figure.attrs as Omit<Figure, 'caption' | 'credit'>
  const [caption, credit] = [figure.child(0).textContent, figure.child(1).textContent]
  return { media, alt, caption, credit, crop, angle, rights, people }
}

/** The photos of a body, in reading order. */
export function documentFigures(doc: Node): Figure[] {
  const figures: Figure[] = []
  doc.descendants((node) => {
    if (node.type.name !== 'figure') return true
    figures.push(readFigure(node))
    return false
  })
  return figures
}

/** Hashes of the photos of a body, each once, without reading the body as a document. */
export function listPhotos({ type, attrs, content }: DocumentJson): string[] {
  const own = type === 'figure' && typeof attrs?.media === 'string' ? [attrs.media] : []
  return [...new Set([...own, ...(content ?? []).flatMap(listPhotos)])]
}
