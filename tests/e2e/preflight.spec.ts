import { afterAll, beforeAll, expect, test } from 'vitest'
import { standardStyle, type HouseColour } from '../../shared/domain/houseStyle'
import { answer } from './ask'
import {
  changePerson,
  createIssue,
  dismissMissed,
  exportIssue,
  giveReasons,
  goTo,
  openDemo,
  people,
  placeByMenu,
  signIn,
  waitTypeset
} from './journey'
import { launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** The check before printing (kiểm tra trước in), from an empty issue to a print file. */

let run: RunningApp
let draft = ''
const SIGNED = 'Hội đồng nhân dân quận họp ngày 8/12'

const panel = () => run.page.getByRole('complementary').getByRole('region', { name: 'Kiểm tra trước in' })
const bar = () => panel().getByRole('button', { name: /^Kiểm tra trước in/ })
const lines = () => panel().getByRole('listitem')
const shoot = (name: string) => picture(run.page, name)

async function openIssue(number: RegExp): Promise<void> {
  await goTo(run.page, 'Số báo')
  await run.page.getByRole('link', { name: number }).first().click()
  await waitTypeset(run.page)
}

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  const { rows } = await answer(run.page, 'articles.list', { status: 'drafting', offset: 0, limit: 50 })
  draft = rows.find((row) => row.product === 'tuan-tin')!.title
  await createIssue(run.page)
})
afterAll(() => run.close())

test('an empty issue says what to begin with', async () => {
  await bar().getByText('1 phải sửa').waitFor()
  await bar().click()
  await panel().getByText('Số báo chưa có bài nào.').waitFor()
  await shoot('empty')
  await panel().getByRole('button', { name: 'Chọn bài' }).click()
  await expect
    .poll(() => run.page.evaluate(() => document.activeElement?.getAttribute('placeholder') ?? ''))
    .toBe('Tìm bài')
})

test('a plan that was left at once and opened again stands as it was left', async () => {
  const { page } = run
  const [plan, list] = [new URL(page.url()).hash, '#/issues']
  const go = (hash: string) => page.evaluate((to) => void (location.hash = to), hash)
  for (const slot of ['Trang 2 – Bài trên', 'Trang 2 – Bài dưới']) {
    await placeByMenu(page, SIGNED, slot)
    await go(list)
    await page.getByRole('button', { name: 'Số mới' }).waitFor()
    await go(plan)
    await page.getByRole('group', { name: slot }).getByText(SIGNED).waitFor()
    await page.getByRole('button', { name: `Bỏ “${SIGNED}” khỏi trang` }).click()
  }
  await bar().getByText('1 phải sửa').waitFor()
  await bar().click()
})

test('an unsigned text must be mended, and the button goes to its page and to its text', async () => {
  const { page } = run
  await placeByMenu(page, draft, 'Trang 2 – Bài trên')
  await waitTypeset(page)
  const line = lines().filter({ hasText: `“${draft}” chưa được ký duyệt.` })
  await line.waitFor()
  await shoot('unsigned')
  const second = page.getByRole('complementary', { name: 'Trang in' }).getByRole('img', { name: 'Trang 2' })
  const before = (await second.boundingBox())!.y
  await line.getByRole('button', { name: 'Xem trang 2' }).click()
  await expect.poll(async () => (await second.boundingBox())!.y).toBeLessThan(before)
  await page.getByRole('button', { name: 'Xuất tệp in' }).click()
  const dialog = page.getByRole('dialog', { name: 'Xuất tệp in' })
  await dialog.getByText(/phải sửa thì chưa xuất tệp in được/).waitFor()
  expect(await dialog.getByRole('button', { name: 'Xuất tệp' }).isDisabled()).toBe(true)
  await shoot('export-must')
  await dialog.getByRole('button', { name: 'Hủy' }).click()
  await line.getByRole('button', { name: 'Mở bài' }).click()
  expect(await page.getByRole('textbox', { name: 'Tít', exact: true }).inputValue()).toBe(draft)
  await page.goBack()
  await page.getByRole('button', { name: `Bỏ “${draft}” khỏi trang` }).click()
  await waitTypeset(page)
})

test('an article that stands twice is taken away by one button, and undo brings it back', async () => {
  const { page } = run
  await placeByMenu(page, SIGNED, 'Trang 2 – Bài trên')
  await waitTypeset(page)
  const { plan } = await answer(page, 'issues.read', { issue: page.url().split('/').at(-1)! })
  // Number 48, as another PC made it up: the same article in two places.
  const [front, second] = plan.pages
  const pages = [{ ...front!, slots: { briefs: second!.slots.upper! } }, ...plan.pages.slice(1)]
  const next = { product: 'tuan-tin', number: 48, total: 0, date: '2026-12-04', pages: 4 as const }
  const { issue } = await answer(page, 'issues.create', next)
  await answer(page, 'issues.plan', { issue, plan: { pages } })
  await openIssue(/48/)
  await bar().click()
  const twice = lines().filter({ hasText: `“${SIGNED}” đứng hai lần trong số báo.` })
  await twice.getByRole('button', { name: 'Bỏ khỏi trang' }).click()
  await twice.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await twice.waitFor()
  await openIssue(/47/)
  await bar().click()
  await lines()
    .filter({ hasText: /thiếu \d+ dòng/ })
    .waitFor()
})

test('a story whose line “Xem tiếp” is turned off gets it back by one button', async () => {
  const { page } = run
  const { issue } = await answer(page, 'issues.create', {
    product: 'tuan-tin',
    number: 50,
    total: 0,
    date: '2026-12-11',
    pages: 4
  })
  const { rows } = await answer(page, 'articles.list', { query: SIGNED, offset: 0, limit: 5 })
  const article = rows[0]!.id
  const { plan } = await answer(page, 'issues.read', { issue })
  const pages = plan.pages.map((each, index) =>
    index === 0
      ? { ...each, slots: { lead: [article] }, settings: { lead: { showJumps: false, tracking: 5 } } }
      : index === 2
        ? { ...each, slots: { main: [article] } }
        : each
  )
  await answer(page, 'issues.plan', { issue, plan: { pages } })
  await openIssue(/50/)
  await bar().click()
  const hidden = lines().filter({ hasText: 'chạy tiếp ở trang 3 mà dòng “Xem tiếp trang…” đang tắt.' })
  await shoot('jump-hidden')
  await hidden.getByRole('button', { name: 'In dòng “Xem tiếp”' }).click()
  await hidden.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await hidden.waitFor()
  await openIssue(/47/)
  await bar().click()
})

test('colours of the house that the press cannot print are told, and lead to where they are mixed', async () => {
  const { page } = run
  const profile = await answer(page, 'office.profile', {})
  const colour = (cmyk: HouseColour['cmyk'], rgb: HouseColour['rgb']): HouseColour => ({ cmyk, rgb })
  const colours = {
    accent: colour([40, 30, 30, 100], [0, 0, 0]),
    second: colour([95, 90, 80, 60], [20, 22, 40]),
    tint: standardStyle.colours.tint
  }
  const styled = profile.products.map((each) =>
    each.id === 'tuan-tin' ? { ...each, style: { ...standardStyle, ...each.style, colours } } : each
  )
  await answer(page, 'office.changeProfile', { profile: { ...profile, products: styled } })
  await openIssue(/47/)
  await bar().click()
  await lines().filter({ hasText: 'Chữ đen pha nhiều mực: màu chính có 100 % mực đen' }).waitFor()
  const ink = lines().filter({ hasText: 'Tổng mực của màu thứ hai là 325 %, quá 300 % mà máy in nhận.' })
  await ink.waitFor()
  await shoot('house-inks')
  await ink.getByRole('button', { name: 'Mở Mẫu ấn phẩm' }).click()
  await page.getByRole('tab', { name: 'Mẫu ấn phẩm', selected: true }).waitFor()
  await answer(page, 'office.changeProfile', { profile })
  await openIssue(/47/)
  await bar().click()
  await expect
    .poll(() =>
      lines()
        .filter({ hasText: /Tổng mực|Chữ đen pha/ })
        .count()
    )
    .toBe(0)
})

test('a number out of turn is proposed anew', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Sửa số và ngày ra' }).first().click()
  await page.getByRole('dialog').getByLabel('Số trong năm').fill('49')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  const gap = lines().filter({ hasText: 'Số 49 không nối tiếp: theo thứ tự là số 47.' })
  await gap.getByRole('button', { name: 'Sửa số và ngày ra' }).click()
  expect(await page.getByRole('dialog').getByLabel('Số trong năm').inputValue()).toBe('47')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await gap.waitFor({ state: 'detached' })
})

test('what should be looked at asks for a reason, which is on record and not asked for again', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Xuất tệp in' }).click()
  const dialog = page.getByRole('dialog', { name: 'Xuất tệp in' })
  const field = dialog.getByLabel('Một lý do cho các mục chưa ghi')
  await field.fill('Số giới thiệu, chỉ một bài')
  expect(await dialog.getByRole('button', { name: 'Xuất tệp' }).isDisabled()).toBe(true)
  await shoot('export-should')
  await dialog.getByRole('button', { name: /^Dùng cho \d+ mục chưa ghi/ }).click()
  await shoot('export-reasons')
  await dialog.getByRole('button', { name: 'Hủy' }).click()
  const made = await exportIssue(page)
  expect(made.name).toMatch(/Số 47/)
  await openIssue(/47/)
  const { findings } = await answer(page, 'preflight.read', { issue: page.url().split('/').at(-1)! })
  expect(findings.length).toBeGreaterThan(2)
  expect(findings.every((found) => found.reason === 'Số ít bài, in thử')).toBe(true)
  await page.getByRole('button', { name: 'Xuất tệp in' }).click()
  await giveReasons(page, 'không hỏi lại')
  await dialog.getByRole('button', { name: 'Xuất tệp' }).waitFor()
  expect(await dialog.getByPlaceholder('Lý do bỏ qua').first().inputValue()).toBe('Số ít bài, in thử')
  await dialog.getByRole('button', { name: 'Hủy' }).click()
})

test('who may not make up pages sees the findings without the buttons that change them', async () => {
  const { page } = run
  await changePerson(page, people.approver)
  await openIssue(/47/)
  await bar().click()
  await lines().first().waitFor()
  expect(await panel().getByRole('button', { name: 'Sửa số và ngày ra' }).count()).toBe(0)
  expect(await panel().getByRole('button', { name: 'Bỏ khỏi trang' }).count()).toBe(0)
})

test('an issue that came out can be printed again: what was signed is not asked about anew', async () => {
  const { page } = run
  const issues = await answer(page, 'issues.list', {})
  const published = issues.find((issue) => issue.isPublished)!
  const { findings } = await answer(page, 'preflight.read', { issue: published.id })
  expect(findings.filter((found) => found.severity === 'must')).toEqual([])
  expect(findings.map((found) => found.rule)).not.toContain('pastDate')
})
