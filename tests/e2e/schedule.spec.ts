import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY, formatDay, formatTime, toIsoDay } from '@shared/text/dates'
import { HOUR, MINUTE } from '@tests/factories'
import { answer } from './ask'
import {
  changePerson,
  createIssue,
  dismissMissed,
  exportIssue,
  goTo,
  openDemo,
  people,
  placeByMenu,
  signIn,
  waitTypeset
} from './journey'
import { launch, root, type RunningApp } from './launch'
import { picture } from './pictures'

/** What is due while somebody watches, sleeps, is away, or has turned the clock. Told in order. */

/** An article that has been signed, and fits. */
const SIGNED = 'Hội đồng nhân dân quận họp ngày 8/12'

let run: RunningApp
/** By how much the program's clock differs from the real one, milliseconds. */
let turnedBy = 0
const now = () => Date.now() + turnedBy

async function open(profile?: string): Promise<void> {
  const env = { TOA_SOAN_TEST_CLOCK: String(turnedBy) }
  const starter = path.join(root, 'tests/e2e/turnedClock')
  run = await launch({ width: 1440, height: 900, starter, env, ...(profile !== undefined && { profile }) })
}

/** What the program's own clock shows, to be sure that it was turned. */
const shown = () => run.app.evaluate(() => Date.now())

/** Somebody turns the clock on the wall. */
async function turn(milliseconds: number): Promise<void> {
  turnedBy += milliseconds
  await run.app.evaluate((_, by) => Object.assign(globalThis, { turnedBy: by }), turnedBy)
  expect(Math.abs((await shown()) - now())).toBeLessThan(MINUTE)
}

/** The PC wakes, and looks at the clock at once. */
const wake = () => run.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))

const entryOf = (text: string | RegExp) =>
  run.page.getByRole('region', { name: 'Lịch xuất bản' }).getByRole('listitem').filter({ hasText: text })

async function choose(text: string | RegExp, item: string): Promise<void> {
  await entryOf(text).getByRole('button', { name: 'Thêm thao tác' }).click()
  await run.page.getByRole('menuitem', { name: item }).click()
}

/** Gives the entry the next whole minute that is at least so many minutes away. */
async function moveTo(text: string | RegExp, minutes: number): Promise<number> {
  const due = Math.ceil(now() / MINUTE) * MINUTE + minutes * MINUTE
  await choose(text, 'Đổi giờ')
  const dialog = run.page.getByRole('dialog', { name: 'Đổi ngày giờ' })
  await dialog.getByLabel('Ngày').fill(toIsoDay(due))
  await dialog.getByLabel('Giờ').fill(formatTime(due))
  await dialog.getByRole('button', { name: 'Đổi giờ' }).click()
  await dialog.waitFor({ state: 'detached' })
  return due
}

beforeAll(async () => {
  await open()
  await openDemo(run.page)
})
afterAll(() => run.close())

test('the administrator lets the bulletin be made at its moment', async () => {
  const { page } = run
  await signIn(page, people.administrator)
  await dismissMissed(page)
  await goTo(page, 'Cơ quan')
  await page.getByRole('tab', { name: 'Ấn phẩm', exact: true }).click()
  await page.getByLabel('Đến giờ trên lịch').selectOption({ label: 'Tự làm nếu đã ký đủ' })
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor()
})

test('the secretary schedules a signed issue, and tells this PC to make what is due', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  await createIssue(page)
  await placeByMenu(page, SIGNED, 'Trang 1 – Bài chính')
  await waitTypeset(page)
  // What the check before printing asks about is answered for once.
  await exportIssue(page)
  await goTo(page, 'Số báo')
  await page.getByRole('link', { name: /47/ }).click()
  await page.getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByRole('dialog').getByLabel('Nơi in, nơi đăng').fill('Nhà in Bến Thượng')
  await page.getByRole('dialog').getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByText('Đã lên lịch.', { exact: true }).waitFor()
  await goTo(page, 'Lịch xuất bản')
  await page.getByText(/nhưng máy này chưa được giao việc ấy nên chỉ hỏi/).waitFor()
  await picture(page, 'schedule-asks')
  await page.getByRole('button', { name: 'Để máy này tự làm khi đến giờ' }).click()
  await page.getByText(`với tên ${people.secretary}`, { exact: false }).waitFor()
  await picture(page, 'schedule-keeps')
})

test('a paused list makes nothing, and everybody reads who paused it and why', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Tạm dừng cả lịch' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tạm dừng cả lịch?' })
  await dialog.getByLabel('Lý do, để cả phòng cùng biết').fill('Quốc tang')
  await dialog.getByRole('button', { name: 'Tạm dừng cả lịch' }).click()
  await page.getByText('Cả lịch đang tạm dừng').waitFor()
  await page.getByText('Lý do: Quốc tang').waitFor()
  await picture(page, 'schedule-paused')
  await choose('Số 47', 'Xuất tệp in và ghi nhận')
  await page.getByText('Cả lịch đang tạm dừng. Hãy cho lịch chạy tiếp trước.').first().waitFor()
  await page.getByRole('button', { name: 'Cho chạy tiếp' }).click()
  await page.getByText('Lý do: Quốc tang').waitFor({ state: 'detached' })
})

test('what is held back says so, and is let go again', async () => {
  const { page } = run
  await choose('Số 47', 'Giữ lại')
  const dialog = page.getByRole('dialog', { name: 'Giữ lại việc này?' })
  await dialog.getByRole('textbox').fill('Chờ ý kiến Thường trực')
  await dialog.getByRole('button', { name: 'Giữ lại' }).click()
  await entryOf('Số 47')
    .getByText(/đang giữ lại/)
    .waitFor()
  await entryOf('Số 47')
    .getByText(/Chờ ý kiến Thường trực/)
    .waitFor()
  await choose('Số 47', 'Thôi giữ')
  await entryOf('Số 47')
    .getByText(/đang giữ lại/)
    .waitFor({ state: 'detached' })
})

test('what was due while the PC slept is not made by itself: it is asked about, with the reason', async () => {
  const { page } = run
  await moveTo('Số 47', 1)
  await turn(2 * HOUR)
  await wake()
  const missed = page.getByRole('dialog', { name: /việc lỡ lịch/ })
  await missed.getByText(/máy ngủ lúc ấy/).waitFor()
  await picture(page, 'schedule-missed')
  await missed.getByRole('button', { name: 'Đóng' }).click()
  await entryOf('Số 47').getByText('Lỡ lịch').waitFor()
  expect(await answer(page, 'jobs.list', {})).toHaveLength(1)
})

test('a night-time moment is asked about in the dialog', async () => {
  const { page } = run
  await choose('Số 47', 'Đổi giờ')
  const dialog = page.getByRole('dialog', { name: 'Đổi ngày giờ' })
  await dialog.getByLabel('Giờ').fill('00:00')
  await dialog.getByText('00:00 là giữa đêm. Đúng giờ này chứ?').waitFor()
  await dialog.getByRole('button', { name: 'Hủy' }).click()
})

/** Somebody presses the window's cross. */
const pressCross = () => run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
const isVisible = () => run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isVisible())

test('at its moment the issue is made once, with the window put away, and the entry shows file and hash', async () => {
  const { page } = run
  const due = await moveTo('Số 47', 2)
  await pressCross()
  const asked = page.getByRole('dialog', { name: 'Máy này đang làm việc theo lịch' })
  await asked.getByRole('button', { name: 'Ở lại' }).click()
  await asked.waitFor({ state: 'detached' })
  expect(await isVisible()).toBe(true)
  await pressCross()
  await asked.waitFor()
  await picture(page, 'schedule-closing')
  await asked.getByRole('button', { name: 'Để chạy ngầm' }).click()
  await expect.poll(isVisible).toBe(false)
  // The clock goes on in steps short enough to count as watching.
  while (now() < due) {
    await turn(Math.min(MINUTE, Math.max(due - now(), 0)))
    await page.waitForTimeout(31_000)
  }
  // Started once more, it comes back, locked.
  await run.app.evaluate(({ app }) => void app.emit('second-instance'))
  await expect.poll(isVisible).toBe(true)
  await page.getByLabel('Mã PIN').fill('123456')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Các phòng làm việc', includeHidden: true }).waitFor()
  await dismissMissed(page)
  await goTo(page, 'Lịch xuất bản')
  await entryOf('Số 47').getByText('Đã xong').waitFor({ timeout: 120_000 })
  await entryOf('Số 47')
    .getByText(/SHA-256/)
    .waitFor()
  await picture(page, 'schedule-done')
  expect(await answer(page, 'jobs.list', {})).toMatchObject([{ status: 'done' }, { status: 'done' }])
}, 240_000)

test('after three days off, everything that was missed is one question', async () => {
  await pressCross()
  const closed = run.app.waitForEvent('close')
  await run.page
    .getByRole('dialog', { name: 'Máy này đang làm việc theo lịch' })
    .getByRole('button', { name: 'Đóng hẳn' })
    .click()
  await closed
  turnedBy += 3 * DAY
  await open(run.profile)
  const { page } = run
  await page.getByText('Ai đang ngồi ở máy này?').waitFor()
  await signIn(page, people.secretary)
  const missed = page.getByRole('dialog', { name: /việc lỡ lịch/ })
  await missed
    .getByText(/máy tắt lúc ấy/)
    .first()
    .waitFor({ timeout: 60_000 })
  await picture(page, 'schedule-three-days')
  await missed.getByRole('button', { name: 'Đóng' }).click()
})

test('a clock that jumped a year is asked about before anything rests on it', async () => {
  const { page } = run
  const seen = formatDay(now())
  await turn(365 * DAY)
  await wake()
  const dialog = page.getByRole('dialog', { name: 'Đồng hồ máy này có đúng không?' })
  await dialog.getByText(new RegExp(seen)).waitFor()
  await picture(page, 'schedule-clock')
  await turn(-365 * DAY)
  await wake()
  await dialog.waitFor({ state: 'detached' })
  // Two hours back, said to be right.
  await turn(-2 * HOUR)
  await wake()
  await dialog.getByRole('button', { name: 'Giờ này đúng' }).click()
  await dialog.waitFor({ state: 'detached' })
})
