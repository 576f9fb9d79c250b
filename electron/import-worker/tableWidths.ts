import { shareWidths, WHOLE } from '@shared/document/tableColumns'
import { childElements, element, firstChild } from './xmlElement'
import type { XmlElement } from './xmlTree'

/** mammoth hands the name of a table's style through; the file's own is not wanted, so the widths travel as one. */
const PREFIX = 'grid'
const MAX_COLUMNS = 200

/** Columns that differ by less than this share of the table are meant to be alike. */
const ALIKE = WHOLE / 50

function isWidth(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0 && value < 100_000
}

/** The properties of a table for mammoth, with the widths of its columns in them. */
export function writeGrid(table: XmlElement): XmlElement {
  const grid = firstChild(table, 'w:tblGrid')
  const widths = (grid ? childElements(grid, 'w:gridCol') : []).map(({ attributes }) =>
    Number(attributes['w:w'])
  )
  const isUsable = widths.length > 1 && widths.length <= MAX_COLUMNS && widths.every(isWidth)
  const style = isUsable ? [element('w:tblStyle', { 'w:val': [PREFIX, ...widths].join('-') })] : []
  return element('w:tblPr', {}, style)
}

/** Widths of columns in thousandths, as mammoth hands them back; null where they are alike or not known. */
export function readGrid(style: string | null): number[] | null {
  const [prefix, ...parts] = style?.split('-') ?? []
  if (prefix !== PREFIX) return null
  const shares = shareWidths(parts.map(Number))
  return Math.max(...shares) - Math.min(...shares) < ALIKE ? null : shares
}
