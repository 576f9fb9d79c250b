/** More than this is no article: pasting it would only freeze the screen. */
const MAX_HTML = 4_000_000

/** Deeper than any real page; a hostile clipboard nests without end. */
const MAX_DEPTH = 60

function depthOf(root: Element): number {
  let deepest = 0
  const walk: [Element, number][] = [[root, 1]]
  while (walk.length > 0) {
    const [element, depth] = walk.pop()!
    deepest = Math.max(deepest, depth)
    if (deepest > MAX_DEPTH) return deepest
    for (const child of element.children) walk.push([child, depth + 1])
  }
  return deepest
}

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The same words without structure, one paragraph a line. */
function toPlainHtml(text: string): string {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escape(line.trim())}</p>`)
    .join('')
}

/** Blanks that Word and old pages use as indents become one, or none at the start of a paragraph. */
export function cleanBlanks(text: string): string {
  return text.normalize('NFC').replace(/[\u00a0\u2000-\u200a\u202f\u3000\t ]+/g, ' ')
}

/**
 * Prepares pasted HTML: Unicode composed, indents of blanks taken out, what is
 * not text taken out. What may stay is the schema's to say.
 */
export function cleanPastedHtml(html: string): string {
  const bounded = html.length > MAX_HTML ? html.slice(0, MAX_HTML) : html
  const page = new DOMParser().parseFromString(bounded, 'text/html')
  for (const element of page.querySelectorAll('script, style, meta, link, object, iframe, svg, form'))
    element.remove()
  if (depthOf(page.body) > MAX_DEPTH) return toPlainHtml(page.body.textContent ?? '')
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    node.textContent = cleanBlanks(node.textContent ?? '')
  }
  for (const block of page.querySelectorAll('p, li, h1, h2, h3, h4, td, th')) {
    const first = block.firstChild
    if (first?.nodeType === Node.TEXT_NODE) first.textContent = first.textContent!.trimStart()
  }
  for (const heading of page.querySelectorAll('h1')) {
    const lower = page.createElement('h2')
    lower.append(...heading.childNodes)
    heading.replaceWith(lower)
  }
  return page.body.innerHTML
}

/** Prepares pasted plain text. */
export function cleanPastedText(text: string): string {
  return text
    .slice(0, MAX_HTML)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
}
