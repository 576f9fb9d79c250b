import { writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import { answerFileDialog, createIssue, dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'
import { picture, pictures } from './pictures'

/** House templates (mẫu ấn phẩm), from the form to the pages of an issue. */

let run: RunningApp

const open = async () => {
  await goTo(run.page, 'Cơ quan')
  await run.page.getByRole('tab', { name: 'Mẫu ấn phẩm' }).click()
  await waitSet()
}
const preview = () => run.page.getByRole('complementary', { name: 'Trang mẫu' })
const front = () => preview().getByRole('img', { name: 'Trang nhất' })
const waitSet = async () => {
  await front().waitFor()
  await preview().locator('[data-state=set]').first().waitFor()
}
const pageNow = async () => (await front().getAttribute('src'))!
const status = (words: string) => run.page.getByRole('status').filter({ hasText: words })
const field = (name: string) => run.page.getByLabel(name, { exact: true })
/** Saves the form and waits until it shows what is saved. */
async function save(): Promise<void> {
  await run.page.getByRole('button', { name: 'Lưu' }).click()
  await status('Có thay đổi chưa lưu.').waitFor({ state: 'detached' })
  await run.page.getByText('Đã lưu mẫu ấn phẩm. Số đã ra vẫn giữ mẫu cũ.', { exact: true }).first().waitFor()
}
/** Does something to the form and waits until the page beside it has followed. */
async function follow(act: () => Promise<unknown>): Promise<string> {
  const before = await pageNow()
  await act()
  await expect.poll(pageNow, { timeout: 20_000 }).not.toBe(before)
  await waitSet()
  return pageNow()
}

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

/** A made-up logo of so many pixels. */
async function logo(size: number): Promise<string> {
  const file = path.join(makeFolder('house'), `bieu-trung-${size}.png`)
  const disc = Buffer.from(
    `<svg width="${size}" height="${size}"><circle cx="50%" cy="50%" r="48%" fill="#0a6b4f"/><circle cx="50%" cy="50%" r="26%" fill="#fff"/></svg>`
  )
  await sharp(disc).png().toFile(file)
  giveToElectron(file)
  return file
}

/** The first page of an issue of the weekly, as it is set now. */
async function firstPageOf(number: number): Promise<string> {
  const issues = await answer(run.page, 'issues.list', {})
  const { id } = issues.find((each) => each.product === 'tuan-tin' && each.number === number)!
  return (await answer(run.page, 'previews.typeset', { issue: id })).pages[0]!
}

test('the page follows what the secretary changes; each step is taken back and made again', async () => {
  const { page } = run
  await open()
  await pictures(page, 'house')
  const standard = await pageNow()
  const named = await follow(() => field('Tên in trên măng-sét').fill('Tiếng nói Quận ta'))
  await page.getByText('Màu chính', { exact: true }).click()
  const green = await follow(async () => {
    for (const [ink, percent] of Object.entries({
      'Lơ (C)': 90,
      'Sen (M)': 10,
      'Vàng (Y)': 80,
      'Đen (K)': 40
    }))
      await field(`${ink} của Màu chính, ghi số`).fill(String(percent))
    await page.getByText('C90 M10 Y80 K40').waitFor()
  })
  const set = await follow(() => field('Tít').selectOption({ label: 'Playfair Display' }))
  expect(new Set([standard, named, green, set]).size).toBe(4)
  await status('Có thay đổi chưa lưu.').waitFor()
  await pictures(page, 'house-changed')
  const undo = page.getByRole('button', { name: 'Hoàn tác' })
  for (let step = 0; step < 3; step++) await undo.click()
  await expect.poll(pageNow, { timeout: 20_000 }).toBe(standard)
  expect(await undo.isDisabled()).toBe(true)
  await status('Có thay đổi chưa lưu.').waitFor({ state: 'detached' })
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Làm lại' }).click()
  await expect.poll(pageNow, { timeout: 20_000 }).toBe(set)
})

test('what is hard to read is told; a colour of the screen becomes ink', async () => {
  const { page } = run
  await follow(() => field('Chọn Màu chính trên màn hình').fill('#f5c400'))
  await page.getByText(/Chữ màu này trên giấy trắng khó đọc: tương phản 1,\d : 1/).waitFor()
  // Much yellow, hardly any black.
  expect(await field('Vàng (Y) của Màu chính, ghi số').inputValue()).toMatch(/^(9\d|100)$/)
  expect(Number(await field('Đen (K) của Màu chính, ghi số').inputValue())).toBeLessThan(5)
  await pictures(page, 'house-warning')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('C90 M10 Y80 K40').waitFor()
  await waitSet()
})

test('what is left unsaved is told, kept, and saved later; issues of earlier days keep their looks', async () => {
  const { page } = run
  await createIssue(page)
  await page.getByText(/^Mẫu ấn phẩm còn thay đổi chưa lưu\./).waitFor()
  const before = { coming: await firstPageOf(47), past: await firstPageOf(46) }
  await open()
  await page.getByText('Đây là các thay đổi chưa lưu từ lần trước.').waitFor()
  await waitSet()
  await save()
  // Saving is no leaving: only the one warning of before stands there.
  expect(await page.getByText(/^Mẫu ấn phẩm còn thay đổi chưa lưu\./).count()).toBeLessThan(2)
  const { products } = await answer(page, 'office.profile', {})
  expect(products[0]!.style).toMatchObject({
    colours: { accent: { cmyk: [90, 10, 80, 40] } },
    faces: { headlines: 'playfair' },
    masthead: { name: 'Tiếng nói Quận ta' }
  })
  expect(products.slice(1).map(({ style }) => style)).toEqual(products.slice(1).map(() => undefined))
  expect(await firstPageOf(47)).not.toBe(before.coming)
  expect(await firstPageOf(46)).toBe(before.past)
})

test('a logo stands before the name; one that would print coarsely is refused', async () => {
  const { page } = run
  await waitSet()
  await answerFileDialog(run, [await logo(200)])
  await page.getByRole('button', { name: 'Chọn ảnh…' }).click()
  await page
    .getByRole('alert')
    .getByText(/Ảnh này chỉ có 200 × 200 điểm ảnh/)
    .waitFor()
  await answerFileDialog(run, [await logo(900)])
  await follow(() => page.getByRole('button', { name: 'Chọn ảnh…' }).click())
  await page.getByRole('img', { name: 'Biểu trưng đang dùng' }).waitFor()
  await follow(() => field('Bên phải tên').selectOption({ label: 'Để trống' }))
  await field('Tên in trên măng-sét').scrollIntoViewIfNeeded()
  await pictures(page, 'house-logo')
  await save()
  expect((await answer(page, 'office.profile', {})).products[0]!.style!.masthead!.logo).toMatch(
    /^[0-9a-f]{64}$/
  )
})

/** A vector file with what is drawn inside. */
function drawing(name: string, inside: string): string {
  const file = path.join(makeFolder('house'), name)
  writeFileSync(file, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inside}</svg>`)
  giveToElectron(file)
  return file
}

test('a vector file takes the place of the picture, in ink; one that runs or holds letters is refused', async () => {
  const { page } = run
  await waitSet()
  const choose = async (file: string) => {
    await answerFileDialog(run, [file])
    await page.getByRole('button', { name: 'Chọn tệp SVG…' }).click()
  }
  const refusal = page.getByRole('alert')
  await choose(drawing('chay.svg', '<script>fetch("https://example.org")</script><path d="M0 0H9V9z"/>'))
  await refusal.getByText(/^Tệp có mã lệnh hoặc phần tự chạy/).waitFor()
  await choose(drawing('chu.svg', '<text y="50">Quận ta</text>'))
  await refusal.getByText(/^Hình còn chữ chưa thành nét/).waitFor()
  const shapes =
    '<circle cx="50" cy="50" r="48" fill="#0a6b4f"/><path fill="#fff" d="M50 12L60 40H90L66 58L75 88L50 70L25 88L34 58L10 40H40Z"/>'
  await follow(() => choose(drawing('bieu-trung.svg', shapes)))
  await page.getByRole('img', { name: 'Biểu trưng đang dùng' }).waitFor()
  expect(await refusal.count()).toBe(0)
  await field('Tên in trên măng-sét').scrollIntoViewIfNeeded()
  await pictures(page, 'house-drawing')
  await save()
  const { masthead } = (await answer(page, 'office.profile', {})).products[0]!.style!
  expect(masthead!.logo).toBeNull()
  const [disc, star] = masthead!.drawing!.shapes
  expect(star!.colour).toEqual({ cmyk: [0, 0, 0, 0], rgb: [255, 255, 255] })
  expect(disc!.colour.rgb).toEqual([10, 107, 79])
  expect(disc!.colour.cmyk[0]).toBeGreaterThan(50)
})

test('an ink that cannot stand on a plate is not saved; back to standard leaves nothing of its own', async () => {
  const { page } = run
  await waitSet()
  await field('Loại mực').selectOption({ label: 'Mực khác' })
  await field('Tên mực trên bản kẽm').fill('Black')
  await page.getByText('Hãy ghi tên mực; không dùng tên của bốn mực in.').waitFor()
  expect(await page.getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true)
  await follow(() => page.getByRole('button', { name: 'Về mẫu chuẩn' }).click())
  await save()
  expect((await answer(page, 'office.profile', {})).products[0]!.style).toBeUndefined()
})

test('the ward newsletter has its own, on its own paper', async () => {
  const { page } = run
  await waitSet()
  await follow(() =>
    page.getByRole('combobox', { name: 'Ấn phẩm', exact: true }).selectOption({ label: 'Tờ tin phường' })
  )
  await picture(page, 'house-sheet')
})
