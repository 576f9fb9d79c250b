import type { TiptapEditor } from '@renderer/editor/Editor'
import { asOneStep } from '@renderer/editor/asOneStep'
import { fixTransaction, type WordFix } from '@renderer/editor/proofing/fixWords'
import { readProofMark } from '@renderer/editor/proofing/proofMarks'
import { headArea, type FoundHere } from './foundHere'

/** A finding, and what its words are to become. */
export interface ChosenFix {
  readonly found: FoundHere
  readonly fix: string
}

interface FieldEdit {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly fix: string
}

/** Replaces words in a field of the head as if they had been typed there: the field's own undo takes it back, in one step. */
function fixField(field: string, edits: readonly FieldEdit[]): number {
  const area = headArea(field)
  if (!area || area.readOnly) return 0
  const fitting = edits
    .filter(({ from, to, words }) => area.value.slice(from, to) === words)
    .sort((a, b) => a.from - b.from)
  if (fitting.length === 0) return 0
  const [start, end] = [fitting[0]!.from, fitting.at(-1)!.to]
  let [text, at] = ['', start]
  for (const { from, to, fix } of fitting) {
    text += area.value.slice(at, from) + fix
    at = to
  }
  if (area.value.length - (end - start) + text.length > area.maxLength) return 0
  const focused = document.activeElement
  area.focus({ preventScroll: true })
  area.setSelectionRange(start, end)
  // The only way into a field's own undo; the engine under this window keeps it.
  document.execCommand('insertText', false, text)
  if (focused instanceof HTMLElement && focused !== area) focused.focus({ preventScroll: true })
  return fitting.length
}

function toWordFix(editor: TiptapEditor, { found, fix }: ChosenFix): WordFix | null {
  const { place, finding } = found
  const mark = place.in === 'field' ? null : readProofMark(editor.state, found.id)
  if (!mark) return null
  const inNote = place.in === 'note' ? { from: place.from, to: place.to } : null
  return { from: mark.from, to: mark.to, words: finding.words, fix, inNote }
}

/** Fixes findings wherever they stand. The body is one step of undo, and so is each field of the head. Tells how many were fixed. */
export function fixFindings(editor: TiptapEditor, chosen: readonly ChosenFix[]): number {
  const fields = new Map<string, FieldEdit[]>()
  for (const { found, fix } of chosen) {
    if (found.place.in !== 'field') continue
    const { field, from, to } = found.place
    const edit = { from, to, words: found.finding.words, fix }
    fields.set(field, [...(fields.get(field) ?? []), edit])
  }
  let count = 0
  for (const [field, edits] of fields) count += fixField(field, edits)
  const body = chosen.flatMap((each) => toWordFix(editor, each) ?? [])
  const { tr, fixed } = fixTransaction(editor.state, body)
  if (fixed > 0) asOneStep(editor, () => editor.view.dispatch(tr))
  return count + fixed
}
