import type { PrintBlock, PrintCell } from '../document/printBlocks'

/** A table as plain words: joined cells stand in every row and column that they cover. */
export interface DataTable {
  readonly header: readonly (readonly string[])[]
  readonly rows: readonly (readonly string[])[]
}

/** An article, of which only the text matters here. */
export interface WithBlocks {
  readonly blocks: readonly PrintBlock[]
}

type TableBlock = Extract<PrintBlock, { type: 'table' }>

const textOf = (cell: PrintCell) =>
  cell.runs
    .map((run) => run.text)
    .join('')
    .trim()

function spread(rows: readonly (readonly PrintCell[])[]): string[][] {
  const words: string[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row) {
      while (words[y]![x] !== undefined) x += 1
      for (const covered of words.slice(y, y + cell.rowspan))
        for (let across = 0; across < cell.colspan; across++) covered[x + across] = textOf(cell)
      x += cell.colspan
    }
  })
  return words.map((row) => Array.from(row, (word) => word ?? ''))
}

/** The first table of an article that does not stand inside a box or a list; null where there is none. */
export function firstTable({ blocks }: WithBlocks): DataTable | null {
  const found = blocks.find((block): block is TableBlock => block.type === 'table')
  if (!found || found.rows.length === 0) return null
  const all = spread([...found.header, ...found.rows])
  return { header: all.slice(0, found.header.length), rows: all.slice(found.header.length) }
}
