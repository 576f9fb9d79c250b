import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeRawZip } from '../fixtures/rawZip'
import { startingFile, withPart } from '../fixtures/templatePackages'
import { answer } from './ask'
import { answerFileDialog, changePerson, dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { giveToElectron, launch, type RunningApp } from './launch'

/** Template packages (gói mẫu): an office's own design of its pages. */

let run: RunningApp
let folder = ''
const shoot = async (name: string) => {
  const shots = process.env.SCREENSHOTS
  if (shots) await run.page.screenshot({ path: `${shots}/${name}.png` })
}
const open = async () => {
  await goTo(run.page, 'Cơ quan')
  await run.page.getByRole('tab', { name: 'Gói mẫu', exact: true }).click()
  await run.page.getByRole('button', { name: 'Lưu gói mẫu để sửa…' }).waitFor()
}
const saveTo = (file: string) =>
  run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)

/** A package whose `main.typ` says this, on the disk. */
function zipOf(name: string, main: string): string {
  const manifest = {
    ...(JSON.parse(startingFile('template.json')) as object),
    name: 'Mẫu xanh',
    looks: ['bulletin']
  }
  const parts = { 'template.json': JSON.stringify(manifest), 'main.typ': main }
  const file = path.join(folder, name)
  const entries = Object.entries(parts).map(([part, text]) => ({ name: part, content: Buffer.from(text) }))
  writeFileSync(file, writeRawZip(entries))
  giveToElectron(folder)
  return file
}

async function bringIn(file: string): Promise<void> {
  await answerFileDialog(run, [file])
  await run.page.getByRole('button', { name: 'Nhận gói mẫu…' }).click()
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'toa-soan-goi-'))
  mkdirSync(path.join(folder, 'ra'))
  giveToElectron(path.join(folder, 'ra'))
  giveToElectron(folder)
  run = await launch({ width: 1366, height: 820 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  await open()
})
afterAll(() => run.close())

test('a designer begins with a package of the program', async () => {
  await run.page.getByText('Cơ quan chưa có gói mẫu nào').waitFor()
  await shoot('packages-none')
  const file = path.join(folder, 'ra', 'goi.zip')
  await saveTo(file)
  await run.page.getByRole('button', { name: 'Lưu gói mẫu để sửa…' }).click()
  await run.page
    .getByText('Đã lưu gói mẫu để sửa. Hướng dẫn nằm trong tệp README.md của gói.')
    .first()
    .waitFor()
  expect(readFileSync(file).subarray(0, 2).toString('latin1')).toBe('PK')
  expect(statSync(file).size).toBeGreaterThan(2000)
})

test('what is wrong with a package is said with its file and line, and nothing is kept', async () => {
  const { page } = run
  await bringIn(zipOf('hong.zip', withPart('#let kicker(data) = data.chuyen-muc')))
  const dialog = page.getByRole('dialog', { name: 'Chưa nhận “hong.zip”' })
  await dialog.waitFor({ timeout: 90_000 })
  await dialog.getByText('main.typ, dòng 70').waitFor()
  await dialog.getByText(/^Typst báo lỗi: /).waitFor()
  await shoot('packages-refused')
  await dialog.getByRole('button', { name: 'Đóng' }).last().click()
  await dialog.waitFor({ state: 'detached' })
  await bringIn(zipOf('doc.zip', withPart('#let x = read("../../office.db")')))
  const other = page.getByRole('dialog', { name: 'Chưa nhận “doc.zip”' })
  await other.getByText(/^Không được dùng “read”/).waitFor()
  await other.getByRole('button', { name: 'Đóng' }).last().click()
  await other.waitFor({ state: 'detached' })
  expect(await answer(page, 'packages.list', {})).toEqual([])
})

test('a good package is taken in, looked at, chosen, and cannot be removed while it is in use', async () => {
  const { page } = run
  await bringIn(zipOf('xanh.zip', startingFile('main.typ')))
  await page.getByText('Đang dựng thử gói mẫu trên các bố cục…').waitFor()
  await page.getByRole('table', { name: 'Các gói mẫu' }).getByText('Mẫu xanh').waitFor({ timeout: 90_000 })
  const acts = page.getByRole('button', { name: 'Việc với Mẫu xanh' })
  await acts.click()
  await page.getByRole('menuitem', { name: 'Xem trang mẫu' }).click()
  const preview = page.getByRole('dialog', { name: 'Trang mẫu: Mẫu xanh' })
  await preview.getByRole('img', { name: 'Trang đầu' }).waitFor({ timeout: 60_000 })
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  await shoot('packages-preview')
  await preview.getByRole('button', { name: 'Đóng' }).last().click()
  await preview.waitFor({ state: 'detached' })
  const choice = page.getByRole('region', { name: 'Mẫu đang dùng' })
  await choice.getByLabel('Tuần tin quận').selectOption({ label: 'Mẫu xanh, bản 1.0' })
  await page.getByText('Từ nay Tuần tin quận dùng “Mẫu xanh”.').first().waitFor()
  await page.getByRole('table', { name: 'Các gói mẫu' }).getByText('Tuần tin quận').waitFor()
  await shoot('packages')
  await acts.click()
  const remove = page.getByRole('menuitem', { name: 'Đang dùng, chưa bỏ được' })
  await remove.waitFor()
  await page.keyboard.press('Escape')
  await remove.waitFor({ state: 'detached' })
  const [own] = await answer(page, 'packages.list', {})
  const { products } = await answer(page, 'office.profile', {})
  expect(products.find(({ name }) => name === 'Tuần tin quận')?.template).toBe(own!.sha256)
})

test('the pages of an issue are set with it, and it is saved to a file that may be brought in again', async () => {
  const { page } = run
  const issues = await answer(page, 'issues.list', {})
  const [inHand] = issues
    .filter(({ productName }) => productName === 'Tuần tin quận')
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  const { pages } = await answer(page, 'previews.typeset', { issue: inHand!.id })
  expect(pages.length).toBeGreaterThan(3)
  const file = path.join(folder, 'ra', 'luu.zip')
  await saveTo(file)
  await page.getByRole('button', { name: 'Việc với Mẫu xanh' }).click()
  await page.getByRole('menuitem', { name: 'Lưu ra tệp…' }).click()
  await page.getByText('Đã lưu gói mẫu ra tệp.').first().waitFor()
  await bringIn(file)
  await page.getByText('Đã nhận gói mẫu.').first().waitFor({ timeout: 90_000 })
  expect(await answer(page, 'packages.list', {})).toHaveLength(1)
})

test('no longer in use it is removed from the list, and the log says who took it in', async () => {
  const { page } = run
  const choice = page.getByRole('region', { name: 'Mẫu đang dùng' })
  await choice.getByLabel('Tuần tin quận').selectOption({ label: 'Mẫu của chương trình' })
  await page.getByRole('table', { name: 'Các gói mẫu' }).getByText('Chưa dùng').waitFor()
  await page.getByRole('button', { name: 'Việc với Mẫu xanh' }).click()
  await page.getByRole('menuitem', { name: 'Bỏ khỏi danh sách' }).click()
  await page.getByText('Cơ quan chưa có gói mẫu nào').waitFor()
  await goTo(page, 'Nhật ký')
  await page
    .getByText(/nhận gói mẫu “Mẫu xanh” bản 1\.0/)
    .first()
    .waitFor()
})

test('whoever may not change the office takes no package in', async () => {
  await changePerson(run.page, people.approver)
  await open()
  await run.page.getByText('Thư ký hoặc quản trị mới nhận, chọn hoặc bỏ được gói mẫu.').waitFor()
  expect(await run.page.getByRole('button', { name: 'Nhận gói mẫu…' }).count()).toBe(0)
})
