import type { TextEncoding } from '../textEncodings'

/** `.VnTime`, `.VnArialH`, and the same without the dot, as some programs wrote them. */
const TCVN3_FONT = /^(\.Vn[A-Z0-9]|Vn(Time|Arial|Avant|Book|Courier|Times|Century|Helv))/i
const FONTS: readonly (readonly [TextEncoding, RegExp])[] = [
  ['vni', /^VNI([- ]|$)/i],
  ['vps', /^VPS([- ]|$)/i]
]

/** The encoding that a font's name stands for; null for a font of Unicode. */
export function fontEncoding(fontName: string | undefined): TextEncoding | null {
  const name = fontName?.trim() ?? ''
  if (TCVN3_FONT.test(name)) {
    const stem = name.replace(/[\s-]*(bold|italic|regular|đậm|nghiêng)/gi, '')
    return stem.endsWith('H') ? 'tcvn3-upper' : 'tcvn3'
  }
  return FONTS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}
