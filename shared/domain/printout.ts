import { z } from 'zod'
import { recordFields } from './recordFields'

/** Papers of office printers, in mm, upright; `own` is the size of the pages themselves. */
export const papers = { a4: [210, 297], a3: [297, 420], a5: [148, 210], letter: [216, 279] } as const
export const paperNames = ['own', 'a4', 'a3', 'a5', 'letter'] as const
export type PaperName = (typeof paperNames)[number]

export const paperSides = ['one', 'long', 'short'] as const

/** The most copies of one go at an office printer. */
export const MAX_PRINTOUTS = 99

/** How something is printed on an office printer (in ngay). */
export const printoutSetupSchema = z.strictObject({
  /** The system's name of the printer; empty for the one that it prefers. */
  printer: z.string().max(300),
  copies: z.number().int().min(1).max(MAX_PRINTOUTS),
  sides: z.enum(paperSides),
  /** First and last page, from 1; 0 and 0 for all. */
  from: z.number().int().min(0).max(999),
  to: z.number().int().min(0).max(999),
  paper: z.enum(paperNames),
  /** Made smaller where the page does not fit what a printer can reach of the paper; otherwise real size. */
  isFitted: z.boolean(),
  isColour: z.boolean()
})
export type PrintoutSetup = z.infer<typeof printoutSetupSchema>

/** What is printed: the PDF of a finished job, or an issue's pages as they stand now. */
export const printoutSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('job'), job: recordFields.id }),
  z.strictObject({ kind: z.literal('issue'), issue: recordFields.id })
])
export type PrintoutSubject = z.infer<typeof printoutSubjectSchema>

/** What the page that is sent to the printer has to show: one file, or one picture for each page. */
export type PrintoutSource =
  | { readonly kind: 'pdf'; readonly address: string }
  | {
      readonly kind: 'pictures'
      readonly addresses: readonly string[]
      /** Of a page, in mm. */
      readonly width: number
      readonly height: number
      /** What stands at the foot of every sheet. */
      readonly note: string
    }

export interface Size {
  readonly width: number
  readonly height: number
}

/** What printers usually cannot reach at the edges of the paper, in mm. */
const UNREACHED = 5
/** Room for a line at the foot of the sheet, in mm. */
const FOOT = 5

/**
 * Where a page stands on its paper, all in mm: in the middle, the paper turned
 * as the page is. A page is never made larger.
 */
export function placeOnPaper(
  page: Size,
  { paper, isFitted }: Pick<PrintoutSetup, 'paper' | 'isFitted'>,
  hasFoot = false
): { readonly sheet: Size; readonly box: Size & { readonly x: number; readonly y: number } } {
  if (paper === 'own') return { sheet: page, box: { x: 0, y: 0, ...page } }
  const [short, long] = papers[paper]
  const isWide = page.width > page.height
  const sheet = { width: isWide ? long : short, height: isWide ? short : long }
  const foot = hasFoot ? FOOT : 0
  const room = { width: sheet.width - 2 * UNREACHED, height: sheet.height - 2 * UNREACHED - foot }
  const scale = isFitted ? Math.min(1, room.width / page.width, room.height / page.height) : 1
  const width = page.width * scale
  const height = page.height * scale
  const isFull = !isFitted || scale === 1
  const y = isFull ? (sheet.height - height) / 2 : UNREACHED + (room.height - height) / 2
  return { sheet, box: { x: (sheet.width - width) / 2, y, width, height } }
}

/** The pages that are printed, from 1; nothing where the range lies outside. */
export function printedPages(count: number, { from, to }: Pick<PrintoutSetup, 'from' | 'to'>): number[] {
  const first = from === 0 ? 1 : from
  const last = to === 0 ? count : Math.min(to, count)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** Dots of all pages of a printout together: on an office PC each takes four bytes until it is printed. */
const MOST_DOTS = 120_000_000
const FINEST = 300

/** Dots per inch at which so many pages of a size are drawn: as fine as a laser printer shows, unless they are many. */
export function printoutPpi(pages: number, { width, height }: Size): number {
  const area = (width / 25.4) * (height / 25.4)
  return Math.floor(Math.min(FINEST, Math.sqrt(MOST_DOTS / (Math.max(1, pages) * area))))
}
