import { printable } from '@shared/document/printRuns'
import { holdTogether } from '@shared/text/noBreak'

/** Letters in a row that would not fit a text column without a place to break. */
const LONGEST_WORD = 30
const BREAK_EVERY = 12
const ZERO_WIDTH_SPACE = '\u200B'

// Marks that steer direction, joining or glyph variants: without a glyph, and able to reorder a whole line.
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu
const LONG_WORD = new RegExp(`[^\\s/–—-]{${LONGEST_WORD + 1},}`, 'gu')

function breakLongWord(word: string): string {
  const letters = [...word]
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += BREAK_EVERY)
    parts.push(letters.slice(at, at + BREAK_EVERY).join(''))
  return parts.join(ZERO_WIDTH_SPACE)
}

/** A blank that parts no line was put there by hand; several in a row are an old way to indent. */
const keepTogether = (blanks: string) => (blanks === '\u00a0' ? blanks : ' ')

/** Text as it can be set: composed letters, single spaces, no controls, places to break in endless words, and none where a line may not end. */
export function setText(text: string): string {
  const clean = printable(text).normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, keepTogether)
  return holdTogether(clean.replace(LONG_WORD, breakLongWord))
}

/** A JSON value with every string made settable; keys stay as they are. */
export function setTexts<T>(value: T): T {
  if (typeof value === 'string') return setText(value) as T & string
  if (Array.isArray(value)) return value.map((each: unknown) => setTexts(each)) as T & unknown[]
  if (typeof value !== 'object' || value === null) return value
  // The shape does not change: only strings inside do.
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, setTexts(each as unknown)])) as T
}
