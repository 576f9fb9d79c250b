import { findSymbols, type DocumentSymbol } from './documentSymbols'
import type { ProofBlock } from './finding'
import { toKey } from './syllable'

/** A run of letters. */
export interface Word {
  readonly from: number
  readonly to: number
  readonly text: string
  /** In small letters. */
  readonly lower: string
  /** The syllable in the old style of tone marks, by which words are looked up. */
  readonly key: string
  readonly isCapital: boolean
  /** Two letters or more, none of them small. */
  readonly isAllCapital: boolean
  /** Only blanks stand between the word before and this one. */
  readonly isJoined: boolean
  /** Begins a sentence, a heading, a quotation or the line. */
  readonly isFirst: boolean
  /** In an address, a number, a symbol or a code: nothing that spelling rules speak about. */
  readonly isShielded: boolean
}

/** One block of a text, read once for all rules. */
export interface ProofLine {
  readonly block: ProofBlock
  readonly text: string
  readonly words: readonly Word[]
  /** Documents that the line names. */
  readonly symbols: readonly DocumentSymbol[]
  /** Whether the stretch touches an address or a code. */
  readonly isShielded: (from: number, to: number) => boolean
  /** Whether the place stands inside a quotation. */
  readonly isQuoted: (at: number) => boolean
}

type Range = readonly [from: number, to: number]

const CHUNK = /\S+/g
const WORD = /[\p{L}\p{M}]+/gu
const ADDRESS =
  /:\/\/|@|\\|_|^[([“"]*(?:www\.|#\p{L})|[a-zA-Z\d]\.(?:vn|com|net|org|gov|edu|info|io|tv)(?![a-zA-Z])|[<>{}=]/u
const STOP_BEFORE = /(?:^|[.!?…:;]["”’)\]]*\s+|[“"‘([]|[–—-]\s+|[.!?…])$/u

/** Ranges are in order and apart: a search by halves keeps this from growing with the square of a text. */
function touches(ranges: readonly Range[], from: number, to: number): boolean {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]![1] <= from) low = middle + 1
    else high = middle
  }
  return low < ranges.length && ranges[low]![0] < to
}

function findQuotations(text: string): Range[] {
  const ranges: Range[] = []
  let [opened, isStraight] = [-1, false]
  for (const { 0: sign, index } of text.matchAll(/[“”"]/g)) {
    if (opened < 0 && sign !== '”') [opened, isStraight] = [index, sign === '"']
    else if (opened >= 0 && (sign === '”' || (isStraight && sign === '"'))) {
      ranges.push([opened, index + 1])
      opened = -1
    }
  }
  return ranges
}

const isDigit = (letter: string | undefined) => letter !== undefined && letter >= '0' && letter <= '9'

function readWords(text: string, shields: readonly Range[]): Word[] {
  const words: Word[] = []
  let end = -1
  for (const { 0: word, index: from } of text.matchAll(WORD)) {
    const to = from + word.length
    const lower = word.toLowerCase()
    const between = end < 0 ? '' : text.slice(end, from)
    const isJoined = end >= 0 && (between === ' ' || between.trim() === '')
    const isCapital = word[0] !== lower[0]
    words.push({
      from,
      to,
      text: word,
      lower,
      key: toKey(lower),
      isCapital,
      isAllCapital: isCapital && word.length > 1 && word === word.toUpperCase(),
      isJoined,
      isFirst: end < 0 || (!isJoined && STOP_BEFORE.test(between)),
      isShielded: isDigit(text[from - 1]) || isDigit(text[to]) || touches(shields, from, to)
    })
    end = to
  }
  return words
}

/** Reads a block. Its text is expected in NFC, as the store keeps it. */
export function readLine(block: ProofBlock): ProofLine {
  const { text } = block
  const shields: Range[] = []
  for (const { 0: chunk, index } of text.matchAll(CHUNK))
    if (ADDRESS.test(chunk)) shields.push([index, index + chunk.length])
  const quotations = findQuotations(text)
  return {
    block,
    text,
    words: readWords(text, shields),
    symbols: findSymbols(text),
    isShielded: (from, to) => touches(shields, from, to),
    isQuoted: (at) => touches(quotations, at, at + 1)
  }
}
