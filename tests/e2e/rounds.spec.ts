import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import {
  createIssue,
  dismissMissed,
  goTo,
  openDemo,
  people,
  placeByMenu,
  signIn,
  waitSaved,
  waitTypeset
} from './journey'
import { launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** Numbered proofs of an issue (bản bông), from the first to one that shows what changed. Told in order. */

let run: RunningApp
let [article, issue] = ['', '']

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  const { rows } = await answer(run.page, 'articles.list', { status: 'drafting', offset: 0, limit: 50 })
  const draft = rows.find((row) => row.product === 'tuan-tin')!
  article = draft.id
  await createIssue(run.page)
  issue = new URL(run.page.url()).hash
  await placeByMenu(run.page, draft.title, 'Trang 1 – Bài chính')
  await waitTypeset(run.page)
})
afterAll(() => run.close())

async function makeProof(round: number): Promise<string> {
  const { page } = run
  await page.getByRole('button', { name: 'Bản bông', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `In bản bông lần ${round}` })
    .click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const done = async () => (await answer(page, 'jobs.list', {})).find((job) => job.kind === 'round')
  const isOver = async () => ['done', 'failed'].includes((await done())?.status ?? '')
  await expect.poll(isOver, { timeout: 60_000 }).toBe(true)
  expect(await done()).toMatchObject({ status: 'done', failure: null, detail: '' })
  const { folder, file } = (await done())!
  return path.join(folder, file!.name)
}

const words = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })

/** Pixels of the stamp's and the bars' red left of the text, on the first page. */
function redAtTheEdge(file: string): number {
  const raw = execFileSync('pdftoppm', [
    '-r',
    '72',
    '-f',
    '1',
    '-l',
    '1',
    '-x',
    '30',
    '-y',
    '110',
    '-W',
    '9',
    '-H',
    '650',
    file
  ])
  const pixels = raw.subarray(raw.length - 9 * 650 * 3)
  let red = 0
  for (let at = 0; at < pixels.length; at += 3) if (pixels[at]! > 140 && pixels[at + 1]! < 90) red++
  return red
}

test('the first proof has its number on every page and nothing marked', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Bản bông', exact: true }).click()
  await page.getByText('Chưa có bản bông nào').waitFor()
  await picture(page, 'rounds-none')
  await page.keyboard.press('Escape')
  const file = await makeProof(1)
  expect(file).toMatch(/Bản bông lần 1 – Tuần tin quận – Số \d+\.pdf$/)
  const pages = words(file).split('\f').slice(0, -1)
  expect(pages.length).toBe(4)
  for (const text of pages) expect(text).toMatch(/BẢN BÔNG LẦN 1 · .* · CHƯA DUYỆT IN/)
  expect(redAtTheEdge(file)).toBe(0)
})

test('the second one shows what was written since, on the page and in the list', async () => {
  const { page } = run
  await page.evaluate((id) => void (location.hash = `/articles/${id}`), article)
  await page.getByRole('textbox', { name: 'Nội dung' }).locator('p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' Câu này vừa thêm sau bản bông lần một.')
  await waitSaved(page)
  await page.keyboard.press('Control+s')
  await page.getByText('Đã lưu phiên bản.').first().waitFor()
  await page.evaluate((hash) => void (location.hash = hash), issue)
  await waitTypeset(page)
  const file = await makeProof(2)
  expect(words(file).replace(/\s+/g, ' ')).toMatch(/BẢN BÔNG LẦN 2/)
  expect(redAtTheEdge(file)).toBeGreaterThan(20)
  await page.evaluate((hash) => void (location.hash = hash), issue)
  await page.getByRole('button', { name: 'Bản bông', exact: true }).click()
  const list = page.getByRole('list', { name: 'Các lần bản bông, mới nhất trước' })
  await list.getByText('1 bài.').waitFor()
  await picture(page, 'rounds-list')
  await list.getByText(/: \d+ chỗ đổi$/).waitFor()
  await page.keyboard.press('Escape')
  const { rows } = await answer(page, 'log.list', { filter: {}, offset: 0, limit: 5 })
  expect(rows.map((row) => row.kind)).toContain('rounds.finish')
  await goTo(page, 'Số báo')
})

test('a line is corrected where it stands on the page, as a tracked change of whoever read it', async () => {
  const { page } = run
  await page.evaluate((hash) => void (location.hash = hash), issue)
  await waitTypeset(page)
  const preview = page.getByRole('complementary', { name: 'Trang in' })
  await preview.getByRole('button', { name: 'Sửa câu chữ ngay trên trang' }).click()
  const line = preview.getByRole('button', { name: /^Sửa “.*”, đoạn 1$/ }).first()
  await line.scrollIntoViewIfNeeded()
  await line.click()
  const dialog = page.getByRole('dialog', { name: /^Sửa trên trang/ })
  const field = dialog.getByLabel('Đoạn này')
  const before = await field.inputValue()
  expect(before).toContain('Câu này vừa thêm sau bản bông lần một.')
  await expect.poll(() => dialog.getByRole('button', { name: 'Ghi sửa đổi vào bài' }).isDisabled()).toBe(true)
  await field.fill(before.replace('vừa thêm', 'mới thêm'))
  await picture(page, 'rounds-correct')
  await dialog.getByRole('button', { name: 'Ghi sửa đổi vào bài' }).click()
  await dialog.waitFor({ state: 'detached' })
  const { content } = await answer(page, 'journal.open', { article })
  expect(JSON.stringify(content.body)).toContain('mới thêm')
  const authors = content.tracked!.changes.flatMap((each) => each.inserted.map((span) => span.author))
  expect(authors).toEqual([people.secretary])
  await page.evaluate((id) => void (location.hash = `/articles/${id}`), article)
  await page.getByRole('tab', { name: /^Sửa đổi/ }).click()
  await page.getByText(people.secretary).first().waitFor()
  await picture(page, 'rounds-corrected')
})
