import { z } from 'zod'
import { boxOnPage, type PageFormat } from './pageFormat'
import { PEOPLE_PHOTO_LINES, type ListSlot, type ListStyle, type Slot, type StorySlot } from './pageSlots'

/** The most by which letters are set closer or wider, in thousandths of their size. */
export const MOST_TRACKING = 10

/** The most by which the text of a list is set smaller or larger, in tenths of a point. */
export const MOST_SIZE = 6

/** Fewest lines that a photo takes, its caption included. */
export const LEAST_PHOTO = 3
/** The same over somebody in a list, where a face is to be known. */
export const LEAST_PEOPLE_PHOTO = 6

/** What somebody changed of a slot on one page; what is absent is as its template has it. */
export const slotSettingsSchema = z.strictObject({
  columns: z.number().int().min(1).max(6).optional(),
  /** Size of the headline in points. */
  headline: z.number().int().min(8).max(80).optional(),
  showDeck: z.boolean().optional(),
  /** Lines of the grid that the photo takes, its caption included; 0 for none. */
  photoLines: z.number().int().min(0).max(70).optional(),
  /** How much larger or smaller than usual the text of a list is, in tenths of a point. */
  size: z.number().int().min(-MOST_SIZE).max(MOST_SIZE).optional(),
  /** Whether the rows of tables, and the bars of charts, stand closer. */
  tightRows: z.boolean().optional(),
  /** Letters closer or wider, in thousandths of their size. */
  tracking: z.number().int().min(-MOST_TRACKING).max(MOST_TRACKING).optional(),
  /** Whether quotations stand out large. */
  showQuotes: z.boolean().optional(),
  /** Whether the text begins with a letter three lines tall. */
  dropCap: z.boolean().optional(),
  /** Whether "Xem tiếp trang …" and "Tiếp theo trang …" stand where the text runs on. */
  showJumps: z.boolean().optional()
})
export type SlotSettings = z.infer<typeof slotSettingsSchema>

/** How the text of a story slot is set, beside its shape. */
export interface StorySetting {
  readonly tracking: number
  readonly showQuotes: boolean
  readonly dropCap: boolean
  readonly showJumps: boolean
  readonly tightRows: boolean
}

export function storySetting(settings: SlotSettings = {}): StorySetting {
  const { tracking = 0, showQuotes = true, showJumps = true, dropCap = false, tightRows = false } = settings
  return { tracking, showQuotes, showJumps, dropCap, tightRows }
}

/** How the pieces of a list are set. */
export interface ListSetting {
  readonly tracking: number
  /** Beyond the usual size, in tenths of a point. */
  readonly size: number
  /** Lines that a photo over a piece takes, its caption included; 0 where none stands there. */
  readonly photoLines: number
}

export function listSetting(
  style: ListStyle,
  { tracking = 0, size = 0, photoLines }: SlotSettings = {}
): ListSetting {
  const lines = Math.max(LEAST_PEOPLE_PHOTO, photoLines ?? PEOPLE_PHOTO_LINES)
  return { tracking, size, photoLines: style === 'people' ? lines : 0 }
}

/** How the table or the chart of an article is set. */
export interface DataSetting {
  /** Whether the deck, which often names the unit, stands over it. */
  readonly showDeck: boolean
  readonly tightRows: boolean
}

export function dataSetting({ showDeck = true, tightRows = false }: SlotSettings = {}): DataSetting {
  return { showDeck, tightRows }
}

/** The narrowest column in which Vietnamese reads without rivers, in millimetres. */
const LEAST_COLUMN = 36

/** Columns that a slot may have at most: none narrower than reads well, but for those of its template. */
export function mostColumns(slot: StorySlot | ListSlot, format: PageFormat): number {
  const { width } = boxOnPage(slot, format)
  return Math.max(
    slot.columns,
    Math.min(6, Math.floor((width + format.gutter) / (LEAST_COLUMN + format.gutter)))
  )
}

/** A photo beside the text takes no more than its columns; where it would leave none to the text it stands above. */
function withPhoto({ photo }: StorySlot, lines: number | undefined, columns: number): StorySlot['photo'] {
  if (!photo || lines === 0) return null
  const height = lines === undefined ? photo.lines : Math.max(LEAST_PHOTO, lines)
  const isBeside = photo.at === 'left' || photo.at === 'right'
  if (!isBeside || photo.columns < columns) return { ...photo, lines: height }
  return { at: 'top', columns, lines: height }
}

/** A slot as somebody changed it. Settings that its kind does not know are passed over. */
export function applySettings(slot: Slot, settings: SlotSettings | undefined): Slot {
  if (!settings) return slot
  const { columns, headline, showDeck, photoLines } = settings
  if (slot.kind === 'list' || slot.kind === 'calendar') return { ...slot, columns: columns ?? slot.columns }
  if (slot.kind !== 'story') return slot
  const textColumns = columns ?? slot.columns
  return {
    ...slot,
    columns: textColumns,
    headline: headline ?? slot.headline,
    showDeck: showDeck ?? slot.showDeck,
    photo: withPhoto(slot, photoLines, textColumns)
  }
}
