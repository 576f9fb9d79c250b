import { SAXParser, type QualifiedTag, type Tag } from 'sax'
import type { PastedElement, PastedNode } from '@shared/document/pastedTree'
import { ImportError } from './importError'

const MAX_DEPTH = 200
const MAX_NODES = 300_000

/** Elements that have no inside, and those that the next of their kind ends. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr o:p'.split(' '))
const CLOSES: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['li']),
  p: new Set(['p']),
  tr: new Set(['tr', 'td', 'th']),
  td: new Set(['td', 'th']),
  th: new Set(['td', 'th']),
  option: new Set(['option'])
}
/** Where looking for an element to end stops. */
const WALLS = new Set(['table', 'td', 'th', 'ul', 'ol', 'body', 'html', 'div', 'blockquote'])

interface OpenElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: PastedNode[]
}

/**
 * Reads a web page as plain data. Nothing of it runs and nothing is loaded; it is bounded in depth and size.
 *
 * @throws ImportError `tooBig` beyond the bounds.
 */
export function parseHtml(html: string): PastedElement {
  const root: OpenElement = { tag: 'body', attributes: {}, children: [] }
  const open: OpenElement[] = [root]
  let nodes = 0
  const parser = Object.assign(new SAXParser(false, { lowercase: true, position: false }), {
    // A page is never well-formed: what cannot be read is passed over.
    onerror() {
      parser.error = null as unknown as Error
      parser.resume()
    },
    onopentag(tag: Tag | QualifiedTag) {
      if (++nodes > MAX_NODES) throw new ImportError('tooBig', `more than ${MAX_NODES} elements`)
      closeBefore(tag.name)
      const attributes = Object.fromEntries(
        Object.entries(tag.attributes).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : value.value
        ])
      )
      const element = { tag: tag.name, attributes, children: [] }
      open.at(-1)!.children.push(element)
      if (!VOID.has(tag.name) && !tag.isSelfClosing && open.length < MAX_DEPTH) open.push(element)
    },
    onclosetag(name: string) {
      const at = open.map(({ tag }) => tag).lastIndexOf(name)
      if (at > 0) open.length = at
    },
    ontext: (text: string) => void open.at(-1)!.children.push(text),
    oncdata: (text: string) => void open.at(-1)!.children.push(text)
  })
  function closeBefore(name: string): void {
    const closed = CLOSES[name] ?? (BLOCKS.has(name) ? CLOSES.p : undefined)
    if (!closed) return
    for (let at = open.length - 1; at > 0; at--) {
      const { tag } = open[at]!
      if (closed.has(tag)) open.length = at
      else if (WALLS.has(tag) && !(name === 'tr' && closed.has(tag))) return
    }
  }
  parser.write(html).close()
  return root
}

/** Elements before which an open paragraph ends. */
const BLOCKS = new Set('div table ul ol blockquote h1 h2 h3 h4 h5 h6 hr pre section article'.split(' '))
