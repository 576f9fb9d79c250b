/** A text folded for searching, and where each of its units stands in the text itself. */
export interface FoldedText {
  readonly text: string
  /** For each unit of the folded text the offset of the letter it came from; one more for the end. */
  readonly offsets: readonly number[]
}

export interface FoldOptions {
  /** Keeps tone and vowel marks, and tells "đ" from "d". */
  readonly keepMarks: boolean
  /** Keeps capitals. */
  readonly keepCase: boolean
}

const MARKS = /[\u0300-\u036f]/g

function foldLetter(letter: string, { keepMarks, keepCase }: FoldOptions): string {
  const code = letter.codePointAt(0)!
  if (code < 0x80) return keepCase ? letter : letter.toLowerCase()
  let folded = letter.normalize('NFD')
  if (!keepMarks) folded = folded.replace(MARKS, '').replace('đ', 'd').replace('Đ', 'D')
  return keepCase ? folded : folded.toLowerCase()
}

/**
 * Folds letter by letter, so that a place in the folded text is a place in the text.
 * Composed and decomposed letters fold alike: both are taken apart.
 */
export function foldWithOffsets(text: string, options: FoldOptions): FoldedText {
  let folded = ''
  const offsets: number[] = []
  let at = 0
  for (const letter of text) {
    const part = foldLetter(letter, options)
    folded += part
    for (let unit = 0; unit < part.length; unit++) offsets.push(at)
    at += letter.length
  }
  offsets.push(text.length)
  return { text: folded, offsets }
}
