const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}.,:/'’-]*[\p{L}\p{N}\p{M}])?/gu

/** Number of words as a Vietnamese office counts them: syllables, numbers and symbols such as "21-KL/TW" are one each. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** Syllables that an adult reads silently in a minute in Vietnamese (measured studies give 200–250). */
const SYLLABLES_A_MINUTE = 220

/** Reading time in whole minutes; at least 1 for any text, 0 for none. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / SYLLABLES_A_MINUTE))
}
