import { countFootnotesBefore } from '@shared/document/footnotes'
import type { ProofPlace, ProofSource } from '@shared/document/proofText'
import { readNear, type Near } from '@shared/domain/ignoredPlace'
import type { Finding } from '@shared/text/proofing/finding'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { FOOTNOTE_WANTED } from '@renderer/editor/nodes/footnote'
import { readProofMark, type ProofMark } from '@renderer/editor/proofing/proofMarks'

/** A finding in the text on the screen. */
export interface FoundHere {
  /** The same for the same words in the same line, however often the text is proofed. */
  readonly id: string
  readonly finding: Finding
  /** Where its words stood when the text was proofed; for now, ask for its mark. */
  readonly place: ProofPlace
  readonly near: Near
  /** The caret stands at its end: the word is still being written. */
  readonly isOpen: boolean
}

/** Whether the caret stands right behind these words, so that they may go on. */
function isBeingWritten(editor: TiptapEditor, place: ProofPlace): boolean {
  const { selection } = editor.state
  return editor.isFocused && place.in === 'body' && selection.empty && selection.head === place.to
}

/** Places what was found in the text that it was found in. */
export function placeFindings(
  editor: TiptapEditor,
  source: ProofSource,
  findings: readonly Finding[]
): FoundHere[] {
  const lines = new Map(source.text.blocks.map((block) => [block.id, block.text]))
  const counts = new Map<string, number>()
  return findings.flatMap((finding) => {
    const place = source.place(finding)
    if (!place) return []
    const name = [finding.block, finding.rule, finding.words].join('|')
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    const near = readNear(lines.get(finding.block)!, finding.from, finding.to)
    return { id: `${name}|${count}`, finding, place, near, isOpen: isBeingWritten(editor, place) }
  })
}

/** What of the findings is drawn in the body. */
export function toMarks(found: readonly FoundHere[]): ProofMark[] {
  return found.flatMap(({ id, finding, place, isOpen }) => {
    if (place.in === 'field') return []
    const isNote = place.in === 'note'
    const [from, to] = isNote ? [place.note, place.note + 1] : [place.from, place.to]
    return { id, severity: finding.severity, from, to, isNote, isOpen }
  })
}

/** The field of the head with this name, as it stands on the paper. */
export function headArea(field: string): HTMLTextAreaElement | null {
  const [area] = document.getElementsByName(field)
  return area instanceof HTMLTextAreaElement ? area : null
}

/** Selects the words of a finding where they stand, and brings them into view. False when they are gone. */
export function goToFinding(editor: TiptapEditor, { id, place }: FoundHere): boolean {
  if (place.in === 'field') {
    const area = headArea(place.field)
    area?.focus()
    area?.setSelectionRange(place.from, place.to)
    area?.scrollIntoView({ block: 'nearest' })
    return area !== null
  }
  const mark = readProofMark(editor.state, id)
  if (!mark) return false
  if (mark.isNote) {
    const detail = countFootnotesBefore(editor.state.doc, mark.from)
    editor.view.dom.dispatchEvent(new CustomEvent(FOOTNOTE_WANTED, { detail }))
    return true
  }
  editor.chain().setTextSelection(mark).scrollIntoView().run()
  editor.view.focus()
  return true
}

/** Brings the words of a finding into view, and leaves the focus where it is. */
export function showFinding(editor: TiptapEditor, { id, place }: FoundHere): void {
  const shown =
    place.in === 'field'
      ? headArea(place.field)
      : editor.view.dom.querySelector(`[data-finding="${CSS.escape(id)}"]`)
  shown?.scrollIntoView({ block: 'nearest' })
}

/** Which findings one decision may mend with this one: of a rule of the house all, else only the same words. */
export function alikeFindings(all: readonly FoundHere[], { finding }: FoundHere): FoundHere[] {
  return all.filter(
    ({ finding: other }) =>
      other.rule === finding.rule &&
      other.fixes.length > 0 &&
      (finding.layer === 'style' || other.words === finding.words)
  )
}
