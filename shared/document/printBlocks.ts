import type { Fragment, Node } from '@tiptap/pm/model'
import { documentFigures, type FigureText } from './document'

/** A stretch of text of one style. Absent flags are false. */
export interface PrintRun {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly raised?: true
  readonly lowered?: true
}

export interface PrintCell {
  readonly runs: readonly PrintRun[]
  readonly colspan: number
  readonly rowspan: number
}

/** A block of a body as the page template takes it: plain data, never markup. */
export type PrintBlock =
  | { readonly type: 'paragraph'; readonly runs: readonly PrintRun[] }
  | { readonly type: 'heading'; readonly level: number; readonly runs: readonly PrintRun[] }
  | { readonly type: 'quote'; readonly blocks: readonly PrintBlock[] }
  | {
      readonly type: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly PrintBlock[])[]
    }
  | { readonly type: 'box'; readonly blocks: readonly PrintBlock[] }
  | {
      readonly type: 'table'
      readonly header: readonly (readonly PrintCell[])[]
      readonly rows: readonly (readonly PrintCell[])[]
    }

const MARKS: Readonly<Record<string, keyof Omit<PrintRun, 'text'>>> = {
  bold: 'bold',
  italic: 'italic',
  superscript: 'raised',
  subscript: 'lowered'
}

/** Controls have no glyph and stop some PDF exports; a line break inside a paragraph is a space on paper. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').replace(/\p{Surrogate}/gu, '\uFFFD')
}

function toRuns(content: Fragment): PrintRun[] {
  const runs: PrintRun[] = []
  content.forEach((node) => {
    const text = node.isText ? printable(node.text ?? '') : ' '
    const style: Partial<Record<keyof Omit<PrintRun, 'text'>, true>> = {}
    for (const mark of node.marks) {
      const flag = MARKS[mark.type.name]
      if (flag) style[flag] = true
    }
    const last = runs.at(-1)
    // Typst takes minutes for a paragraph of very many runs, so neighbours of one style become one.
    if (last && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ text: '', ...style })) {
      runs[runs.length - 1] = { ...last, text: last.text + text }
    } else {
      runs.push({ text, ...style })
    }
  })
  return runs
}

function cellRuns(cell: Node): PrintRun[] {
  const runs: PrintRun[] = []
  cell.descendants((node) => {
    if (!node.isTextblock) return true
    if (runs.length > 0) runs.push({ text: ' ' })
    runs.push(...toRuns(node.content))
    return false
  })
  return runs
}

function tableBlock(table: Node): PrintBlock {
  const rows = table.children.map((row) => ({
    isHeader: row.childCount > 0 && row.children.every((cell) => cell.type.name === 'tableHeader'),
    cells: row.children.map((cell) => ({
      runs: cellRuns(cell),
      colspan: cell.attrs.colspan as number,
      rowspan: cell.attrs.rowspan as number
    }))
  }))
  const body = rows.findIndex((row) => !row.isHeader)
  const cut = body < 0 ? rows.length : body
  return {
    type: 'table',
    header: rows.slice(0, cut).map((row) => row.cells),
    rows: rows.slice(cut).map((row) => row.cells)
  }
}

function toBlock(node: Node): PrintBlock | null {
  switch (node.type.name) {
    case 'paragraph': {
      const runs = toRuns(node.content)
      return runs.every((run) => run.text.trim() === '') ? null : { type: 'paragraph', runs }
    }
    case 'heading':
      return { type: 'heading', level: node.attrs.level as number, runs: toRuns(node.content) }
    case 'blockquote':
      return { type: 'quote', blocks: toBlocks(node) }
    case 'boxedText':
      return { type: 'box', blocks: toBlocks(node) }
    case 'bulletList':
    case 'orderedList':
      return {
        type: 'list',
        ordered: node.type.name === 'orderedList',
        start: (node.attrs.start as number | undefined) ?? 1,
        items: node.children.map(toBlocks)
      }
    case 'table':
      return tableBlock(node)
    default:
      return null
  }
}

function toBlocks(parent: Node): PrintBlock[] {
  return parent.children.map(toBlock).filter((block) => block !== null)
}

/** Turns a body into the blocks of the printed article. Photos are taken out: the page plan decides where they stand. */
export function documentToPrint(doc: Node): { blocks: PrintBlock[]; photos: FigureText[] } {
  const photos = documentFigures(doc).map((figure) => ({
    media: figure.media,
    alt: printable(figure.alt),
    caption: printable(figure.caption),
    credit: printable(figure.credit)
  }))
  return { blocks: toBlocks(doc), photos }
}
