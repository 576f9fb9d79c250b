import type { CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { paragraph } from '../factories'
import { answer } from './ask'
import { openDemo, people, signIn, waitSaved } from './journey'
import { createHands, decomposed, plainFirst, telex, type Hands } from './keyboards'
import { launch, type RunningApp } from './launch'
import { findPhoto, openWith, putCaret, shownLines } from './typingDesk'
import {
  createTypingBody,
  IS_THOROUGH,
  LINES,
  linesOf,
  PATIENCE,
  SHORT,
  TEXT,
  textFor,
  typeInto
} from './typingPlaces'

/** Vietnamese arrives letter by letter, wherever in a text it is written and whoever sends the keys. */

let run: RunningApp
let keyboard: CDPSession
let hands: Hands
let media: string

beforeAll(async () => {
  run = await launch({ width: 1366, height: 900 })
  const { page } = run
  await openDemo(page)
  await signIn(page, people.editor)
  keyboard = await page.context().newCDPSession(page)
  hands = createHands(keyboard)
  media = await findPhoto(page)
})
afterAll(() => run.close())

async function storedLines(page: Page, article: string): Promise<string[]> {
  await waitSaved(page)
  return linesOf((await answer(page, 'journal.open', { article })).content.body)
}

type Type = (text: string) => Promise<void>
const KEYBOARDS: readonly [string, Type][] = [
  ['Unikey', (text) => hands.typeLikeUnikey(text, telex)],
  ['a composing keyboard', (text) => hands.typeLikeIme(text, telex)]
]

describe.each(KEYBOARDS)('written with %s', (_name, type) => {
  test('every place of a text takes what is typed there', { timeout: PATIENCE }, async () => {
    const { page } = run
    const { blocks, places } = createTypingBody(media)
    let lines = blocks.flatMap(linesOf)
    const article = await openWith(page, blocks)
    for (const place of places) {
      const typed = textFor(place.isLong)
      await putCaret(page, place)
      await type(typed)
      lines = typeInto(lines, place, typed)
      expect(await shownLines(page), place.name).toEqual(lines)
    }
    expect(await storedLines(page, article)).toEqual(lines)
  })

  test('line follows line, and what comes after undo goes on where the text is', async () => {
    const { page } = run
    const article = await openWith(page, [paragraph('Giữ nguyên.'), paragraph('')])
    await putCaret(page, { name: '', block: 1, at: 0 })
    await type(LINES.slice(0, 2).join('\n'))
    await page.waitForTimeout(700)
    await type(' bị bỏ đi')
    await page.keyboard.press('Control+z')
    expect(await shownLines(page)).toEqual(['Giữ nguyên.', ...LINES.slice(0, 2)])
    await type(` ${SHORT}`)
    const lines = ['Giữ nguyên.', LINES[0]!, `${LINES[1]!} ${SHORT}`]
    expect(await shownLines(page)).toEqual(lines)
    expect(await storedLines(page, article)).toEqual(lines)
  })
})

describe('on a slow PC, where keys wait for each other', () => {
  const setSpeed = (rate: number) => keyboard.send('Emulation.setCPUThrottlingRate', { rate })
  afterEach(() => setSpeed(1))

  test('a letter stands where the arrow keys led, before and behind footnotes', async () => {
    const { page } = run
    const { blocks, places } = createTypingBody(media)
    let lines = blocks.flatMap(linesOf)
    await openWith(page, blocks)
    await setSpeed(12)
    for (const place of places.filter(({ name }) => name.includes('footnote'))) {
      await putCaret(page, place)
      hands.press('Đ')
      await hands.settle()
      lines = typeInto(lines, place, 'Đ')
      expect(await shownLines(page), place.name).toEqual(lines)
    }
  })

  test('Enter breaks the line where the arrow keys led', async () => {
    const { page } = run
    await openWith(page, [paragraph('trước sau')])
    await setSpeed(12)
    await putCaret(page, { name: '', block: 0, at: 5 })
    hands.pressEnter()
    await hands.settle()
    expect(await shownLines(page)).toEqual(['trước', ' sau'])
  })
})

test.each([
  ['corrects at the mark, 5 ms a key', telex, 5],
  ['corrects at the end of the word, 5 ms a key', plainFirst, 5],
  ['corrects at the end of the word, without pause', plainFirst, 0]
])('a keyboard that %s loses nothing', async (_name, states, gap) => {
  const { page } = run
  const article = await openWith(page, [paragraph('trước sau')])
  await putCaret(page, { name: '', block: 0, at: 5 })
  const typed = gap > 0 && !IS_THOROUGH ? `${SHORT} ${LINES[3]!}` : TEXT
  await hands.typeLikeUnikey(` ${typed}`, states, gap)
  expect(await storedLines(page, article)).toEqual([`trước ${typed} sau`])
})

test('decomposed Unicode is composed once a word is finished, and a signed text counts as the screen does', async () => {
  const { page } = run
  const article = await openWith(page, [paragraph('Đầu.'), paragraph('cuối')])
  await putCaret(page, { name: '', block: 1, at: 0 })
  await hands.typeLikeUnikey(TEXT, decomposed)
  expect((await shownLines(page))[1]!.normalize('NFC')).toBe(`${TEXT}cuối`)
  await page.keyboard.press('Control+s')
  await page.getByText('Đã lưu phiên bản.', { exact: true }).waitFor()
  expect(await storedLines(page, article)).toEqual(['Đầu.', `${TEXT}cuối`])
  expect(await shownLines(page)).toEqual(['Đầu.', `${TEXT}cuối`])
})

test('a photo is described in the same way', async () => {
  const { page } = run
  await openWith(page, createTypingBody(media).blocks)
  const field = page.getByLabel('Mô tả ảnh')
  for (const [name, type] of KEYBOARDS) {
    await field.fill('ảnh')
    await field.selectText()
    await type(SHORT)
    expect(await field.inputValue(), name).toBe(SHORT)
  }
})

/** Counts how often the page makes JSON of a whole document, or reads one from JSON. */
const countCopies = (page: Page) =>
  page.evaluate(() => {
    const { editor } = document.querySelector('.document') as unknown as {
      editor: { state: { doc: object } }
    }
    const kind = editor.state.doc.constructor as unknown as {
      fromJSON: (...given: unknown[]) => unknown
      prototype: { toJSON: () => unknown; type: { name: string } }
    }
    const counted = { copies: 0 }
    Object.assign(window, { counted })
    const { fromJSON } = kind
    const { toJSON } = kind.prototype
    kind.fromJSON = function (...given) {
      if ((given[1] as { type?: string }).type === 'doc') counted.copies++
      return fromJSON.apply(kind, given)
    }
    kind.prototype.toJSON = function () {
      if (this.type.name === 'doc') counted.copies++
      return toJSON.call(this)
    }
  })

test('a key does no work that grows with the text: it is copied when it is saved, and not for a key', async () => {
  const { page } = run
  await openWith(
    page,
    LINES.map((line) => paragraph(line))
  )
  await putCaret(page, { name: '', block: 1, at: 0 })
  await countCopies(page)
  const begin = Date.now()
  await hands.typeLikeUnikey(SHORT.repeat(2), plainFirst, 2)
  await waitSaved(page)
  // At most a save every 350 ms, and one more at the end; far above a hundred keys were pressed.
  const saves = Math.ceil((Date.now() - begin) / 350) + 1
  const copies = await page.evaluate(
    () => (window as unknown as { counted: { copies: number } }).counted.copies
  )
  expect(copies).toBeGreaterThan(0)
  expect(copies).toBeLessThanOrEqual(saves)
})

describe('while a word is being composed', () => {
  const compose = async (text: string) => {
    hands.compose(text)
    await hands.settle()
  }
  const isComposed = (page: Page, text: string) =>
    page.waitForFunction((words) => document.activeElement?.textContent?.includes(words), text)

  test('Enter chooses nothing and Escape closes nothing', async () => {
    const { page } = run
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('combobox', { name: 'Tìm lệnh hoặc bài' })
    await compose('bàn')
    hands.pressKey('Enter')
    hands.pressKey('Escape')
    await hands.settle()
    await page.waitForTimeout(200)
    expect(await palette.isVisible()).toBe(true)
    await hands.commit('bàn')
    expect(await palette.inputValue()).toBe('bàn')
    await page.keyboard.press('Escape')
    await palette.waitFor({ state: 'detached' })
  })

  test('the text is saved without disturbing the word', async () => {
    const { page } = run
    const article = await openWith(page, [paragraph('')])
    await putCaret(page, { name: '', block: 0, at: 0 })
    await compose('tiê')
    await isComposed(page, 'tiê')
    // Long enough for the journal to save what stands there.
    await waitSaved(page)
    await compose('tiêng')
    await compose('tiếng')
    await hands.commit('tiếng')
    expect(await storedLines(page, article)).toEqual(['tiếng'])
  })
})
