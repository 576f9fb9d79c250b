import { isCommonSyllable, isFamiliar } from './lexicon'
import { isSyllable, parseSyllable, removeTone, toKey, TONES, withTone, type Tone } from './syllable'

const VARIANTS: Readonly<Record<string, string>> = {
  a: 'ăâ',
  ă: 'aâ',
  â: 'aă',
  e: 'ê',
  ê: 'e',
  o: 'ôơ',
  ô: 'oơ',
  ơ: 'oô',
  u: 'ư',
  ư: 'u',
  i: 'y',
  y: 'i',
  d: 'đ',
  đ: 'd'
}
const ENDINGS = [
  ['c', 't'],
  ['n', 'ng'],
  ['ch', 't'],
  ['nh', 'n'],
  ['g', 'ng']
] as const
const BEGINNINGS = [
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['c', 'k'],
  ['tr', 't'],
  ['t', 'tr']
] as const
const INSERTED = [...'nghruiy']

/** Plain syllables a slip of the finger away from what was written. */
function* changeLetters(plain: string): Iterable<string> {
  for (let at = 0; at < plain.length; at++) {
    const [head, letter, tail] = [plain.slice(0, at), plain[at]!, plain.slice(at + 1)]
    for (const other of VARIANTS[letter] ?? '') yield head + other + tail
    yield head + tail
    if (tail !== '') yield head + tail[0]! + letter + tail.slice(1)
  }
  for (const pair of ENDINGS)
    for (const [one, other] of [pair, [pair[1], pair[0]]] as const)
      if (plain.endsWith(one)) yield plain.slice(0, -one.length) + other
  for (const pair of BEGINNINGS)
    for (const [one, other] of [pair, [pair[1], pair[0]]] as const)
      if (plain.startsWith(one)) yield other + plain.slice(one.length)
  for (let at = 1; at <= plain.length; at++)
    for (const letter of INSERTED) yield plain.slice(0, at) + letter + plain.slice(at)
  if (plain.includes('uo')) yield plain.replace('uo', 'ươ')
}

const STOPPED: readonly Tone[] = ['nặng', 'sắc']

/** Syllables with the written tone; where the coda takes none but two, with these. */
function tonesFor(plain: string, tone: Tone): string[] {
  const made = withTone(plain, tone)
  if (made) return [made]
  return STOPPED.flatMap((each) => withTone(plain, each) ?? [])
}

/** The tone that a word was given, wherever its mark stands. */
function toneOf(word: string): Tone {
  for (const letter of word) {
    if (removeTone(letter) === letter) continue
    const mark = letter.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/)![0]
    return TONES[[...'\u0301\u0300\u0309\u0303\u0323'].indexOf(mark) + 1]!
  }
  return 'ngang'
}

/**
 * What a word that is no syllable was probably meant to be, the likeliest first, at most three. A syllable that makes
 * a word with its neighbour counts most; one that is in no word the program knows is not offered.
 */
export function suggestSyllables(
  word: string,
  before: string | undefined,
  after: string | undefined
): string[] {
  if (word.length > 9) return []
  const scores = new Map<string, number>()
  const [plain, tone] = [removeTone(word), toneOf(word)]
  const consider = (made: string, bonus: number) => {
    const key = toKey(made)
    const fits = isFamiliar(before && toKey(before), key) || isFamiliar(key, after && toKey(after))
    const score = (fits ? 4 : isCommonSyllable(key) ? 1 : 0) + bonus
    if (score >= 1 && isSyllable(made) && score > (scores.get(made) ?? 0)) scores.set(made, score)
  }
  const parsed = parseSyllable(word)
  if (parsed) consider(parsed.old, 3)
  for (const made of tonesFor(plain, tone)) consider(made, 0.5)
  for (const changed of changeLetters(plain)) for (const made of tonesFor(changed, tone)) consider(made, 0)
  return [...scores.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([made]) => made)
}
