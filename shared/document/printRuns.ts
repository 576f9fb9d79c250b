import type { Fragment, Node } from '@tiptap/pm/model'

/** A stretch of text of one style. Absent flags are false. */
export interface PrintRun {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly raised?: true
  readonly lowered?: true
  /** The number of a footnote, not a word of the text. */
  readonly note?: true
}

/** Numbers footnotes in reading order while a body is turned into print. */
export interface NoteCount {
  notes: number
}

type Style = Omit<PrintRun, 'text'>

const MARKS: Readonly<Record<string, keyof Style>> = {
  bold: 'bold',
  italic: 'italic',
  superscript: 'raised',
  subscript: 'lowered'
}

/** Controls have no glyph and stop some PDF exports; a line break inside a paragraph is a space on paper. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** What stands in the text for the nth footnote, and before the footnote itself. */
export const noteSign = (position: number) => `(${position})`

function toRun(node: Node, count: NoteCount): PrintRun {
  if (node.type.name === 'footnote') return { text: noteSign(++count.notes), raised: true, note: true }
  const style: { -readonly [flag in keyof Style]: true } = {}
  for (const mark of node.marks) {
    const flag = MARKS[mark.type.name]
    if (flag) style[flag] = true
  }
  return { text: node.isText ? printable(node.text ?? '') : ' ', ...style }
}

const isSameStyle = (one: PrintRun, other: PrintRun) =>
  JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...other, text: '' })

/** The runs of one paragraph. */
export function toRuns(content: Fragment, count: NoteCount): PrintRun[] {
  const runs: PrintRun[] = []
  content.forEach((node) => {
    const run = toRun(node, count)
    const last = runs.at(-1)
    // Typst takes minutes for a paragraph of very many runs, so neighbours of one style become one.
    if (last && isSameStyle(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  })
  return runs
}
