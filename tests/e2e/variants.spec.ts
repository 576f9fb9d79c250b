import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import {
  answerFileDialog,
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
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'
import { picture, pictures } from './pictures'

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

/** A variant for the official page of a signed article that has photos. */
let posted: string
const ADDRESS = 'https://trang.example.vn/bai-viet/1207'

test('a copy for the official page is looked at before it is signed, and cannot be posted', async () => {
  const { page } = run
  const { rows } = await answer(page, 'articles.list', { status: 'approved', offset: 0, limit: 100 })
  const photographed = rows.find((row) => row.photos > 0)!
  await open(photographed.id)
  await openTab(/^Các kênh/)
  await page.getByRole('button', { name: 'Tạo bản cho kênh…' }).click()
  const choice = page.getByRole('dialog', { name: 'Tạo bản cho kênh' })
  await choice.getByLabel(PAGE).check()
  await choice.getByRole('button', { name: 'Tạo 1 bản' }).click()
  await choice.waitFor({ state: 'detached' })
  await page.getByText('Bản cho kênh này lấy từ bài gốc').waitFor()
  posted = page.url().split('/').at(-1)!
  await openTab(/^Các kênh/)
  await page.getByRole('button', { name: 'Bản cho trang chính thức…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bản cho trang chính thức' })
  await dialog.getByText('Bài chưa ký duyệt đủ: xem trước được, chưa được đăng.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Đã đăng…' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await submit(page)
  await changePerson(page, people.approver)
  await goTo(page, 'Chờ tôi duyệt')
  await page
    .getByRole('link', { name: new RegExp(photographed.title.slice(0, 30)) })
    .first()
    .click()
  await sign(page)
})

test('its words are copied as they will stand there, with who issues them', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  await open(posted)
  await openTab(/^Các kênh/)
  await page.getByRole('button', { name: 'Bản cho trang chính thức…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bản cho trang chính thức' })
  await dialog.getByText(/đúng bản này được đăng/).waitFor()
  await pictures(page, 'pageCopy')
  await dialog.getByRole('button', { name: 'Chép chữ' }).click()
  await page.getByText('Đã chép chữ. Dán vào trang bằng Ctrl+V.').first().waitFor()
  const pasted = await run.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(pasted).toBe((await answer(page, 'pageCopies.read', { article: posted })).text)
  expect(pasted).toMatch(/\n\nNguồn: Ban Tuyên giáo Quận ủy Bến Thượng – Trang mạng xã hội chính thức\.$/)
})

test('its photos are cut to the shapes of the page and saved in a folder with what is said of them', async () => {
  const { page } = run
  const dialog = page.getByRole('dialog', { name: 'Bản cho trang chính thức' })
  await dialog.getByRole('button', { name: 'Chỉnh khung ảnh 1, Vuông 1:1' }).click()
  const frame = page.getByRole('dialog', { name: 'Chỉnh khung' })
  await frame.getByRole('group', { name: /Khung cắt/ }).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await picture(page, 'pageCopy-frame')
  await frame.getByRole('button', { name: 'Xong' }).click()
  await frame.waitFor({ state: 'detached' })
  await dialog.getByLabel('Ảnh 1, khung Ngang 1.91:1').uncheck()
  const folder = path.join(makeFolder('trang-'), 'anh trang')
  mkdirSync(folder)
  giveToElectron(folder)
  await answerFileDialog(run, [folder])
  await dialog.getByRole('button', { name: 'Lưu ảnh…' }).click()
  await page
    .getByText(/^Đã lưu \d+ ảnh, chữ và chú thích\.$/)
    .first()
    .waitFor()
  const [made] = readdirSync(folder)
  const files = readdirSync(path.join(folder, made!))
  expect(files).toEqual(
    expect.arrayContaining(['01-1x1.jpg', '01-4x5.jpg', 'bai-dang.txt', 'chu-thich-anh.txt'])
  )
  expect(files).not.toContain('01-1.91x1.jpg')
  expect(
    readFileSync(path.join(folder, made!, '01-1x1.jpg'))
      .subarray(0, 2)
      .toString('hex')
  ).toBe('ffd8')
})

test('what a person has posted is recorded with its address, and shown wherever the article stands', async () => {
  const { page } = run
  const dialog = page.getByRole('dialog', { name: 'Bản cho trang chính thức' })
  await dialog.getByRole('button', { name: 'Đã đăng…' }).click()
  const asked = page.getByRole('dialog', { name: 'Ghi nhận đã đăng' })
  await asked.getByLabel('Địa chỉ bài đã đăng').fill('http://trang.example.vn/1')
  await asked.getByText('Không phải địa chỉ https:// đầy đủ.').waitFor()
  expect(await asked.getByRole('button', { name: 'Ghi nhận đã đăng' }).isDisabled()).toBe(true)
  await asked.getByLabel('Địa chỉ bài đã đăng').fill(ADDRESS)
  await picture(page, 'pageCopy-posted')
  await asked.getByRole('button', { name: 'Ghi nhận đã đăng' }).click()
  await asked.waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Đóng' }).first().click()
  await dialog.waitFor({ state: 'detached' })
  await part('Bài này').getByText(ADDRESS).waitFor()
  await picture(page, 'pageCopy-channels')
  await goTo(page, 'Lịch xuất bản')
  await page.getByRole('region', { name: 'Lịch xuất bản' }).getByText(ADDRESS).waitFor()
  await picture(page, 'pageCopy-schedule')
})

test('an article that came out and is corrected says where it ran, until each place has its answer', async () => {
  const { page } = run
  await changePerson(page, people.editor)
  await open(posted)
  await page.getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('textbox', { name: 'Nội dung' }).locator('> p').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' Số đúng là 18 thợ.')
  await waitSaved(page)
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  const asked = page.getByRole('dialog')
  await asked.getByLabel('Lời đính chính').fill('Sai số thợ')
  await asked.getByRole('button', { name: 'Gửi duyệt' }).click()
  await asked.waitFor({ state: 'detached' })
  const title = (await answer(page, 'articles.read', { article: posted })).row.title
  await changePerson(page, people.approver)
  await goTo(page, 'Chờ tôi duyệt')
  await page
    .getByRole('link', { name: new RegExp(title.slice(0, 30)) })
    .first()
    .click()
  await sign(page)
  await changePerson(page, people.secretary)
  await goTo(page, 'Lịch xuất bản')
  const left = page.getByRole('region', { name: 'Sau đính chính, rút bài' })
  // The demo office has an article that was withdrawn after it came out.
  const { length } = await answer(page, 'settlements.list', {})
  expect(length).toBe(2)
  await left.getByText(`Còn ${length} nơi đã ra phải xử lý sau khi đính chính, rút bài`).waitFor()
  await left.getByText('“Sai số thợ”').waitFor()
  await pictures(page, 'settlements-schedule')
  await left.getByRole('link', { name: title }).click()
  await page.getByText('Còn 1 nơi đã ra phải xử lý sau khi đính chính, rút bài').waitFor()
  await pictures(page, 'settlements-article')
})

test('a place is closed by saying what was done, stays in the list, and can be opened again', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Đã xử lý…' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Đã xử lý nơi này' })
  await dialog.getByRole('textbox').fill('Sửa bài trên trang, ghi rõ lời đính chính')
  await dialog.getByRole('button', { name: 'Ghi đã xử lý' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/^Còn 1 nơi đã ra/).waitFor({ state: 'detached' })
  await openTab(/^Các kênh/)
  const list = part('Sau đính chính, rút bài')
  await list.getByText('Mọi nơi đã ra đều đã có câu trả lời.').waitFor()
  await list.getByText(/Sửa bài trên trang, ghi rõ lời đính chính/).waitFor()
  await picture(page, 'settlements-closed')
  await list.getByRole('button', { name: 'Mở lại…' }).click()
  const again = page.getByRole('dialog', { name: 'Mở lại nơi này' })
  await again.getByRole('textbox').fill('Trang chưa hiện bản mới')
  await again.getByRole('button', { name: 'Mở lại' }).click()
  await again.waitFor({ state: 'detached' })
  await page
    .getByText(/^Còn 1 nơi đã ra/)
    .first()
    .waitFor()
})

test('an entry of the schedule for an official page leads to its copy, and is done once it was posted', async () => {
  const { page } = run
  await goTo(page, 'Lịch xuất bản')
  const entry = page
    .getByRole('region', { name: 'Lịch xuất bản' })
    .getByRole('listitem')
    .filter({ hasText: 'Chiều trên bến Thượng' })
  await entry.getByRole('button', { name: 'Thêm thao tác' }).click()
  await page.getByRole('menuitem', { name: 'Bản cho trang chính thức…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bản cho trang chính thức' })
  await dialog.getByText(/đúng bản này được đăng/).waitFor()
  await dialog.getByRole('button', { name: 'Đã đăng…' }).click()
  const asked = page.getByRole('dialog', { name: 'Ghi nhận đã đăng' })
  await asked.getByText(/trên lịch xuất bản được ghi là đã xong/).waitFor()
  await asked.getByLabel('Địa chỉ bài đã đăng').fill('https://trang.example.vn/chieu')
  await asked.getByRole('button', { name: 'Ghi nhận đã đăng' }).click()
  await asked.waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Đóng' }).first().click()
  await dialog.waitFor({ state: 'detached' })
  await goTo(page, 'Lịch xuất bản')
  await entry.getByText('https://trang.example.vn/chieu').waitFor()
  await entry.getByText('Đã xong').waitFor()
})

test('the length that a channel asks for is set with its product, and holds for the next text', async () => {
  const { page } = run
  await changePerson(page, people.administrator)
  await goTo(page, 'Cơ quan')
  await page.getByRole('tab', { name: 'Ấn phẩm', exact: true }).click()
  const rule = page.getByRole('group', { name: 'Độ dài bài của kênh' })
  await rule.getByLabel('Tính theo').selectOption({ label: 'Số chữ' })
  await rule.getByLabel('Ít nhất').fill('500')
  await rule.getByLabel('Nhiều nhất').fill('400')
  await rule.getByText('“Ít nhất” đang lớn hơn “Nhiều nhất”.').waitFor()
  await rule.getByLabel('Ít nhất').fill('200')
  await picture(page, 'length-rule')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor()
  const { products } = await answer(page, 'office.profile', {})
  expect(products[0]!.length).toEqual({ unit: 'words', least: 200, most: 400 })
  await open(source)
  await page
    .getByTestId('length')
    .getByText(/^\d+\/400 chữ$/)
    .waitFor()
})
