import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep, Transform } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { listOpenChanges, type OpenChange } from '@shared/document/openChanges'
import { trackDifference } from '@shared/document/tracked'
import { decide, type Verdict } from '@shared/document/trackedDecision'
import { DecisionStep } from './decisionStep'
import { trackingOf } from './trackingPlugin'

const NOBODY = { author: '', at: 0 }

/** Steps that make one text the other, place by place, so that the caret and the remarks keep theirs. */
function stepsTowards(doc: Node, target: Node): ReplaceStep[] {
  const whole = () => {
    const start = doc.content.findDiffStart(target.content)
    const end = doc.content.findDiffEnd(target.content)
    if (start === null || !end) return []
    // The same letters on both sides of a change can make the two ends overlap.
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    return [new ReplaceStep(start, end.a + overlap, target.slice(start, end.b + overlap))]
  }
  const steps = [...trackDifference(doc, target, NOBODY).changes]
    .reverse()
    .map(({ fromA, toA, fromB, toB }) => new ReplaceStep(fromA, toA, target.slice(fromB, toB)))
  const trial = new Transform(doc)
  const isWhole = steps.every((step) => !trial.maybeStep(step).failed) && trial.doc.eq(target)
  return isWhole ? steps : whole()
}

/** A transaction that accepts or rejects changes; one undo takes it back. Null when there is nothing to decide. */
export function decideTransaction(
  state: EditorState,
  chosen: readonly OpenChange[],
  verdict: Verdict
): Transaction | null {
  const { tracked } = trackingOf(state)
  if (!tracked || chosen.length === 0) return null
  const after = decide(tracked, new Set(chosen.flatMap((change) => change.runs)), verdict)
  const { tr } = state
  for (const step of stepsTowards(state.doc, after.doc)) tr.step(step)
  return closeHistory(tr.step(new DecisionStep(tracked, { ...after, doc: tr.doc })))
}

/** The open changes of an editor, in reading order. */
export function openChangesOf(state: EditorState): OpenChange[] {
  const { tracked } = trackingOf(state)
  return tracked ? listOpenChanges(tracked) : []
}

/** The change at the caret: the one it stands in or beside, else the one that a selection begins with. */
export function changeAt(state: EditorState, changes: readonly OpenChange[]): OpenChange | undefined {
  const { from, to } = state.selection
  return (
    changes.find((change) => change.from < to && change.to > from) ??
    changes.find((change) => change.from <= to && change.to >= from)
  )
}

/** The changes that a decision is about: all in the selection, else the one at the caret. */
export function chosenChanges(state: EditorState, changes: readonly OpenChange[]): OpenChange[] {
  const { from, to, empty } = state.selection
  const inside = empty ? [] : changes.filter((change) => change.from < to && change.to > from)
  const deleted = empty
    ? []
    : changes.filter((change) => change.from === change.to && change.from >= from && change.to <= to)
  const found = [...inside, ...deleted]
  const nearest = changeAt(state, changes)
  return found.length > 0 ? found : nearest ? [nearest] : []
}

/** Puts the caret on a change and shows it. */
export function goToChange(view: EditorView, change: OpenChange): void {
  const { doc } = view.state
  const place = (position: number) => doc.resolve(Math.min(position, doc.content.size))
  view.dispatch(
    view.state.tr.setSelection(TextSelection.between(place(change.from), place(change.to))).scrollIntoView()
  )
}

/** The next or previous change as seen from the caret, going round at the end. */
export function neighbourChange(
  state: EditorState,
  changes: readonly OpenChange[],
  direction: 1 | -1
): OpenChange | undefined {
  const { from, to } = state.selection
  const isAt = (change: OpenChange) => change.from === from && change.to === to
  const at = changes.findIndex(isAt)
  if (at >= 0) return changes[(at + direction + changes.length) % changes.length]
  return direction > 0
    ? (changes.find((change) => change.from >= to) ?? changes[0])
    : ([...changes].reverse().find((change) => change.to <= from) ?? changes.at(-1))
}
