import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from './ask'
import {
  beginArticle,
  changePerson,
  dismissMissed,
  goTo,
  openDemo,
  people,
  signIn,
  signOut,
  waitSaved
} from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'
import { picture } from './pictures'

/** The log: what anybody ever stated, found again, looked into, and taken along. Told in order. */

let run: RunningApp

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

const list = () => run.page.getByRole('listbox', { name: 'Các bản ghi' })
const records = () => list().getByRole('option')
const search = () => run.page.getByRole('searchbox', { name: /^Tìm lý do/ })
const details = () => run.page.getByRole('complementary', { name: 'Chi tiết bản ghi' })

const shoot = (name: string) => picture(run.page, name)

async function total(): Promise<number> {
  return (await answer(run.page, 'log.list', { filter: {}, offset: 0, limit: 1 })).total
}

describe('the log', () => {
  test('tells what was done, in sentences, newest first', async () => {
    const { page } = run
    await goTo(page, 'Nhật ký')
    await records().first().waitFor()
    expect(await records().count()).toBeLessThan(60)
    const { rows } = await answer(page, 'log.list', { filter: {}, offset: 0, limit: 200 })
    const order = rows.map((row) => row.lam)
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(rows.every((row) => row.isGenuine)).toBe(true)
    await shoot('log')
  })

  test('shows what somebody has just done, as it is done', async () => {
    const { page } = run
    const before = await total()
    await goTo(page, 'Bàn bài')
    await beginArticle(page)
    await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Cống mới ở phường Đông Rạch')
    await waitSaved(page)
    await page.keyboard.press('Control+s')
    await page
      .getByText(/^Đã lưu phiên bản/)
      .first()
      .waitFor()
      .catch(() => {})
    await page.keyboard.press('Control+Shift+H')
    await records()
      .filter({ hasText: 'lưu bản' })
      .filter({ hasText: 'Cống mới ở phường Đông Rạch' })
      .first()
      .waitFor()
    expect(await total()).toBeGreaterThan(before)
  })

  test('is narrowed by person, sort, words and days', async () => {
    const { page } = run
    const of = async () => {
      const said = await page
        .getByText(/^[\d.]+ bản ghi$/)
        .first()
        .textContent()
      return Number(said!.replace(/\D/g, ''))
    }
    const all = await of()
    await page.getByRole('button', { name: 'Trình, ký duyệt' }).click()
    await expect.poll(of).toBeLessThan(all)
    await expect
      .poll(async () =>
        (await records().allTextContents()).every((text) => /ký duyệt|trình|trả lại|rút/.test(text))
      )
      .toBe(true)
    await page.getByRole('combobox', { name: 'Người ghi' }).selectOption({ label: people.approver })
    await expect
      .poll(async () => (await records().allTextContents()).every((text) => text.includes(people.approver)))
      .toBe(true)
    await shoot('log-filtered')
    await page.getByRole('button', { name: 'Tất cả' }).click()
    await page.getByRole('combobox', { name: 'Người ghi' }).selectOption('')
    await search().fill('cong moi o phuong dong rach')
    await records().filter({ hasText: 'Cống mới ở phường Đông Rạch' }).first().waitFor()
    await search().fill('không ai từng ghi câu này')
    await page.getByText('Không có bản ghi nào khớp').waitFor()
    await shoot('log-none')
    await page.getByRole('button', { name: 'Bỏ mọi điều kiện' }).click()
    await page.getByLabel('Từ ngày').fill('2100-01-01')
    await page.getByText('Không có bản ghi nào khớp').waitFor()
    await page.getByRole('button', { name: 'Bỏ mọi điều kiện' }).click()
    await expect.poll(of).toBe(all)
  })

  test('is walked by keyboard, and each record shows what was signed and whether it still holds', async () => {
    const { page } = run
    await list().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await details().getByText('Chữ ký đúng, văn bản nguyên vẹn').waitFor()
    await details().getByText('"author"').waitFor()
    await shoot('log-details')
    const first = await details().textContent()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => details().textContent()).not.toBe(first)
    await page.keyboard.press('Escape')
    await details().waitFor({ state: 'detached' })
  })

  test('leads to the article, and from the article back to its own log', async () => {
    const { page } = run
    await search().fill('Cống mới ở phường Đông Rạch')
    await records().filter({ hasText: 'Cống mới' }).first().click()
    await details().getByRole('button', { name: 'Mở bài' }).click()
    await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
    await page.getByRole('link', { name: 'Nhật ký của bài' }).click()
    await page.getByText('Chỉ nhật ký của “Cống mới ở phường Đông Rạch”').waitFor()
    await expect.poll(() => records().count()).toBeLessThanOrEqual(4)
    await shoot('log-article')
    await page.getByRole('button', { name: 'Xem cả nhật ký' }).click()
    await expect.poll(() => records().count()).toBeGreaterThan(5)
  })

  test('is taken along as a table and as the records themselves', async () => {
    const { page } = run
    const folder = makeFolder('log')
    const save = async (name: string, button: string) => {
      const filePath = path.join(folder, name)
      await run.app.evaluate(({ dialog }, target) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: target })
      }, filePath)
      await page.getByRole('button', { name: button }).click()
      await page.getByText(new RegExp(`^Đã xuất .* vào ${name}`)).waitFor()
      return readFileSync(filePath, 'utf8')
    }
    giveToElectron(folder)
    const csv = await save('nhat-ky.csv', 'Xuất bảng (CSV)')
    expect(csv.startsWith('\uFEFF"Thứ tự","Giờ máy ghi nhận","Người ghi"')).toBe(true)
    expect(csv.trimEnd().split('\r\n')).toHaveLength((await total()) + 1)
    const json = JSON.parse(await save('nhat-ky.json', 'Xuất bản ghi gốc (JSON)')) as { hash: string }[]
    expect(json).toHaveLength(await total())
    rmSync(folder, { recursive: true })
  })

  test('holds who left, with a signed checkpoint of the whole log', async () => {
    const { page } = run
    const before = await total()
    await signOut(page)
    await signIn(page, people.administrator)
    await goTo(page, 'Nhật ký')
    await page.getByRole('button', { name: 'Mốc nhật ký' }).click()
    await records()
      .filter({ hasText: `${people.secretary} ký mốc nhật ký: ${before} bản ghi` })
      .first()
      .waitFor()
    await changePerson(page, people.editor)
  })
})
