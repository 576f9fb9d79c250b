import type { Node } from '@tiptap/pm/model'
import { escapeMarkup } from '../text/escapeMarkup'
import { listMarker, type Numbering } from '../text/numbering'
import { readFigure, type Figure } from './document'
import { noteSign } from './printRuns'
import { columnWidths } from './tableColumns'

/** A photo as a page names it. */
export interface MarkupPhoto {
  readonly src: string
  readonly width: number
  readonly height: number
}

/** What the markup of a body depends on besides the body. */
export interface MarkupSetup {
  /** Where a photo stands; null leaves its picture out and keeps its words. */
  readonly photoOf: (figure: Figure) => MarkupPhoto | null
  /** A link as it may stand on the page; null keeps its words alone. */
  readonly linkOf: (href: string) => string | null
  /** How a text is cleaned before it is written. */
  readonly line: (text: string) => string
  /** Begins the names of places inside the page. */
  readonly prefix: string
  readonly words: {
    readonly question: string
    readonly answer: string
    readonly notes: string
    readonly photo: string
  }
  /** Footnotes as EPUB readers open them, by `epub:type`. */
  readonly isEpub: boolean
}

const MARKS: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  superscript: 'sup',
  subscript: 'sub'
}
/** Kinds of lists as HTML numbers them; ours with Vietnamese letters is not among them. */
const LIST_TYPES: Readonly<Partial<Record<Numbering, string>>> = { decimal: '1', roman: 'i' }

/**
 * A body as well-formed XHTML that is good HTML too: headings from the second level on, photos with their
 * words, tables with their head, footnotes at the end with a way there and back.
 */
export function bodyMarkup(doc: Node, setup: MarkupSetup): string {
  const { prefix, words, line, isEpub } = setup
  const notes: string[] = []
  let hasSection = false
  const clean = (text: string) => escapeMarkup(line(text))
  const epub = (type: string) => (isEpub ? ` epub:type="${type}"` : '')

  function leaf(node: Node): string {
    if (node.type.name === 'hardBreak') return '<br/>'
    if (node.type.name !== 'footnote') return clean(node.text ?? '')
    notes.push(clean(node.attrs.text as string))
    const n = notes.length
    return `<a class="note"${epub('noteref')} role="doc-noteref" href="#${prefix}n${n}" id="${prefix}r${n}">${noteSign(n)}</a>`
  }

  /** One stretch of letters in its looks; what it leads to is not told here. */
  function run(node: Node): string {
    return node.marks.reduce((text, mark) => {
      const tag = MARKS[mark.type.name]
      return tag ? `<${tag}>${text}</${tag}>` : text
    }, leaf(node))
  }

  const hrefOf = (node: Node): string | null => {
    const href = node.marks.find((mark) => mark.type.name === 'link')?.attrs.href as string | undefined
    // A footnote is a link itself.
    return href === undefined || node.type.name === 'footnote' ? null : setup.linkOf(href)
  }

  function inline(block: Node): string {
    let text = ''
    let open: string | null = null
    for (const node of block.children) {
      const href = hrefOf(node)
      if (href !== open) {
        if (open !== null) text += '</a>'
        if (href !== null) text += `<a href="${escapeMarkup(href)}">`
        open = href
      }
      text += run(node)
    }
    return open === null ? text : `${text}</a>`
  }

  const paragraph = (node: Node, open = '<p>') => {
    const text = inline(node)
    return text.trim() === '' ? '' : `${open}${text}</p>`
  }

  function heading(node: Node): string {
    const text = inline(node)
    if (text.trim() === '') return ''
    // No level is passed over: a text that begins with a small heading has it as a large one.
    const level = (node.attrs.level as number) > 2 && hasSection ? 3 : 2
    hasSection = true
    return `<h${level}>${text}</h${level}>`
  }

  function figure(node: Node): string {
    const read = readFigure(node)
    const photo = setup.photoOf(read)
    const [caption, credit] = [inline(node.child(0)), inline(node.child(1))]
    const alt = read.alt.trim() || read.caption.trim() || words.photo
    const image = photo
      ? `<img src="${escapeMarkup(photo.src)}" width="${photo.width}" height="${photo.height}" alt="${clean(alt)}"/>`
      : ''
    const said = [caption, credit && `<span class="credit">${credit}</span>`].filter((each) => each !== '')
    const under = said.length > 0 ? `<figcaption>${said.join(' ')}</figcaption>` : ''
    return image + under === '' ? '' : `<figure>${image}${under}</figure>`
  }

  function list(node: Node): string {
    if (node.type.name === 'bulletList')
      return `<ul>${node.children.map((item) => `<li>${blocks(item)}</li>`).join('')}</ul>`
    const { start, numbering } = node.attrs as { start: number; numbering: Numbering }
    const type = LIST_TYPES[numbering]
    if (type !== undefined && !(type === 'i' && start < 1)) {
      const items = node.children.map((item) => `<li>${blocks(item)}</li>`)
      return `<ol type="${type}"${start === 1 ? '' : ` start="${start}"`}>${items.join('')}</ol>`
    }
    const items = node.children.map(
      (item, index) =>
        `<li><span class="marker">${escapeMarkup(listMarker(numbering, start + index))}</span> ${blocks(item)}</li>`
    )
    return `<ol class="letters">${items.join('')}</ol>`
  }

  function cell(node: Node): string {
    const isHead = node.type.name === 'tableHeader'
    const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number }
    const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
    const only = node.childCount === 1 && node.child(0).type.name === 'paragraph' ? node.child(0) : null
    const text = only ? inline(only) : blocks(node)
    return isHead ? `<th scope="col"${spans}>${text}</th>` : `<td${spans}>${text}</td>`
  }

  function table(node: Node): string {
    const rows = node.children.filter((row) => row.childCount > 0)
    if (rows.length === 0) return ''
    const body = rows.findIndex((row) => row.children.some((each) => each.type.name !== 'tableHeader'))
    const cut = body < 0 ? rows.length : body
    const write = (part: readonly Node[]) =>
      part.map((row) => `<tr>${row.children.map(cell).join('')}</tr>`).join('')
    const widths = columnWidths(node)
    const columns = widths
      ? `<colgroup>${widths.map((width) => `<col style="width: ${width / 10}%"/>`).join('')}</colgroup>`
      : ''
    const head = cut > 0 ? `<thead>${write(rows.slice(0, cut))}</thead>` : ''
    const rest = cut < rows.length ? `<tbody>${write(rows.slice(cut))}</tbody>` : ''
    return `<table>${columns}${head}${rest}</table>`
  }

  function writeBlock(node: Node): string {
    switch (node.type.name) {
      case 'paragraph':
        return paragraph(node)
      case 'question':
      case 'answer': {
        const kind = node.type.name
        return paragraph(node, `<p class="${kind}"><span class="speaker">${clean(words[kind])}</span> `)
      }
      case 'heading':
        return heading(node)
      case 'blockquote':
      case 'pullQuote': {
        const inside = blocks(node)
        const look = node.type.name === 'pullQuote' ? ' class="pulled"' : ''
        return inside === '' ? '' : `<blockquote${look}>${inside}</blockquote>`
      }
      case 'boxedText': {
        const inside = blocks(node)
        return inside === '' ? '' : `<div class="box">${inside}</div>`
      }
      case 'bulletList':
      case 'orderedList':
        return list(node)
      case 'figure':
        return figure(node)
      case 'table':
        return table(node)
      default:
        return ''
    }
  }

  const blocks = (parent: Node): string => parent.children.map(writeBlock).join('')

  const text = blocks(doc)
  if (notes.length === 0) return text
  const end = notes.map(
    (note, index) =>
      `<div${epub('footnote')} role="doc-footnote" id="${prefix}n${index + 1}"><p><a role="doc-backlink" href="#${prefix}r${index + 1}">${noteSign(index + 1)}</a> ${note}</p></div>`
  )
  return `${text}<section class="notes"><h2>${clean(words.notes)}</h2>${end.join('')}</section>`
}
