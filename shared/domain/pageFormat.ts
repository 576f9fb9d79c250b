/** A rectangle on the page grid: columns and lines from the top left of the type area. */
export interface GridBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The trimmed page of a look and the grid inside its margins, as `resources/typst/grid.typ` sets it. */
export interface PageFormat {
  /** Trim size in millimetres. */
  readonly width: number
  readonly height: number
  /** Margins left and right, and above the type area, in millimetres. */
  readonly side: number
  readonly top: number
  /** White between two columns, in millimetres. */
  readonly gutter: number
  readonly columns: number
  readonly lines: number
  /** From one line to the next, and the size of body text, in points. */
  readonly step: number
  readonly text: number
}

const MM_PER_POINT = 25.4 / 72

/** Height of a line of the grid, in millimetres. */
export const lineOf = (format: PageFormat) => format.step * MM_PER_POINT

/** A grid rectangle as millimetres on the page, from its top left corner. */
export function boxOnPage({ x, y, width, height }: GridBox, format: PageFormat): GridBox {
  const { side, top, gutter, columns } = format
  const column = (format.width - 2 * side - (columns - 1) * gutter) / columns
  return {
    x: side + x * (column + gutter),
    y: top + y * lineOf(format),
    width: width * column + (width - 1) * gutter,
    height: height * lineOf(format)
  }
}
