import type { Size } from '../document/framing'
import { looks, type LookId } from './looks'
import { boxOnPage, lineOf, type GridBox, type PageFormat } from './pageFormat'
import {
  PEOPLE_PHOTO_LINES,
  type ListStyle,
  type PageTemplate,
  type PhotoPlace,
  type PictureBleed
} from './pageSlots'
import { pageTemplates } from './pageTemplates'

/** How well a photo prints at a size: at least 220 pixels per inch are good, under 150 it must not be printed. */
export type PrintQuality = 'good' | 'weak' | 'bad'
const GOOD_PPI = 220
export const LEAST_PPI = 150

const MM_PER_INCH = 25.4
/** A photo that would lose more than this of its height stands whole instead, as `resources/typst/photo.typ` sets it. */
const LEAST_SEEN = 0.42

/** A size in millimetres at which page templates print photos. */
export type PrintedSize = Size

/** What a picture that runs over the edge of the page has beyond the trim, in millimetres. */
const BLEED = 3

type PhotoBox =
  | (GridBox & { readonly kind: 'picture'; readonly bleed: PictureBleed })
  | (GridBox & { readonly kind: 'list'; readonly style: ListStyle; readonly columns: number })
  | (GridBox & { readonly kind: 'story'; readonly columns: number; readonly photo: PhotoPlace | null })

/** The size at which a photo prints in a frame or a slot; null where it has no place for one. */
export function printedSizeOf(frame: PhotoBox, format: PageFormat): PrintedSize | null {
  const box = boxOnPage(frame, format)
  if (frame.kind === 'picture') {
    return {
      width: frame.bleed === 'none' ? box.width : format.width + 2 * BLEED,
      height: frame.bleed === 'top' ? box.height + format.top + BLEED : box.height
    }
  }
  if (frame.kind === 'list') {
    if (frame.style !== 'people') return null
    const width = (box.width - (frame.columns - 1) * format.gutter) / frame.columns
    return { width, height: PEOPLE_PHOTO_LINES * lineOf(format) }
  }
  if (!frame.photo) return null
  const { at, columns, lines } = frame.photo
  const spanned = at === 'top' || at === 'first' ? frame.columns : Math.min(columns, frame.columns)
  const column = (box.width - (frame.columns - 1) * format.gutter) / frame.columns
  return { width: spanned * column + (spanned - 1) * format.gutter, height: lines * lineOf(format) }
}

function sizesOf(template: PageTemplate): PrintedSize[] {
  return template.slots.flatMap((slot) => {
    const size =
      slot.kind === 'picture' || slot.kind === 'story' || slot.kind === 'list'
        ? printedSizeOf(slot, looks[template.look].format)
        : null
    return size ? [size] : []
  })
}

/** Widths that differ by less, in millimetres, are told as one. */
const SAME_WIDTH = 8

/** The widths at which photos are printed in a look, narrowest first, each with its tallest box. */
export function printedSizes(look: LookId = 'bulletin'): PrintedSize[] {
  const byWidth = new Map<number, PrintedSize>()
  const templates: readonly PageTemplate[] = pageTemplates.filter((template) => template.look === look)
  for (const size of templates.flatMap(sizesOf)) {
    const key = [...byWidth.keys()].find((width) => Math.abs(width - size.width) < SAME_WIDTH) ?? size.width
    const known = byWidth.get(key)
    const [width, height] = [
      Math.max(known?.width ?? 0, size.width),
      Math.max(known?.height ?? 0, size.height)
    ]
    byWidth.set(key, { width, height })
  }
  return [...byWidth.values()].sort((a, b) => a.width - b.width)
}

/** Pixels per inch that a photo has in a box that it fills, or stands whole in where it is very tall. */
export function effectivePpi(pixels: Size, box: PrintedSize): number {
  const across = (pixels.width / box.width) * MM_PER_INCH
  const down = (pixels.height / box.height) * MM_PER_INCH
  const seen = box.height / ((box.width / pixels.width) * pixels.height)
  return Math.floor(seen < LEAST_SEEN ? down : Math.min(across, down))
}

export function printQuality(ppi: number): PrintQuality {
  if (ppi >= GOOD_PPI) return 'good'
  return ppi >= LEAST_PPI ? 'weak' : 'bad'
}
