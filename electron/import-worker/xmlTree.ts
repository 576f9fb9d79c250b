import { ImportError } from './importError'
import { createXmlReader, type XmlTag } from './xmlReader'
import { prefixOf } from './xmlNamespaces'

/** An element with its usual prefix (`w:p`), whatever prefix the file chose. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

const MAX_DEPTH = 256
/** A closely formatted text of a thousand pages; more would take gigabytes once parsed. */
const MAX_ELEMENTS = 600_000
/** White space counts only in these; elsewhere it is the writer's layout. */
const TEXT_ELEMENTS = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'a:t'])

/**
 * Reads one XML part. Declares no entities, follows no reference, is bounded in depth and size.
 *
 * @throws ImportError `bomb` for a document type declaration, `tooBig` beyond the bounds, `corrupt` when malformed.
 */
export function parseXml(bytes: Buffer): XmlElement {
  const reader = createReader()
  try {
    reader.parser.write(decodeXml(bytes)).close()
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('corrupt', error instanceof Error ? error.message.split('\n')[0]! : 'not XML')
  }
  const root = reader.root()
  if (root === null) throw new ImportError('corrupt', 'no XML')
  return root
}

function decodeXml(bytes: Buffer): string {
  const sixteen =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  return new TextDecoder(sixteen ?? 'utf-8', { fatal: true }).decode(bytes)
}

interface OpenElement {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlNode[]
  readonly scope: ReadonlyMap<string, string>
}

function createReader() {
  const open: OpenElement[] = []
  let root: XmlElement | null = null
  let elements = 0
  const parser = createXmlReader({
    open(tag) {
      if (++elements > MAX_ELEMENTS) throw new ImportError('tooBig', `more than ${MAX_ELEMENTS} elements`)
      if (open.length >= MAX_DEPTH) throw new ImportError('tooBig', `nested deeper than ${MAX_DEPTH}`)
      open.push(openElement(tag, open.at(-1)?.scope ?? new Map()))
    },
    text: (text) => addText(open.at(-1), text),
    close() {
      const { name, attributes, children } = open.pop()!
      const parent = open.at(-1)
      if (parent) parent.children.push({ name, attributes, children })
      else root = { name, attributes, children }
    }
  })
  return { parser, root: (): XmlElement | null => root }
}

function openElement(tag: XmlTag, parentScope: ReadonlyMap<string, string>): OpenElement {
  const scope = declaredScope(tag, parentScope)
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(tag.attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    attributes[name.includes(':') ? qualify(name, scope) : name] = cleanText(value)
  }
  return { name: qualify(tag.name, scope), attributes, children: [], scope }
}

function declaredScope(tag: XmlTag, parent: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let scope: Map<string, string> | null = null
  for (const [name, value] of Object.entries(tag.attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    scope ??= new Map(parent)
    scope.set(name === 'xmlns' ? '' : name.slice(6), prefixOf(value))
  }
  return scope ?? parent
}

function qualify(name: string, scope: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const prefix = scope.get('')
    return prefix ? `${prefix}:${name}` : name
  }
  const written = name.slice(0, colon)
  const prefix = scope.get(written) ?? (written === 'xml' ? 'xml' : 'unknown')
  return `${prefix}:${name.slice(colon + 1)}`
}

function addText(parent: OpenElement | undefined, text: string): void {
  if (!parent || (!TEXT_ELEMENTS.has(parent.name) && text.trim() === '')) return
  const last = parent.children.length - 1
  const previous = parent.children[last]
  if (typeof previous === 'string') parent.children[last] = previous + cleanText(text)
  else parent.children.push(cleanText(text))
}

/** Control characters and halves of surrogate pairs are no text in XML, in JSON hashes or on paper. */
function cleanText(text: string): string {
  return text.replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, (character) =>
    KEPT_CONTROLS.test(character) ? character : ''
  )
}

/** Codes from 128 on are letters in the old Vietnamese fonts. */
const KEPT_CONTROLS = /[\t\n\r\u0080-\u009f]/
