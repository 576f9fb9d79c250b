import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { TextRange } from '@shared/document/flatText'
import type { ProofSeverity } from '@shared/text/proofing/finding'
import { tellPlugin } from '../caretInTime'

/** A finding in the body: its words, or the mark of the footnote in which they stand. */
export interface ProofMark extends TextRange {
  readonly id: string
  readonly severity: ProofSeverity
  readonly isNote: boolean
  /** The word is still being written: it is followed, and not underlined. */
  readonly isOpen: boolean
}

interface MarksState {
  readonly drawn: DecorationSet
  /** What happened to the text since it was given away to be proofed; null while nobody is asked. */
  readonly since: readonly Mapping[] | null
}

type Change =
  | { readonly kind: 'ask' }
  | { readonly kind: 'show'; readonly marks: readonly ProofMark[] }
  | { readonly kind: 'reveal' }

const key = new PluginKey<MarksState>('proofMarks')

/** Where a range is after an edit; null when the edit touched its words. */
function mapUntouched(range: TextRange, mapping: Mapping): TextRange | null {
  let { from, to } = range
  for (const map of mapping.maps) {
    let isTouched = false
    map.forEach((start, end) => {
      if (start === end ? from < start && start < to : start < to && end > from) isTouched = true
    })
    if (isTouched) return null
    from = map.map(from, 1)
    to = map.map(to, -1)
  }
  return from < to ? { from, to } : null
}

function carry(mark: ProofMark, since: readonly Mapping[]): ProofMark | null {
  let range: TextRange | null = mark
  for (const mapping of since) range = range && mapUntouched(range, mapping)
  return range && { ...mark, from: range.from, to: range.to }
}

function draw(mark: ProofMark): Decoration {
  const look = mark.isOpen ? '' : `proofed proofed-${mark.severity}`
  const attributes = { class: look, 'data-finding': mark.id }
  return mark.isNote
    ? Decoration.node(mark.from, mark.to, attributes, mark)
    : Decoration.inline(mark.from, mark.to, attributes, mark)
}

/** A decoration's spec is the mark that it was drawn from; only its range has moved since. */
const readMark = ({ spec, from, to }: Decoration): ProofMark => ({ ...(spec as ProofMark), from, to })

/**
 * Underlines what proofing found. At a key the underlines are carried along
 * and nothing else happens; they are drawn anew only when an answer comes in, never while a word is composed.
 */
export const ProofMarks = Extension.create({
  name: 'proofMarks',
  addProseMirrorPlugins: () => [
    new Plugin<MarksState>({
      key,
      state: {
        init: () => ({ drawn: DecorationSet.empty, since: null }),
        apply(tr, old) {
          const change = tr.getMeta(key) as Change | undefined
          const drawn = tr.docChanged ? old.drawn.map(tr.mapping, tr.doc) : old.drawn
          const since = tr.docChanged && old.since ? [...old.since, tr.mapping] : old.since
          if (change?.kind === 'ask') return { drawn, since: [] }
          if (change?.kind === 'show') {
            const marks = change.marks.flatMap((mark) => carry(mark, since ?? []) ?? [])
            return { drawn: DecorationSet.create(tr.doc, marks.map(draw)), since: null }
          }
          if (change?.kind !== 'reveal') return { drawn, since }
          const revealed = drawn.find().map((each) => draw({ ...readMark(each), isOpen: false }))
          return { drawn: DecorationSet.create(tr.doc, revealed), since }
        }
      },
      props: { decorations: (state) => key.getState(state)?.drawn }
    })
  ]
})

const tell = (view: EditorView, change: Change) => tellPlugin(view, key, change)

/** The text as it is now is given away to be proofed: what is found is meant for it. */
export const beginProofing = (view: EditorView) => tell(view, { kind: 'ask' })

/** Underlines what was found in the text that was given away, where that text is still the same. */
export const showProofMarks = (view: EditorView, marks: readonly ProofMark[]) =>
  tell(view, { kind: 'show', marks })

/** Underlines the word that was being written, too. */
export const revealOpenMark = (view: EditorView) => tell(view, { kind: 'reveal' })

/** Where a finding stands just now; null when its words are gone. */
export function readProofMark(state: EditorState, id: string): ProofMark | null {
  const [found] = key
    .getState(state)!
    .drawn.find(undefined, undefined, (spec) => (spec as ProofMark).id === id)
  return found ? readMark(found) : null
}

/** The findings that a position touches, in reading order. */
export function proofMarksAt(state: EditorState, position: number): ProofMark[] {
  return key.getState(state)!.drawn.find(position, position).map(readMark)
}
