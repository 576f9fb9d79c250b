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

interface Utf8 {
  readonly text: string
  /** Letters of more than one byte, and bytes that belong to none. */
  readonly letters: number
  readonly faults: number
}

/** Reads bytes as UTF-8. A byte that belongs to no letter is U+FFFD. */
function readUtf8(bytes: Uint8Array): Utf8 {
  const pieces: string[] = []
  let [letters, faults] = [0, 0]
  for (let at = 0; at < bytes.length;) {
    const code = codeAt(bytes, at)
    if (code === null) {
      faults++
      pieces.push('\ufffd')
      at++
      continue
    }
    if (code >= 0x80) letters++
    pieces.push(String.fromCodePoint(code))
    at += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return { text: pieces.join(''), letters, faults }
}

/** The letter that begins here; null when none does (RFC 3629). */
function codeAt(bytes: Uint8Array, at: number): number | null {
  const first = bytes[at]!
  if (first < 0x80) return first
  const more = first < 0xc2 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : 0
  if (more === 0 || at + more >= bytes.length) return null
  let code = first & (0x3f >> more)
  for (let next = 1; next <= more; next++) {
    const byte = bytes[at + next]!
    if ((byte & 0xc0) !== 0x80) return null
    code = code * 64 + (byte & 0x3f)
  }
  const isWhole = more === 1 || (more === 2 ? code >= 0x800 && !(code >= 0xd800 && code < 0xe000) : code >= 0x10000 && code <= 0x10ffff)
  return isWhole ? code : null
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
  if (first === 0xff && second === 0xfe) return { text: readUtf16(bytes.subarray(2), false), isUnicode: true }
  if (first === 0xfe && second === 0xff) return { text: readUtf16(bytes.subarray(2), true), isUnicode: true }
  const order = guessUtf16(bytes)
  if (order) return { text: readUtf16(bytes, order === 'big'), isUnicode: true }
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf
  const { text, letters, faults } = readUtf8(isMarked ? bytes.subarray(3) : bytes)
  // A byte that was spoiled on the way does not make another encoding of it.
  if (faults === 0 || isMarked || faults * 20 <= letters) return { text, isUnicode: faults === 0 }
  return { text: Array.from(bytes, characterOf).join(''), isUnicode: false }
}
