import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import {
  changePerson,
  dismissMissed,
  goTo,
  openDemo,
  people,
  sign,
  signIn,
  submit,
  waitSaved
} from './journey'
import { launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** One article in several channels: variants, what each says, and where each came out. Told in order. */

const TITLE = 'Hội đồng nhân dân quận họp ngày 8/12'
const PAGE = 'Trang mạng xã hội chính thức'

let run: RunningApp
let source: string
let variant: string

const openTab = (name: RegExp) => run.page.getByRole('tab', { name }).click()
const part = (name: string) => run.page.getByRole('tabpanel').getByRole('region', { name })

async function open(article: string): Promise<void> {
  await run.page.evaluate((id) => void (location.hash = `#/articles/${id}`), article)
  await run.page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
}

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
  await dismissMissed(run.page)
  const { rows } = await answer(run.page, 'articles.list', { query: TITLE, offset: 0, limit: 5 })
  source = rows.find((row) => row.title.startsWith(TITLE))!.id
})
afterAll(() => run.close())

test('a signed article gets a variant for the official page, which begins with its signed text', async () => {
  const { page } = run
  await open(source)
  await openTab(/^Các kênh/)
  await part('Bản cho các kênh').getByText('Chưa có bản nào cho kênh khác.').waitFor()
  await picture(page, 'variants-none')
  await page.getByRole('button', { name: 'Tạo bản cho kênh…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tạo bản cho kênh' })
  await dialog.getByLabel(PAGE).check()
  await picture(page, 'variants-new')
  await dialog.getByRole('button', { name: 'Tạo 1 bản' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Bản cho kênh này lấy từ bài gốc').waitFor()
  variant = page.url().split('/').at(-1)!
  expect(variant).not.toBe(source)
  const made = await answer(page, 'variants.list', { article: variant })
  expect(made.source).toMatchObject({ article: source, newer: null })
  await openTab(/^Các kênh/)
  await part('Bài gốc').getByRole('link', { name: TITLE }).waitFor()
  await picture(page, 'variants-made')
})

test('the variant is written shorter, and its length is held against the rule of its channel', async () => {
  const { page } = run
  const bar = page.getByTestId('length')
  await bar.getByText(/\/1\.500 ký tự/).waitFor()
  const body = page.getByRole('textbox', { name: 'Nội dung' })
  await body.locator('> p').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' Bà con theo dõi tại trang thông tin.'.repeat(50))
  await bar.getByText(/dài hơn quy định của kênh [\d.]+ ký tự/).waitFor()
  await picture(page, 'variants-long')
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gửi duyệt bài này?' })
  await dialog.getByText(/Vẫn gửi duyệt được/).waitFor()
  await dialog.getByRole('button', { name: 'Hủy' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await bar.getByText(/dài hơn quy định/).waitFor({ state: 'detached' })
  await waitSaved(page)
})

test('the source is corrected and signed anew: the variant says so, and leads to what changed', async () => {
  const { page } = run
  await open(source)
  await page.getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('textbox', { name: 'Nội dung' }).locator('> p').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' Kỳ họp kéo dài thêm một ngày.')
  await waitSaved(page)
  await submit(page)
  for (const person of [people.secretary, people.approver]) {
    await changePerson(page, person)
    await goTo(page, 'Chờ tôi duyệt')
    await page
      .getByRole('link', { name: new RegExp(TITLE) })
      .first()
      .click()
    await sign(page)
  }
  await changePerson(page, people.editor)
  await open(variant)
  await page.getByText(/Bài gốc đã có bản ký mới hơn bản mà bài này lấy từ đó/).waitFor()
  await picture(page, 'variants-newer')
  await page.getByRole('button', { name: 'So hai bản của bài gốc' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'So sánh phiên bản' })
  await dialog.getByText('Kỳ họp kéo dài thêm một ngày.').first().waitFor()
  await picture(page, 'variants-compare')
  await dialog.getByRole('button', { name: 'Đóng' }).first().click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Đã đối chiếu xong' }).click()
  await page.getByText('Bản cho kênh này lấy từ bài gốc').waitFor()
  await open(source)
  await openTab(/^Các kênh/)
  await part('Bản cho các kênh').getByText(PAGE).waitFor()
  await part('Bản cho các kênh').getByText('Bài gốc đã có bản ký mới hơn').waitFor({ state: 'detached' })
  await picture(page, 'variants-listed')
})
