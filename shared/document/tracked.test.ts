import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '@electron/store/signing'
import { articleContent, body, properties } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import { perform, someEdits, type Edit } from '@tests/factories/edits'
import { parseDocument, type DocumentJson } from './document'
import { listOpenChanges } from './openChanges'
import { isSameContent, sealRevision, type ArticleContent } from './revision'
import { beginTracking, isConsistent, trackSteps, type Tracked } from './tracked'
import { decide, decideAll, type Verdict } from './trackedDecision'
import { readTracked, trackedSchema, trackedToJson } from './trackedJson'
import { runsOf } from './trackedRuns'

const AUTHORS = ['Lan', 'Bình']

/** A text after a sitting of two people. */
const someTracked = fc.tuple(someBody, someEdits(12)).map(([json, edits]) => {
  const doc = parseDocument(json)
  let tracked = beginTracking(doc)
  let count = 0
  const edited = perform(doc, edits, (tr) => {
    const author = AUTHORS[count++ % 2]!
    tracked = trackSteps(tracked, tr, { author, at: count })
  })
  return { original: doc, edited, tracked }
})

/** An article of that text with its open changes. */
const contentWith = (tracked: Tracked): ArticleContent => ({
  ...articleContent({ body: tracked.doc.toJSON() as DocumentJson }),
  tracked: trackedToJson(tracked, [])
})

const openRuns = (tracked: Tracked) =>
  runsOf(tracked).flatMap((run, index) => (run.kind === 'same' ? [] : [index]))

describe('tracked changes', () => {
  test('lead from the text before to the text now, whatever is done', () => {
    fc.assert(
      fc.property(someTracked, ({ original, edited, tracked }) => {
        expect(tracked.doc.eq(edited)).toBe(true)
        expect(tracked.base.eq(original)).toBe(true)
        expect(isConsistent(tracked)).toBe(true)
      }),
      properties
    )
  })

  test.each<Verdict>(['accept', 'reject'])(
    '%sed one by one, in any order, end where all at once end',
    (verdict) => {
      fc.assert(
        fc.property(someTracked, fc.array(fc.nat(1000), { maxLength: 200 }), ({ tracked: start }, picks) => {
          let tracked = start
          for (let turn = 0; tracked.changes.length > 0; turn++) {
            const open = openRuns(tracked)
            const next = decide(tracked, new Set([open[(picks[turn] ?? 0) % open.length]!]), verdict)
            expect(openRuns(next).length).toBeLessThan(open.length)
            expect(isConsistent(next)).toBe(true)
            next.base.check()
            next.doc.check()
            tracked = next
          }
          const whole = decideAll(start, verdict)
          expect((verdict === 'accept' ? tracked.base : tracked.doc).eq(whole.doc)).toBe(true)
        }),
        properties
      )
    }
  )
})

/** The text with the words that were decided against: what stays open is as it was. */
const openText = (tracked: Tracked) => listOpenChanges(tracked).map(({ before, after }) => [before, after])

describe('a decision about one author', () => {
  test.each<Verdict>(['accept', 'reject'])(
    'to %s leaves nothing of that author open, and the rest leads on',
    (verdict) => {
      fc.assert(
        fc.property(someTracked, ({ tracked }) => {
          const runs = runsOf(tracked)
          const hers = runs.flatMap((run, index) =>
            run.kind !== 'same' && run.author === 'Lan' ? [index] : []
          )
          const next = decide(tracked, new Set(hers), verdict)
          expect(isConsistent(next)).toBe(true)
          expect(runsOf(next).some((run) => run.kind !== 'same' && run.author === 'Lan')).toBe(false)
          // What is decided changes one of the two texts only.
          expect(verdict === 'accept' ? next.doc.eq(tracked.doc) : next.base.eq(tracked.base)).toBe(true)
        }),
        properties
      )
    }
  )
})

describe('the list of open changes', () => {
  const edited = (before: DocumentJson, ...edits: Edit[]) => {
    const doc = parseDocument(before)
    let tracked = beginTracking(doc)
    perform(doc, edits, (tr) => {
      tracked = trackSteps(tracked, tr, { author: 'Lan', at: 1 })
    })
    return tracked
  }

  test('holds every run once', () => {
    fc.assert(
      fc.property(someTracked, ({ tracked }) => {
        const listed = listOpenChanges(tracked).flatMap((change) => change.runs)
        expect([...listed].sort((a, b) => a - b)).toEqual(openRuns(tracked))
      }),
      properties
    )
  })

  test.each<[string, DocumentJson, Edit[]]>([
    ['inserted', body('Sáng nay'), [{ at: 1, reach: 0, act: 'type' }]],
    ['deleted', body('Sáng nay'), [{ at: 0.2, reach: 0.5, act: 'delete' }]],
    ['formatted', body('Sáng nay'), [{ at: 0.2, reach: 0.5, act: 'bold' }]],
    ['split', body('Sáng nay'), [{ at: 0.5, reach: 0, act: 'split' }]],
    ['restyled', body('Sáng nay'), [{ at: 0.5, reach: 0, act: 'heading' }]],
    ['restyled', body('Sáng nay'), [{ at: 0.5, reach: 0, act: 'quote' }]],
    ['moved', body('Sáng nay khai mạc', 'Chiều nay bế mạc', 'Hết'), [{ at: 0, reach: 0, act: 'moveBlock' }]],
    ['photo', body('Sáng nay'), [{ at: 0, reach: 0, act: 'insertFigure' }]]
  ])('calls it %s', (kind, before, edits) => {
    expect(listOpenChanges(edited(before, ...edits)).map((change) => change.kind)).toEqual([kind])
  })

  test('says what stood there and what stands there now', () => {
    const tracked = edited(body('Sáng nay'), { at: 0, reach: 0.5, act: 'type' })
    expect(openText(tracked)).toEqual([['Sáng', 'chữ mới ']])
  })
})

describe('stored changes', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(someTracked, ({ tracked }) => {
        const json = trackedSchema.parse(JSON.parse(JSON.stringify(trackedToJson(tracked, []))))
        const read = readTracked(json, tracked.doc)
        expect(read.changes).toEqual(tracked.changes)
        expect(read.base.eq(tracked.base)).toBe(true)
      }),
      properties
    )
  })

  test('that do not lead to the text are shown as one difference, and still decided', () => {
    fc.assert(
      fc.property(someTracked, someTracked, ({ tracked }, { tracked: other }) => {
        const read = readTracked(trackedToJson(tracked, []), other.doc)
        expect(isConsistent(read)).toBe(true)
        expect(decideAll(read, 'reject').doc.eq(tracked.base)).toBe(true)
      }),
      properties
    )
  })

  test('keep their places when letters and marks are drawn together', () => {
    fc.assert(
      fc.property(someBody, someEdits(8), (json, edits) => {
        const apart = parseDocument(JSON.parse(JSON.stringify(json).normalize('NFD')))
        let tracked = beginTracking(apart)
        perform(apart, edits, (tr) => {
          tracked = trackSteps(tracked, tr, { author: 'Lan', at: 1 })
        })
        const sealed = sealRevision('bai-1', [], contentWith(tracked), sha256).revision
        const doc = parseDocument(sealed.body)
        expect(JSON.stringify(sealed)).toBe(JSON.stringify(sealed).normalize('NFC'))
        if (!sealed.tracked) return
        const read = readTracked(sealed.tracked, doc)
        expect(read.changes.every(({ deleted }) => deleted.every(({ data }) => data.author === 'Lan'))).toBe(
          true
        )
      }),
      properties
    )
  })

  test('are part of the revision while they are open, and not after', () => {
    const doc = parseDocument(body('Sáng nay'))
    let tracked = beginTracking(doc)
    perform(doc, [{ at: 1, reach: 0, act: 'type' }], (tr) => {
      tracked = trackSteps(tracked, tr, { author: 'Lan', at: 1 })
    })
    const open = contentWith(tracked)
    const settled = contentWith(decideAll(tracked, 'accept'))
    const plain = articleContent({ body: open.body })
    const idOf = (content: ArticleContent) => sealRevision('bai-1', [], content, sha256).id
    expect(idOf(open)).not.toBe(idOf(plain))
    expect(idOf(settled)).toBe(idOf(plain))
    expect(isSameContent(settled, plain)).toBe(true)
    expect(isSameContent(open, plain)).toBe(false)
  })
})
