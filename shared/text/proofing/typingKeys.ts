import { isSyllable, removeTone, withTone, type Tone } from './syllable'

const TELEX_TONES: Readonly<Record<string, Tone>> = { s: 'sắc', f: 'huyền', r: 'hỏi', x: 'ngã', j: 'nặng' }
const VNI_TONES: Readonly<Record<string, Tone>> = { 1: 'sắc', 2: 'huyền', 3: 'hỏi', 4: 'ngã', 5: 'nặng' }
const VNI_VOWELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  6: { a: 'â', e: 'ê', o: 'ô' },
  7: { o: 'ơ', u: 'ư' },
  8: { a: 'ă' }
}

/** What came of key strokes: the plain syllable, its tone, and how many keys were left over. */
interface Strokes {
  readonly plain: string
  readonly tone: Tone | null
  readonly keys: number
}

function settle({ plain, tone, keys }: Strokes): string | null {
  if (keys === 0) return null
  const written = tone ? withTone(plain, tone) : plain
  return written !== null && isSyllable(written) ? written : null
}

/** "w" makes horns and the breve of the vowels before it. */
function addHorn(plain: string): string | null {
  if (/u[oơ](?=[^aeiouy]*$|[iu]$)/.test(plain)) return plain.replace(/u[oơ]/, 'ươ')
  const at = Math.max(...['a', 'o', 'u'].map((vowel) => plain.lastIndexOf(vowel)))
  if (at < 0) return null
  const made = { a: 'ă', o: 'ơ', u: 'ư' }[plain[at]!]!
  return plain.slice(0, at) + made + plain.slice(at + 1)
}

/** The syllable that Telex keys were meant to make ("ddeer" → "để"); null when they make none. */
export function decodeTelex(word: string): string | null {
  if (word.length > 12 || removeTone(word) !== word) return null
  let strokes: Strokes = { plain: '', tone: null, keys: 0 }
  for (const [index, key] of [...word].entries()) {
    const { plain, tone, keys } = strokes
    const doubled = { a: 'â', e: 'ê', o: 'ô', d: 'đ' }[key]
    const before = plain.lastIndexOf(key)
    if (
      doubled &&
      before >= 0 &&
      (key === 'd' ? before === 0 : /^[^aeoăâêôơ]*$/.test(plain.slice(before + 1))) &&
      index > 0
    )
      strokes = { plain: plain.slice(0, before) + doubled + plain.slice(before + 1), tone, keys: keys + 1 }
    else if (key === 'w') {
      const made = addHorn(plain) ?? `${plain}ư`
      strokes = { plain: made, tone, keys: keys + 1 }
    } else if (TELEX_TONES[key] && /[aeiouyăâêôơư]/.test(plain)) {
      if (tone) return null
      strokes = { plain, tone: TELEX_TONES[key], keys: keys + 1 }
    } else strokes = { plain: plain + key, tone, keys }
  }
  return settle(strokes)
}

/** The syllable that VNI keys were meant to make ("nha81c" → "nhắc"); null when they make none. */
export function decodeVni(word: string): string | null {
  if (word.length > 12 || !/\d/.test(word) || removeTone(word) !== word) return null
  let strokes: Strokes = { plain: '', tone: null, keys: 0 }
  for (const key of word) {
    const { plain, tone, keys } = strokes
    if (key === '9' && plain.startsWith('d')) strokes = { plain: `đ${plain.slice(1)}`, tone, keys: keys + 1 }
    else if (VNI_TONES[key]) {
      if (tone) return null
      strokes = { plain, tone: VNI_TONES[key], keys: keys + 1 }
    } else if (VNI_VOWELS[key]) {
      const made = key === '7' ? addHorn(plain) : markVowel(plain, VNI_VOWELS[key])
      if (made === null) return null
      strokes = { plain: made, tone, keys: keys + 1 }
    } else if (/\d/.test(key)) return null
    else strokes = { plain: plain + key, tone, keys }
  }
  return settle(strokes)
}

function markVowel(plain: string, marks: Readonly<Record<string, string>>): string | null {
  for (let at = plain.length - 1; at >= 0; at--) {
    const made = marks[plain[at]!]
    if (made) return plain.slice(0, at) + made + plain.slice(at + 1)
  }
  return null
}
