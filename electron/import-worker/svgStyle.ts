import type { DrawingFault } from '@shared/domain/drawing'

/** Why a file is refused; thrown within the reader alone. */
export class DrawingRefusal extends Error {
  constructor(readonly fault: DrawingFault) {
    super(fault)
  }
}

/** What an element is painted with, as far as it is inherited (SVG 1.1, chapter 11). */
export type Paint = Readonly<Record<string, string>>

const INHERITED = new Set([
  'fill',
  'fill-rule',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'color',
  'visibility'
])
/** Of the element itself: a group's is that of all in it. */
const OWN = new Set(['opacity', 'display', 'clip-path', 'mask', 'filter', 'mix-blend-mode'])

export const startingPaint: Paint = { fill: '#000', stroke: 'none', 'stroke-width': '1', color: '#000' }

/** Rules of a style sheet by class; anything but `.name { … }` is refused. */
export function readClasses(css: string): ReadonlyMap<string, Paint> {
  const text = css.replace(/\/\*[^]*?\*\//g, '')
  if (/@import|@font-face|url\s*\(\s*['"]?(?!#)/i.test(text)) throw new DrawingRefusal('outside')
  const classes = new Map<string, Paint>()
  const rest = text.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
    for (const selector of selectors.split(',')) {
      const [, name] = /^\s*\.([\w-]+)\s*$/.exec(selector) ?? []
      if (name === undefined) throw new DrawingRefusal('style')
      classes.set(name, { ...classes.get(name), ...readDeclarations(body) })
    }
    return ''
  })
  if (rest.trim() !== '') throw new DrawingRefusal('style')
  return classes
}

export function readDeclarations(body: string): Paint {
  return Object.fromEntries(
    body.split(';').flatMap((each) => {
      const colon = each.indexOf(':')
      if (colon < 0) return []
      const name = each.slice(0, colon).trim().toLowerCase()
      const value = each
        .slice(colon + 1)
        .replace(/!\s*important/i, '')
        .trim()
      return [[name, value]]
    })
  )
}

/** What an element is painted with inside what it inherits; null for one that is not shown. */
export function paintOf(
  attributes: Readonly<Record<string, string>>,
  inherited: Paint,
  classes: ReadonlyMap<string, Paint>
): Paint | null {
  const named = (attributes['class'] ?? '').split(/\s+/).map((name) => classes.get(name) ?? {})
  const own: Paint = Object.assign({}, attributes, ...named, readDeclarations(attributes['style'] ?? ''))
  for (const [name, value] of Object.entries(own)) {
    if (!OWN.has(name) || value === 'none' || value === 'normal') continue
    if (name === 'opacity') refuseTransparent(value)
    else if (name !== 'display') throw new DrawingRefusal('effect')
  }
  if (own['display'] === 'none') return null
  const paint = { ...inherited }
  for (const [name, value] of Object.entries(own)) {
    if (INHERITED.has(name) && value !== 'inherit') paint[name] = value
  }
  return paint
}

function refuseTransparent(opacity: string | undefined): void {
  if (opacity === undefined) return
  const share = opacity.endsWith('%') ? Number.parseFloat(opacity) / 100 : Number(opacity)
  if (!(share >= 0.999)) throw new DrawingRefusal('transparent')
}

const KEYWORDS: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'ffffff',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  navy: '000080',
  gold: 'ffd700',
  orange: 'ffa500',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  maroon: '800000',
  darkred: '8b0000',
  crimson: 'dc143c'
}

type Rgb = [red: number, green: number, blue: number]

/** A plain colour, or null for none. Fills by reference, alpha and unknown names are refused. */
export function readColour(value: string, opacity: string | undefined, current: string): Rgb | null {
  const written = value.trim().toLowerCase()
  if (written === 'none' || written === 'transparent') return null
  if (written.startsWith('url')) throw new DrawingRefusal('gradient')
  refuseTransparent(opacity)
  if (written === 'currentcolor') {
    return readColour(current.toLowerCase() === 'currentcolor' ? '#000' : current, undefined, '#000')
  }
  const hex = KEYWORDS[written] ?? /^#([0-9a-f]{6}|[0-9a-f]{3})$/.exec(written)?.[1]
  if (hex !== undefined) {
    const whole = hex.length === 3 ? [...hex].map((each) => each + each).join('') : hex
    return [0, 2, 4].map((at) => Number.parseInt(whole.slice(at, at + 2), 16)) as Rgb
  }
  const parts = /^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$/.exec(written)?.slice(1)
  if (!parts)
    throw new DrawingRefusal(
      /^(rgba|hsla)|^#[0-9a-f]{4}$|^#[0-9a-f]{8}$/.test(written) ? 'transparent' : 'style'
    )
  return parts.map((part) => {
    const number = Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1)
    return Math.min(255, Math.max(0, Math.round(number)))
  }) as Rgb
}
