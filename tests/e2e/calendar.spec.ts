import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ical from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, DAY, toIsoDay } from '@shared/text/dates'
import { answer } from './ask'
import { answerFileDialog, dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'

/** The plan of the year (Kế hoạch): days, entries on them, the days that come back. */

let run: RunningApp
const keep = async (name: string) => {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await run.page.screenshot({ path: `${folder}/calendar-${name}.png` })
}

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  await goTo(run.page, 'Kế hoạch')
})
afterAll(() => run.close())

test('the plan of the year: a month, a year, the days, and an entry that is moved and put back', async () => {
  const { page } = run
  await page.getByRole('grid', { name: 'Các ngày' }).waitFor()
  await keep('month')

  const today = toIsoDay(Date.now())
  const entries = async () =>
    (await answer(page, 'calendar.range', { from: today, until: addDays(today, 90) })).entries.filter(
      (each) => each.status === 'planned' || each.status === 'ready'
    )
  const [first] = await entries()
  const day = toIsoDay(first!.due)
  await page.getByLabel('Đến ngày').fill(day)
  const chip = (on: string) => page.locator(`[data-day="${on}"]`).getByRole('button', { name: first!.label })
  await chip(day).first().waitFor()

  // By keyboard a day on, then put back by the notice.
  await chip(day).first().focus()
  await page.keyboard.press('Alt+ArrowRight')
  await chip(addDays(day, 1)).first().waitFor()
  const moved = (await entries()).find((each) => each.id === first!.id)!
  expect(moved.due).toBe(first!.due + DAY)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await chip(day).first().waitFor()

  // By mouse a day on.
  const from = (await chip(day).first().boundingBox())!
  const to = (await page.locator(`[data-day="${addDays(day, 1)}"]`).boundingBox())!
  await page.mouse.move(from.x + 20, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 10, { steps: 3 })
  await page.mouse.move(to.x + 30, to.y + 40, { steps: 8 })
  await keep('dragging')
  await page.mouse.up()
  await chip(addDays(day, 1)).first().waitFor()
  expect((await entries()).find((each) => each.id === first!.id)!.due).toBe(first!.due + DAY)

  // What it is, and back to its day by the form.
  await chip(addDays(day, 1)).first().click()
  await page.getByRole('dialog').getByLabel('Chuyển sang ngày').fill(day)
  await keep('entry')
  await page.getByRole('dialog').getByRole('button', { name: 'Chuyển ngày' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await chip(day).first().waitFor()

  // Arrows walk over the days.
  await page.locator(`[data-day="${day}"]`).focus()
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-day')))
    .toBe(addDays(day, 7))

  for (const [view, name] of [
    ['Tuần', 'week'],
    ['Danh sách', 'list'],
    ['Năm', 'year']
  ] as const) {
    await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: view }).click()
    if (view === 'Năm') await page.getByRole('region', { name: 'Tháng 12' }).waitFor()
    else await page.getByRole('complementary', { name: 'Việc cần để ý' }).waitFor()
    await keep(name)
  }

  // Tết of the next year, from the year's view into its month.
  await page.getByLabel('Đến ngày').fill('2027-02-06')
  await page.getByRole('button', { name: /^6\/2,.*Tết Nguyên đán/ }).click()
  await page.locator('[data-day="2027-02-06"]').getByText('Tết Nguyên đán').waitFor()
  await page.locator('[data-day="2027-02-06"]').getByText('1/1', { exact: true }).waitFor()
  await keep('tet')
})

test('the office enters a day of its own, takes one out and brings it back', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Ngày lễ, kỷ niệm…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('đèn lồng')
  await dialog.getByText('Không có ngày nào khớp').waitFor()
  await dialog.getByRole('searchbox').fill('giang sinh')
  await dialog.getByRole('button', { name: 'Bỏ “Lễ Giáng sinh” khỏi lịch' }).click()
  await dialog.getByRole('button', { name: 'Lấy lại “Lễ Giáng sinh”' }).waitFor()
  await dialog.getByRole('button', { name: 'Lấy lại “Lễ Giáng sinh”' }).click()
  await dialog.getByRole('button', { name: 'Bỏ “Lễ Giáng sinh” khỏi lịch' }).waitFor()

  await dialog.getByRole('button', { name: 'Thêm ngày' }).click()
  const form = page.getByRole('dialog', { name: 'Thêm ngày của cơ quan' })
  const soon = addDays(toIsoDay(Date.now()), 5)
  await form.getByLabel('Tên ngày').fill('Ngày thành lập Quận')
  await form.getByLabel('Ngày', { exact: true }).fill(String(Number(soon.slice(8))))
  await form.getByLabel('Tháng', { exact: true }).fill(String(Number(soon.slice(5, 7))))
  await form.getByLabel('Năm gốc').fill(String(Number(soon.slice(0, 4)) - 50))
  await form.getByText(/Lần tới:.*\(50 năm\)/).waitFor()
  await keep('form')
  await form.getByRole('button', { name: 'Lưu' }).click()
  await form.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const side = page.getByRole('complementary', { name: 'Việc cần để ý' })
  await side.getByText('Ngày thành lập Quận (50 năm, năm tròn)').waitFor()
  await side.getByText('Còn 5 ngày. Chuẩn bị bài trước 21 ngày.').first().waitFor()
  const { observances } = await answer(page, 'calendar.range', { from: soon, until: soon })
  expect(observances).toContainEqual(
    expect.objectContaining({ title: 'Ngày thành lập Quận', years: 50, round: 'ten' })
  )
})

test('a product comes out each Friday by rule: the plan shows the days to come and the deadline of the printer', async () => {
  const { page } = run
  await goTo(page, 'Cơ quan')
  await page.getByRole('tab', { name: 'Ấn phẩm', exact: true }).click()
  await page.getByLabel('Ra vào ngày').selectOption({ label: 'Các thứ trong tuần' })
  await page.getByRole('group', { name: 'Ra vào các thứ' }).getByLabel('Thứ Sáu').check()
  await page.getByLabel('Gửi nhà in trước (ngày làm việc)').fill('2')
  await page.getByRole('group', { name: 'Ra vào các thứ' }).scrollIntoViewIfNeeded()
  await keep('rule')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu. Các số đã ra vẫn giữ thông tin cũ.', { exact: true }).waitFor()
  const { products } = await answer(page, 'office.profile', {})
  expect(products[0]).toMatchObject({ issueDays: { kind: 'weekly' }, pressDays: 2 })

  // A Friday of next year without an issue, and Wednesday two working days before it.
  await goTo(page, 'Kế hoạch')
  await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Tháng' }).click()
  await page.getByLabel('Đến ngày').fill('2027-08-27')
  const of = (day: string) => page.locator(`[data-day="${day}"]`)
  await of('2027-08-27').getByText('Tuần tin quận: đến kỳ ra số mới', { exact: true }).waitFor()
  await of('2027-08-25').getByText('Hạn gửi nhà in: Tuần tin quận: đến kỳ ra số mới').waitFor()
  await keep('expected')
})

test('the year goes out as a calendar file, and days of another calendar come in', async () => {
  const { page, app } = run
  await goTo(page, 'Kế hoạch')
  await page.getByLabel('Đến ngày').fill('2027-08-27')
  const folder = makeFolder('ics')
  const target = path.join(folder, 'Kế hoạch.ics')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await page.getByRole('button', { name: 'Tệp lịch' }).click()
  await page.getByRole('menuitem', { name: 'Xuất cả năm ra tệp lịch (.ics)…' }).click()
  await page.getByText(/^Đã ghi \d+ mục vào Kế hoạch\.ics\.$/).waitFor()
  const written = new ical.Component(ical.parse(readFileSync(target, 'utf8'))).getAllSubcomponents('vevent')
  expect(written.length).toBeGreaterThan(100)

  const file = path.join(folder, 'lich-quan.ics')
  writeFileSync(
    file,
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY:Hội chợ xuân quận',
      'DTSTART;VALUE=DATE:20270820',
      'DTEND;VALUE=DATE:20270822',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'SUMMARY:Giao ban tuần',
      'DTSTART:20270823T010000Z',
      'RRULE:FREQ=WEEKLY',
      'END:VEVENT',
      'END:VCALENDAR'
    ].join('\r\n')
  )
  giveToElectron(folder)
  await answerFileDialog(run, [file])
  await page.getByRole('button', { name: 'Tệp lịch' }).click()
  await page.getByRole('menuitem', { name: 'Nhập tệp lịch (.ics)…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nhập tệp lịch' })
  await dialog.getByText('Giao ban tuần (lặp lại theo quy tắc)').waitFor()
  await keep('import')
  await dialog.getByRole('button', { name: 'Nhập 1 ngày' }).click()
  await dialog.waitFor({ state: 'detached' })
  for (const day of ['2027-08-20', '2027-08-21'])
    await page.locator(`[data-day="${day}"]`).getByText('Hội chợ xuân quận').waitFor()
})
