const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

const decode = (text: string) =>
  text.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? NAMED[name]! : String.fromCodePoint(Number(code))
  )

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|<!DOCTYPE html>/g
const ATTRIBUTE = /\s([^\s=>/]+)="([^"]*)"/g
const INLINE = new Set(['a', 'em', 'strong', 'sup', 'sub', 'span', 'time', 'cite'])

/** What a written page says and where it leads, read from its file with nothing of what wrote it. */
export interface ReadPage {
  /** Its words, and the words of its pictures. */
  readonly text: string
  /** Addresses of links, pictures, styles and scripts, as they are written. */
  readonly targets: readonly string[]
}

/**
 * Reads a page back.
 *
 * @throws Error where a sign stands in it that is neither a word nor a tag.
 */
export function readPage(page: string): ReadPage {
  const targets: string[] = []
  const words: string[] = []
  let at = 0
  for (const found of page.matchAll(TAG)) {
    words.push(readWords(page.slice(at, found.index)))
    at = found.index + found[0].length
    const [, , name = '', attributes = ''] = found
    if (!INLINE.has(name)) words.push('\n')
    for (const [, attribute, written] of attributes.matchAll(ATTRIBUTE)) {
      const value = decode(written!)
      if (attribute === 'href' || attribute === 'src') targets.push(value)
      if (attribute === 'srcset') targets.push(...value.split(', ').map((each) => each.split(' ')[0]!))
      if (attribute === 'alt') words.push(`\n${value}\n`)
    }
  }
  words.push(readWords(page.slice(at)))
  return { text: words.join(''), targets }
}

function readWords(between: string): string {
  if (/[<>]/.test(between)) throw new Error(`not a page: ${between.slice(0, 80)}`)
  return decode(between)
}

/** The path within the site that an address on a page leads to; null where it leads out or to the same page. */
export function targetPath(from: string, target: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('#')) return null
  const parts = from.split('/').slice(0, -1)
  for (const part of target.split('#')[0]!.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return `../${target}`
    } else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
