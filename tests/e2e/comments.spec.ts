import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import { beginArticle, changePerson, goTo, openDemo, people, signIn, waitSaved } from './journey'
import { createHands, plainFirst, type Hands } from './keyboards'
import { launch, type RunningApp } from './launch'

let run: RunningApp
let hands: Hands

beforeAll(async () => {
  run = await launch({ width: 1920, height: 1080 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
  hands = createHands(await run.page.context().newCDPSession(run.page))
})
afterAll(() => run.close())

const body = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })
const margin = (page: Page) => page.getByRole('region', { name: 'Góp ý bên lề' })
const card = (page: Page, words: string): Locator => page.getByRole('article').filter({ hasText: words })
const marked = (page: Page) => page.locator('.document .remarked')
const markedText = async (page: Page) => (await marked(page).allTextContents()).join('')

const SENTENCES = [
  'Phường tổ chức ngày hội đọc sách cho thiếu nhi.',
  'Cán bộ đã nổ lực rất nhiều trong năm qua.',
  'Bà con phấn khởi đón chờ.'
]

async function writeSentences(page: Page): Promise<string> {
  const article = await beginArticle(page)
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Ngày hội đọc sách')
  await body(page).click()
  for (const [index, sentence] of SENTENCES.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(sentence)
  }
  await waitSaved(page)
  return article
}

/** Selects words of one paragraph as a mouse would. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const frame = document.querySelector<HTMLElement>('.document')!
    const at = frame.textContent!.indexOf(wanted)
    if (at < 0) throw new Error(`no "${wanted}" here`)
    const texts = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    let passed = 0
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { length } = node.textContent!
      if (passed <= at && at < passed + length) range.setStart(node, at - passed)
      const end = at + wanted.length
      if (passed < end && end <= passed + length) range.setEnd(node, end - passed)
      passed += length
    }
    frame.focus()
    const selection = window.getSelection()!
    selection.removeAllRanges()
    selection.addRange(range)
  }, words)
}

async function remark(page: Page, words: string, text: string): Promise<void> {
  await select(page, words)
  await page.getByRole('button', { name: 'Góp ý chỗ này' }).click()
  await margin(page).getByLabel('Góp ý mới').waitFor()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Control+Enter')
  await card(page, text).waitFor()
}

test('a remark on selected words stands beside them; it is answered, names and is given to a colleague, resolved, reopened', async () => {
  const { page } = run
  const article = await writeSentences(page)
  await remark(page, 'nổ lực', 'Sai chính tả.')
  expect(await markedText(page)).toBe('nổ lực')
  const thread = card(page, 'Sai chính tả.')
  const distance = async () => (await thread.boundingBox())!.y - (await marked(page).boundingBox())!.y
  await expect.poll(async () => Math.abs(await distance())).toBeLessThan(4)

  await thread.getByLabel('Trả lời…').click()
  await page.keyboard.insertText('Nhờ @mai')
  await page.getByRole('listbox').getByRole('option', { name: people.contributor }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('xem giúp')
  await page.keyboard.press('Control+Enter')
  await thread.getByText(`@${people.contributor}`).waitFor()
  await thread.getByLabel('Giao cho').selectOption({ label: people.contributor })
  await thread.getByTitle(`Giao cho ${people.contributor}`).waitFor()
  await thread.getByLabel('Phải xử lý trước khi ký duyệt').check()
  await thread.getByText('Phải xử lý', { exact: true }).waitFor()

  await thread.getByRole('button', { name: 'Đánh dấu đã xử lý' }).click()
  await expect.poll(() => marked(page).count()).toBe(0)
  await page.getByRole('tab', { name: /^Góp ý/ }).click()
  await page.getByRole('button', { name: 'Mở lại' }).click()
  await margin(page).getByText('Sai chính tả.').waitFor()
  expect(await markedText(page)).toBe('nổ lực')
  const [view] = await answer(page, 'comments.list', { article })
  expect(view).toMatchObject({ blocking: true, resolvedBy: null, assignee: { name: people.contributor } })
  expect(view!.remarks[1]!.mentions).toMatchObject([{ name: people.contributor }])
})

test('the thread goes with its words: cut and pasted, deleted and undone, corrected', async () => {
  const { page } = run
  await writeSentences(page)
  await remark(page, 'nổ lực', 'Sai chính tả.')
  await select(page, SENTENCES[1]!)
  await page.keyboard.press('Control+x')
  await card(page, 'Sai chính tả.').getByText('Trên đoạn đã xóa:').waitFor()
  expect(await card(page, 'Sai chính tả.').getByText('nổ lực').count()).toBe(1)
  await body(page).press('Control+End')
  await page.keyboard.press('Control+v')
  await expect.poll(() => markedText(page)).toBe('nổ lực')
  await card(page, 'Sai chính tả.').getByText('Trên đoạn đã xóa:').waitFor({ state: 'detached' })

  // A new step of undo begins after a pause.
  await page.waitForTimeout(700)
  await select(page, 'nổ lực')
  await page.keyboard.press('Delete')
  await expect.poll(() => marked(page).count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => markedText(page)).toBe('nổ lực')

  await select(page, 'nổ')
  await hands.typeLikeUnikey('nỗ', plainFirst)
  await expect.poll(() => markedText(page)).toBe('nỗ lực')
  await card(page, 'Sai chính tả.').getByText('Chữ lúc góp ý:').waitFor()
})

test.each([
  ['Unikey', 'typeLikeUnikey'],
  ['a composing keyboard', 'typeLikeIme']
] as const)(
  'Vietnamese typed with %s inside a remarked word and in the remark is exact',
  async (_name, type) => {
    const { page } = run
    await writeSentences(page)
    await remark(page, 'ngày hội đọc sách', 'Viết hoa?')
    await page.evaluate(() => {
      const node = document.querySelector('.document .remarked')!.firstChild!
      document.querySelector<HTMLElement>('.document')!.focus()
      window.getSelection()!.setBaseAndExtent(node, 5, node, 5)
    })
    await hands[type]('của người Việt yêu quý', plainFirst)
    await expect.poll(() => markedText(page)).toBe('ngày của người Việt yêu quýhội đọc sách')
    await card(page, 'Viết hoa?').click()
    const field = card(page, 'Viết hoa?').getByLabel('Trả lời…')
    await field.click()
    const answerText = 'Đề nghị sửa lại cho đúng quy tắc chính tả tiếng Việt'
    await hands[type](answerText, plainFirst)
    expect(await field.inputValue()).toBe(answerText)
    // Another card is looked at; what was typed waits.
    await remark(page, 'Bà con', 'Ai nói?')
    await card(page, 'Viết hoa?').click()
    expect(await card(page, 'Viết hoa?').getByLabel('Trả lời…').inputValue()).toBe(answerText)
  }
)

test('keys add a remark, go from one to the next and back to the text', async () => {
  const { page } = run
  await writeSentences(page)
  await select(page, 'Bà con')
  await page.keyboard.press('Control+Alt+m')
  await page.keyboard.insertText('Thứ hai')
  await page.keyboard.press('Control+Enter')
  await card(page, 'Thứ hai').waitFor()
  await remark(page, 'thiếu nhi', 'Thứ nhất')
  await page
    .locator('.document p')
    .first()
    .click({ position: { x: 5, y: 5 } })
  await card(page, 'Thứ nhất').getByLabel('Trả lời…').waitFor({ state: 'detached' })
  await page.keyboard.press('F8')
  await expect
    .poll(() =>
      card(page, 'Thứ nhất')
        .getByLabel('Trả lời…')
        .evaluate((field) => field === document.activeElement)
    )
    .toBe(true)
  await page.keyboard.press('F8')
  await expect
    .poll(() =>
      card(page, 'Thứ hai')
        .getByLabel('Trả lời…')
        .evaluate((field) => field === document.activeElement)
    )
    .toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => body(page).evaluate((text) => text === document.activeElement)).toBe(true)
  await page.locator('.document .remarked', { hasText: 'thiếu nhi' }).click()
  await card(page, 'Thứ nhất').getByLabel('Trả lời…').waitFor()
})

test('after a restart remarks stand on their words; a colleague finds what is hers; an approver remarks on what she reads', async () => {
  let { page } = run
  const article = await writeSentences(page)
  await remark(page, 'phấn khởi', 'Dẫn lời ai?')
  await card(page, 'Dẫn lời ai?').getByLabel('Giao cho').selectOption({ label: people.approver })
  await page.getByRole('textbox', { name: 'Tít', exact: true }).click()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Góp ý chỗ này' }).click()
  await page.keyboard.insertText('Tít chưa hay')
  await page.keyboard.press('Control+Enter')
  await card(page, 'Tít chưa hay').waitFor()
  await run.close()
  run = await launch({ profile: run.profile, width: 1920, height: 1080 })
  page = run.page
  await signIn(page, people.approver)
  hands = createHands(await page.context().newCDPSession(page))
  await goTo(page, 'Chờ tôi duyệt')
  await page.getByRole('link', { name: /Dẫn lời ai\?.*Giao cho tôi/ }).click()
  await card(page, 'Dẫn lời ai?').getByLabel('Trả lời…').waitFor()
  await expect.poll(() => markedText(page)).toBe('phấn khởi')

  await changePerson(page, people.secretary)
  await goTo(page, 'Chờ tôi duyệt')
  await page.getByRole('region', { name: 'Chờ tôi duyệt' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Ký duyệt' }).waitFor()
  const first = (await page.locator('.document p').first().textContent())!.split(' ').slice(0, 3).join(' ')
  await remark(page, first, 'Mở bài dài.')
  await expect.poll(() => markedText(page)).toContain(first)
  expect(article).not.toBe('')
})

test('where there is no room beside the text, the panel shows the remarks and opens by itself', async () => {
  const { page, app } = run
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1366, 768))
  await changePerson(page, people.editor)
  await writeSentences(page)
  await select(page, 'nổ lực')
  await page.getByRole('button', { name: 'Góp ý chỗ này' }).click()
  const panel = page.getByRole('tabpanel', { name: /^Góp ý/ })
  await panel.getByText('nổ lực').waitFor()
  await page.keyboard.insertText('Sai chính tả.')
  await page.keyboard.press('Control+Enter')
  await panel.getByRole('article').getByText('Sai chính tả.').waitFor()
  expect(await margin(page).count()).toBe(0)
  await page.getByRole('tab', { name: 'Bài', exact: true }).click()
  await body(page).press('Control+Home')
  await marked(page).click()
  await panel.getByLabel('Trả lời…').waitFor()
})
