import { characterOf } from './bytes'

/** Reads bytes as UTF-16; `isBig` when the high byte comes first. A last odd byte is left out. */
function readUtf16(bytes: Uint8Array, isBig: boolean): string {
  const units: string[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2)
    units.push(
      String.fromCharCode(isBig ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at + 1]! * 256 + bytes[at]!)
    )
  return units.join('')
}

/** Reads bytes as UTF-8; null when they are not. */
function readUtf8(bytes: Uint8Array): string | null {
  const pieces: string[] = []
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at]!
    const length = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
    if (length === 0 || at + length > bytes.length) return null
    let code = length === 1 ? first : first & (0xff >> (length + 1))
    for (let next = 1; next < length; next++) {
      const byte = bytes[at + next]!
      if ((byte & 0xc0) !== 0x80) return null
      code = (code << 6) | (byte & 0x3f)
    }
    if ((length === 3 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) || (length === 4 && (code < 0x10000 || code > 0x10ffff))) return null
    pieces.push(String.fromCodePoint(code))
    at += length
  }
  return pieces.join('')
} // prettier-ignore

/** Which way round UTF-16 without a mark is: Western and Vietnamese texts have many zero bytes on one side. */
function guessUtf16(bytes: Uint8Array): 'big' | 'little' | null {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, 4000) & ~1
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2]!++
  const half = length / 2
  if (half < 4 || Math.max(...zeros) < half * 0.3 || Math.min(...zeros) > half * 0.05) return null
  return zeros[0]! > zeros[1]! ? 'big' : 'little'
}

/** Bytes as characters: by their mark, as UTF-8 or UTF-16, else as Windows shows single bytes. */
export function readCharacters(bytes: Uint8Array): { readonly text: string; readonly isUnicode: boolean } {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const text = readUtf8(bytes.subarray(3))
    if (text !== null) return { text, isUnicode: true }
  }
  if (first === 0xff && second === 0xfe) return { text: readUtf16(bytes.subarray(2), false), isUnicode: true }
  if (first === 0xfe && second === 0xff) return { text: readUtf16(bytes.subarray(2), true), isUnicode: true }
  const order = guessUtf16(bytes)
  if (order) return { text: readUtf16(bytes, order === 'big'), isUnicode: true }
  const utf8 = readUtf8(bytes)
  if (utf8 !== null) return { text: utf8, isUnicode: true }
  return { text: Array.from(bytes, characterOf).join(''), isUnicode: false }
}
