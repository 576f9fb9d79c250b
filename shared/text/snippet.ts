import type { QueryTerm } from './archiveQuery'
import { foldText, hasDiacritics } from './fold'

/** A stretch of a text that was sought, in units of the text as it is written. */
export interface Mark {
  readonly from: number
  readonly to: number
}

/** A piece of a text with what was sought in it. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly Mark[]
}

interface Token extends Mark {
  readonly folded: string
  readonly exact: string
}

function tokensOf(text: string): Token[] {
  const folded = foldText(text)
  const exact = text.normalize('NFC').toLowerCase()
  // Composed letters fold one to one; others are folded word by word, so that a place stays a place.
  const isAligned = folded.length === text.length && exact.length === text.length
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index: from }) => {
    const to = from + word.length
    return isAligned
      ? { from, to, folded: folded.slice(from, to), exact: exact.slice(from, to) }
      : { from, to, folded: foldText(word), exact: word.normalize('NFC').toLowerCase() }
  })
}

/** A term made ready to be looked for in many lines. */
export interface Sought {
  readonly words: readonly { readonly exact: string; readonly folded: string }[]
  readonly isPrefix: boolean
  readonly isMarked: boolean
}

/** What of a query is to be shown where it stands: all its terms but the excluded. */
export function toSought(terms: readonly QueryTerm[]): Sought[] {
  return terms
    .filter((term) => !term.isExcluded)
    .map(({ words, isPrefix }) => ({
      words: words.map((exact) => ({ exact, folded: foldText(exact) })),
      isPrefix,
      isMarked: words.some(hasDiacritics)
    }))
}

const isWord = (token: string, word: string, isPrefix: boolean) =>
  isPrefix ? token.startsWith(word) : token === word

interface Found extends Mark {
  readonly term: Sought
  readonly isExact: boolean
}

function findTerm(tokens: readonly Token[], term: Sought): Found[] {
  const found: Found[] = []
  const { words, isPrefix } = term
  const first = words[0]!.folded
  const isFirstPrefix = isPrefix && words.length === 1
  for (let at = 0; at + words.length <= tokens.length; at++) {
    if (!isWord(tokens[at]!.folded, first, isFirstPrefix)) continue
    const fits = (of: 'exact' | 'folded') =>
      words.every((word, index) =>
        isWord(tokens[at + index]![of], word[of], isPrefix && index === words.length - 1)
      )
    if (!fits('folded')) continue
    const { to } = tokens[at + words.length - 1]!
    found.push({ from: tokens[at]!.from, to, term, isExact: term.isMarked && fits('exact') })
  }
  return found
}

/** Where a term stands with its tones, only that is shown; where it does not, what reads like it without them. */
function findAll(tokens: readonly Token[], sought: readonly Sought[]): Found[] {
  return sought.flatMap((term) => {
    const found = findTerm(tokens, term)
    const exact = found.filter((each) => each.isExact)
    return exact.length > 0 ? exact : found
  })
}

function joinMarks(found: readonly Mark[]): Mark[] {
  const joined: Mark[] = []
  for (const { from, to } of [...found].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1)
    if (last && from < last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else joined.push({ from, to })
  }
  return joined
}

/** Every place of a text where a sought term stands, in order and apart from each other. */
export function markWords(text: string, sought: readonly Sought[]): Mark[] {
  return joinMarks(findAll(tokensOf(text), sought))
}

/** Room before the first mark, so that its sentence can be told. */
const LEAD_IN = 48

/** The piece of a text with the most marks, cut between words; whole when it is short enough. */
export function cutSnippet(text: string, marks: readonly Mark[], length: number): Snippet {
  if (text.length <= length) return { text, marks }
  const room = length - LEAD_IN
  const counts = marks.map(
    (first) => marks.filter((each) => each.from >= first.from && each.to <= first.from + room).length
  )
  const densest = marks[counts.indexOf(Math.max(...counts))]
  const tokens = tokensOf(text)
  const earliest = Math.max(0, Math.min((densest?.from ?? 0) - LEAD_IN, text.length - length))
  const begin = tokens.find((token) => token.from >= earliest)?.from ?? 0
  const from = earliest === 0 ? 0 : Math.min(begin, densest?.from ?? begin)
  const latest = Math.max(from + length, densest?.to ?? 0)
  const after = tokens.findIndex((token) => token.to > latest)
  const end = after < 0 ? text.length : (tokens[after - 1]?.to ?? 0)
  const to = latest >= text.length ? text.length : Math.max(end, densest?.to ?? 0)
  const before = from > 0 ? '… ' : ''
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    marks: marks
      .filter((mark) => mark.from >= from && mark.to <= to)
      .map((mark) => ({ from: mark.from - from + before.length, to: mark.to - from + before.length }))
  }
}

/** Lines that are looked at closely: those that hold most of the words at a glance. */
const MAX_LINES = 3

/** The line in which most of what was sought stands, the first of equals, and its marks; null where nothing stands in any. */
export function findBestLine(
  lines: readonly string[],
  sought: readonly Sought[]
): { line: number; marks: Mark[] } | null {
  const glances = lines.map((text, line) => {
    const folded = foldText(text)
    return {
      line,
      count: sought.filter(({ words }) => words.every((word) => folded.includes(word.folded))).length
    }
  })
  const likely = glances.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.line - b.line)
  let best: { line: number; score: number; found: Found[] } | null = null
  for (const { line, count } of likely.slice(0, MAX_LINES)) {
    // Each term counts once, and once more for its tones.
    if (best && best.score >= 2 * count) break
    const found = findAll(tokensOf(lines[line]!), sought)
    const terms = new Set(found.map((each) => each.term))
    const exact = new Set(found.filter((each) => each.isExact).map((each) => each.term))
    const score = terms.size + exact.size
    if (score > (best?.score ?? 0)) best = { line, score, found }
  }
  return best && { line: best.line, marks: joinMarks(best.found) }
}
