import type { DocumentJson } from '@shared/document/document'
import { nodes } from '@shared/document/schema'

/** What is known about a position of a body: who changed what stands there, and from which paragraph of the file it came. */
export interface TokenOrigin {
  /** Place of the author of a change of this very letter. */
  readonly changed: number | null
  /** Place of the author of a change of the paragraph that begins or ends here. */
  readonly nearby: number | null
  /** Number of the paragraph that ends here; null for any other position. */
  readonly ends: number | null
}

/** Attributes that paragraphs carry until they are a body. */
export interface DraftAttributes {
  readonly source: number | null
  readonly ends: number | null
  readonly change: number | null
}

/** A body as it may be stored, and what is known about each of its positions. */
export interface CleanedBody {
  readonly body: DocumentJson
  readonly origins: readonly TokenOrigin[]
}

/**
 * Takes out of a body what only the import knows: marks of changes and numbers of
 * paragraphs. Each block gets a name by its place in the file, the same in both readings
 * of a file with tracked changes, so that comments and comparisons find it.
 */
export function cleanBody(draft: DocumentJson): CleanedBody {
  const origins: TokenOrigin[] = []
  const names = createNames()

  function clean(node: DocumentJson, row: number | null): DocumentJson {
    if (node.text !== undefined) {
      const change = node.marks?.find(({ type }) => type === 'change')
      const changed = change ? Number(change.attrs?.index) : null
      for (let at = 0; at < node.text.length; at++) origins.push({ changed, nearby: null, ends: null })
      const marks = node.marks?.filter(({ type }) => type !== 'change') ?? []
      return { type: node.type, text: node.text, ...(marks.length > 0 ? { marks } : {}) }
    }
    const { source: _, ends = null, change = null, ...attrs } = (node.attrs ?? {}) as Partial<DraftAttributes>
    const whole = node.type === 'tableRow' ? wholeChange(node) : row
    const edge = { changed: changeOf(node) ?? whole, nearby: change }
    const named = NAMED.has(node.type) ? { ...attrs, bid: names(node) } : attrs
    if (node.type !== 'doc') origins.push({ ...edge, ends: null })
    const content = node.content && joinText(node.content.map((child) => clean(child, whole)))
    if (node.type !== 'doc' && !LEAVES.has(node.type)) origins.push({ ...edge, ends })
    return {
      type: node.type,
      ...(Object.keys(named).length > 0 ? { attrs: named } : {}),
      ...(content ? { content } : {})
    }
  }

  return { body: clean(draft, null), origins }
}

/** Inline nodes have no inside; who put them in or took them out is said by their mark. */
const LEAVES = new Set(['hardBreak', 'footnote'])

function changeOf({ marks }: DocumentJson): number | null {
  const change = marks?.find(({ type }) => type === 'change')
  return change ? Number(change.attrs?.index) : null
}

/** Whoever put a row in or took it out: each of its paragraphs is that person's, with every letter. */
function wholeChange(row: DocumentJson): number | null {
  const found = new Set<number | null>()
  const visit = (node: DocumentJson): void => {
    if (node.text !== undefined) found.add(changeOf(node))
    else if (node.attrs?.source !== undefined) found.add((node.attrs as unknown as DraftAttributes).change)
    for (const child of node.content ?? []) visit(child)
  }
  visit(row)
  return found.size === 1 ? [...found][0]! : null
}

/** Blocks whose identity is kept. */
const NAMED = new Set(
  Object.entries(nodes).flatMap(([name, spec]) => ('attrs' in spec && 'bid' in spec.attrs ? [name] : []))
)

/** The name of the block that begins with this paragraph of the file. */
export const blockName = (source: number) => `word-${source}`

/** Names blocks after the first paragraph of the file in them, photos after themselves. */
function createNames(): (node: DocumentJson) => string {
  const used = new Set<string>()
  return (node) => {
    const source = firstSource(node)
    const stem =
      node.type === 'figure'
        ? `word-photo-${String(node.attrs?.media).slice(0, 12)}`
        : node.attrs?.source === undefined
          ? `word-${node.type}-${source ?? ''}`
          : blockName(source ?? -1)
    let name = stem
    for (let count = 2; used.has(name); count++) name = `${stem}-${count}`
    used.add(name)
    return name
  }
}

function firstSource({ attrs, content }: DocumentJson): number | null {
  if (typeof attrs?.source === 'number') return attrs.source
  for (const child of content ?? []) {
    const found = firstSource(child)
    if (found !== null) return found
  }
  return null
}

function joinText(parts: readonly DocumentJson[]): DocumentJson[] {
  const joined: DocumentJson[] = []
  for (const node of parts) {
    const last = joined.at(-1)
    const isAlike =
      last?.text !== undefined &&
      node.text !== undefined &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    if (isAlike) joined[joined.length - 1] = { ...last, text: last.text! + node.text! }
    else joined.push(node)
  }
  return joined
}
