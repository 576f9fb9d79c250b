import { byteOf, characterOf } from './bytes'
import { toPlain } from './byteCode'
import { splitTone, type LetterCode } from './letter'

const [GRAVE, ACUTE, TILDE, HOOK, DOT] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const
const [CIRCUMFLEX, BREVE] = ['\u0302', '\u0306'] as const

/** Signs after a vowel in the `VNI-…` fonts, and what they put on it. */
const MARKS: Readonly<Record<string, string>> = {
  ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT,
  â: CIRCUMFLEX, á: CIRCUMFLEX + ACUTE, à: CIRCUMFLEX + GRAVE, å: CIRCUMFLEX + HOOK, ã: CIRCUMFLEX + TILDE, ä: CIRCUMFLEX + DOT,
  ê: BREVE, é: BREVE + ACUTE, è: BREVE + GRAVE, ú: BREVE + HOOK, ü: BREVE + TILDE, ë: BREVE + DOT
} // prettier-ignore

/** Letters with a sign of their own; "ô" and "ö" take tones like any vowel. */
const ALONE: Readonly<Record<string, string>> = {
  ñ: 'đ', Ñ: 'Đ', ô: 'ơ', Ô: 'Ơ', ö: 'ư', Ö: 'Ư', í: 'í', Í: 'Í', ì: 'ì', Ì: 'Ì', æ: 'ỉ', Æ: 'Ỉ',
  ó: 'ĩ', Ó: 'Ĩ', ò: 'ị', Ò: 'Ị', î: 'ỵ', Î: 'Ỵ'
} // prettier-ignore

const SIGNS = new Map(Object.entries(MARKS).map(([sign, marks]) => [marks, sign]))
const OWN = new Map(Object.entries(ALONE).map(([sign, letter]) => [letter, sign]))
const VOWEL = /^[aeouyôö]$/i

function readCharacter(text: string, at: number): string {
  const byte = byteOf(text[at]!)
  return byte === null || byte < 0x80 ? toPlain(text[at]!) : characterOf(byte)
}

/** What a sign puts on this vowel; null when it cannot stand there: only "a" has a breve, only a, e, o a circumflex. */
function markOn(vowel: string, sign: string): string | null {
  const marks = MARKS[sign.toLowerCase()]
  if (marks === undefined) return null
  const plain = vowel.toLowerCase()
  if (marks.startsWith(BREVE)) return plain === 'a' ? marks : null
  if (marks.startsWith(CIRCUMFLEX)) return 'aeo'.includes(plain) ? marks : null
  return marks
}

/** The letters of the `VNI-…` fonts: a vowel, and a sign after it for all that stands on it. */
export const vni: LetterCode = {
  read: (text, at) => {
    const character = readCharacter(text, at)
    const base = ALONE[character] ?? character
    if (!VOWEL.test(character) || at + 1 >= text.length) return { letter: base, length: 1 }
    const marks = markOn(character, readCharacter(text, at + 1))
    return marks === null
      ? { letter: base, length: 1 }
      : { letter: (base + marks).normalize('NFC'), length: 2 }
  },
  write: (letter) => {
    const own = OWN.get(letter)
    if (own !== undefined) return own
    const written = writeMarked(letter)
    if (written !== null) return written
    // As it stands it would be read as another one.
    if (letter in ALONE || letter.toLowerCase() in MARKS) return null
    const byte = letter.length === 1 ? byteOf(letter) : null
    return byte === null ? null : characterOf(byte)
  }
}

function writeMarked(letter: string): string | null {
  const { base, mark } = splitTone(letter)
  const isHigh = letter !== letter.toLowerCase()
  const carrier = OWN.get(base)
  if (carrier !== undefined && mark !== '') return withSign(carrier, mark, isHigh)
  const [vowel = '', shape = ''] = base.normalize('NFD')
  if (!/^[aeouy]$/i.test(vowel) || (shape !== '' && shape !== CIRCUMFLEX && shape !== BREVE)) return null
  return shape + mark === '' ? null : withSign(vowel, shape + mark, isHigh)
}

function withSign(vowel: string, marks: string, isHigh: boolean): string | null {
  const sign = SIGNS.get(marks)
  return sign === undefined ? null : vowel + (isHigh ? sign.toUpperCase() : sign)
}
