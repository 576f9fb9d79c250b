import type { Node } from '@tiptap/pm/model'

/** The whole width of a table, in which its columns are measured. */
export const WHOLE = 1000

/** No column gets narrower than this by hand. */
export const LEAST_WIDTH = 60

/** A cell of a table with the first of the columns that it covers. */
export interface PlacedCell {
  readonly cell: Node
  readonly column: number
  /** Where it begins, counted from the start of the table's content. */
  readonly at: number
}

/** Every cell of a table with its column: cells that reach down from the rows above take places too. */
export function placeCells(table: Node): PlacedCell[] {
  const placed: PlacedCell[] = []
  // Rows that each column is still taken for.
  const taken: number[] = []
  table.forEach((row, rowAt) => {
    const reached = taken.map((rows) => Math.max(0, rows - 1))
    let column = 0
    row.forEach((cell, cellAt) => {
      while ((taken[column] ?? 0) > 0) column++
      placed.push({ cell, column, at: rowAt + 1 + cellAt })
      const { colspan, rowspan } = cell.attrs as { colspan: number; rowspan: number }
      for (let across = 0; across < colspan; across++) reached[column + across] = rowspan - 1
      column += colspan
    })
    taken.splice(0, Infinity, ...Array.from(reached, (rows) => rows ?? 0))
  })
  return placed
}

/** How many columns a table has. */
export function countColumns(table: Node): number {
  return placeCells(table).reduce(
    (count, { cell, column }) => Math.max(count, column + (cell.attrs.colspan as number)),
    1
  )
}

/** Widths brought to a whole table, each a whole number and none below the least. */
export function shareWidths(widths: readonly number[]): number[] {
  const least = Math.min(LEAST_WIDTH, Math.floor(WHOLE / widths.length))
  const sum = widths.reduce((total, width) => total + width, 0)
  const shares = widths.map((width) => Math.max(least, Math.round((width / sum) * WHOLE)))
  // What rounding and lifting have added or taken is settled with the widest, one after another.
  let rest = WHOLE - shares.reduce((total, width) => total + width, 0)
  while (rest !== 0) {
    const widest = shares.indexOf(Math.max(...shares))
    const change = Math.max(rest, least - shares[widest]!)
    shares[widest]! += change
    rest -= change
  }
  return shares
}

/**
 * Widths of a table's columns in thousandths, together {@link WHOLE}. A column
 * that nobody has set is as wide as the others on average. Null when none was set.
 */
export function columnWidths(table: Node): number[] | null {
  const widths = Array.from({ length: countColumns(table) }, () => 0)
  for (const { cell, column } of placeCells(table)) {
    const own = (cell.attrs.colwidth ?? []) as readonly number[]
    for (const [across, width] of own.slice(0, cell.attrs.colspan as number).entries())
      if (width > 0 && widths[column + across] === 0) widths[column + across] = width
  }
  const known = widths.filter((width) => width > 0)
  if (known.length === 0) return null
  const average = known.reduce((sum, width) => sum + width, 0) / known.length
  return shareWidths(widths.map((width) => width || average))
}

/** The border after a column moved by so many thousandths: what one column gains its neighbour gives. */
export function moveBorder(widths: readonly number[], column: number, by: number): number[] {
  const [left, right] = [widths[column], widths[column + 1]]
  if (left === undefined || right === undefined) return [...widths]
  const least = Math.min(LEAST_WIDTH, left, right)
  const moved = Math.round(Math.min(Math.max(by, least - left), right - least))
  return widths.map((width, index) =>
    index === column ? width + moved : index === column + 1 ? width - moved : width
  )
}
