import { joinBrokenLines } from '@shared/document/pastedText'
import type { DocumentFormat } from '@shared/domain/documentFormats'
import { readCharacters } from '@shared/text/legacy/textBytes'
import { detectEncoding } from '@shared/text/legacy/detection'
import type { TextEncoding } from '@shared/text/textEncodings'
import { countWords } from '@shared/text/words'
import { createFindings, type Findings } from './findings'
import { isDateLine, isOfficialHead } from './headLine'
import type { ImportedArticle, SourceFile } from './importedArticle'
import { ImportError } from './importError'
import { createLetterReader } from './letters'
import { finishArticle } from './looseArticle'
import { boundLoose, plainRun, readLooseLetters, type LooseBlock } from './looseBlock'

/** Whether bytes are a text: no program, picture or archive has so few control characters. */
export function isPlainText(bytes: Buffer): boolean {
  const { text } = readCharacters(bytes.subarray(0, 16_384))
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/g)?.length ?? 0
  return text.length > 0 && controls <= text.length * 0.005
}

/** An article holds fewer; what is beyond is cut before any work is done on it. */
const MAX_LETTERS = 2_200_000

/** Makes an article of a plain text, whose encoding its bytes and its words tell. */
export async function importText(source: SourceFile): Promise<ImportedArticle> {
  const findings = createFindings()
  const { text: whole, isUnicode } = readCharacters(source.bytes)
  const text = whole.slice(0, MAX_LETTERS)
  if (text.length < whole.length)
    findings.note('lost', 'tooLong', whole.slice(MAX_LETTERS, MAX_LETTERS + 200))
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportError('noText', 'no letters')
  const found = source.encoding === 'auto' ? detectEncoding(text).encoding : source.encoding
  if (!isUnicode && found === 'unicode') findings.note('look', 'doubtfulEncoding', text.slice(0, 200))
  return finishText(source, 'txt', toBlocks(text), findings, found)
}

/**
 * Makes an article of lines without fonts. They have one encoding together: short ones say too little alone.
 *
 * @param found the encoding that the whole text is in.
 */
export async function finishText(
  source: SourceFile,
  format: DocumentFormat,
  blocks: readonly LooseBlock[],
  findings: Findings,
  found: TextEncoding
): Promise<ImportedArticle> {
  const isOld = source.encoding === 'auto' && found !== 'unicode'
  const letters = createLetterReader(isOld ? found : source.encoding, source.encoding)
  return finishArticle(
    source,
    format,
    markTitle(readLooseLetters(boundLoose(blocks, findings), letters)),
    findings,
    letters
  )
}

/** A text without looks begins with its title: an unfinished line above a finished, longer one. */
function markTitle(blocks: readonly LooseBlock[]): readonly LooseBlock[] {
  const [first, second, ...rest] = blocks
  if (first?.kind !== 'text' || second?.kind !== 'text') return blocks
  const [line, next] = [first, second].map(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join('')
      .trim()
  )
  const words = countWords(line!)
  const isTitle =
    words >= 3 &&
    words <= 32 &&
    !/[.,;:!?…]$/u.test(line!) &&
    !isDateLine(line!) &&
    !isOfficialHead(line!) &&
    next!.length > line!.length &&
    /[.!?…]["”’)]*$/u.test(next!)
  return isTitle ? [{ ...first, facts: { ...first.facts, role: 'title' } }, second, ...rest] : blocks
}

/** One paragraph a line; where empty lines part paragraphs, lines broken at a width are joined. */
export function toBlocks(text: string): LooseBlock[] {
  return toLines(joinBrokenLines(text.replace(BREAKS, '\n'))).map(toBlock)
}

/** A line without any look as a paragraph. */
export function toBlock(line: string): LooseBlock {
  return { kind: 'text', facts: {}, runs: [plainRun(line)], size: null }
}

/** Lines that say something. */
export function toLines(text: string): string[] {
  return text.split(BREAKS).filter((line) => line.trim() !== '')
}

const BREAKS = /\r\n?|[\n\u2028\u2029\f\u000b]/g
