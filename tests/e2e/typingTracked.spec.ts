import { Transform } from '@tiptap/pm/transform'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDocument } from '@shared/document/document'
import { beginTracking, isConsistent, trackSteps } from '@shared/document/tracked'
import { decideAll } from '@shared/document/trackedDecision'
import { readTracked, trackedToJson } from '@shared/document/trackedJson'
import { body, paragraph } from '../factories'
import { answer } from './ask'
import { openDemo, people, signIn, waitSaved } from './journey'
import { createHands, telex, type Hands } from './keyboards'
import { launch, type RunningApp } from './launch'
import { findPhoto, openWith, putCaret, shownLines } from './typingDesk'
import { createTypingBody, linesOf, PATIENCE, textFor, typeInto, type Place } from './typingPlaces'

/** With tracked changes on, Vietnamese arrives letter by letter all the same, and the text before them stays. */

let run: RunningApp
let hands: Hands
let media: string

beforeAll(async () => {
  run = await launch({ width: 1366, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
  hands = createHands(await run.page.context().newCDPSession(run.page))
  media = await findPhoto(run.page)
})
afterAll(() => run.close())

const BASE = [
  'Câu của người khác, đứng yên.',
  'Từ bị xóa đã mất ở đây.',
  'Chữ thêm vào.',
  'Chọn rồi gõ đè lên.',
  'Đoạn bị xóa.',
  'Đoạn theo sau.'
]

/** What a colleague left: words struck out, words put in, a paragraph taken away. */
function changedByOther() {
  const base = parseDocument(body(...BASE.map((line, index) => paragraph(line, `b${index}`))))
  const starts: number[] = []
  base.forEach((_block, offset) => void starts.push(offset + 1))
  const transform = new Transform(base)
  transform.delete(starts[4]! - 1, starts[5]! - 1)
  transform.insert(starts[2]! + 4, base.type.schema.text('mới của đồng nghiệp '))
  transform.delete(starts[1]! + 3, starts[1]! + 10)
  const tracked = trackSteps(beginTracking(base), transform, {
    author: 'Đồng nghiệp',
    at: Date.UTC(2026, 10, 20)
  })
  return { base, body: tracked.doc.toJSON(), tracked: trackedToJson(tracked, []) }
}

const PLACES: readonly Place[] = [
  { name: 'inside words of somebody else', block: 0, at: 8, isLong: true },
  { name: 'at the edge of a deletion', block: 1, at: 3 },
  { name: 'inside an insertion of somebody else', block: 2, at: 8, isLong: true },
  { name: 'over a selection of base words', block: 3, at: 5, to: { block: 3, at: 11 } },
  { name: 'at the start of a paragraph after a deleted one', block: 4, at: 0 }
]

type Type = (text: string) => Promise<void>
const KEYBOARDS: readonly [string, Type][] = [
  ['Unikey', (text) => hands.typeLikeUnikey(text, telex)],
  ['a composing keyboard', (text) => hands.typeLikeIme(text, telex)]
]

async function storedTracked(article: string) {
  await waitSaved(run.page)
  const { content } = await answer(run.page, 'journal.open', { article })
  const doc = parseDocument(content.body)
  return { lines: linesOf(content.body), tracked: readTracked(content.tracked!, doc) }
}

async function track(): Promise<void> {
  const button = run.page.getByRole('button', { name: 'Theo dõi sửa đổi' })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
}

describe.each(KEYBOARDS)('written with %s while changes are tracked', (_name, type) => {
  test('among the changes of a colleague', async () => {
    const { page } = run
    const { base, body: doc, tracked } = changedByOther()
    const article = await openWith(page, doc.content, tracked)
    await track()
    let lines = linesOf(doc)
    for (const place of PLACES) {
      const typed = textFor(place.isLong)
      await putCaret(page, place)
      await type(typed)
      lines = typeInto(lines, place, typed)
      expect(await shownLines(page), place.name).toEqual(lines)
    }
    const stored = await storedTracked(article)
    expect(stored.lines).toEqual(lines)
    expect(isConsistent(stored.tracked)).toBe(true)
    expect(stored.tracked.base.toJSON()).toEqual(base.toJSON())
    const authors = new Set(
      stored.tracked.changes.flatMap((each) => each.inserted.map(({ data }) => data.author))
    )
    expect(authors).toEqual(new Set(['Đồng nghiệp', people.editor]))
  })

  test('in every place of a text', { timeout: PATIENCE }, async () => {
    const { page } = run
    const { blocks, places } = createTypingBody(media)
    const article = await openWith(page, blocks)
    await track()
    let lines = blocks.flatMap(linesOf)
    const before = lines
    for (const place of places) {
      const typed = textFor()
      await putCaret(page, place)
      await type(typed)
      lines = typeInto(lines, place, typed)
      expect(await shownLines(page), place.name).toEqual(lines)
    }
    const stored = await storedTracked(article)
    expect(stored.lines).toEqual(lines)
    expect(linesOf(decideAll(stored.tracked, 'reject').doc.toJSON())).toEqual(before)
  })
})
