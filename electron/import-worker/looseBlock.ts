import type { Findings } from './findings'
import type { FontLetters, LetterReader } from './letters'
import type { ParagraphFacts } from './markupScope'
import type { TextMark } from './wordBlock'

/** Letters of one look, as a file of another format than Word's has them. "\n" is a line break. */
export interface LooseRun extends FontLetters {
  readonly marks: readonly TextMark[]
  /** The words of a footnote that stands here; the run itself has no text then. */
  readonly note?: readonly LooseRun[]
}

/** What is known of a paragraph. */
export type LooseFacts = Partial<Pick<ParagraphFacts, 'role' | 'level' | 'alignment' | 'place'>>

/** A paragraph as it stands in the file. */
export interface LooseText {
  readonly kind: 'text'
  readonly facts: LooseFacts
  readonly runs: readonly LooseRun[]
  /** Size of most of its letters, in points; null when the file leaves it open. */
  readonly size: number | null
}

export interface LooseCell {
  readonly columns: number
  readonly rows: number
  readonly isHeader: boolean
  readonly blocks: readonly LooseBlock[]
}

/** A block of a file of another format than Word's, before its letters are read and its text is tidied. */
export type LooseBlock =
  | LooseText
  | { readonly kind: 'table'; readonly rows: readonly (readonly LooseCell[])[] }
  | { readonly kind: 'photo'; readonly bytes: Buffer; readonly alt: string }

/** Makes a run without any look. */
export function plainRun(text: string): LooseRun {
  return { text, font: undefined, marks: [] }
}

/** The blocks with every letter in Unicode, paragraph by paragraph. */
export function readLooseLetters(blocks: readonly LooseBlock[], letters: LetterReader): LooseBlock[] {
  const lines = blocks.flatMap(linesOf)
  const results = letters.read(lines)
  let next = 0

  function rewriteRuns(runs: readonly LooseRun[]): LooseRun[] {
    const own = results[next++]!
    // Notes were listed right after the line that they stand in.
    return runs.map((run, index) => {
      const text = own[index]
      const read = text === null || text === undefined ? run : { ...run, text, font: undefined }
      return run.note ? { ...read, note: rewriteRuns(run.note) } : read
    })
  }
  const rewrite = (block: LooseBlock): LooseBlock => {
    if (block.kind === 'text') return { ...block, runs: rewriteRuns(block.runs) }
    if (block.kind === 'photo') return block
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(rewrite) })))
    return { ...block, rows }
  }
  return blocks.map(rewrite)
}

function linesOf(block: LooseBlock): (readonly LooseRun[])[] {
  if (block.kind === 'text') return linesIn(block.runs)
  return block.kind === 'photo' ? [] : block.rows.flat().flatMap((cell) => cell.blocks.flatMap(linesOf))
}

const linesIn = (runs: readonly LooseRun[]): (readonly LooseRun[])[] => [
  runs,
  ...runs.flatMap((run) => (run.note ? linesIn(run.note) : []))
]

/** Every word of these blocks, to weigh the article against. */
export function looseWords(blocks: readonly LooseBlock[]): string {
  return blocks
    .flatMap(linesOf)
    .map((runs) => runs.map(({ text }) => text).join(''))
    .join('\n')
}

/** A little more than an article holds: what is beyond is cut before any work is done on it. */
const MAX_BLOCKS = 30_000
const MAX_LETTERS = 2_000_000

/** The blocks that an article may have room for. That there were others is noted. */
export function boundLoose(blocks: readonly LooseBlock[], findings: Findings): readonly LooseBlock[] {
  let [letters, end] = [0, 0]
  while (end < blocks.length && end < MAX_BLOCKS && letters <= MAX_LETTERS)
    letters += looseWords([blocks[end++]!]).length
  if (end < blocks.length) findings.note('lost', 'tooLong', looseWords([blocks[end]!]))
  return blocks.slice(0, end)
}
