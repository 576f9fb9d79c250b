import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ImportError } from './importError'
import { createXmlReader, type XmlTag } from './xmlReader'
import { readZip, type ZipLimits } from './zipGuard'

/** Bounds of a book that was just written: an issue of many photos fits many times. */
const LIMITS: ZipLimits = {
  entries: 5000,
  bytes: 1_000_000_000,
  xmlBytes: 80_000_000,
  ratio: 400,
  freeBytes: 100_000_000
}
const TYPE = 'application/epub+zip'

/** Elements between which no word goes on. */
const BLOCKS = new Set(
  'article section div p h1 h2 h3 h4 h5 h6 ul ol li figure figcaption table thead tbody tr th td blockquote nav br title body'.split(
    ' '
  )
)

interface Page {
  readonly text: string
  readonly ids: ReadonlySet<string>
  /** What it leads to or shows, as it is written. */
  readonly links: readonly string[]
}

/** Reads one XML part strictly, every element (where it opens and where it closes) and text told in turn. */
function readMarkup(
  bytes: Buffer,
  told: { element: (element: XmlTag) => void; text: (text: string) => void }
) {
  const reader = createXmlReader({
    open: told.element,
    close: (name) => told.element({ name, attributes: {} }),
    text: told.text
  })
  reader.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
}

function readPage(bytes: Buffer): Page {
  let text = ''
  const ids = new Set<string>()
  const links: string[] = []
  readMarkup(bytes, {
    element({ name, attributes: { id, href, src } }) {
      if (BLOCKS.has(name)) text += '\n'
      if (id !== undefined && ids.has(id)) throw new ImportError('corrupt', `two places called ${id}`)
      if (id !== undefined) ids.add(id)
      links.push(...[href, src].filter((link) => link !== undefined))
    },
    text: (piece) => void (text += piece)
  })
  return { text, ids, links }
}

function readElements(bytes: Buffer, wanted: string): Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = []
  readMarkup(bytes, {
    element: ({ name, attributes }) => {
      if (name === wanted && Object.keys(attributes).length > 0) found.push(attributes)
    },
    text: () => {}
  })
  return found
}

/** What a book names must be there, and nothing else: its parts, and the places that its pages lead to. */
function refuseLost(
  parts: ReadonlyMap<string, Buffer>,
  folder: string,
  pages: ReadonlyMap<string, Page>
): void {
  for (const [name, { links }] of pages) {
    for (const link of links) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) continue
      const [file = '', place] = link.split('#')
      const target = file === '' ? name : path.posix.join(folder, file)
      if (!parts.has(target)) throw new ImportError('corrupt', `${name} leads to ${link}`)
      if (place !== undefined && !pages.get(target)?.ids.has(place))
        throw new ImportError('corrupt', `${name} leads to ${link}`)
    }
  }
}

/**
 * Reads an EPUB that was just written as a reader of books does: by its container, package, list of contents
 * and pages.
 *
 * @returns the words of its pages.
 * @throws ImportError `corrupt` with what is not as it must be.
 */
export async function readBookText(file: string): Promise<string> {
  const names: string[] = []
  const parts = await readZip(await readFile(file), LIMITS, (entry) => {
    if (names.length === 0 && (entry.fileName !== 'mimetype' || entry.compressionMethod !== 0))
      throw new ImportError('corrupt', 'does not begin with its type')
    names.push(entry.fileName)
  })
  const part = (name: string): Buffer => {
    const bytes = parts.get(name)
    if (!bytes || bytes.length === 0) throw new ImportError('corrupt', `no ${name}`)
    return bytes
  }
  try {
    if (part('mimetype').toString('latin1') !== TYPE) throw new ImportError('corrupt', 'another type')
    const [root] = readElements(part('META-INF/container.xml'), 'rootfile')
    const packageName = root?.['full-path'] ?? ''
    const folder = path.posix.dirname(packageName)
    const items = readElements(part(packageName), 'item').map((item) => ({
      id: item.id ?? '',
      name: path.posix.join(folder, item.href ?? ''),
      isPage: item['media-type'] === 'application/xhtml+xml',
      isContents: item.properties === 'nav'
    }))
    const listed = new Set([
      'mimetype',
      'META-INF/container.xml',
      packageName,
      ...items.map(({ name }) => name)
    ])
    const lost = [...listed].find((name) => !parts.has(name)) ?? names.find((name) => !listed.has(name))
    if (lost !== undefined) throw new ImportError('corrupt', `${lost} is not where it is said to be`)
    const pages = new Map(
      items.filter(({ isPage }) => isPage).map(({ name }) => [name, readPage(part(name))] as const)
    )
    refuseLost(parts, folder, pages)
    const order = readElements(part(packageName), 'itemref').map(({ idref }) => {
      const item = items.find(({ id }) => id === idref)
      if (!item || !pages.has(item.name)) throw new ImportError('corrupt', `no page ${idref}`)
      return item
    })
    if (!items.some(({ isContents }) => isContents)) throw new ImportError('corrupt', 'no list of contents')
    const read = order.filter(({ isContents }) => !isContents)
    return read.map(({ name }) => pages.get(name)!.text).join('\n')
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('corrupt', error instanceof Error ? error.message.split('\n')[0]! : 'not a book')
  }
}
