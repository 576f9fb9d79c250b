import type { PrintBlock } from '../document/printBlocks'
import { firstTable, type DataTable, type WithBlocks } from './dataTable'

/** A day of a calendar of the week (lịch tuần) and what is on. */
export interface CalendarDay {
  /** "Thứ Hai, 23/11", as the article has it. */
  readonly day: string
  readonly entries: readonly {
    /** "8 giờ 30", "Sáng"; empty for none. */
    readonly time: string
    readonly text: string
  }[]
}

type Entry = CalendarDay['entries'][number]

const DAY =
  /^((?:Thứ\s+(?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])|Chủ nhật|Ngày\s+\d{1,2}|\d{1,2}[/-]\d{1,2})(?!\p{L})[^:;]{0,30}?)\s*(?::\s*(.*))?$/iu
const CLOCK =
  /^((?:(?:Sáng|Trưa|Chiều|Tối|Từ),?\s*)?\d{1,2}\s*(?:giờ|g|h|:)\s*(?:\d{2})?(?:\s*phút)?)(?!\p{L})\s*[:–,-]?\s*(.+)$/iu
const PART_NAME = /^(Sáng|Trưa|Chiều|Tối)$/iu
const PART_OF_DAY = /^(Sáng|Trưa|Chiều|Tối|Cả ngày)\s*[:–-]\s*(.+)$/iu

function readEntry(text: string): Entry {
  const written = text.trim()
  const [, time, what] = CLOCK.exec(written) ?? PART_OF_DAY.exec(written) ?? []
  return time !== undefined && what !== undefined
    ? { time: time.trim(), text: what.trim() }
    : { time: '', text: written }
}

/** "8 giờ: Giao ban; 14 giờ: Tiếp dân." are two; a semicolon before anything else parts nothing. */
const readEntries = (text: string): Entry[] =>
  text
    .split(/;\s+(?=(?:Sáng|Trưa|Chiều|Tối|\d{1,2}\s*(?:giờ|g|h|:)))/iu)
    .filter((part) => part.trim() !== '')
    .map(readEntry)

function ofTable({ header, rows }: DataTable): CalendarDay[] {
  const days: { day: string; entries: Entry[] }[] = []
  const [, ...names] = header.at(-1) ?? []
  const isByParts = names.some((name) => PART_NAME.test(name))
  for (const [day = '', ...cells] of rows) {
    const entries = isByParts
      ? cells.flatMap((text, at) => (text === '' ? [] : [{ time: names[at] ?? '', text }]))
      : readEntries(joinCells(cells.filter((cell) => cell !== '')))
    const open = days.at(-1)
    if (open && (day === '' || day === open.day)) open.entries.push(...entries)
    else if (DAY.test(day)) days.push({ day, entries })
  }
  return days
}

/** Hour, what, where: the hour is parted from the rest by a colon. */
function joinCells([first = '', ...rest]: readonly string[]): string {
  return rest.length > 0 && /^\D{0,6}\d{1,2}\s*(giờ|g|h|:)/iu.test(first)
    ? `${first}: ${rest.join(', ')}`
    : [first, ...rest].join(', ')
}

const linesOf = (blocks: readonly PrintBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading')
      return [block.runs.map((run) => run.text).join('')]
    return block.type === 'list' ? block.items.flatMap((item) => linesOf(item)) : []
  })

function ofLines(blocks: readonly PrintBlock[]): CalendarDay[] {
  const days: { day: string; entries: Entry[] }[] = []
  for (const line of linesOf(blocks)) {
    const [, day, said = ''] = DAY.exec(line.trim()) ?? []
    if (day !== undefined) days.push({ day: day.replace(/[\s,.–-]+$/u, ''), entries: readEntries(said) })
    else days.at(-1)?.entries.push(...readEntries(line))
  }
  return days
}

/**
 * The days of an article: rows of its first table, the day in the first column; or
 * paragraphs and headings that begin with a day ("Thứ Hai, 23/11: …"), each with
 * what follows it. Days without anything on them are left out.
 */
export function readCalendar(article: WithBlocks): CalendarDay[] {
  const table = firstTable(article)
  const days = table ? ofTable(table) : ofLines(article.blocks)
  return days.filter((each) => each.entries.length > 0)
}
