import { countWords } from '@shared/text/words'
import type { Findings } from './findings'
import { readGrid } from './tableWidths'
import { isWholly, textOf, textsOf, type TableCell, type WordBlock } from './wordBlock'
import type { ModelNode, ModelOf } from './wordModel'

/** How the content of a cell is read. */
export type ReadCell = (nodes: readonly ModelNode[]) => WordBlock[]

/**
 * Reads a table. One that only lays out the page is opened: a single cell is a frame, a
 * few words around photos are captions, and a table inside a cell is laid out as paragraphs.
 */
export function readTable(
  table: ModelOf<'table'>,
  readCell: ReadCell,
  findings: Findings,
  inCell: boolean
): WordBlock[] {
  const rows = markHeader(readRows(table, readCell))
  const cells = rows.flat()
  const contents = cells.flatMap((cell) => cell.blocks)
  const words = countWords(textsOf(contents).map(textOf).join(' '))
  const photos = contents.filter((block) => block.kind === 'photo').length
  if (inCell) {
    if (words > 0) findings.note('changed', 'nestedTables', textsOf(contents).map(textOf).join(' '))
    return contents
  }
  if (words === 0 && photos === 0) return []
  if (rows.length * widestOf(rows) > MAX_CELLS) {
    findings.note('changed', 'tooLong', textsOf(contents).map(textOf).join(' '))
    return contents
  }
  if (photos > 0 && words <= 40 * photos) return readByColumn(rows)
  if (cells.length === 1) return frameOf(contents, words)
  const widths = readGrid(table.styleId)
  return [{ kind: 'table', rows, ...(widths && { widths }) }]
}

/** A larger table is a database, not part of an article: its words follow as paragraphs. */
const MAX_CELLS = 20_000

/** Above this a table of one cell holds the page and is no frame. */
const FRAME_WORDS = 200

function frameOf(blocks: readonly WordBlock[], words: number): WordBlock[] {
  const isMeantAsFrame = blocks.some((block) => block.kind === 'text' && block.facts.role === 'boxed')
  return words > FRAME_WORDS && !isMeantAsFrame ? [...blocks] : [{ kind: 'box', blocks }]
}

function readRows(table: ModelOf<'table'>, readCell: ReadCell): TableCell[][] {
  return table.children.flatMap((row) => {
    if (row.type !== 'tableRow') return []
    return [
      row.children.flatMap((cell): TableCell[] => {
        if (cell.type !== 'tableCell') return []
        return [
          {
            columns: cell.colSpan,
            rows: cell.rowSpan,
            isHeader: row.isHeader,
            blocks: readCell(cell.children)
          }
        ]
      })
    ]
  })
}

/** Few writers mark the header row; a first row in bold over at least two others is meant as one. */
function markHeader(rows: TableCell[][]): TableCell[][] {
  const first = rows[0] ?? []
  if (rows.length < 3 || first.length < 2 || rows.flat().some((cell) => cell.isHeader)) return rows
  const texts = first
    .flatMap((cell) => textsOf(cell.blocks))
    .filter((block) => /[\p{L}\p{N}]/u.test(textOf(block)))
  if (texts.length === 0 || !texts.every((block) => isWholly(block, 'bold'))) return rows
  return [first.map((cell) => ({ ...cell, isHeader: true })), ...rows.slice(1)]
}

function readByColumn(rows: readonly (readonly TableCell[])[]): WordBlock[] {
  return Array.from({ length: widestOf(rows) }, (_, column) =>
    rows.flatMap((row) => row[column]?.blocks ?? [])
  ).flat()
}

function widestOf(rows: readonly (readonly TableCell[])[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0)
}
