/** A span as a clipboard says it, brought to what the schema holds. */
const readSpan = (name: 'colspan' | 'rowspan') => (cell: HTMLElement) => {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), 100) : 1
}

/** Our own copy says thousandths of the table; widths of other programs are pixels of their own screen. */
function readWidths(cell: HTMLElement): number[] | null {
  const widths = cell.dataset.widths?.split(',').slice(0, 100).map(Number)
  return widths?.every((width) => Number.isInteger(width) && width >= 0) ? widths : null
}

/** Attributes of a table's cells, ordinary and heading ones. */
export const cellAttributes = {
  colspan: { default: 1, parseHTML: readSpan('colspan') },
  rowspan: { default: 1, parseHTML: readSpan('rowspan') },
  colwidth: {
    default: null,
    parseHTML: readWidths,
    renderHTML: ({ colwidth }: Record<string, unknown>) =>
      colwidth ? { 'data-widths': (colwidth as readonly number[]).join(',') } : {}
  }
}
