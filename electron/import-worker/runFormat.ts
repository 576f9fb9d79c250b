import { childValue, firstChild } from './xmlElement'
import type { XmlElement } from './xmlTree'

/** How a stretch of text is set, as far as an article or its report cares. */
export interface RunFormat {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly hidden?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly coloured?: boolean
  readonly vertical?: string
  /** In half points. */
  readonly size?: number
  /** The font of letters beyond ASCII; `+major` or `+minor` stands for one of the theme. */
  readonly font?: string
}

/** Colours that are black to the eye. */
const PLAIN_COLOURS = new Set(['auto', '000000', '000001', '111111', '1a1a1a', '212121', '222222', '333333'])

/** Reads an on/off property: present without a value means on (ECMA-376 part 1, 17.17.4). */
export function readToggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = firstChild(properties, name)
  if (!found) return undefined
  const value = found.attributes['w:val']
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

function readColour(properties: XmlElement): boolean | undefined {
  const colour = childValue(properties, 'w:color')
  const highlight = childValue(properties, 'w:highlight')
  if (highlight !== undefined && highlight !== 'none' && highlight !== 'white') return true
  return colour === undefined ? undefined : !PLAIN_COLOURS.has(colour.toLowerCase())
}

/** Reads what a `w:rPr` states itself; what it leaves open stays undefined. */
export function readRunFormat(properties: XmlElement | undefined): RunFormat {
  if (!properties) return {}
  const size = Number(childValue(properties, 'w:sz'))
  return dropUndefined({
    bold: readToggle(properties, 'w:b'),
    italic: readToggle(properties, 'w:i'),
    hidden: readToggle(properties, 'w:vanish'),
    underline: readToggle(properties, 'w:u'),
    strike: readToggle(properties, 'w:strike') ?? readToggle(properties, 'w:dstrike'),
    coloured: readColour(properties),
    vertical: childValue(properties, 'w:vertAlign'),
    size: size > 0 && size < 4000 ? size : undefined,
    font: readFont(firstChild(properties, 'w:rFonts'))
  })
}

/** A theme's font goes before one that is named beside it (ECMA-376 part 1, 17.3.2.26). */
function readFont(fonts: XmlElement | undefined): string | undefined {
  const named = fonts?.attributes ?? {}
  const ofTheme = (theme: string | undefined) => theme && (theme.startsWith('major') ? '+major' : '+minor')
  return (
    ofTheme(named['w:hAnsiTheme']) ??
    named['w:hAnsi'] ??
    ofTheme(named['w:asciiTheme']) ??
    named['w:ascii'] ??
    named['w:cs']
  )
}

type Loose = { readonly [Key in keyof RunFormat]: RunFormat[Key] | undefined }

function dropUndefined(format: Loose): RunFormat {
  // Only entries without undefined are left, which is what RunFormat asks for.
  return Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined)) as RunFormat
}

/** Fonts that carry an encoding older than Unicode: their letters are other letters (.VnTime, VNI-Times, VK Sans Serif). */
export function isLegacyFont(font: string | undefined): boolean {
  return font !== undefined && /^(\.Vn|VNI[- ]|VN[ITU]|VK |VPS |Vn[A-Z])/.test(font)
}
