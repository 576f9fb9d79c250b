import { byteOf, characterOf } from './bytes'
import { toPlain } from './byteCode'
import { splitTone, type LetterCode } from './letter'

/** Where windows-1258 differs from windows-1252: its own letters, and marks that follow their letter. */
export const CP1258_LETTERS: ReadonlyMap<number, string> = new Map([
  [0xc3, 'Ă'],
  [0xcc, '\u0300'],
  [0xd0, 'Đ'],
  [0xd2, '\u0309'],
  [0xd5, 'Ơ'],
  [0xdd, 'Ư'],
  [0xde, '\u0303'],
  [0xe3, 'ă'],
  [0xec, '\u0301'],
  [0xf0, 'đ'],
  [0xf2, '\u0323'],
  [0xf5, 'ơ'],
  [0xfd, 'ư'],
  [0xfe, '₫']
])

const BYTES = new Map([...CP1258_LETTERS].map(([byte, letter]) => [letter, byte]))
const MARK = /^[\u0300\u0301\u0303\u0309\u0323]$/
const BASE = /^[aeiouyăâêôơư]$/iu

function readSign(text: string, at: number): string {
  const character = text[at]!
  const byte = byteOf(character)
  return (byte === null ? undefined : CP1258_LETTERS.get(byte)) ?? toPlain(character)
}

function writeSign(sign: string): string | null {
  const byte = BYTES.get(sign)
  if (byte !== undefined) return characterOf(byte)
  if (sign.length > 1) return null
  const own = byteOf(sign)
  return own === null || CP1258_LETTERS.has(own) ? null : characterOf(own)
}

/** Windows' own Vietnamese code page: a letter, and its tone after it. */
export const cp1258: LetterCode = {
  read: (text, at) => {
    const base = readSign(text, at)
    if (!BASE.test(base) || at + 1 >= text.length) return { letter: base, length: 1 }
    const mark = readSign(text, at + 1)
    return MARK.test(mark)
      ? { letter: (base + mark).normalize('NFC'), length: 2 }
      : { letter: base, length: 1 }
  },
  write: (letter) => {
    const whole = writeSign(letter)
    const { base, mark } = splitTone(letter)
    if (mark === '') return whole
    const signs = [writeSign(base), writeSign(mark)]
    return signs.includes(null) ? whole : signs.join('')
  }
}
