import type { Node } from '@tiptap/pm/model'
import { listMarker, type Numbering } from '../text/numbering'
import { documentFigures, footnoteTexts, type FigureText } from './document'
import { printable, toRuns, type NoteCount, type PrintRun } from './printRuns'
import { columnWidths } from './tableColumns'

export interface PrintCell {
  readonly runs: readonly PrintRun[]
  readonly colspan: number
  readonly rowspan: number
}

/** The longest id of a block that goes to paper with it; ids of ours are 36 letters. */
const LONGEST_ID = 60

/**
 * A block of a body as the page template takes it: plain data, never markup.
 * `bid` leads from the page back to the words; absent where the body has none.
 */
export type PrintBlock = PrintShape & { readonly bid?: string }

type PrintShape =
  | {
      readonly type: 'paragraph'
      readonly runs: readonly PrintRun[]
      /** Part of an interview; absent in running text. */
      readonly speech?: 'question' | 'answer'
    }
  | { readonly type: 'heading'; readonly level: number; readonly runs: readonly PrintRun[] }
  | {
      readonly type: 'quote'
      readonly blocks: readonly PrintBlock[]
      /** Pulled out of the text: stands large, whatever its length. */
      readonly isPulled?: true
    }
  | {
      readonly type: 'list'
      /** What stands before each item; null for bullets. */
      readonly markers: readonly string[] | null
      readonly items: readonly (readonly PrintBlock[])[]
    }
  | { readonly type: 'box'; readonly blocks: readonly PrintBlock[] }
  | {
      readonly type: 'table'
      /** Thousandths of the table's width, one for each column; null leaves them to the typesetter. */
      readonly widths: readonly number[] | null
      readonly header: readonly (readonly PrintCell[])[]
      readonly rows: readonly (readonly PrintCell[])[]
    }
  /** The footnotes of the whole body, at its end. */
  | { readonly type: 'notes'; readonly notes: readonly string[] }

function cellRuns(cell: Node, count: NoteCount): PrintRun[] {
  const runs: PrintRun[] = []
  cell.descendants((node) => {
    if (!node.isTextblock) return true
    if (runs.length > 0) runs.push({ text: ' ' })
    runs.push(...toRuns(node.content, count))
    return false
  })
  return runs
}

function tableBlock(table: Node, count: NoteCount): PrintBlock {
  const rows = table.children.map((row) => ({
    isHeader: row.childCount > 0 && row.children.every((cell) => cell.type.name === 'tableHeader'),
    cells: row.children.map((cell) => ({
      runs: cellRuns(cell, count),
      colspan: cell.attrs.colspan as number,
      rowspan: cell.attrs.rowspan as number
    }))
  }))
  const body = rows.findIndex((row) => !row.isHeader)
  const cut = body < 0 ? rows.length : body
  return {
    type: 'table',
    widths: columnWidths(table),
    header: rows.slice(0, cut).map((row) => row.cells),
    rows: rows.slice(cut).map((row) => row.cells)
  }
}

const isBlank = (runs: readonly PrintRun[]) => runs.every((run) => run.text.trim() === '')

function listBlock(list: Node, count: NoteCount): PrintBlock {
  const { start, numbering } = list.attrs as { start: number; numbering: Numbering }
  return {
    type: 'list',
    markers:
      list.type.name === 'orderedList'
        ? list.children.map((_, index) => listMarker(numbering, start + index))
        : null,
    items: list.children.map((item) => toBlocks(item, count))
  }
}

function toBlock(node: Node, count: NoteCount): PrintBlock | null {
  const shape = toShape(node, count)
  const { bid } = node.attrs as { bid?: string | null }
  return shape && bid && bid.length <= LONGEST_ID ? { ...shape, bid } : shape
}

function toShape(node: Node, count: NoteCount): PrintShape | null {
  switch (node.type.name) {
    case 'paragraph': {
      const runs = toRuns(node.content, count)
      return isBlank(runs) ? null : { type: 'paragraph', runs }
    }
    case 'question':
    case 'answer': {
      const runs = toRuns(node.content, count)
      return isBlank(runs) ? null : { type: 'paragraph', runs, speech: node.type.name }
    }
    case 'heading': {
      const runs = toRuns(node.content, count)
      return isBlank(runs) ? null : { type: 'heading', level: node.attrs.level as number, runs }
    }
    case 'blockquote':
      return { type: 'quote', blocks: toBlocks(node, count) }
    case 'pullQuote':
      return { type: 'quote', blocks: toBlocks(node, count), isPulled: true }
    case 'boxedText':
      return { type: 'box', blocks: toBlocks(node, count) }
    case 'bulletList':
    case 'orderedList':
      return listBlock(node, count)
    case 'table':
      return tableBlock(node, count)
    default:
      return null
  }
}

function toBlocks(parent: Node, count: NoteCount): PrintBlock[] {
  return parent.children.map((node) => toBlock(node, count)).filter((block) => block !== null)
}

/** Turns a body into the blocks of the printed article, its footnotes last. Photos are taken out: the page plan decides where they stand. */
export function documentToPrint(doc: Node): { blocks: PrintBlock[]; photos: FigureText[] } {
  const photos = documentFigures(doc).map((figure) => ({
    media: figure.media,
    alt: printable(figure.alt),
    caption: printable(figure.caption),
    credit: printable(figure.credit),
    crop: figure.crop,
    angle: figure.angle
  }))
  const blocks = toBlocks(doc, { notes: 0 })
  const notes = footnoteTexts(doc).map(printable)
  return { blocks: notes.length === 0 ? blocks : [...blocks, { type: 'notes', notes }], photos }
}
