import { firstTable, type DataTable, type WithBlocks } from './dataTable'

/** A bar chart: under each label one bar of each series. */
export interface Chart {
  /** Names of the series; one that stands alone needs none. */
  readonly series: readonly string[]
  readonly bars: readonly {
    readonly label: string
    readonly values: readonly {
      /** As the article has it. */
      readonly text: string
      /** Of the longest bar, 0 to 1. */
      readonly share: number
    }[]
  }[]
}

/** A longer table is for reading. */
export const MAX_BARS = 24
/** Two series share a scale only where one does not flatten the other. */
const MOST_APART = 20

const NUMBER = /^[+−–-]?\d[\d.]*(?:,\d+)?/
/** A longer unit is a sentence. */
const LONGEST_UNIT = 16
/** Sums would dwarf what they add up. */
const TOTAL = /^(tổng( cộng| số)?|cộng)$/iu

/** "3.450", "86,5%", "21 lượt" as a number and its unit; null for anything else, ranges and dates among it. */
export function readAmount(text: string): { amount: number; unit: string } | null {
  const written = text.trim()
  const found = NUMBER.exec(written)?.[0]
  if (found === undefined) return null
  const unit = written.slice(found.length).trim()
  if (/[\d/]/.test(unit) || unit.length > LONGEST_UNIT || found.length > LONGEST_UNIT) return null
  const amount = Number(found.replace(/^[−–]/, '-').replaceAll('.', '').replace(',', '.'))
  return Number.isFinite(amount) ? { amount, unit } : null
}

interface Series {
  readonly name: string
  readonly unit: string
  readonly cells: readonly { readonly text: string; readonly amount: number }[]
}

function readSeries({ header, rows }: DataTable, column: number): Series | null {
  const cells = rows.flatMap((row) => {
    const text = (row[column] ?? '').trim()
    const read = readAmount(text)
    return read && read.amount >= 0 ? [{ text, ...read }] : []
  })
  const unit = cells[0]?.unit ?? ''
  if (cells.length !== rows.length || cells.some((cell) => cell.unit !== unit)) return null
  return { name: header.at(-1)?.[column] ?? '', unit, cells }
}

const longest = (series: readonly Series[]) =>
  Math.max(0, ...series.flatMap((each) => each.cells.map((cell) => cell.amount)))

/** The last column of numbers; both columns where there are two of one unit and of like size. */
function chooseSeries(all: readonly Series[]): readonly Series[] {
  const [first, second] = all
  if (!first || !second || all.length > 2 || first.unit !== second.unit) return all.slice(-1)
  const [low, high] = [longest([first]), longest([second])].sort((a, b) => a - b) as [number, number]
  return low > 0 && high / low <= MOST_APART ? all : [second]
}

/**
 * The chart of an article's first table: labels from its first column, bars from its numbers.
 * Null where the table has no column of numbers, is too long, or has nothing above zero.
 */
export function readChart(article: WithBlocks): Chart | null {
  const found = firstTable(article)
  if (!found) return null
  const rows = found.rows.filter(([label = '']) => !TOTAL.test(label))
  if (rows.length === 0 || rows.length > MAX_BARS) return null
  const columns = Math.max(...rows.map((row) => row.length))
  const table = { header: found.header, rows }
  const numbered = Array.from({ length: columns - 1 }, (_, index) => readSeries(table, index + 1))
  const series = chooseSeries(numbered.filter((each) => each !== null))
  const most = longest(series)
  if (most === 0) return null
  return {
    series: series.length > 1 ? series.map((each) => each.name) : [],
    bars: rows.map(([label = ''], index) => ({
      label,
      values: series.map(({ cells }) => ({
        text: cells[index]!.text,
        share: cells[index]!.amount / most
      }))
    }))
  }
}
