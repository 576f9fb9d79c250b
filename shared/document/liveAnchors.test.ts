import { baseKeymap, toggleMark, wrapIn, lift, joinBackward, splitBlock } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { Slice } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { body, paragraph, properties } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import { anchorAt, readsLike } from './anchors'
import { parseDocument, type DocumentJson } from './document'
import { flattenText, toRange } from './flatText'
import { mapAnchors, placeAnchors, type LiveAnchor } from './liveAnchors'

/** A text at work with remarks in it. */
function createDesk(json: DocumentJson) {
  let state = EditorState.create({ doc: parseDocument(json), plugins: [history({ newGroupDelay: 0 })] })
  let anchors: LiveAnchor[] = []
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr)
    anchors = mapAnchors(anchors, tr)
  }
  const find = (words: string) => {
    const at = flattenText(state.doc).text.indexOf(words)
    if (at < 0) throw new Error(`no "${words}" here`)
    return toRange(flattenText(state.doc), at, at + words.length)
  }
  return {
    get state() {
      return state
    },
    get anchors() {
      return anchors
    },
    dispatch,
    find,
    remark(range: { from: number; to: number }) {
      const anchor = anchorAt(state.doc, range)
      if (anchor) anchors = [...anchors, ...placeAnchors(state.doc, [{ id: `t${anchors.length}`, anchor }])]
    },
    run: (command: Command) => command(state, dispatch),
    select: (from: number, to = from) =>
      dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to)))),
    type(at: number, text: string) {
      for (const [index, letter] of [...text].entries()) dispatch(state.tr.insertText(letter, at + index))
    },
    erase: (to: number, count: number) => {
      for (let index = 0; index < count; index++) dispatch(state.tr.delete(to - index - 1, to - index))
    },
    words(nth = 0) {
      const { range } = anchors[nth]!
      return range && state.doc.textBetween(range.from, range.to, '\n', '\n')
    }
  }
}

const SENTENCE = 'Cán bộ đã nổ lực rất nhiều trong năm.'
function openDesk() {
  const desk = createDesk(
    body(paragraph('Đoạn mở đầu.', 'a'), paragraph(SENTENCE, 'b'), paragraph('Đoạn cuối.', 'c'))
  )
  desk.remark(desk.find('nổ lực'))
  return desk
}

describe('a remark on two words', () => {
  test('stays on them while the text around grows, splits, joins and is wrapped', () => {
    const desk = openDesk()
    desk.type(desk.find('Cán bộ').from, 'Toàn thể ')
    expect(desk.words()).toBe('nổ lực')
    desk.select(desk.find('lực').from)
    desk.run(splitBlock)
    expect(desk.words()).toBe('nổ \nlực')
    desk.run(joinBackward)
    expect(desk.words()).toBe('nổ lực')
    desk.run(wrapIn(desk.state.schema.nodes.blockquote!))
    desk.run(toggleMark(desk.state.schema.marks.bold!))
    desk.run(lift)
    expect(desk.words()).toBe('nổ lực')
  })

  test('does not take in what is written before or after them', () => {
    const desk = openDesk()
    desk.type(desk.find('nổ lực').to, 'x y')
    desk.type(desk.find('nổ lực').from, 'z')
    expect(desk.words()).toBe('nổ lực')
  })

  test('stays on a word that is corrected, in the middle, at its end, or typed anew, also as Unikey does', () => {
    const desk = openDesk()
    desk.erase(desk.find('nổ').to, 1)
    desk.type(desk.find('n lực').from + 1, 'ỗ')
    expect(desk.words()).toBe('nỗ lực')
    desk.erase(desk.find('nỗ lực').to, 2)
    desk.type(desk.find('nỗ l').to, 'uc')
    desk.erase(desk.find('nỗ luc').to, 2)
    desk.type(desk.find('nỗ l').to, 'ực')
    expect(desk.words()).toBe('nỗ lực')
    const { from, to } = desk.find('nỗ lực')
    desk.dispatch(desk.state.tr.insertText('c', from, to))
    desk.type(from + 1, 'ố gắng thật')
    expect(desk.words()).toBe('cố gắng')
    desk.erase(desk.find('cố gắng').to, 7)
    expect(desk.words()).toBeNull()
    desk.type(from, 'phấn đấu')
    expect(desk.words()).toBe('phấn đấu')
  })

  test('has no place while they are deleted, keeps their quote, and comes back with undo', () => {
    const desk = openDesk()
    const { from } = desk.find(SENTENCE)
    desk.dispatch(desk.state.tr.delete(from, from + SENTENCE.length))
    expect(desk.anchors[0]).toMatchObject({ range: null, spot: from, lost: [{ quote: 'nổ lực' }] })
    desk.run(undo)
    expect(desk.words()).toBe('nổ lực')
    desk.run(redo)
    expect(desk.words()).toBeNull()
    desk.run(undo)
    expect(desk.words()).toBe('nổ lực')
  })

  test('comes back whole when half of them was deleted with other words', () => {
    const desk = openDesk()
    desk.dispatch(desk.state.tr.delete(desk.find('bộ').from, desk.find('lực').from))
    expect(desk.words()).toBe('lực')
    desk.run(undo)
    expect(desk.words()).toBe('nổ lực')
    desk.dispatch(desk.state.tr.delete(desk.find('lực').from, desk.find('nhiều').from))
    desk.run(undo)
    expect(desk.words()).toBe('nổ lực')
  })

  test('goes where they are pasted after they were cut, alone or with their paragraph', () => {
    for (const cut of ['nổ lực', SENTENCE]) {
      const desk = openDesk()
      const { from, to } = desk.find(cut)
      const slice = desk.state.doc.slice(from, to)
      desk.dispatch(desk.state.tr.delete(from, to))
      expect(desk.words()).toBeNull()
      const end = desk.find('cuối').to
      desk.dispatch(desk.state.tr.replace(end, end, new Slice(slice.content, 0, 0)))
      expect(desk.words()).toBe('nổ lực')
      expect(desk.anchors[0]!.range!.from).toBeGreaterThan(end - 1)
    }
  })

  test('goes along when the paragraph is moved in one step', () => {
    const desk = openDesk()
    const block = desk.state.doc.child(1)
    const start = desk.state.doc.child(0).nodeSize
    desk.dispatch(desk.state.tr.delete(start, start + block.nodeSize).insert(0, block))
    expect(desk.words()).toBe('nổ lực')
    expect(desk.anchors[0]!.spot).toBeLessThan(SENTENCE.length)
  })
})

/** One step of somebody at the desk, by two numbers that say where. */
const acts = {
  type: (desk: Desk, a: number, b: number) => desk.type(Math.min(a, b), 'ổ'),
  replace: (desk: Desk, _a: number, b: number) =>
    desk.dispatch(desk.state.tr.replaceSelectionWith(desk.state.schema.text(`chữ ${b}`))),
  erase: (desk: Desk) => desk.run(baseKeymap.Backspace!),
  split: (desk: Desk) => desk.run(splitBlock),
  join: (desk: Desk) => desk.run(joinBackward),
  wrap: (desk: Desk) => desk.run(wrapIn(desk.state.schema.nodes.blockquote!)),
  lift: (desk: Desk) => desk.run(lift),
  bold: (desk: Desk) => desk.run(toggleMark(desk.state.schema.marks.bold!)),
  undo: (desk: Desk) => desk.run(undo),
  redo: (desk: Desk) => desk.run(redo),
  move: (desk: Desk, a: number, b: number) => {
    const { doc, tr } = desk.state
    const index = a % doc.childCount
    if (doc.childCount < 2) return
    const start = doc.content.content.slice(0, index).reduce((sum, block) => sum + block.nodeSize, 0)
    tr.delete(start, start + doc.child(index).nodeSize)
    const target = tr.doc.content.content
      .slice(0, b % tr.doc.childCount)
      .reduce((sum, block) => sum + block.nodeSize, 0)
    desk.dispatch(tr.insert(target, doc.child(index)))
  }
}
type Desk = ReturnType<typeof createDesk>

/** Acts that leave every word as it is. */
const KEEPING = new Set(['split', 'join', 'wrap', 'lift', 'bold'])

/** The body as the editor has it: composed, every block with an id of its own. */
function prepare(json: DocumentJson): DocumentJson {
  let count = 0
  const named = JSON.stringify(json)
    .normalize('NFC')
    .replace(/"bid":(null|"[^"]*")/g, () => `"bid":"b${++count}"`)
  return JSON.parse(named) as DocumentJson
}

const someAct = fc.record({
  act: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
  a: fc.nat(),
  b: fc.nat(),
  length: fc.nat(12)
})

function perform(
  desk: Desk,
  { act, a, b, length }: { act: keyof typeof acts; a: number; b: number; length: number }
) {
  const { size } = desk.state.doc.content
  const from = a % (size + 1)
  desk.select(from, Math.min(size, from + length))
  const { from: at } = desk.state.selection
  if (act === 'split' || act === 'join') desk.select(at)
  acts[act](desk, act === 'move' ? a : at, act === 'move' ? b : at)
}

test('through any edits each remark stands on words, or is without a place and knows its quote', () => {
  fc.assert(
    fc.property(
      someBody,
      fc.array(fc.tuple(fc.nat(), fc.nat(14)), { minLength: 1, maxLength: 4 }),
      fc.array(someAct, { maxLength: 14 }),
      (json, places, steps) => {
        const desk = createDesk(prepare(json))
        const { size } = desk.state.doc.content
        for (const [from, length] of places)
          desk.remark({ from: from % size, to: Math.min(size, (from % size) + length) })
        for (const step of steps) {
          const before = desk.anchors
          const old = desk.state.doc
          perform(desk, step)
          for (const [index, live] of desk.anchors.entries()) {
            const { range, lost, spot } = live
            expect(spot === null || (spot >= 0 && spot <= desk.state.doc.content.size)).toBe(true)
            if (!range) {
              expect(lost.map((each) => each.quote)).not.toContain('')
              expect(lost.length).toBeGreaterThan(0)
              continue
            }
            expect(anchorAt(desk.state.doc, range)).not.toBeNull()
            // Words that nobody touched are still the same words.
            const was = before[index]!.lost.length === 0 ? before[index]!.range : null
            const isInOne = was !== null && old.resolve(was.from).sameParent(old.resolve(was.to))
            const isKept = step.act === 'move' ? isInOne : KEEPING.has(step.act)
            if (was && lost.length === 0 && isKept && readsLike(old, was, live.anchor.quote))
              expect(readsLike(desk.state.doc, range, live.anchor.quote)).toBe(true)
          }
        }
      }
    ),
    properties
  )
})

test('whatever was done, undoing all of it brings a remark back to its words, or it knows which are missing', () => {
  fc.assert(
    fc.property(
      someBody,
      fc.tuple(fc.nat(), fc.integer({ min: 2, max: 24 })),
      fc.array(someAct, { maxLength: 10 }),
      (json, [at, length], steps) => {
        const desk = createDesk(prepare(json))
        const { size } = desk.state.doc.content
        desk.remark({ from: at % size, to: Math.min(size, (at % size) + length) })
        if (desk.anchors.length === 0) return
        for (const step of steps.filter(({ act }) => act !== 'redo' && act !== 'undo')) perform(desk, step)
        while (desk.run(undo));
        const { range, anchor, lost } = desk.anchors[0]!
        if (lost.length === 0) expect(range && readsLike(desk.state.doc, range, anchor.quote)).toBe(true)
      }
    ),
    properties
  )
})
