import { Table } from '@tiptap/extension-table'
import { countColumns, moveBorder, shareWidths } from '@shared/document/tableColumns'
import { findTable, measureColumns, writeWidths } from '../tables/columnWidths'
import { createTableView } from '../tables/tableView'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    columnTable: {
      /** Makes the column with the caret wider, or narrower, by so many steps. */
      moveColumnBorder: (steps: number) => ReturnType
      /** Makes all columns of the table equally wide. */
      evenColumns: () => ReturnType
    }
  }
}

/** Thousandths of the table that a step of the keyboard moves a border. */
const STEP = 25

/** A table as wide as the text, whose columns share that width. */
export const ColumnTable = Table.extend({
  addAttributes: () => ({}),
  addNodeView: () => createTableView,

  addCommands() {
    return {
      ...this.parent?.(),
      moveColumnBorder:
        (steps) =>
        ({ state, view, tr, dispatch }) => {
          const found = findTable(state)
          if (!found) return false
          const widths = measureColumns(view, found.table, found.at)
          if (widths.length < 2) return false
          // The last column has its border on the left.
          const isLast = found.column === widths.length - 1
          const moved = isLast
            ? moveBorder(widths, found.column - 1, -steps * STEP)
            : moveBorder(widths, found.column, steps * STEP)
          if (dispatch) writeWidths(tr, found.table, found.at, moved)
          return true
        },
      evenColumns:
        () =>
        ({ state, tr, dispatch }) => {
          const found = findTable(state)
          if (!found) return false
          const even = shareWidths(Array.from({ length: countColumns(found.table) }, () => 1))
          if (dispatch) writeWidths(tr, found.table, found.at, even)
          return true
        }
    }
  },

  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      'Alt-Shift-ArrowRight': ({ editor }) => editor.commands.moveColumnBorder(1),
      'Alt-Shift-ArrowLeft': ({ editor }) => editor.commands.moveColumnBorder(-1)
    }
  }
})
