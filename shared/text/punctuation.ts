/** Letters from `from` to `to` of a text, and what stands there afterwards. */
export interface Correction {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Addresses, paths and code: nothing in them is punctuation. */
const IS_SYMBOL = /:\/\/|@|\\|^www\.|[<>{}=]/

/** What stands before an opening quotation mark inside a word. */
const OPENS_AFTER = /[([{“‘–—/]$/

const QUOTES = { '"': ['“', '”'], "'": ['‘', '’'] } as const

/** Whether a quotation of this kind began before and has not ended. */
const isOpen = (before: string, [opening, closing]: readonly [string, string]) =>
  before.lastIndexOf(opening) > before.lastIndexOf(closing)

function correctQuotes(before: string, word: string): Correction[] {
  const corrections: Correction[] = []
  let written = before
  // Places are counted in UTF-16 units, as an editor counts them.
  for (let index = 0; index < word.length; index++) {
    const letter = word[index]!
    if (letter !== '"' && letter !== "'") {
      written += letter
      continue
    }
    const kind = QUOTES[letter]
    const left = word.slice(0, index)
    const isInside = /[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(word.slice(index + 1))
    const isOpening =
      !isInside && (left === '' || OPENS_AFTER.test(written)) && !(word === letter && isOpen(before, kind))
    // Inches, minutes and seconds stay as they are: nothing was opened that they could close.
    const isMeasure = /[0-9]$/.test(left) && !isOpen(written, kind)
    const text = isMeasure ? letter : kind[isOpening ? 0 : 1]
    written += text
    const from = before.length + index
    if (text !== letter) corrections.push({ from, to: from + 1, text })
  }
  return corrections
}

function correctDots(before: string, word: string): Correction[] {
  return [...word.matchAll(/(?<!\.)\.{3}(?!\.)/g)].map(({ index }) => ({
    from: before.length + index,
    to: before.length + index + 3,
    text: '…'
  }))
}

/**
 * What Vietnamese typesetting changes in the word that has just ended: “ ” and ‘ ’ for straight
 * quotation marks, "…" for three dots, and "–" for a hyphen between blanks. Everything before that word
 * stays as it is: what somebody has taken back is not changed again.
 *
 * @param before the text of the paragraph up to the end of the word, without the blank that ended it
 * @returns corrections in the order of the text, none overlapping
 */
export function correctPunctuation(before: string): Correction[] {
  const start = before.search(/\S+$/)
  if (start < 0) return []
  const [earlier, word] = [before.slice(0, start), before.slice(start)]
  // At the beginning of a paragraph a hyphen begins a list or somebody's words.
  if (word === '-' || word === '--')
    return earlier.trim() === '' ? [] : [{ from: start, to: before.length, text: '–' }]
  if (IS_SYMBOL.test(word)) return []
  return [...correctQuotes(earlier, word), ...correctDots(earlier, word)].sort((a, b) => a.from - b.from)
}

/** The text with its corrections. */
export function applyCorrections(text: string, corrections: readonly Correction[]): string {
  return corrections.reduceRight(
    (made, { from, to, text: right }) => made.slice(0, from) + right + made.slice(to),
    text
  )
}
