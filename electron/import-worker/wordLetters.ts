import { fontEncoding } from '@shared/text/legacy/fonts'
import type { FontLetters, LetterReader } from './letters'
import type { WordFile } from './wordFile'
import type { ParagraphStyle, WordStyles } from './wordStyles'
import { childElements, childValue, element, firstChild } from './xmlElement'
import type { XmlElement, XmlNode } from './xmlTree'

/** Parts whose runs are read as letters. */
const TEXT_PARTS = new Set(['w:document', 'w:footnotes', 'w:endnotes', 'w:comments', 'w:hdr', 'w:ftr'])
/** The font that letters stand in once they are Unicode. */
const UNICODE_FONT = 'Times New Roman'

/** A piece of text in a run, and the elements it stands in. */
interface Piece extends FontLetters {
  readonly node: XmlElement
  readonly run: XmlElement
}

/**
 * The same file with every letter in Unicode. In the old fonts a soft hyphen, a symbol and a
 * character of the private area are letters, and a letter and its mark may stand in two runs:
 * so this comes before anything else is tidied. Each part is read once.
 */
export function withUnicodeLetters(file: WordFile, styles: WordStyles, letters: LetterReader): WordFile {
  const read = new Map<string, XmlElement | null>()
  return {
    ...file,
    readPart: (name) => {
      if (!read.has(name)) {
        const root = file.readPart(name)
        read.set(name, root && TEXT_PARTS.has(root.name) ? readLetters(root, styles, letters) : root)
      }
      return read.get(name) ?? null
    }
  }
}

function readLetters(root: XmlElement, styles: WordStyles, letters: LetterReader): XmlElement {
  const paragraphs = findParagraphs(root, styles)
  const results = letters.read(paragraphs)
  const texts = new Map<XmlElement, string>()
  const settled = new Set<XmlElement>()
  paragraphs.forEach((pieces, index) =>
    pieces.forEach(({ node, run }, place) => {
      const text = results[index]![place]
      if (text === null || text === undefined) return
      texts.set(node, text)
      settled.add(run)
    })
  )
  return texts.size === 0 ? root : rewrite(root, texts, settled)
}

/** The pieces of each paragraph; a text box in one has paragraphs of its own. */
function findParagraphs(root: XmlElement, styles: WordStyles): Piece[][] {
  const paragraphs: Piece[][] = []
  function visit(node: XmlElement, pieces: Piece[], style: ParagraphStyle): void {
    for (const child of childElements(node)) {
      if (child.name === 'w:p') {
        const own: Piece[] = []
        paragraphs.push(own)
        visit(child, own, styles.paragraph(childValue(firstChild(child, 'w:pPr'), 'w:pStyle')))
      } else {
        if (child.name === 'w:r') pieces.push(...piecesOf(child, style, styles))
        visit(child, pieces, style)
      }
    }
  }
  const around: Piece[] = []
  paragraphs.push(around)
  visit(root, around, styles.paragraph(undefined))
  return paragraphs
}

function piecesOf(run: XmlElement, style: ParagraphStyle, styles: WordStyles): Piece[] {
  const { font } = styles.run(style, firstChild(run, 'w:rPr'))
  return childElements(run).flatMap((node): Piece[] => {
    if (node.name === 'w:t' || node.name === 'w:delText')
      return [{ node, run, font, text: node.children.join('') }]
    if (node.name === 'w:softHyphen') return [{ node, run, font, text: '\u00ad' }]
    const own = node.name === 'w:sym' ? node.attributes['w:font'] : undefined
    const code = Number.parseInt(node.attributes['w:char'] ?? '', 16)
    // A sign of any other font is a sign.
    const isLetter = fontEncoding(own) !== null && code >= 0x20 && code <= 0xffff
    return isLetter ? [{ node, run, font: own, text: String.fromCharCode(code) }] : []
  })
}

function rewrite(
  node: XmlElement,
  texts: ReadonlyMap<XmlElement, string>,
  settled: ReadonlySet<XmlElement>
): XmlElement {
  const text = texts.get(node)
  if (text !== undefined) return element(node.name === 'w:delText' ? node.name : 'w:t', {}, [text])
  const children = node.children.map((child) =>
    typeof child === 'string' ? child : rewrite(child, texts, settled)
  )
  return { ...node, children: settled.has(node) ? setFont(children) : children }
}

function setFont(children: readonly XmlNode[]): XmlNode[] {
  const isProperties = (child: XmlNode): child is XmlElement =>
    typeof child !== 'string' && child.name === 'w:rPr'
  const own = children.find(isProperties)
  const kept = own?.children.filter((child) => typeof child === 'string' || child.name !== 'w:rFonts') ?? []
  const fonts = element('w:rFonts', { 'w:ascii': UNICODE_FONT, 'w:hAnsi': UNICODE_FONT })
  return [element('w:rPr', {}, [fonts, ...kept]), ...children.filter((child) => !isProperties(child))]
}
