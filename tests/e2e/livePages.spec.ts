import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import { createIssue, dismissMissed, openDemo, people, placeByMenu, signIn, waitTypeset } from './journey'
import { launch, type RunningApp } from './launch'

/** The typeset pages beside the plan: looked at, read, and gone through to the words. */

let run: RunningApp
let issue = ''
let draft = { id: '', title: '' }

const panel = () => run.page.getByRole('complementary', { name: 'Trang in' })
const sheet = (page: number) => panel().getByRole('img', { name: `Trang ${page}`, exact: true })
const pieces = (page: number) => panel().getByRole('group', { name: `Các đoạn trên trang ${page}` })
const shoot = async (name: string) => {
  const folder = process.env.SCREENSHOTS
  if (folder) await run.page.screenshot({ path: `${folder}/${name}.png` })
}
const addresses = () =>
  panel()
    .getByRole('img')
    .evaluateAll((all) => all.map((each) => (each as HTMLImageElement).src))

async function openIssue(): Promise<void> {
  await run.page.evaluate((id) => void (location.hash = `#/issues/${id}`), issue)
  await waitTypeset(run.page)
}

/** The words of the block in which the caret stands. */
const caretBlock = () =>
  run.page.evaluate(() => {
    const { anchorNode } = window.getSelection()!
    const element = anchorNode instanceof HTMLElement ? anchorNode : anchorNode?.parentElement
    return element?.closest('p, h2, h3, li')?.textContent ?? ''
  })

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  const { rows } = await answer(run.page, 'articles.list', { status: 'drafting', offset: 0, limit: 50 })
  const own = rows.filter((row) => row.product === 'tuan-tin')
  draft = own.reduce((longest, row) => (row.words > longest.words ? row : longest))
  await createIssue(run.page)
  issue = run.page.url().split('/').at(-1)!
  await placeByMenu(run.page, draft.title, 'Trang 2 – Bài trên')
  await waitTypeset(run.page)
})
afterAll(() => run.close())

test('the pages grow by key and by wheel, lie in pairs, and show what they are set on', async () => {
  const { page } = run
  const widthOf = async () => (await sheet(2).boundingBox())!.width
  const first = await widthOf()
  await panel()
    .getByRole('img')
    .first()
    .click({ position: { x: 4, y: 4 } })
  await sheet(2).locator('xpath=ancestor::*[@tabindex="0"][1]').focus()
  await page.keyboard.press('+')
  await expect.poll(widthOf).toBeGreaterThan(first)
  await page.keyboard.press('0')
  await expect.poll(widthOf).toBe(first)
  await sheet(1).hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect.poll(widthOf).toBeGreaterThan(first)
  await panel().getByRole('button', { name: 'Lưới dòng và cột' }).click()
  await panel().getByRole('button', { name: 'Khung bài' }).click()
  await panel().getByRole('button', { name: 'Xem từng cặp trang' }).click()
  const [left, right] = [(await sheet(2).boundingBox())!, (await sheet(3).boundingBox())!]
  expect(left.y).toBe(right.y)
  expect(Math.abs(left.x + left.width - right.x)).toBeLessThan(2)
  expect(await panel().locator('[data-overlay="grid"]').count()).toBe(await panel().getByRole('img').count())
  await sheet(2).scrollIntoViewIfNeeded()
  await shoot('spreads')
  for (const name of ['Lưới dòng và cột', 'Khung bài', 'Xem từng cặp trang'])
    await panel().getByRole('button', { name }).click()
  expect(await panel().locator('[data-overlay]').count()).toBe(0)
})

test('the issue is read over the whole window, leafed through by keys', async () => {
  const { page } = run
  await panel().getByRole('button', { name: 'Đọc toàn màn hình' }).click()
  const reader = page.getByRole('dialog', { name: /Số \d+/ })
  await reader.waitFor()
  await page.keyboard.press('Home')
  await reader.getByText('Trang 1 / 4').waitFor()
  await page.keyboard.press('ArrowRight')
  await reader.getByText('Trang 2–3 / 4').waitFor()
  await reader.getByRole('img', { name: 'Trang 3' }).waitFor()
  await shoot('reading')
  const fitted = (await reader.getByRole('img', { name: 'Trang 2' }).boundingBox())!
  expect(fitted.y + fitted.height).toBeLessThanOrEqual(900)
  await reader.getByRole('button', { name: 'Cỡ thật (100 %)' }).click()
  await expect
    .poll(async () => (await reader.getByRole('img', { name: 'Trang 2' }).boundingBox())!.width)
    .toBe(794)
  await page.keyboard.press('End')
  await reader.getByText('Trang 4 / 4').waitFor()
  await page.keyboard.press('Escape')
  await reader.waitFor({ state: 'detached' })
})

test('a click on a paragraph opens the article with the caret in it', async () => {
  const { page } = run
  const { content } = await answer(page, 'journal.open', { article: draft.id })
  const blocks = JSON.stringify(content.body)
  const piece = pieces(2).getByRole('button', { name: /, đoạn 3$/ })
  await piece.scrollIntoViewIfNeeded()
  await piece.hover()
  await shoot('piece')
  await piece.click()
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
  await expect.poll(caretBlock).not.toBe('')
  const words = (await caretBlock()).slice(0, 30)
  expect(blocks).toContain(words)
  await shoot('caret')
  await page.goBack()
  await waitTypeset(page)
})

test('the keyboard goes from paragraph to paragraph, and the head leads to the headline', async () => {
  const { page } = run
  await pieces(2).getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    `Mở “${draft.title}”`
  )
  await page.keyboard.press('Enter')
  const title = page.getByRole('textbox', { name: 'Tít', exact: true })
  await title.waitFor()
  await expect.poll(() => title.evaluate((area) => document.activeElement === area)).toBe(true)
})

test('beside the text its page follows every word, with the paragraph of the caret marked', async () => {
  const { page } = run
  await page.getByRole('tab', { name: 'Trên trang in' }).click()
  const live = page.getByRole('tabpanel', { name: 'Trên trang in' })
  await live.getByRole('img', { name: 'Trang 2' }).waitFor()
  const address = () => live.getByRole('img', { name: 'Trang 2' }).getAttribute('src')
  const before = await address()
  await live.getByRole('button', { name: /, đoạn 2$/ }).click()
  await expect.poll(() => live.locator('[data-current]').count()).toBeGreaterThan(0)
  await page.keyboard.type('Thêm vào đây. ')
  await expect.poll(address).not.toBe(before)
  await live.getByText('Số 47 · Trang 2').waitFor()
  await shoot('beside')
  await page.keyboard.press('Control+z')
})

test('what was written and saved stands on the page; other pages are not drawn again', async () => {
  const { page } = run
  await openIssue()
  const before = await addresses()
  await page.goBack()
  const title = page.getByRole('textbox', { name: 'Tít', exact: true })
  await title.fill('Tít mới cho trang in')
  await page.keyboard.press('Control+s')
  await page.getByText('Đã lưu phiên bản').first().waitFor()
  await openIssue()
  await expect.poll(async () => (await addresses())[1]).not.toBe(before[1])
  const after = await addresses()
  // The front page names the article in its contents.
  expect(after.map((address, index) => address !== before[index])).toEqual([true, true, false, false])
  await pieces(2).getByRole('button', { name: 'Mở “Tít mới cho trang in”', exact: true }).waitFor()
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot('after')
})
