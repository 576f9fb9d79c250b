import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentFigures, parseDocument, type Figure } from '@shared/document/document'
import { answer } from './ask'
import {
  answerFileDialog,
  changePerson,
  createIssue,
  dropFiles,
  exportIssue,
  goTo,
  openDemo,
  openFromQueue,
  people,
  placeByMenu,
  sign,
  signIn,
  submit,
  waitSaved
} from './journey'
import { createHands, plainFirst, telex } from './keyboards'
import { giveToElectron, launch, makeFolder, root, type RunningApp } from './launch'
import { pictures } from './pictures'

/** The photos of one article, told in order: each test goes on where the one before ended. */

let run: RunningApp
let article = ''
const TITLE = 'Ảnh của ngày hội'
const folder = makeFolder('photos')

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
})
afterAll(() => run.close())

const shoot = (name: string) => pictures(run.page, name)

/** A photo of two halves, red and blue, so that one sees which part is left. */
async function writeHalves(name: string, left = '#c81010', right = '#1020c8'): Promise<string> {
  const file = path.join(folder, name)
  const part = (width: number, background: string) => ({
    create: { width, height: 1600, channels: 3 as const, background }
  })
  await sharp(part(2400, left))
    .composite([{ input: part(1200, right), left: 1200, top: 0 }])
    .jpeg()
    .toFile(file)
  giveToElectron(file)
  return file
}

async function figuresOf(page: Page): Promise<Figure[]> {
  await waitSaved(page)
  return documentFigures(parseDocument((await answer(page, 'journal.open', { article })).content.body))
}

async function openPhoto(page: Page, index = 0): Promise<Locator> {
  await page.locator('figure .figure-photo').nth(index).dblclick()
  const dialog = page.getByRole('dialog', { name: 'Sửa ảnh' })
  await dialog.getByText('Độ nét khi in').waitFor()
  return dialog
}

async function beginArticle(page: Page, title: string): Promise<string> {
  await goTo(page, 'Bàn bài')
  await page.getByRole('button', { name: 'Bài mới' }).click()
  await page.getByRole('button', { name: 'Bắt đầu viết' }).click()
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(title)
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.type('Sáng nay, bà con dự ngày hội.')
  return page.url().split('/').at(-1)!
}

test('several photos dropped at once stand in their order; a broken one is named; one undo takes them out', async () => {
  const { page } = run
  article = await beginArticle(page, TITLE)
  const [first, second] = [await writeHalves('mot.jpg'), await writeHalves('hai.jpg', '#108010', '#808080')]
  const broken = path.join(folder, 'hong.jpg')
  writeFileSync(broken, readFileSync(first).subarray(0, 900))
  await dropFiles(page, '.document p', [first, broken, second])
  const report = page.getByRole('dialog', { name: '1 tệp không thêm được' })
  await report.getByText('hong.jpg').waitFor({ timeout: 30_000 })
  await report.getByText('Ảnh bị hỏng hoặc chưa chép xong.', { exact: false }).waitFor()
  await shoot('photos-refused')
  await report.getByRole('button', { name: 'Đóng' }).click()
  const media = (await figuresOf(page)).map((figure) => figure.media)
  expect(new Set(media).size).toBe(2)
  await page.getByRole('textbox', { name: 'Nội dung' }).getByText('Sáng nay').click()
  await page.keyboard.press('Control+z')
  expect(await page.locator('figure').count()).toBe(0)
  await page.getByText('Sáng nay, bà con dự ngày hội.').waitFor()
  await page.keyboard.press('Control+y')
  expect((await figuresOf(page)).map((figure) => figure.media)).toEqual(media)
})

test('a photo is cut and straightened by keyboard, and its caption arrives letter by letter', async () => {
  const { page } = run
  const hands = createHands(await page.context().newCDPSession(page))
  const dialog = await openPhoto(page)
  await shoot('photos-dialog')
  const free = dialog.getByRole('radio', { name: 'Tự do' })
  await free.focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  expect(await dialog.getByRole('radio', { name: '1:1' }).isChecked()).toBe(true)
  await dialog.getByRole('group', { name: /^Khung cắt/ }).focus()
  for (let step = 0; step < 8; step++) await page.keyboard.press('Shift+ArrowRight')
  await dialog.getByRole('status').getByText('cách trái 33%', { exact: false }).waitFor()
  await dialog.getByRole('button', { name: 'Góc trên bên trái' }).focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowRight')
  await dialog.getByRole('status').getByText('cách trái 53%', { exact: false }).waitFor()
  await dialog.getByRole('slider', { name: 'Chỉnh nghiêng' }).focus()
  for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight')
  await dialog.getByText('1,0°').waitFor()
  const caption = 'Bà con phường Gò Trâm đọc sách dưới gốc đa, sáng 21 tháng 11'
  await dialog.getByLabel('Chú thích').click()
  await hands.typeLikeUnikey(caption, plainFirst)
  expect(await dialog.getByLabel('Chú thích').inputValue()).toBe(caption)
  await dialog.getByLabel('Tác giả ảnh').click()
  await hands.typeLikeIme('Ảnh: Thu Hà, Nguyễn Được', telex)
  await dialog.getByLabel('Mô tả ảnh').click()
  await hands.typeLikeIme('Một nhóm người ngồi đọc sách dưới gốc cây', telex)
  await dialog.getByLabel('Bản quyền').click()
  await hands.typeLikeUnikey('Của báo, dùng tự do', telex)
  await dialog.getByRole('button', { name: 'Thêm người' }).click()
  await dialog.getByLabel('Tên người thứ 1').click()
  await hands.typeLikeUnikey('Nguyễn Thị Ưng', telex)
  await shoot('photos-dialog-cut')
  await page.evaluate(axe.source)
  const faults = await page.evaluate(async () => {
    const { axe: judge } = window as unknown as { axe: typeof axe }
    const { violations } = await judge.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
  })
  expect(faults).toEqual([])
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()
  const [figure] = await figuresOf(page)
  expect(figure).toMatchObject({
    caption,
    credit: 'Ảnh: Thu Hà, Nguyễn Được',
    alt: 'Một nhóm người ngồi đọc sách dưới gốc cây',
    rights: 'Của báo, dùng tự do',
    people: [{ name: 'Nguyễn Thị Ưng', consent: 'no' }],
    angle: 100
  })
  expect(figure!.crop!.left).toBeGreaterThan(5200)
  await page.locator('figure').first().scrollIntoViewIfNeeded()
  await shoot('photos-figure-cut')
  await page.keyboard.press('Control+z')
  expect((await figuresOf(page))[0]).toMatchObject({ crop: null, angle: 0, caption: '', people: [] })
  await page.keyboard.press('Control+y')
  expect((await figuresOf(page))[0]).toEqual(figure)
})

test('somebody shown without consent stops the sign-off before anybody else sees it', async () => {
  const { page } = run
  const second = await openPhoto(page, 1)
  await second.getByLabel('Chú thích').fill('Cổng chào ngày hội')
  await second.getByLabel('Tác giả ảnh').fill('Ảnh: Thu Hà')
  await second.getByLabel('Mô tả ảnh').fill('Cổng chào kết hoa')
  await second.getByRole('button', { name: 'Áp dụng' }).click()
  await waitSaved(page)
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await page.getByText('Bài còn thiếu: sự đồng ý của người trong ảnh.', { exact: false }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click()
  const dialog = await openPhoto(page)
  await dialog.getByLabel('Người thứ 1 có đồng ý không').selectOption('Đã đồng ý')
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()
  expect((await figuresOf(page))[0]!.people).toEqual([{ name: 'Nguyễn Thị Ưng', consent: 'yes' }])
})

test('a telephone’s HEIC takes the place of a photo and leaves its words; the same photo elsewhere is named', async () => {
  const { page } = run
  const other = await beginArticle(page, 'Bài khác cùng ảnh')
  const heic = path.join(folder, 'dien-thoai.heic')
  copyFileSync(path.join(root, 'tests/fixtures/telephone.heic'), heic)
  giveToElectron(heic)
  await dropFiles(page, '.document p', [path.join(folder, 'mot.jpg')])
  await page.locator('figure img').waitFor({ timeout: 30_000 })
  await waitSaved(page)
  const dialog = await openPhoto(page)
  await dialog.getByText('Ảnh này còn ở:').waitFor()
  await dialog.getByRole('link', { name: /Chưa có tít|Ảnh của ngày hội/ }).waitFor()
  await shoot('photos-used')
  await dialog.getByLabel('Chú thích').fill('Lời ở lại')
  await answerFileDialog(run, [heic])
  await dialog.getByRole('button', { name: 'Thay ảnh khác' }).click()
  await dialog.getByText('192 × 128 điểm ảnh', { exact: false }).waitFor()
  await dialog.getByText('chụp ngày 16/11/2026', { exact: false }).waitFor()
  await dialog.getByText('quá mờ, không nên in').first().waitFor()
  await dialog.getByRole('button', { name: 'Xem ảnh gốc' }).waitFor()
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()
  await waitSaved(page)
  const { content } = await answer(page, 'journal.open', { article: other })
  const [figure] = documentFigures(parseDocument(content.body))
  expect(figure!.caption).toBe('Lời ở lại')
})

test('after a restart everything said of the photos is there, and the printed page shows what was cut', async () => {
  const before = await (async () => {
    await run.page.evaluate((id) => void (location.hash = `/articles/${id}`), article)
    await run.page.locator('figure').first().waitFor()
    const { content } = await answer(run.page, 'journal.open', { article })
    return documentFigures(parseDocument(content.body))
  })()
  await run.close()
  run = await launch({ profile: run.profile, width: 1366, height: 768 })
  const { page } = run
  await signIn(page, people.editor)
  await page.evaluate((id) => void (location.hash = `/articles/${id}`), article)
  await page.locator('figure .figure-frame.is-framed').waitFor()
  const { content } = await answer(page, 'journal.open', { article })
  expect(documentFigures(parseDocument(content.body))).toEqual(before)
  await submit(page)
  await changePerson(page, people.secretary)
  await openFromQueue(page, TITLE)
  await sign(page)
  await changePerson(page, people.approver)
  await openFromQueue(page, TITLE)
  await sign(page)
  await changePerson(page, people.secretary)
  await createIssue(page)
  await page.getByPlaceholder(/Tìm/).first().fill(TITLE)
  await placeByMenu(page, TITLE, 'Trang 1 – Bài chính')
  const file = await exportIssue(page)
  const { uses } = await answer(page, 'media.read', { media: before[0]!.media })
  expect(uses.map((use) => use.pages.map((place) => place.page))).toContainEqual([1])
  const picture = path.join(folder, 'trang')
  execFileSync('pdftoppm', ['-r', '60', '-png', '-singlefile', path.join(file.folder, file.name), picture])
  const { data, info } = await sharp(`${picture}.png`)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let [red, blue] = [0, 0]
  // The photo's place on the front page, without the red masthead above it.
  const row = info.width * info.channels
  const from = Math.round(info.height * 0.3) * row
  for (let at = from; at < from + Math.round(info.height * 0.35) * row; at += info.channels) {
    const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!]
    if (r > 170 && g < 70 && b < 70) red++
    if (b > 110 && r < 80 && g < 90 && b - r > 50) blue++
  }
  if (process.env.SCREENSHOTS)
    copyFileSync(`${picture}.png`, path.join(process.env.SCREENSHOTS, 'photos-printed.png'))
  expect(blue).toBeGreaterThan(10_000)
  expect(red).toBeLessThan(blue / 50)
})
