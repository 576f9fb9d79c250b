import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { columnWidths, countColumns, placeCells, shareWidths } from '@shared/document/tableColumns'

/** A table with the place where it begins. */
export interface FoundTable {
  readonly table: Node
  readonly at: number
  /** Last column of the cell with the caret. */
  readonly column: number
}

/** The table around the caret; null outside of tables. */
export function findTable({ selection: { $from } }: EditorState): FoundTable | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const table = $from.node(depth)
    if (table.type.name !== 'table') continue
    const at = $from.before(depth)
    const cellAt = $from.before(depth + 2) - at - 1
    const placed = placeCells(table).find((each) => each.at === cellAt)
    if (!placed) return null
    return { table, at, column: placed.column + (placed.cell.attrs.colspan as number) - 1 }
  }
  return null
}

/** Widths as they stand on the screen: those that were set, or those that the browser has found. */
export function measureColumns(view: EditorView, table: Node, at: number): number[] {
  const known = columnWidths(table)
  if (known) return known
  const widths = Array.from({ length: countColumns(table) }, () => 0)
  for (const { cell, column, at: cellAt } of placeCells(table)) {
    const element = view.nodeDOM(at + 1 + cellAt)
    if (cell.attrs.colspan === 1 && element instanceof HTMLElement) widths[column] ||= element.offsetWidth
  }
  const seen = widths.filter((width) => width > 0)
  const average = seen.length > 0 ? seen.reduce((sum, width) => sum + width, 0) / seen.length : 1
  return shareWidths(widths.map((width) => width || average))
}

/** Writes the widths of all columns into the cells. */
export function writeWidths(
  tr: Transaction,
  table: Node,
  at: number,
  widths: readonly number[]
): Transaction {
  for (const { cell, column, at: cellAt } of placeCells(table)) {
    const own = widths.slice(column, column + (cell.attrs.colspan as number))
    if (String(cell.attrs.colwidth) !== String(own)) tr.setNodeAttribute(at + 1 + cellAt, 'colwidth', own)
  }
  return tr
}
