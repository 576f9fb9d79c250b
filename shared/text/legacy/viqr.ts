import { splitTone, type LetterCode, type ReadLetter } from './letter'

const SHAPES: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031b',
  '*': '\u031b'
}
const TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323'
}
const SHAPED: Readonly<Record<string, RegExp>> = {
  '^': /[aeo]/i,
  '(': /a/i,
  '+': /[ou]/i,
  '*': /[ou]/i
}
const TONE_SIGNS = new Map(Object.entries(TONES).map(([sign, mark]) => [mark, sign]))
const SHAPE_SIGNS = new Map([
  ['\u0302', '^'],
  ['\u0306', '('],
  ['\u031b', '+']
])

/** What a backslash takes its meaning from. */
const ESCAPED = /^[\^(+*'`?~.dD\\]$/

/** Whether a sign at the end of a word ends a sentence: nobody escapes a full stop. */
function isStop(text: string, at: number): boolean {
  if (!/[.?']/.test(text[at]!)) return false
  const rest = text.slice(at + 1, at + 12)
  return /^\s*$/.test(rest)
    ? at + 1 + rest.length >= text.length
    : /^(["”’)\]]*\s+["“(]*\p{Lu}|\s*\n)/u.test(rest)
}

function readVowel(text: string, at: number): ReadLetter {
  let letter = text[at]!
  let end = at + 1
  const shape = text[end]
  if (shape !== undefined && SHAPED[shape]?.test(letter)) {
    letter += SHAPES[shape]!
    end++
  }
  const tone = text[end]
  if (tone !== undefined && TONES[tone] !== undefined && !isStop(text, end)) {
    letter += TONES[tone]
    end++
  }
  return { letter: letter.normalize('NFC'), length: end - at }
}

/**
 * VIQR (RFC 1456): Vietnamese in the letters of old mail, "Vie^.t Nam". A backslash takes the meaning from
 * a sign. Of a stop after an open syllable, what follows decides whether it is a tone.
 */
export const viqr: LetterCode = {
  read: (text, at) => {
    const character = text[at]!
    const next = text[at + 1] ?? ''
    if (character === '\\' && ESCAPED.test(next)) return { letter: next, length: 2 }
    if (/d/i.test(character) && /d/i.test(next)) return { letter: character === 'd' ? 'đ' : 'Đ', length: 2 }
    return /[aeiouy]/i.test(character) ? readVowel(text, at) : { letter: character, length: 1 }
  },
  write: (letter) => {
    if (letter === 'đ' || letter === 'Đ') return letter === 'đ' ? 'dd' : 'DD'
    if (ESCAPED.test(letter) && !/d/i.test(letter)) return `\\${letter}`
    const { base, mark } = splitTone(letter)
    const [vowel = '', shape = '', ...more] = base.normalize('NFD')
    const isAscii = vowel.charCodeAt(0) < 128 && more.length === 0
    const [shapeSign, toneSign] = [SHAPE_SIGNS.get(shape) ?? '', TONE_SIGNS.get(mark) ?? '']
    if (!isAscii || (shape !== '' && shapeSign === '') || (mark !== '' && toneSign === '')) return null
    return vowel + shapeSign + toneSign
  }
}
