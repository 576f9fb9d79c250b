import type { HouseColour, HouseStyle } from './houseStyle'
import type { InkSet } from './inks'

type Rgb = HouseColour['rgb']

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]

/** How much light a colour gives back, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How well one colour stands out from another, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** All ink on one spot, in percent. */
export const totalInk = ({ cmyk }: HouseColour) => cmyk.reduce((sum, ink) => sum + ink, 0)

/** Small text (WCAG 2.2, 1.4.3, level AA). */
const SMALL_TEXT = 4.5
/** Columns of text are read longer (1.4.6, level AAA). */
const LONG_TEXT = 7
/** As in `pressSetup`: what coated paper usually takes. */
const MOST_INK = 300

/** What is said of a colour; `about` is its place in the form. */
export interface HouseWarning {
  readonly about: string
  readonly rule: 'onPaper' | 'whiteOn' | 'textOn' | 'accentOn' | 'ink'
  /** The ratio, or the ink in percent. */
  readonly value: number
  readonly limit: number
}

/** What will be hard to read or to print, of the colours that a job with these inks uses. */
export function houseWarnings({ colours, spot, rubrics = [] }: HouseStyle, inks: InkSet): HouseWarning[] {
  const { accent, second, tint } = colours
  const pairs: readonly (readonly [string, HouseWarning['rule'], Rgb, Rgb, number])[] =
    inks === '4c'
      ? [
          ['accent', 'onPaper', accent.rgb, WHITE, SMALL_TEXT],
          ['second', 'whiteOn', second.rgb, WHITE, SMALL_TEXT],
          ['tint', 'textOn', tint.rgb, BLACK, LONG_TEXT],
          ['tint', 'accentOn', tint.rgb, accent.rgb, 3],
          ...rubrics.map(
            ({ rubric, colour }) => [`rubric ${rubric}`, 'onPaper', colour.rgb, WHITE, SMALL_TEXT] as const
          )
        ]
      : inks === '2c'
        ? [['spot', 'onPaper', spot.colour.rgb, WHITE, SMALL_TEXT]]
        : []
  const unclear = pairs.flatMap(([about, rule, one, other, limit]): HouseWarning[] => {
    // Cut, not rounded: 4.46 is not 4.5.
    const value = Math.floor(contrast(one, other) * 10) / 10
    return value < limit ? [{ about, rule, value, limit }] : []
  })
  const inked =
    inks === '4c'
      ? [
          ...Object.entries(colours),
          ...rubrics.map(({ rubric, colour }) => [`rubric ${rubric}`, colour] as const)
        ]
      : []
  const heavy = inked.flatMap(([about, colour]): HouseWarning[] => {
    const value = totalInk(colour)
    return value > MOST_INK ? [{ about, rule: 'ink', value, limit: MOST_INK }] : []
  })
  return [...unclear, ...heavy]
}
