import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { editedAttributes, replaceText, type TextEdit } from '@shared/document/findText'
import type { TextRange } from '@shared/document/flatText'
import { MAX_FOOTNOTE } from '@shared/document/schema'

/** Words of the body, or of the footnote whose mark stands at `from`, and what is to stand in their place. */
export interface WordFix extends TextRange {
  readonly words: string
  readonly fix: string
  /** For words of a footnote: where they stand in it. */
  readonly inNote: TextRange | null
}

const readWords = (doc: Node, from: number, to: number) =>
  doc.textBetween(from, to, '', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''))

/** How many letters of the beginning both share, up to the end of a word. */
function sharedStart(a: string, b: string): number {
  let shared = 0
  for (let at = 0; at < a.length && a[at] === b[at]; at++) if (/\s/.test(a[at]!)) shared = at + 1
  return shared
}

const turned = (text: string) => [...text].reverse().join('')

/** The stretches of letters in a range: what stands between them, such as the mark of a footnote, is kept. */
function textStretches(doc: Node, from: number, to: number): TextRange[] {
  const stretches: { from: number; to: number }[] = []
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return
    const [start, end] = [Math.max(from, position), Math.min(to, position + node.nodeSize)]
    const last = stretches.at(-1)
    if (last?.to === start) last.to = end
    else stretches.push({ from: start, to: end })
  })
  return stretches
}

/** The edits that fix words of the body; none when other words stand there, or a line break stands among them. */
function bodyEdits(doc: Node, { from, to, words, fix }: WordFix): TextEdit[] {
  const raw = readWords(doc, from, to)
  if (raw.normalize('NFC') !== words) return []
  const stretches = textStretches(doc, from, to)
  const isWhole = stretches.length === 1 && stretches[0]!.from === from && stretches[0]!.to === to
  if (!isWhole)
    return raw.includes('\n')
      ? []
      : stretches.map((stretch, index) => ({ ...stretch, text: index === 0 ? fix : '', inside: null }))
  // Words that stay keep their looks; letters in two signs cannot be counted against composed ones.
  const before = raw === words ? sharedStart(words, fix) : 0
  const [left, put] = [words.slice(before), fix.slice(before)]
  const after = raw === words ? sharedStart(turned(left), turned(put)) : 0
  const text = put.slice(0, put.length - after)
  return [{ from: from + before, to: to - after, text, inside: null }]
}

/** The edit that fixes words of a footnote; none when other words stand there, or it would grow too long. */
function noteEdits(doc: Node, { from: at, words, fix }: WordFix, { from, to }: TextRange): TextEdit[] {
  const note = doc.nodeAt(at)
  if (note?.type.name !== 'footnote') return []
  const text = note.attrs.text as string
  const isFitting = text.length + fix.length - words.length <= MAX_FOOTNOTE
  return isFitting && text.slice(from, to) === words
    ? [{ from, to, text: fix, inside: { at, attribute: 'text' } }]
    : []
}

/** Fixes words, all of them in one transaction; those that are no longer there are left out, and not counted. */
export function fixTransaction(
  state: EditorState,
  fixes: readonly WordFix[]
): { readonly tr: Transaction; readonly fixed: number } {
  const inOrder = (a: WordFix, b: WordFix) => a.from - b.from || (a.inNote?.from ?? 0) - (b.inNote?.from ?? 0)
  const edits = [...fixes]
    .sort(inOrder)
    .map((each) => (each.inNote ? noteEdits(state.doc, each, each.inNote) : bodyEdits(state.doc, each)))
  const fitting = edits.flat()
  // Each note was judged alone: where all together would be too long, none of them is touched.
  const tooLong = new Set(
    editedAttributes(state.doc, fitting).flatMap(({ inside, isTooLong }) => (isTooLong ? inside.at : []))
  )
  const isKept = ({ inside }: TextEdit) => inside === null || !tooLong.has(inside.at)
  return {
    tr: replaceText(state.tr, fitting.filter(isKept)),
    fixed: edits.filter((each) => each.some(isKept)).length
  }
}
