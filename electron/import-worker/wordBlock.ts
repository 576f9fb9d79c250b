import type { ParagraphFacts } from './markupScope'

/** A mark of an article's text, in the words of the document schema. */
export type TextMark =
  | { readonly type: 'bold' | 'italic' | 'superscript' | 'subscript' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  /** Not of the schema: who changed these letters. Taken out again before they are a body. */
  | { readonly type: 'change'; readonly attrs: { readonly index: number } }

/** A stretch of text in one look. A line break is "\n". */
export interface TextRun {
  readonly text: string
  readonly marks: readonly TextMark[]
  /** Set when it is the number of a note and not text of the page. */
  readonly isNote?: boolean
  /** The words of that note; absent when they do not fit a footnote of an article. */
  readonly note?: string
}

/** Marks that a plain field may lose: weight and slant, and who changed what. */
const PLAIN_MARKS = new Set<TextMark['type']>(['bold', 'italic', 'change'])

/** Whether these letters say the same as plain text. */
export const isPlainRun = (run: TextRun) => run.marks.every(({ type }) => PLAIN_MARKS.has(type))

/** A paragraph, heading or list item. */
export interface TextBlock {
  readonly kind: 'text'
  readonly facts: ParagraphFacts
  readonly runs: readonly TextRun[]
  /** Size of most of its letters, in points; null when the file leaves it open. */
  readonly size: number | null
}

/** A photo with the words that belong to it. */
export interface PhotoBlock {
  readonly kind: 'photo'
  /** Its place in the list of placed photos. */
  readonly photo: number
  readonly caption: string
  readonly credit: string
  /** The caption's letters, where some of them are set off by italics. */
  readonly looks?: readonly TextRun[]
}

export interface TableCell {
  readonly columns: number
  readonly rows: number
  readonly isHeader: boolean
  readonly blocks: readonly WordBlock[]
}

export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
  /** Of its columns, in thousandths of the table; absent where they are alike or nothing is known of them. */
  readonly widths?: readonly number[]
}

/** Text that stood in a frame. */
export interface BoxBlock {
  readonly kind: 'box'
  readonly blocks: readonly WordBlock[]
}

/** A block of a Word text, before it is an article's. */
export type WordBlock = TextBlock | PhotoBlock | TableBlock | BoxBlock

/** The words of a paragraph on one line, without note numbers. */
export function textOf(block: TextBlock): string {
  return block.runs
    .filter((run) => !run.isNote)
    .map((run) => run.text)
    .join('')
    .replaceAll('\n', ' ')
    .trim()
}

/** Whether all letters of a paragraph carry this mark. */
export function isWholly(block: TextBlock, mark: TextMark['type']): boolean {
  const lettered = block.runs.filter((run) => !run.isNote && /[\p{L}\p{N}]/u.test(run.text))
  return lettered.length > 0 && lettered.every((run) => run.marks.some(({ type }) => type === mark))
}

/** A paragraph's letters as a caption has them: captions are italic by themselves, and what is upright in one is set off. */
export function looksOf(block: TextBlock): TextRun[] | null {
  const count = (runs: readonly TextRun[]) => runs.reduce((sum, run) => sum + run.text.trim().length, 0)
  const isItalic = (run: TextRun) => run.marks.some(({ type }) => type === 'italic')
  const runs = block.runs.filter((run) => !run.isNote)
  const isSlanted = 2 * count(runs.filter(isItalic)) > count(runs)
  const offs = runs.filter((run) => isItalic(run) !== isSlanted)
  if (count(offs) === 0) return null
  return runs.map((run) => ({
    text: run.text.replaceAll('\n', ' '),
    marks: offs.includes(run) ? [{ type: 'italic' }] : []
  }))
}

/** Every paragraph in these blocks, however deep. */
export function textsOf(blocks: readonly WordBlock[]): TextBlock[] {
  return blocks.flatMap((block): TextBlock[] => {
    if (block.kind === 'text') return [block]
    if (block.kind === 'box') return textsOf(block.blocks)
    return block.kind === 'table' ? block.rows.flat().flatMap((cell) => textsOf(cell.blocks)) : []
  })
}
