import type { Size } from '../document/framing'
import { boxOnPage, PAGE, pageTemplates, type PageTemplate } from './pageTemplates'

/** How well a photo prints at a size: at least 220 pixels per inch are good, under 150 it must not be printed. */
export type PrintQuality = 'good' | 'weak' | 'bad'
const GOOD_PPI = 220
const LEAST_PPI = 150

const MM_PER_INCH = 25.4
/** A photo that would lose more than this of its height stands whole instead, as `resources/typst/photo.typ` sets it. */
const LEAST_SEEN = 0.42

/** A size in millimetres at which page templates print photos. */
export type PrintedSize = Size

function sizesOf(template: PageTemplate): PrintedSize[] {
  return template.slots.flatMap((slot) => {
    const box = boxOnPage(slot)
    if (slot.kind === 'picture') return [{ width: box.width, height: box.height }]
    if (slot.kind !== 'story' || !slot.photo) return []
    const { at, columns, lines } = slot.photo
    const spanned = at === 'top' || at === 'first' ? slot.columns : Math.min(columns, slot.columns)
    const column = (box.width - (slot.columns - 1) * PAGE.gutter) / slot.columns
    return [{ width: spanned * column + (spanned - 1) * PAGE.gutter, height: lines * PAGE.line }]
  })
}

/** The widths at which photos are printed, narrowest first, each with its tallest box. */
export function printedSizes(templates: readonly PageTemplate[] = pageTemplates): PrintedSize[] {
  const byWidth = new Map<number, PrintedSize>()
  for (const size of templates.flatMap(sizesOf)) {
    const key = Math.round(size.width)
    const known = byWidth.get(key)
    if (!known || known.height < size.height) byWidth.set(key, size)
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
