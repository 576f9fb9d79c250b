import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, type Command } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import { perform, someEdits } from '@tests/factories/edits'
import { parseDocument } from '@shared/document/document'
import { isConsistent } from '@shared/document/tracked'
import { decorate } from './decorations'
import { decideTransaction, openChangesOf } from './decideChanges'
import { createTrackingPlugin, tellTracking, trackingOf } from './trackingPlugin'

/** An editor without a window, in which two people take turns. */
function open(json: unknown) {
  let count = 0
  const plugin = createTrackingPlugin({
    initial: null,
    isOn: true,
    author: () => (count++ % 2 === 0 ? 'Lan' : 'Bình'),
    now: () => count
  })
  return EditorState.create({
    doc: parseDocument(json),
    plugins: [history({ newGroupDelay: 0 }), plugin]
  })
}

const run = (state: EditorState, command: Command): EditorState => {
  let next = state
  command(state, (tr) => (next = state.apply(tr)))
  return next
}

/** The state after the same edits. */
function edit(state: EditorState, edits: Parameters<typeof perform>[1]): EditorState {
  let next = state
  perform(state.doc, edits, (tr) => {
    const { tr: own } = next
    for (const step of tr.steps) own.step(step)
    next = next.apply(own)
  })
  return next
}

const drawn = (state: EditorState) =>
  trackingOf(state)
    .decorations.find()
    .map(({ from, to }) => `${from}-${to}`)
    .sort()

describe('an editor that tracks', () => {
  test('shows after every edit what drawing everything anew would show', () => {
    fc.assert(
      fc.property(someBody, someEdits(10), (json, edits) => {
        const state = edit(open(json), edits)
        const { tracked } = trackingOf(state)
        expect(isConsistent(tracked!)).toBe(true)
        const anew = state.apply(tellTracking(state.tr, { kind: 'redraw' }))
        expect(drawn(state)).toEqual(drawn(anew))
        expect(decorate(tracked!, tracked!.changes).every(({ from, to }) => from < to)).toBe(true)
      }),
      properties
    )
  })

  test('takes a decision back with one undo, authors and times included, and does it again', () => {
    fc.assert(
      fc.property(
        someBody,
        someEdits(8),
        fc.nat(50),
        fc.constantFrom('accept' as const, 'reject' as const),
        (json, edits, pick, verdict) => {
          const before = edit(open(json), edits)
          const changes = openChangesOf(before)
          if (changes.length === 0) return
          const decided = before.apply(decideTransaction(before, [changes[pick % changes.length]!], verdict)!)
          expect(isConsistent(trackingOf(decided).tracked!)).toBe(true)
          const back = run(decided, undo)
          expect(back.doc.eq(before.doc)).toBe(true)
          expect(trackingOf(back).tracked!.changes).toEqual(trackingOf(before).tracked!.changes)
          expect(trackingOf(back).tracked!.base.eq(trackingOf(before).tracked!.base)).toBe(true)
          const again = run(back, redo)
          expect(trackingOf(again).tracked!.changes).toEqual(trackingOf(decided).tracked!.changes)
        }
      ),
      properties
    )
  })

  test('is back at the text before when everything is rejected, however it came about', () => {
    fc.assert(
      fc.property(someBody, someEdits(10), (json, edits) => {
        const before = open(json)
        const state = edit(before, edits)
        const tr = decideTransaction(state, openChangesOf(state), 'reject')
        if (tr) expect(state.apply(tr).doc.eq(before.doc)).toBe(true)
        else expect(state.doc.eq(before.doc)).toBe(true)
      }),
      properties
    )
  })

  test('takes block ids that the editor gives for no change of anybody', () => {
    fc.assert(
      fc.property(someBody, someEdits(8), (json, edits) => {
        const state = edit(open(json), edits)
        const before = trackingOf(state).tracked!
        const tr = state.tr.setMeta('addToHistory', false)
        state.doc.descendants((node, pos) => {
          if ('bid' in node.attrs) tr.setNodeMarkup(pos, null, { ...node.attrs, bid: `id-${pos}` })
        })
        const after = trackingOf(state.apply(tr)).tracked!
        expect(after.changes).toEqual(before.changes)
        expect(isConsistent(after)).toBe(true)
      }),
      properties
    )
  })
})
