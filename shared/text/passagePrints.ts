import { foldText } from './fold'

/** Words of a text, folded, and where each stands. Blanks, signs and tones make no difference to a copy. */
export interface PlacedWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

export function placedWords(text: string): PlacedWord[] {
  const folded = foldText(text)
  // Composed letters fold one to one; others are folded word by word, so that a place stays a place.
  const isAligned = folded.length === text.length
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: written, index: from }) => {
    const to = from + written.length
    return { word: isAligned ? folded.slice(from, to) : foldText(written), from, to }
  })
}

/** Words of one shingle: fewer stand together by chance, more do not survive a changed word. */
export const SHINGLE = 4
/** Of so many shingles in a row one is kept. */
const WINDOW = 8

/** 53 bits of a text (cyrb53, public domain): enough that no two shingles of an archive meet. */
function hashText(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** One number for each {@link SHINGLE} words in a row. */
export function shinglesOf(words: readonly PlacedWord[]): number[] {
  const shingles: number[] = []
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let text = words[at]!.word
    for (let next = at + 1; next < at + SHINGLE; next++) text += ` ${words[next]!.word}`
    shingles.push(hashText(text))
  }
  return shingles
}

/**
 * A few of the shingles of a paragraph that any copy of a stretch of it keeps
 * (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003): the least of each
 * window. Two texts with {@link SHINGLE} + window − 1 = 11 words in common share one.
 */
export function passagePrints(words: readonly PlacedWord[]): number[] {
  const shingles = shinglesOf(words)
  const prints = new Set<number>()
  for (let at = 0; at === 0 || at + WINDOW <= shingles.length; at++) {
    let least = Infinity
    for (const shingle of shingles.slice(at, at + WINDOW)) if (shingle < least) least = shingle
    if (least !== Infinity) prints.add(least)
  }
  return [...prints]
}

/** A print as the index has it. */
export const printName = (print: number): string => print.toString(36)
