import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import { answerFileDialog, changePerson, dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { launch, root, type RunningApp } from './launch'

/** Printing houses and machines (mẫu in): kept with the office, with their own colours. */

let run: RunningApp
const HOUSE = 'Xưởng in Bến Thượng'
const shoot = async (name: string) => {
  const folder = process.env.SCREENSHOTS
  if (folder) await run.page.screenshot({ path: `${folder}/${name}.png` })
}
const open = async () => {
  await goTo(run.page, 'Cơ quan')
  await run.page.getByRole('tab', { name: 'Nhà in' }).click()
  await run.page.getByRole('group', { name: 'Các mẫu in' }).waitFor()
}
const choose = (name: RegExp) =>
  run.page.getByRole('group', { name: 'Các mẫu in' }).getByRole('button', { name }).click()
const field = (name: string) => run.page.getByLabel(name, { exact: true })

beforeAll(async () => {
  run = await launch({ width: 1366, height: 820 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

test('a preset is made of another, filled in for a printing house, and kept', async () => {
  const { page } = run
  await open()
  await shoot('presets')
  await choose(/^Nhà in offset, 4 màu, giấy couché/)
  await page.getByRole('button', { name: 'Nhân bản' }).click()
  await field('Tên mẫu in').fill(HOUSE)
  await field('Tên nhà in').fill(HOUSE)
  await field('Điện thoại').fill('028 3855 0000')
  await field('Số bản in').fill('1200')
  await field('Số màu').selectOption({ label: '2 màu: đen và một màu pha' })
  await field('Chừa xén (mm)').fill('5')
  await field('Bù độ dày giấy mỗi tờ (mm)').fill('0.15')
  await page.getByText('Có thay đổi chưa lưu.').waitFor()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu các mẫu in.', { exact: true }).waitFor()
  const { presets = [] } = await answer(page, 'office.profile', {})
  expect(presets.find(({ name }) => name === HOUSE)).toMatchObject({
    quantity: 1200,
    contact: { phone: '028 3855 0000' },
    press: { inks: '2c', bleed: 5 },
    imposition: { creep: 15 }
  })
  expect(await field('Tên mẫu in').inputValue()).toBe(HOUSE)
})

test('the colours of the printing house come from its file; another file is refused in words', async () => {
  const { page } = run
  await answerFileDialog(run, [path.join(root, 'resources/icc/README.md')])
  await page.getByRole('button', { name: 'Nhập tệp .icc…' }).click()
  await page
    .getByText(/^Tệp cấu hình màu bị hỏng hoặc không phải tệp \.icc/)
    .first()
    .waitFor()
  await answerFileDialog(run, [path.join(root, 'resources/icc/FOGRA39L_coated.icc')])
  await page.getByRole('button', { name: 'Nhập tệp .icc…' }).click()
  await page
    .getByText(/^Đã nhận cấu hình màu “FOGRA39L Coated”/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Có thay đổi chưa lưu.').waitFor({ state: 'detached' })
  const selected = field('Giấy và cấu hình màu').locator('option:checked')
  expect(await selected.textContent()).toBe('Của nhà in: FOGRA39L Coated')
  await shoot('presets-own')
})

test('what is wrong is said at its field, and a preset that was taken out comes back', async () => {
  const { page } = run
  await field('Chừa xén (mm)').fill('9')
  await field('Tên mẫu in').fill('')
  await choose(/^Máy in của cơ quan/)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Hãy đặt tên cho mẫu in.', { exact: true }).waitFor()
  await page.getByText('Từ 0 đến 5.', { exact: true }).waitFor()
  await shoot('presets-wrong')
  await page.getByRole('button', { name: 'Bỏ thay đổi' }).click()
  expect(await field('Tên mẫu in').inputValue()).toBe(HOUSE)
  await page.getByRole('button', { name: 'Xóa mẫu này' }).click()
  await page.getByText(`Đã bỏ “${HOUSE}”. Bấm Lưu để ghi lại.`, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  expect(await field('Tên mẫu in').inputValue()).toBe(HOUSE)
})

test('whoever may not change the office reads the presets only', async () => {
  await changePerson(run.page, people.approver)
  await open()
  await run.page.getByText('Thư ký hoặc quản trị mới sửa được các mẫu in.').waitFor()
  expect(await field('Tên mẫu in').isDisabled()).toBe(true)
  expect(await run.page.getByRole('button', { name: 'Lưu' }).count()).toBe(0)
})
