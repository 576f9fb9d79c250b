import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dismissMissed, openDemo, people, signIn } from './journey'
import { launch, type RunningApp } from './launch'

let run: RunningApp

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

const level = (page: Page, name: RegExp) => page.getByRole('listitem', { name })
const shoot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }) : null

async function openChains(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('quy trình duyệt: ai ký')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Lưu thành phiên bản/ }).waitFor()
}

test('the secretary sets a chain of three levels with two signatures, a target and a checklist', async () => {
  const { page } = run
  await openChains(page)
  await shoot(page, 'chains-0')
  const drawing = page.getByRole('list', { name: 'Quy trình như người làm báo đọc' })
  await page.getByRole('button', { name: 'Thêm cấp duyệt' }).click()
  await level(page, /^Cấp 3/)
    .getByLabel('Tên cấp duyệt')
    .fill('Trưởng ban')
  await level(page, /^Cấp 3/)
    .getByLabel('Số người phải ký')
    .selectOption('2')
  await level(page, /^Cấp 3/)
    .getByLabel('Thời hạn (giờ)')
    .fill('24')
  await drawing.getByText('Lãnh đạo duyệt · cần 2 người · trong 24 giờ').waitFor()
  await page.getByText(/cần 2 người ký, mà chỉ 1 người ký được/).waitFor()
  await shoot(page, 'chains-1')
  // Two must sign and one can: the secretary sees it and takes the second signature back by keyboard.
  await level(page, /^Cấp 3/)
    .getByLabel('Người ký là')
    .focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.getByText(/mà chỉ 1 người ký được/).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Làm lại' }).click()
  await page.getByText(/mà chỉ 1 người ký được/).waitFor()
  await level(page, /^Cấp 3/)
    .getByLabel('Số người phải ký')
    .selectOption('1')
  // The same person would sign two levels: the first of them goes to the editors, and up by keyboard.
  await page.getByText(/Một người không ký hai cấp/).waitFor()
  await level(page, /^Cấp 3/)
    .getByLabel('Người ký là')
    .selectOption('editor')
  await level(page, /^Cấp 3/)
    .getByLabel('Tên cấp duyệt')
    .fill('Biên tập')
  await page.getByText('Nên xem lại').waitFor({ state: 'detached' })
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  expect(await drawing.locator('strong').allTextContents()).toEqual([
    'Biên tập',
    'Thư ký tòa soạn',
    'Lãnh đạo Ban'
  ])
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Biên tập')

  // A check that everybody must tick who hands over, and a reminder for the last level.
  await page.getByRole('button', { name: 'Thêm việc phải kiểm' }).last().click()
  await page.keyboard.insertText('Đã đối chiếu tên người, chức danh')
  await level(page, /^Cấp 3/)
    .getByRole('button', { name: 'Thêm việc phải kiểm' })
    .click()
  await page.keyboard.insertText('Đã đọc bản in thử')
  await level(page, /^Cấp 3/)
    .getByLabel('Mức')
    .selectOption('advisory')
  await page.getByLabel('Vì sao đổi').fill('Theo kết luận giao ban')
  await shoot(page, 'chains-2')
  await page.getByRole('button', { name: 'Lưu thành phiên bản 1' }).click()
  const versions = page.getByRole('complementary', { name: 'Các phiên bản' })
  await versions.getByText('“Theo kết luận giao ban”').waitFor()
  await versions.getByText('Thêm cấp “Biên tập”: Biên tập viên ký.').waitFor()
  await versions.getByText(/bài đang chờ duyệt theo phiên bản cũ/).waitFor()
  await page.getByText('Chưa đổi gì so với phiên bản đang dùng.').waitFor()
  await page.getByText(/^Đang dùng: phiên bản 1, Phùng Gia Thuận lưu/).waitFor()
  await page.evaluate(() => document.querySelector('form')!.scrollIntoView())
  await shoot(page, 'chains-3')
})
