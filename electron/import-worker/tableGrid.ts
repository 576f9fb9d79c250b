import type { TableCell } from './wordBlock'

/** Bound of a cell's span in the document schema. */
const MAX_SPAN = 100
const MAX_COLUMNS = 200

/** How far a cell may reach before a cell from above. */
function freeWidth(taken: readonly boolean[], column: number): number {
  let width = 1
  while (width < MAX_SPAN && column + width < MAX_COLUMNS && !taken[column + width]) width++
  return width
}

/** A cell with the first of the columns that it covers. */
export interface PlacedCell extends TableCell {
  readonly column: number
}

const EMPTY: TableCell = { columns: 1, rows: 1, isHeader: false, blocks: [] }

/**
 * Makes a table rectangular: Word allows rows of unequal width and cells that reach past
 * the last row, the editor does not. Only empty cells are added.
 */
export function layoutGrid(rows: readonly (readonly TableCell[])[]): PlacedCell[][] {
  const taken: boolean[][] = rows.map(() => [])
  const result = rows.map((row, rowIndex) => {
    const cells: PlacedCell[] = []
    let column = 0
    for (const cell of row) {
      while (taken[rowIndex]![column]) column++
      const columns = Math.min(cell.columns, freeWidth(taken[rowIndex]!, column))
      const height = Math.max(1, Math.min(cell.rows, MAX_SPAN, rows.length - rowIndex))
      for (let down = 0; down < height; down++)
        for (let right = 0; right < columns; right++) taken[rowIndex + down]![column + right] = true
      cells.push({ ...cell, columns, rows: height, column })
      column += columns
    }
    return cells
  })
  const width = Math.max(1, ...taken.map((row) => row.length))
  return result.map((cells, rowIndex) => {
    for (let column = 0; column < width; column++) {
      if (taken[rowIndex]![column]) continue
      cells.push({ ...EMPTY, column })
    }
    return cells.sort((one, other) => one.column - other.column)
  })
}
