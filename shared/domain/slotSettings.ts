import { z } from 'zod'
import type { Slot, StorySlot } from './pageSlots'

/** The most by which letters are set closer or wider, in thousandths of their size. */
export const MOST_TRACKING = 10

/** Fewest lines that a photo takes, its caption included. */
export const LEAST_PHOTO = 3

/** What somebody changed of a slot on one page; what is absent is as its template has it. */
export const slotSettingsSchema = z.strictObject({
  columns: z.number().int().min(1).max(6).optional(),
  /** Size of the headline in points. */
  headline: z.number().int().min(8).max(80).optional(),
  showDeck: z.boolean().optional(),
  /** Lines of the grid that the photo takes, its caption included; 0 for none. */
  photoLines: z.number().int().min(0).max(70).optional(),
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
}

export function storySetting(settings: SlotSettings = {}): StorySetting {
  const { tracking = 0, showQuotes = true, showJumps = true, dropCap = false } = settings
  return { tracking, showQuotes, showJumps, dropCap }
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
