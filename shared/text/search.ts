import { foldWithOffsets, type FoldedText, type FoldOptions } from './foldOffsets'

/** What is looked for, and how exactly. */
export interface SearchOptions {
  readonly query: string
  /** Capitals count. */
  readonly isCase: boolean
  /** Only where no letter or digit stands on either side. */
  readonly isWholeWord: boolean
  /** Tone and vowel marks count, and "đ" is not "d". */
  readonly isMarked: boolean
  /** The query is a regular expression. */
  readonly isPattern: boolean
}

export const plainSearch: SearchOptions = {
  query: '',
  isCase: false,
  isWholeWord: false,
  isMarked: true,
  isPattern: false
}

/** A stretch of text that was found. Of a pattern also what its groups hold, in the text's own letters. */
export interface TextMatch {
  readonly from: number
  readonly to: number
  readonly groups: readonly string[]
}

/** A regular expression that cannot be read; its message is the engine's own, in English. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
}

/** Far above what anybody reads through, low enough that nothing hangs. */
export const MAX_MATCHES = 10_000
export const MAX_QUERY = 500

/** Finds in one line of text. Matches are in order and do not overlap; empty ones are left out. */
export type Search = (text: string) => TextMatch[]

const WORD = /[\p{L}\p{N}\p{M}_]/u
const isWordAt = (text: string, at: number) => {
  const code = at < 0 ? undefined : text.codePointAt(at)
  return code !== undefined && WORD.test(String.fromCodePoint(code))
}
/** Start of the letter before an offset: a letter may take two units. */
const before = (text: string, at: number) =>
  at > 1 && /[\udc00-\udfff]/.test(text[at - 1]!) && /[\ud800-\udbff]/.test(text[at - 2]!) ? at - 2 : at - 1

function isWhole(text: string, from: number, to: number): boolean {
  return !isWordAt(text, before(text, from)) && !isWordAt(text, to)
}

/** Whether a letter begins at this unit: neither inside a letter that folds to several units nor before a mark of its own. */
const isBorder = ({ text, offsets }: FoldedText, unit: number) =>
  unit === 0 || unit === text.length || (offsets[unit] !== offsets[unit - 1] && !/\p{M}/u.test(text[unit]!))

function searchLiteral({ query, isCase, isMarked, isWholeWord }: SearchOptions): Search {
  const options: FoldOptions = { keepCase: isCase, keepMarks: isMarked }
  const sought = foldWithOffsets(query, options).text
  return (text) => {
    const matches: TextMatch[] = []
    if (sought === '') return matches
    const folded = foldWithOffsets(text, options)
    let at = folded.text.indexOf(sought)
    while (at >= 0 && matches.length < MAX_MATCHES) {
      const end = at + sought.length
      const [from, to] = [folded.offsets[at]!, folded.offsets[end]!]
      const isFound =
        isBorder(folded, at) && isBorder(folded, end) && (!isWholeWord || isWhole(text, from, to))
      if (isFound) matches.push({ from, to, groups: [] })
      at = folded.text.indexOf(sought, isFound ? end : at + 1)
    }
    return matches
  }
}

/** Marks of the pattern's own letters go, its escapes stay: `\D` must not become `\d`. */
const withoutMarks = (pattern: string) => foldWithOffsets(pattern, { keepCase: true, keepMarks: false }).text

function searchPattern({ query, isCase, isMarked, isWholeWord }: SearchOptions): Search {
  let pattern: RegExp
  try {
    const source = isMarked ? query.normalize('NFC') : withoutMarks(query)
    pattern = new RegExp(source, isCase ? 'gmud' : 'gmudi')
  } catch (error) {
    throw new PatternError(error instanceof Error ? error.message : String(error))
  }
  const unfolded = (text: string): FoldedText => ({
    text,
    offsets: Array.from({ length: text.length + 1 }, (_, at) => at)
  })
  return (text) => {
    const matches: TextMatch[] = []
    const folded = isMarked ? unfolded(text) : foldWithOffsets(text, { keepCase: true, keepMarks: false })
    const { offsets } = folded
    for (const found of folded.text.matchAll(pattern)) {
      const [from, to] = [offsets[found.index]!, offsets[found.index + found[0].length]!]
      if (from === to || (isWholeWord && !isWhole(text, from, to))) continue
      const groups = found.indices!.map((range) =>
        range ? text.slice(offsets[range[0]], offsets[range[1]]) : ''
      )
      matches.push({ from, to, groups })
      if (matches.length >= MAX_MATCHES) break
    }
    return matches
  }
}

/**
 * Makes a search. A pattern may take for ever on some texts: run it where it can be stopped.
 *
 * @throws PatternError when the query is meant as a pattern and is none.
 */
export function createSearch(options: SearchOptions): Search {
  return options.isPattern ? searchPattern(options) : searchLiteral(options)
}

/** The text to put in a match's place: of a pattern, `$1`…`$99` and `$&` stand for what was found, `$$` for a dollar. */
export function replacementFor(match: TextMatch, replacement: string, isPattern: boolean): string {
  if (!isPattern) return replacement
  return replacement.replace(/\$(\$|&|\d{1,2})/g, (whole, sign: string) => {
    if (sign === '$') return '$'
    if (sign === '&') return match.groups[0]!
    const group = match.groups[Number(sign)]
    if (group !== undefined && Number(sign) > 0) return group
    // "$12" with two groups is the first group and a 2.
    const short = match.groups[Number(sign[0])]
    return sign.length === 2 && short !== undefined && sign[0] !== '0' ? short + sign[1]! : whole
  })
}
