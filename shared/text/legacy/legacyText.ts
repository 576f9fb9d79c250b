import type { TextEncoding } from '../textEncodings'
import { cp1258 } from './cp1258'
import type { LetterCode } from './letter'
import { tcvn3 } from './tcvn3'
import { viqr } from './viqr'
import { vni } from './vni'
import { vps } from './vps'

/** Unicode in any form: a letter and the marks after it are one. */
const unicode: LetterCode = {
  read: (text, at) => {
    const letter = String.fromCodePoint(text.codePointAt(at)!)
    let end = at + letter.length
    while (end < text.length && isMark(text[end]!)) end++
    return { letter: text.slice(at, end).normalize('NFC'), length: end - at }
  },
  write: (letter) => letter
}

const isMark = (character: string) => character >= '\u0300' && /^\p{M}$/u.test(character)

const CODES: Readonly<Record<TextEncoding, LetterCode>> = {
  unicode,
  tcvn3,
  'tcvn3-upper': tcvn3,
  vni,
  vps,
  viqr,
  cp1258
}

/** A stretch of text in one encoding, part of a longer line. */
export interface LegacyPiece {
  readonly text: string
  /** Whether its font shows small letters as capitals (`.Vn…H`). */
  readonly isUpper?: boolean
}

/** A text in an old encoding as composed Unicode. */
export function decodeLegacy(text: string, encoding: TextEncoding): string {
  return decodePieces([{ text, isUpper: encoding === 'tcvn3-upper' }], encoding)[0]!
}

/**
 * Stretches of one line as composed Unicode. A letter whose sign stands in the next stretch is
 * put together and belongs to the stretch in which it begins.
 */
export function decodePieces(pieces: readonly LegacyPiece[], encoding: TextEncoding): string[] {
  const code = CODES[encoding]
  const whole = pieces.map(({ text }) => text).join('')
  let [at, end] = [0, 0]
  return pieces.map(({ text, isUpper }) => {
    end += text.length
    const letters: string[] = []
    while (at < end) {
      const { letter, length } = code.read(whole, at)
      letters.push(letter)
      at += length
    }
    const decoded = letters.join('')
    return isUpper ? decoded.toLocaleUpperCase('vi') : decoded
  })
}

/**
 * A text written in an old encoding, as a program without it would show its bytes; null when the
 * encoding has no sign for one of its letters.
 */
export function encodeLegacy(text: string, encoding: TextEncoding): string | null {
  const code = CODES[encoding]
  const plain = text.normalize('NFC')
  const written: string[] = []
  for (const letter of encoding === 'tcvn3-upper' ? plain.toLocaleLowerCase('vi') : plain) {
    const sign = code.write(letter)
    if (sign === null) return null
    const last = written.at(-1) ?? ''
    const isSwallowed = last !== '' && code.read(last + sign, 0).length > last.length
    // "d" before "d" or "đ" in VIQR, which has a way to say so.
    if (isSwallowed && encoding === 'viqr') written[written.length - 1] = `\\${last}`
    else if (isSwallowed && encoding !== 'unicode') return null
    written.push(sign)
  }
  return written.join('')
}
