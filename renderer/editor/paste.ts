import { joinBrokenLines } from '@shared/document/pastedText'
import { tidyPasted } from '@shared/document/pastedHtml'
import type { PastedElement, PastedLosses, PastedNode } from '@shared/document/pastedTree'

/** More than this is no article: pasting it would only freeze the screen. */
const MAX_HTML = 4_000_000

/** Deeper than any real page; a hostile clipboard nests without end. */
const MAX_DEPTH = 60
const MAX_NODES = 200_000

/** What was copied in an editor of ours says so; its blocks are already those of an article. */
const OWN = /data-pm-slice=/

/** Reads elements as plain data; null when there are more of them, or deeper ones, than any page has. */
function readElement(root: Element): PastedElement | null {
  let left = MAX_NODES
  const read = (element: Element, depth: number): PastedElement | null => {
    if (depth > MAX_DEPTH || --left < 0) return null
    const children: PastedNode[] = []
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) children.push(child.textContent ?? '')
      if (child.nodeType !== Node.ELEMENT_NODE) continue
      const inner = read(child as Element, depth + 1)
      if (inner === null) return null
      children.push(inner)
    }
    const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
    return { tag: element.localName.toLowerCase(), attributes, children }
  }
  return read(root, 1)
}

/** The same words without structure, one paragraph a line. */
function toPlainElement(text: string): PastedElement {
  const lines = text
    .split(/\n+/)
    .map((line): PastedElement => ({ tag: 'p', attributes: {}, children: [line] }))
  return { tag: 'body', attributes: {}, children: lines }
}

/** Prepares pasted HTML for an article: clean structure, no looks, Unicode composed. What is left behind is told. */
export function cleanPastedHtml(html: string, onLosses: (losses: PastedLosses) => void): string {
  const bounded = html.length > MAX_HTML ? html.slice(0, MAX_HTML) : html
  const { body } = new DOMParser().parseFromString(bounded, 'text/html')
  const read = readElement(body)
  if (read && OWN.test(bounded)) return bounded
  const { html: clean, losses } = tidyPasted(read ?? toPlainElement(body.textContent ?? ''))
  if (Object.keys(losses).length > 0) onLosses(losses)
  return clean
}

/** Whether a clipboard that also holds a picture of its text, as Word's and Excel's do, is pasted as text. */
export function hasPastedText(data: DataTransfer | null): boolean {
  const words = data?.getData('text/plain').trim() ?? ''
  if (words !== '' && !/^(https?|file):\S+$/.test(words)) return true
  const html = data?.getData('text/html') ?? ''
  if (html === '') return false
  const { body } = new DOMParser().parseFromString(html.slice(0, MAX_HTML), 'text/html')
  return /[\p{L}\p{N}]/u.test(body.textContent ?? '')
}

/**
 * Prepares pasted plain text.
 *
 * @param isVerbatim whether somebody asked for it as it is: then its lines stay.
 */
export function cleanPastedText(text: string, isVerbatim: boolean): string {
  const clean = text
    .slice(0, MAX_HTML)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
  return isVerbatim ? clean : joinBrokenLines(clean)
}
