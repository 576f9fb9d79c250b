import type { EncodingReport } from '@shared/domain/importReport'
import { MAX_ENCODING_SAMPLES } from '@shared/domain/importReport'
import { detectEncoding, hasUnicodeLetters, readability } from '@shared/text/legacy/detection'
import { fontEncoding } from '@shared/text/legacy/fonts'
import { decodePieces } from '@shared/text/legacy/legacyText'
import type { EncodingChoice, TextEncoding } from '@shared/text/textEncodings'
import { createEncodingReport } from './encodingReport'

/** Letters in one font, as they stand in a file. */
export interface FontLetters {
  readonly text: string
  /** The font that they are really set in; undefined where nothing says. */
  readonly font: string | undefined
}

/** Reads letters of old fonts as Unicode. */
export interface LetterReader {
  /**
   * Reads the paragraphs of one part of a file, run by run.
   *
   * @returns for each run its Unicode text, which is the same where it was Unicode under the name of an
   * old font; null for what is left as it is, font and all.
   */
  readonly read: (paragraphs: readonly (readonly FontLetters[])[]) => (string | null)[][]
  /** What was found, for the import report; undefined when there is nothing to tell. */
  readonly report: () => EncodingReport | undefined
}

/** Runs of a paragraph that stand together in fonts of one encoding. */
interface Group {
  readonly paragraph: number
  readonly start: number
  readonly runs: readonly FontLetters[]
  readonly encoding: TextEncoding
}

type Verdict = 'legacy' | 'unicode' | 'unsure'

const HIGH = /[^\u0000-\u007f]/
/** Fewer such letters say too little about an encoding that no font tells. */
const MIN_HIGH = 3
const CLEAR = 0.15
const READS = 0.8

/**
 * Makes a reader of letters for one file.
 *
 * @param asked what the editor asked for, where a reader has found the encoding of the whole file itself.
 */
export function createLetterReader(choice: EncodingChoice, asked = choice): LetterReader {
  const report = createEncodingReport(asked, MAX_ENCODING_SAMPLES)

  function read(paragraphs: readonly (readonly FontLetters[])[]): (string | null)[][] {
    const results = paragraphs.map((runs) => runs.map((): string | null => null))
    if (choice === 'unicode') return results
    const groups = paragraphs.flatMap((runs, index) => groupRuns(runs, index, choice))
    const verdicts = groups.map((group) => (choice === 'auto' ? judge(group) : 'legacy'))
    const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length
    const usual = count('unicode') > count('legacy') ? 'unicode' : 'legacy'
    groups.forEach((group, index) => {
      const verdict = verdicts[index] === 'unsure' ? usual : verdicts[index]
      const texts = verdict === 'legacy' ? convert(group) : group.runs.map(({ text }) => text)
      texts.forEach((text, place) => (results[group.paragraph]![group.start + place] = text))
    })
    if (choice === 'auto') readByContent(paragraphs, results)
    paragraphs.forEach((runs, index) => note(runs, results[index]!, groups, index))
    return results
  }

  /** Paragraphs of which no font says anything are read by what they say. */
  function readByContent(
    paragraphs: readonly (readonly FontLetters[])[],
    results: (string | null)[][]
  ): void {
    const open = paragraphs.flatMap((runs, index) => {
      const text = runs.map((run) => run.text).join('')
      const isOpen =
        results[index]!.every((result) => result === null) && HIGH.test(text) && !hasUnicodeLetters(text)
      if (!isOpen || runs.some(({ font }) => isSymbolFont(font))) return []
      const isLong = [...text].filter((letter) => HIGH.test(letter)).length >= MIN_HIGH
      return [{ index, runs, text, found: isLong ? detectEncoding(text).encoding : null }]
    })
    const usual = mostFrequent(open.flatMap(({ found }) => found ?? []))
    for (const { index, runs, text, found } of open) {
      const encoding = found ?? usual
      if (encoding === null || encoding === 'unicode') continue
      const pieces = decodePieces(runs, encoding)
      // A short line goes with the rest of the text, unless it reads worse then.
      if (found === null && readability(pieces.join('')) <= readability(text)) continue
      results[index] = pieces
      report.note(encoding, text, pieces.join(''))
    }
  }

  function note(
    runs: readonly FontLetters[],
    results: readonly (string | null)[],
    groups: readonly Group[],
    index: number
  ): void {
    const own = groups.filter(({ paragraph }) => paragraph === index)
    const changed = own.filter(({ start, runs: inside }) =>
      inside.some(({ text }, place) => results[start + place] !== text)
    )
    if (changed.length === 0) return
    const after = runs.map(({ text }, place) => results[place] ?? text).join('')
    const isAllUpper = changed.every(({ encoding }) => encoding === 'tcvn3-upper')
    const { encoding } = changed.find((group) => group.encoding !== 'tcvn3-upper') ?? changed[0]!
    report.note(isAllUpper ? 'tcvn3-upper' : encoding, runs.map(({ text }) => text).join(''), after)
  }

  return { read, report: report.make }
}

/** Fonts of signs: their codes are no letters. */
const isSymbolFont = (font: string | undefined) => /^(symbol|wingdings|webdings|zapf)/i.test(font ?? '')

function groupRuns(runs: readonly FontLetters[], paragraph: number, choice: EncodingChoice): Group[] {
  const groups: (Group & { runs: FontLetters[] })[] = []
  runs.forEach((run, index) => {
    const encoding = encodingOf(run, choice)
    if (encoding === null) return
    const last = groups.at(-1)
    if (last && last.start + last.runs.length === index && isAlike(last.encoding, encoding)) {
      last.runs.push(run)
      if (encoding !== last.encoding) groups[groups.length - 1] = { ...last, encoding: 'tcvn3' }
    } else groups.push({ paragraph, start: index, runs: [run], encoding })
  })
  return groups
}

function encodingOf({ text, font }: FontLetters, choice: EncodingChoice): TextEncoding | null {
  const own = fontEncoding(font)
  if (choice === 'auto') return own
  if (isSymbolFont(font) || hasUnicodeLetters(text)) return null
  return choice === 'tcvn3' && own === 'tcvn3-upper' ? own : (choice as TextEncoding)
}

/** Capitals of TCVN3 are its letters in another font. */
const tableOf = (encoding: TextEncoding) => (encoding === 'tcvn3-upper' ? 'tcvn3' : encoding)
const isAlike = (one: TextEncoding, other: TextEncoding) => tableOf(one) === tableOf(other)

const isUpper = ({ font }: FontLetters, encoding: TextEncoding) =>
  encoding === 'tcvn3-upper' || fontEncoding(font) === 'tcvn3-upper'

function decodeGroup({ runs, encoding }: Group): string[] {
  const pieces = runs.map((run) => ({ text: run.text, isUpper: isUpper(run, encoding) }))
  return decodePieces(pieces, encoding)
}

/** Whether runs under the name of an old font were written in its encoding, or are Unicode already. */
function judge(group: Group): Verdict {
  const text = group.runs.map((run) => run.text).join('')
  if (!HIGH.test(text)) return 'unsure'
  const plain = group.runs.filter((run) => !hasUnicodeLetters(run.text))
  if (plain.length < group.runs.length) return isMixed(plain, group.encoding) ? 'legacy' : 'unicode'
  const raw = readability(text)
  const decoded = readability(decodeGroup(group).join(''))
  if (raw >= READS && raw > decoded) return 'unicode'
  return decoded > raw ? 'legacy' : 'unsure'
}

/** Whether runs beside some of Unicode are clearly in the old encoding all the same. */
function isMixed(runs: readonly FontLetters[], encoding: TextEncoding): boolean {
  const text = runs.map((run) => run.text).join(' ')
  return HIGH.test(text) && readability(decodePieces([{ text }], encoding)[0]!) >= readability(text) + CLEAR
}

/** The runs as Unicode; those that have letters of Unicode only stay. */
function convert(group: Group): string[] {
  const decoded = decodeGroup(group)
  return group.runs.map(({ text }, index) => (hasUnicodeLetters(text) ? text : decoded[index]!))
}

function mostFrequent(encodings: readonly TextEncoding[]): TextEncoding | null {
  const counts = new Map<TextEncoding, number>()
  for (const encoding of encodings) counts.set(encoding, (counts.get(encoding) ?? 0) + 1)
  const [first] = [...counts].sort((one, other) => other[1] - one[1])
  return first?.[0] ?? null
}
