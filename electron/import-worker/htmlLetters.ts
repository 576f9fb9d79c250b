import { readDeclarations } from '@shared/document/pastedStyle'
import type { PastedElement, PastedNode } from '@shared/document/pastedTree'
import type { FontLetters, LetterReader } from './letters'

/** Elements that stand inside a line; any other begins a new one. */
const INLINE = new Set(
  'a abbr b bdo big cite code em font i ins kbd mark q s samp small span strike strong sub sup tt u var o:p'.split(' ')
) // prettier-ignore
const SILENT = new Set(['script', 'style', 'title'])

/** Reads the letters of old fonts in a page: `<font face>`, and what `style` says. Blanks of the source are single. */
export function readHtmlLetters(root: PastedElement, letters: LetterReader): PastedElement {
  const lines: FontLetters[][] = [[]]
  const endLine = () => {
    if (lines.at(-1)!.length > 0) lines.push([])
  }
  function gather(node: PastedElement, outer: string | undefined): void {
    const font = fontOf(node) ?? outer
    if (!INLINE.has(node.tag)) endLine()
    for (const child of node.children) {
      if (typeof child === 'string') lines.at(-1)!.push({ text: child, font })
      else if (!SILENT.has(child.tag)) gather(child, font)
    }
    if (!INLINE.has(node.tag)) endLine()
  }
  gather(root, undefined)
  const texts = letters.read(lines).flat()
  const before = lines.flat()
  let next = 0
  const rewrite = (node: PastedElement): PastedElement => ({
    ...node,
    children: node.children.map((child): PastedNode => {
      if (typeof child !== 'string') return SILENT.has(child.tag) ? child : rewrite(child)
      const at = next++
      return texts[at] ?? before[at]!.text
    })
  })
  return rewrite(root)
}

function fontOf(node: PastedElement): string | undefined {
  const named = readDeclarations(node).get('font-family') ?? node.attributes.face
  return named?.split(',')[0]?.replace(/["']/g, '').trim() || undefined
}
