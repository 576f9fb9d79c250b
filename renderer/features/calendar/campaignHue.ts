import type { CSSProperties } from 'react'

/** So many colours tell things apart (`--hue-0` to `--hue-5`). */
const HUES = 6

/** A campaign's colour, as `--hue`: the same on every screen and day. */
export function campaignHue(id: string): CSSProperties {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 9973
  // React's type of styles knows no properties of one's own.
  return { '--hue': `var(--hue-${sum % HUES})` } as CSSProperties
}
