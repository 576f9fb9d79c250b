import type { Mark, Node } from '@tiptap/pm/model'
import { footnoteTexts, readFigure, type FigureText } from '@shared/document/document'
import { isSafeLink } from '@shared/document/schema'
import { html, NOTHING, type Markup } from './markup'

/** How photos are written: a page of the site has other files than a page for a portal. */
export type WritePhoto = (figure: FigureText) => Markup | null

interface Writing {
  readonly photo: WritePhoto
  /** Footnotes and tables so far. */
  notes: number
  tables: number
  /** Whether a crosshead stands already: the first one is never a small one. */
  hasHeading: boolean
}

const MARKS: Readonly<Record<string, (inner: Markup, mark: Mark) => Markup>> = {
  bold: (inner) => html`<strong>${inner}</strong>`,
  italic: (inner) => html`<em>${inner}</em>`,
  superscript: (inner) => html`<sup>${inner}</sup>`,
  subscript: (inner) => html`<sub>${inner}</sub>`,
  link: (inner, { attrs }) =>
    isSafeLink(attrs.href) ? html`<a href="${encodeHref(attrs.href)}" rel="noopener">${inner}</a>` : inner
}

/** A link as an address may be written: letters and blanks that it may not have are encoded. */
function encodeHref(href: string): string {
  try {
    return href.startsWith('mailto:') ? encodeURI(decodeURI(href)) : new URL(href).href
  } catch {
    return encodeURI(href.replace(/\p{Surrogate}/gu, ''))
  }
}

function writeInline(node: Node, writing: Writing): Markup {
  if (node.type.name === 'hardBreak') return html`<br />`
  if (node.type.name === 'footnote') {
    const number = ++writing.notes
    return html`<sup class="note"
      ><a id="cho-${number}" href="#ghi-chu-${number}" aria-label="Chú thích ${number}">(${number})</a></sup
    >`
  }
  return node.marks.reduce(
    (inner, mark) => MARKS[mark.type.name]?.(inner, mark) ?? inner,
    html`${node.text ?? ''}`
  )
}

const writeLine = (block: Node, writing: Writing): Markup =>
  html`${block.children.map((each) => writeInline(each, writing))}`

/** Footnotes are words, too: a line of nothing else is no empty one. */
const isBlank = (block: Node) =>
  block.textContent.trim() === '' && !block.children.some((each) => each.type.name === 'footnote')

function writeHeading(block: Node, writing: Writing): Markup {
  const isSmall = (block.attrs.level as number) > 2 && writing.hasHeading
  writing.hasHeading = true
  const line = writeLine(block, writing)
  return isSmall ? html`<h3>${line}</h3> ` : html`<h2>${line}</h2> `
}

function writeList(list: Node, writing: Writing): Markup {
  const items = list.children.map((item) => html`<li>${writeItem(item, writing)}</li> `)
  if (list.type.name === 'bulletList')
    return html`<ul>
      ${items}
    </ul> `
  const { start, numbering } = list.attrs as { start: number; numbering: string }
  const first = start === 1 ? NOTHING : html` start="${start}"`
  return html`<ol class="${numbering}" ${first}>
    ${items}
  </ol> `
}

/** An item of one line is written without a paragraph of its own. */
const writeItem = (item: Node, writing: Writing): Markup =>
  item.childCount === 1 ? writeLine(item.child(0), writing) : writeBlocks(item, writing)

function writeTable(table: Node, writing: Writing): Markup {
  const rows = table.children.filter((row) => row.childCount > 0)
  const isHead = (row: Node) => row.children.every((cell) => cell.type.name === 'tableHeader')
  const bodyFrom = rows.findIndex((row) => !isHead(row))
  const cut = bodyFrom < 0 ? rows.length : bodyFrom
  const write = (row: Node, isTop: boolean) =>
    html`<tr>
      ${row.children.map((cell) => writeCell(cell, isTop, writing))}
    </tr> `
  const head = rows.slice(0, cut).map((row) => write(row, true))
  const rest = rows.slice(cut).map((row) => write(row, false))
  return html`<section class="table" aria-label="Bảng ${++writing.tables}" tabindex="0">
    <table>
      ${
        head.length > 0 &&
        html`<thead>
          ${head}
        </thead> `
      }${
        rest.length > 0 &&
        html`<tbody>
          ${rest}
        </tbody> `
      }
    </table>
  </section> `
}

function writeCell(cell: Node, isTop: boolean, writing: Writing): Markup {
  const { colspan, rowspan } = cell.attrs as { colspan: number; rowspan: number }
  const spans = html`${colspan > 1 && html` colspan="${colspan}"`}${rowspan > 1 && html` rowspan="${rowspan}"`}`
  const inner =
    cell.childCount === 1 && cell.child(0).isTextblock
      ? writeLine(cell.child(0), writing)
      : writeBlocks(cell, writing)
  // An empty corner heads nothing.
  if (cell.type.name !== 'tableHeader' || cell.textContent.trim() === '')
    return html`<td${spans}>${inner}</td>`
  const scope = isTop ? (colspan > 1 ? 'colgroup' : 'col') : rowspan > 1 ? 'rowgroup' : 'row'
  return html`<th scope="${scope}" ${spans}>${inner}</th>`
}

function writeBlock(block: Node, writing: Writing): Markup {
  switch (block.type.name) {
    case 'paragraph':
      return isBlank(block) ? NOTHING : html`<p>${writeLine(block, writing)}</p> `
    case 'question':
    case 'answer':
      return isBlank(block) ? NOTHING : html`<p class="${block.type.name}">${writeLine(block, writing)}</p> `
    case 'heading':
      return isBlank(block) ? NOTHING : writeHeading(block, writing)
    case 'blockquote':
      return html`<blockquote>${writeBlocks(block, writing)}</blockquote> `
    case 'pullQuote':
      return html`<blockquote class="pulled">${writeBlocks(block, writing)}</blockquote> `
    case 'boxedText':
      return html`<div class="box" role="note">${writeBlocks(block, writing)}</div> `
    case 'bulletList':
    case 'orderedList':
      return writeList(block, writing)
    case 'table':
      return writeTable(block, writing)
    case 'figure': {
      const figure = readFigure(block)
      return html`<figure>${writing.photo(figure)}${writeCaption(figure)}</figure> `
    }
    default:
      return NOTHING
  }
}

/** Words under a photo, and whose it is. */
export function writeCaption({ caption, credit }: FigureText): Markup {
  if (caption.trim() === '' && credit.trim() === '') return NOTHING
  const by = credit.trim() !== '' && html` <span class="credit">Ảnh: ${credit}</span>`
  return html`<figcaption>${caption}${by}</figcaption> `
}

const writeBlocks = (parent: Node, writing: Writing): Markup =>
  html`${parent.children.map((each) => writeBlock(each, writing))}`

/** An article's body as HTML, its footnotes at the end. Made from the document alone: no word of it is markup. */
export function bodyToHtml(doc: Node, photo: WritePhoto): Markup {
  const blocks = writeBlocks(doc, { photo, notes: 0, tables: 0, hasHeading: false })
  const notes = footnoteTexts(doc).map(
    (text, index) =>
      html`<li id="ghi-chu-${index + 1}">
        ${text} <a href="#cho-${index + 1}" aria-label="Về chỗ có chú thích ${index + 1}">↩</a>
      </li> `
  )
  return html`${blocks}${
    notes.length > 0 &&
    html`<section class="notes" aria-label="Chú thích">
      <ol>
        ${notes}
      </ol>
    </section> `
  }`
}
