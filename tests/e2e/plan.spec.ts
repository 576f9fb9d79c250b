import { cpSync, mkdirSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, toIsoDay } from '@shared/text/dates'
import { answer } from './ask'
import { dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { launch, makeFolder, type RunningApp } from './launch'

/** Planning: campaigns over the days of the plan, and the plan on paper. Told in order. */

let run: RunningApp
const keep = async (name: string) => {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await run.page.screenshot({ path: `${folder}/plan-${name}.png` })
}
const today = toIsoDay(Date.now())
const NAME = 'Tuyên truyền Ngày hội Đại đoàn kết'

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  await goTo(run.page, 'Kế hoạch')
})
afterAll(() => run.close())

const side = () => run.page.getByRole('complementary', { name: 'Việc cần để ý' })

test('a campaign is entered, stands over its days, and is proposed the articles that speak of it', async () => {
  const { page } = run
  await side().getByText('Chưa có đợt nào trong những ngày này.').waitFor()
  await side().getByRole('button', { name: 'Thêm đợt' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm đợt tuyên truyền' })
  await form.getByLabel('Tên đợt').fill(NAME)
  await form.getByLabel('Từ ngày').fill(addDays(today, -6))
  await form.getByLabel('Đến ngày').fill(addDays(today, -9))
  await form.getByText('Ngày cuối đứng trước ngày đầu.').waitFor()
  expect(await form.getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true)
  await form.getByLabel('Đến ngày').fill(addDays(today, 9))
  await form.getByLabel('Từ khóa').fill('khu phố, thiếu nhi')
  await form.getByLabel('Tuần tin quận').fill('4')
  await keep('campaign-form')
  await form.getByRole('button', { name: 'Lưu' }).click()
  await form.waitFor({ state: 'detached' })
  await side()
    .getByRole('button', { name: new RegExp(`${NAME}.*đã đăng 0/4`) })
    .waitFor()
  await keep('campaign-month')

  await side()
    .getByRole('button', { name: new RegExp(NAME) })
    .click()
  const dialog = page.getByRole('dialog', { name: NAME })
  const proposed = dialog.getByRole('region', { name: /^Bài gợi ý/ })
  await proposed.getByRole('listitem').first().waitFor()
  const id = (await answer(page, 'campaigns.list', { from: today, until: today }))[0]!.id
  const before = await answer(page, 'campaigns.detail', { id })
  const first = before.proposed[0]!
  await dialog.getByRole('button', { name: `Đưa “${first.title}” vào đợt` }).click()
  const own = dialog.getByRole('region', { name: 'Bài của đợt (1)' })
  await own.getByRole('link', { name: first.title }).waitFor()
  const second = before.proposed[1]!
  await dialog.getByRole('button', { name: `Không thuộc đợt: “${second.title}”` }).click()
  await dialog
    .getByRole('button', { name: `Không thuộc đợt: “${second.title}”` })
    .waitFor({ state: 'detached' })
  await keep('campaign')
  await dialog.getByRole('searchbox').fill(second.title)
  await dialog.getByRole('button', { name: `Đưa “${second.title}” vào đợt` }).click()
  await dialog.getByRole('region', { name: 'Bài của đợt (2)' }).waitFor()
  const published = (await answer(page, 'campaigns.detail', { id })).articles.filter(
    ({ status }) => status === 'published'
  ).length
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await side()
    .getByRole('button', { name: new RegExp(`${NAME}.*đã đăng ${published}/4`) })
    .waitFor()
})

test('the plan is narrowed to a campaign, and the year shows it', async () => {
  const { page } = run
  const chips = () => page.getByRole('grid', { name: 'Các ngày' }).locator('time')
  const all = await chips().count()
  await page.getByRole('group', { name: 'Lọc' }).getByLabel('Đợt').selectOption({ label: NAME })
  await expect.poll(() => chips().count()).toBeLessThan(all)
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await expect.poll(() => chips().count()).toBe(all)

  await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Năm' }).click()
  const month = page.getByRole('region', { name: `Tháng ${today.slice(5, 7)}` })
  await month.getByRole('button', { name: NAME, exact: true }).waitFor()
  await keep('campaign-year')
})

test('a campaign is taken out, and put back by the notice', async () => {
  const { page } = run
  await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Tháng' }).click()
  await side()
    .getByRole('button', { name: new RegExp(NAME) })
    .click()
  const dialog = page.getByRole('dialog', { name: NAME })
  await dialog.getByRole('button', { name: 'Bỏ đợt' }).click()
  await dialog.waitFor({ state: 'detached' })
  await side().getByText('Chưa có đợt nào trong những ngày này.').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await side()
    .getByRole('button', { name: new RegExp(`${NAME}.*đã đăng \\d/4`) })
    .waitFor()
})

test('the plan is printed: a wall calendar of the month and of the year, and an official document', async () => {
  const { page, app } = run
  const folder = makeFolder('plan')
  const make = async (form: RegExp, name: string) => {
    const target = path.join(folder, name)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, target)
    await page.getByRole('button', { name: 'In kế hoạch…' }).click()
    const dialog = page.getByRole('dialog', { name: 'In kế hoạch' })
    const label = (await dialog.getByLabel('Làm thành').locator('option').allTextContents()).find((each) =>
      form.test(each)
    )!
    await dialog.getByLabel('Làm thành').selectOption({ label })
    await keep(`print-${name}`)
    await dialog.getByRole('button', { name: 'Làm tệp…' }).click()
    await dialog.waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByText(`Đã ghi “${name}”.`, { exact: true }).waitFor()
    return target
  }
  const words = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  const month = words(await make(/một tháng/, 'thang.pdf'))
  expect(month).toContain(`Tháng ${Number(today.slice(5, 7))} năm ${today.slice(0, 4)}`)
  expect(month).toContain(NAME)
  expect(words(await make(/cả năm/, 'nam.pdf'))).toContain('Tết Nguyên đán')
  const document = await make(/Word/, 'ke-hoach.docx')
  const xml = execFileSync('unzip', ['-p', document, 'word/document.xml'], { encoding: 'utf8' })
  for (const each of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'KẾ HOẠCH',
    'Thời hạn',
    `Đợt tuyên truyền: ${NAME}`,
    './.'
  ])
    expect(xml).toContain(each)
  if (process.env.SCREENSHOTS)
    for (const name of ['thang.pdf', 'nam.pdf', 'ke-hoach.docx'])
      cpSync(path.join(folder, name), path.join(process.env.SCREENSHOTS, `plan-${name}`))
})
