import type { TextEncoding } from '../textEncodings'
import { decodeLegacy } from './legacyText'
import { parseSyllable } from '../proofing/syllable'

/** What a text's letters seem to be, and how sure that is, from 0 to 1. */
export interface DetectedEncoding {
  readonly encoding: TextEncoding
  readonly confidence: number
}

/** Letters that only Unicode has: a text with them was written in it. */
const UNICODE_LETTER = /[\u0102-\u0103\u0110-\u0111\u0128-\u0129\u0168-\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/
/** Signs that stand in texts in an old encoding and hardly ever in Vietnamese. */
const ODD = /[¡-¿×÷ÐðþßæøåäëïöüñçÆØÅÄËÏÖÜÑÇûîŒœŸŠšŽžƒ†‡ˆ‰‹›€™•\u0080-\u009f]/gu
const HIGH = /[^\u0000-\u007f]/
/** A longer text is no surer than its beginning. */
const ENOUGH = 20_000
/** So much of a text must read as Vietnamese, and so much more than before. */
const MIN_SCORE = 0.8
const MIN_GAIN = 0.15
const BY_BYTES: readonly TextEncoding[] = ['tcvn3', 'vni', 'vps', 'cp1258']

/** Whether a text has letters that none of the old encodings could show. */
export function hasUnicodeLetters(text: string): boolean {
  return UNICODE_LETTER.test(text) || /[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]/iu.test(text)
}

/** How much of a text reads as Vietnamese, from below 0 to 1. */
export function readability(text: string): number {
  let [letters, read] = [0, 0]
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    letters += word.length
    if (parseSyllable(word.normalize('NFC').toLowerCase())) read += word.length
  }
  const odd = text.match(ODD)?.length ?? 0
  return letters === 0 ? 0 : (read - odd) / letters
}

/**
 * Tells the encoding of a text by what it says, where no font tells it. In doubt it is Unicode:
 * a text left as it is can be converted later, a text made into something else is harder to see.
 */
export function detectEncoding(whole: string): DetectedEncoding {
  const text = whole.slice(0, ENOUGH)
  if (hasUnicodeLetters(text)) return { encoding: 'unicode', confidence: 1 }
  const isAscii = !HIGH.test(text)
  const unicode = { encoding: 'unicode', score: readability(text.normalize('NFC')) } as const
  const candidates: readonly TextEncoding[] = isAscii ? (hasMnemonics(text) ? ['viqr'] : []) : BY_BYTES
  const scored = candidates.map((encoding) => ({
    encoding,
    score: readability(decodeLegacy(text, encoding))
  }))
  const best = scored.sort((one, other) => other.score - one.score)[0]
  const isClear =
    best !== undefined && best.score >= MIN_SCORE && (isAscii || best.score >= unicode.score + MIN_GAIN)
  const { encoding, score } = isClear ? best : unicode
  return { encoding, confidence: Math.round(Math.max(0, Math.min(1, score)) * 100) / 100 }
}

/** Whether words are written with the signs of VIQR: "Vie^.t", "ddo^`ng", "ngu+o+`i", and not just once. */
function hasMnemonics(text: string): boolean {
  const marked = text.match(/\b\p{L}*([aeo]\^|a\(|[ou]\+|dd|[aeiouy]['`~.?]\p{L})[\p{L}'`?~.^(+]*/giu) ?? []
  const words = text.match(/\p{L}[\p{L}'`?~.^(+]*/gu) ?? []
  return marked.length >= 2 && marked.length / Math.max(1, words.length) >= 0.2
}
