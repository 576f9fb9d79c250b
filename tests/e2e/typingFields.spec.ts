import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHands, telex, type Hands } from './keyboards'
import { launch, type RunningApp } from './launch'
import { stops } from './tour'
import { textFor } from './typingPlaces'

/** Vietnamese arrives letter by letter in every field of every screen and dialog. Told in the order of the tour. */

let run: RunningApp
let hands: Hands

beforeAll(async () => {
  run = await launch({ width: 1366, height: 900 })
  hands = createHands(await run.page.context().newCDPSession(run.page))
})
afterAll(() => run.close())

const FIELDS = 'textarea, input:not([type]), input[type=text], input[type=search]'
/** People write long here; elsewhere a line must do. */
const LONG = /^(lead|Góp ý mới)/

const nameOf = (field: Locator) =>
  field.evaluate((element: HTMLInputElement) =>
    [
      element.name,
      element.getAttribute('aria-label') ?? '',
      element.labels?.[0]?.textContent ?? '',
      element.placeholder
    ]
      .filter((words) => words !== '')
      .join(' · ')
  )

/** As many whole words as the field takes. */
async function wordsFor(field: Locator, words: string): Promise<string> {
  const limit = await field.evaluate((element: HTMLInputElement) => element.maxLength)
  if (limit < 0 || words.length <= limit) return words
  const cut = words.slice(0, limit + 1)
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.slice(0, limit)
}

async function tryField(field: Locator, name: string): Promise<void> {
  const before = await field.inputValue()
  const words = await wordsFor(field, textFor(LONG.test(name)))
  for (const type of [hands.typeLikeUnikey, hands.typeLikeIme]) {
    // Over what stands there, as one does with Ctrl+A.
    await field.fill('x')
    await field.selectText()
    await type(words, telex)
    expect(await field.inputValue(), name).toBe(words)
  }
  await field.fill(before)
}

const tried = new Set<string>()

async function tryFields(page: Page): Promise<void> {
  const isAsked = (await page.getByRole('dialog').count()) > 0
  const fields = (isAsked ? page.getByRole('dialog').last() : page.locator('body')).locator(FIELDS)
  for (let index = 0; index < (await fields.count()); index++) {
    const field = fields.nth(index)
    if (!(await field.isVisible()) || !(await field.isEditable())) continue
    const name = await nameOf(field)
    if (tried.has(name)) continue
    tried.add(name)
    await tryField(field, name)
  }
}

/** Also behind the tabs of a room, where it has some. */
async function tryTabs(page: Page): Promise<void> {
  const tabs = await page.getByRole('main').getByRole('tab').all()
  for (const tab of tabs) {
    await tab.click()
    await tryFields(page)
  }
  // The tour goes on where it stood.
  await tabs[0]?.click()
}

describe('every field', () => {
  test.each(stops)('of $name', async ({ name, open }) => {
    await open(run.page)
    await tryFields(run.page)
    if (name === 'office') await tryTabs(run.page)
  })

  test('was met: head lines, remarks, search, palette and the office itself', () => {
    const names = [...tried].join('\n')
    for (const words of ['Tít', 'Sapô', 'Góp ý mới', 'Tìm lệnh', 'Tìm trong tít', 'Chuyên mục'])
      expect(names).toContain(words)
  })
})
