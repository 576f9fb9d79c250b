import type { NodeViewRendererProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { columnWidths, countColumns, moveBorder, placeCells, WHOLE } from '@shared/document/tableColumns'
import { measureColumns, writeWidths } from './columnWidths'

/** So near to a border the pointer takes hold of it, in pixels. */
const GRIP = 5

/** Shows a table with its columns as wide as they were set; a border between two columns can be dragged. */
export function createTableView({ node, editor, getPos }: NodeViewRendererProps): NodeView {
  let current: Node = node
  let border: number | null = null
  const dom = document.createElement('div')
  dom.className = 'tableWrapper'
  const table = dom.appendChild(document.createElement('table'))
  const columns = table.appendChild(document.createElement('colgroup'))
  const contentDOM = table.appendChild(document.createElement('tbody'))

  function show(widths: readonly number[] | null): void {
    table.dataset.sized = String(widths !== null)
    columns.replaceChildren(
      ...(widths ?? []).map((width) => {
        const column = document.createElement('col')
        column.style.width = `${(width / WHOLE) * 100}%`
        return column
      })
    )
  }

  /** The column whose right border the pointer is on. */
  function borderAt(event: PointerEvent): number | null {
    const cell = (event.target as HTMLElement).closest('td, th')
    const at = getPos()
    if (!editor.isEditable || at === undefined || cell?.closest('table') !== table) return null
    const { left, right } = cell.getBoundingClientRect()
    const isRight = right - event.clientX < GRIP
    if (!isRight && event.clientX - left > GRIP) return null
    const cellAt = editor.view.posAtDOM(cell, 0) - at - 2
    const placed = placeCells(current).find((each) => each.at === cellAt)
    if (!placed) return null
    const column = placed.column + (isRight ? (placed.cell.attrs.colspan as number) : 0) - 1
    return column >= 0 && column < countColumns(current) - 1 ? column : null
  }

  function drag(begin: PointerEvent, column: number): void {
    const at = getPos()
    if (at === undefined) return
    const before = measureColumns(editor.view, current, at)
    const width = table.offsetWidth
    let moved = before
    const onMove = (event: PointerEvent) => {
      moved = moveBorder(before, column, ((event.clientX - begin.clientX) / width) * WHOLE)
      show(moved)
    }
    const onUp = () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      const place = getPos()
      if (place !== undefined && moved !== before)
        editor.view.dispatch(writeWidths(editor.state.tr, current, place, moved))
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
  }

  table.addEventListener('pointermove', (event) => {
    if (event.buttons !== 0) return
    border = borderAt(event)
    table.classList.toggle('resizing', border !== null)
  })
  table.addEventListener('pointerdown', (event) => {
    border = event.button === 0 ? borderAt(event) : null
    if (border !== null) drag(event, border)
  })
  table.addEventListener('mousedown', (event) => {
    if (border !== null) event.preventDefault()
  })
  show(columnWidths(node))

  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== current.type) return false
      current = next
      show(columnWidths(next))
      return true
    },
    stopEvent: (event) => event.type === 'mousedown' && border !== null,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target)
  }
}
