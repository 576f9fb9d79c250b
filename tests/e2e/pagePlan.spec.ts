import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import {
  createIssue,
  dismissMissed,
  goTo,
  openDemo,
  people,
  placeByDragging,
  placeByMenu,
  signIn,
  waitTypeset
} from './journey'
import { launch, type RunningApp } from './launch'

/** The page plan (ma-két) as the secretary works on it, told in order. */

let run: RunningApp
const FIRST = 'Hội đồng nhân dân quận họp ngày 8/12'
const SECOND = 'Con đường có bóng cây và một vạch sơn'
const COMING = 'Chợ hoa Tết mở sớm'

const slot = (name: string) => run.page.getByRole('group', { name, exact: true })
const plan = () => run.page.getByRole('region', { name: 'Ma-két', exact: true })
const undo = () => run.page.getByRole('button', { name: /^Hoàn tác/ })
const told = () => plan().getByRole('status')
const shoot = async (name: string) => {
  const folder = process.env.SCREENSHOTS
  if (folder) await run.page.screenshot({ path: `${folder}/plan-${name}.png` })
}
const drag = async (from: string, to: string) => {
  const target = run.page.getByRole('region', { name: to, exact: true })
  const start = (await run.page.getByRole('button', { name: from, exact: true }).boundingBox())!
  const end = (await target.boundingBox())!
  await run.page.mouse.move(start.x + 10, start.y + 10)
  await run.page.mouse.down()
  await run.page.mouse.move(end.x + end.width / 2, end.y + 60, { steps: 12 })
  await run.page.mouse.move(end.x + end.width / 2, end.y + 80, { steps: 4 })
  await run.page.mouse.up()
}
const openTools = async (name: string) => {
  await slot(name).hover()
  await slot(name)
    .getByRole('button', { name: /^Chỉnh ô/ })
    .click()
  return run.page.getByRole('dialog', { name })
}

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

test('a new issue begins like the one before: its templates and sections, without its articles', async () => {
  const { page } = run
  await goTo(page, 'Số báo')
  await page.getByRole('button', { name: 'Số mới' }).click()
  const dialog = page.getByRole('dialog', { name: 'Số mới' })
  expect(await dialog.getByLabel('Dựng trang').locator('option:checked').textContent()).toBe(
    'Như số 46 (4 trang)'
  )
  expect(await dialog.getByLabel('Số trang').count()).toBe(0)
  await shoot('new')
  await dialog.getByRole('button', { name: 'Tạo số báo' }).click()
  await plan().waitFor()
  const { plan: made } = await answer(page, 'issues.read', { issue: page.url().split('/').at(-1)! })
  const { issues } = { issues: await answer(page, 'issues.list', {}) }
  const before = issues.find((issue) => issue.number === 46 && issue.product === 'tuan-tin')!
  const { plan: model } = await answer(page, 'issues.read', { issue: before.id })
  expect(made.pages.map(({ template, section }) => [template, section])).toEqual(
    model.pages.map(({ template, section }) => [template, section])
  )
  expect(made.pages.every((each) => Object.keys(each.slots).length === 0)).toBe(true)
})

test('pages lie open in spreads, the first and the last alone', async () => {
  const { page } = run
  const boxes = await Promise.all(
    [1, 2, 3, 4].map((number) =>
      page.getByRole('region', { name: `Trang ${number}`, exact: true }).boundingBox()
    )
  )
  const [first, second, third, last] = boxes.map((box) => box!)
  expect(second!.y).toBe(third!.y)
  expect(first!.y).toBeLessThan(second!.y)
  expect(last!.y).toBeGreaterThan(second!.y)
  expect(Math.round(first!.x)).toBe(Math.round(third!.x))
  expect(Math.round(last!.x)).toBe(Math.round(second!.x))
})

test('an article is placed by keyboard: lifted, carried from slot to slot, set down', async () => {
  const { page } = run
  await page.getByRole('button', { name: `Kéo “${FIRST}” vào trang` }).focus()
  await page.keyboard.press('Space')
  const spoken = page.locator('[id^="DndLiveRegion"]')
  await spoken.getByText(/^Đang ở /).waitFor()
  for (const key of ['ArrowRight', 'ArrowDown']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(400)
  }
  await page.keyboard.press('Space')
  const said = spoken.getByText(/^Đã đặt vào Trang \d – /)
  await said.waitFor()
  const place = /^Đã đặt vào (.+)\.$/.exec((await said.textContent())!)![1]
  await slot(place!).getByText(FIRST).waitFor()
  expect(await undo().getAttribute('aria-label')).toContain(`đặt “${FIRST}” vào trang`)
  await page.keyboard.press('Control+z')
  await told().getByText(`Đã hoàn tác: đặt “${FIRST}” vào trang`).waitFor()
  await page.getByRole('button', { name: `Kéo “${FIRST}” vào trang` }).waitFor()
})

test('a slot is kept for an article to come, says so before printing, and the article takes its place', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Giữ chỗ ở…' }).click()
  await page.getByRole('menuitem', { name: 'Trang 3 – Bài trên' }).click()
  const popover = page.getByRole('dialog', { name: 'Trang 3 – Bài trên' })
  await popover.getByLabel('Bài sắp có').fill(COMING)
  await shoot('keep')
  await page.keyboard.press('Enter')
  await popover.waitFor({ state: 'detached' })
  await slot('Trang 3 – Bài trên').getByText(COMING).waitFor()
  await placeByDragging(page, 'Giữ chỗ cho bài sắp có', 'Trang 3 – Bài dưới')
  const second = page.getByRole('dialog', { name: 'Trang 3 – Bài dưới' })
  await second.getByLabel('Bài sắp có').fill('Thôi không giữ')
  await page.keyboard.press('Escape')
  await second.waitFor({ state: 'detached' })
  expect(await slot('Trang 3 – Bài dưới').getByText('Thôi không giữ').count()).toBe(0)
  await placeByMenu(page, SECOND, 'Trang 3 – Bài dưới')
  await waitTypeset(page)
  const check = page.getByRole('complementary').getByRole('region', { name: 'Kiểm tra trước in' })
  await check.getByRole('button', { name: /^Kiểm tra trước in/ }).click()
  await check.getByText(`Ô còn giữ chỗ cho “${COMING}”.`).waitFor()
  await shoot('kept')
  await placeByDragging(page, FIRST, 'Trang 3 – Bài trên')
  await slot('Trang 3 – Bài trên').getByText(FIRST).waitFor()
  expect(await slot('Trang 3 – Bài trên').getByText(COMING).count()).toBe(0)
  await check.getByText(`Ô còn giữ chỗ cho “${COMING}”.`).waitFor({ state: 'detached' })
  await check.getByRole('button', { name: /^Kiểm tra trước in/ }).click()
})

test('a slot is adjusted beside it, tried out step by step, and goes back in one undo', async () => {
  const { page } = run
  const name = 'Trang 3 – Bài dưới'
  const popover = await openTools(name)
  const headline = popover.getByRole('group', { name: 'Cỡ tít' })
  const before = await headline.getByRole('status').textContent()
  for (let step = 0; step < 3; step += 1) await headline.getByRole('button', { name: 'Tăng: Cỡ tít' }).click()
  expect(Number.parseInt((await headline.getByRole('status').textContent())!, 10)).toBe(
    Number.parseInt(before!, 10) + 3
  )
  await popover.getByLabel('Có ảnh trong ô').uncheck()
  await shoot('slot')
  await page.keyboard.press('Escape')
  await slot(name)
    .getByRole('button', { name: /\(đã chỉnh\)$/ })
    .waitFor()
  await waitTypeset(page)
  const id = page.url().split('/').at(-1)!
  const { plan: saved } = await answer(page, 'issues.read', { issue: id })
  expect(saved.pages[2]!.settings).toEqual({
    lower: { headline: Number.parseInt(before!, 10) + 3, photoLines: 0 }
  })
  await undo().click()
  await told().getByText('Đã hoàn tác: chỉnh Bài dưới, trang 3').waitFor()
  await slot(name)
    .getByRole('button', { name: `Chỉnh ô: ${name}`, exact: true })
    .waitFor()
  await page.keyboard.press('Control+y')
  const again = await openTools(name)
  await again.getByRole('button', { name: 'Như mẫu trang' }).click()
  expect(await again.getByRole('button', { name: 'Như mẫu trang' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await again.waitFor({ state: 'detached' })
})

test('pages are added where they are wanted, moved by dragging, and taken out with what that does said first', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Số trang…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Đổi số trang' })
  await dialog.getByLabel('Số trang').selectOption({ label: '8 trang' })
  await dialog.getByLabel('Thêm vào sau').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Thêm 4 trang' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('region', { name: 'Trang 8', exact: true }).waitFor()
  await slot('Trang 7 – Bài trên').getByText(FIRST).waitFor()
  await page.getByRole('region', { name: 'Trang 6', exact: true }).scrollIntoViewIfNeeded()
  await drag('Kéo trang 7 đến chỗ khác', 'Trang 6')
  await slot('Trang 6 – Bài trên').getByText(FIRST).waitFor()
  await page.getByRole('button', { name: 'Việc với trang 6' }).click()
  await page.getByRole('menuitem', { name: 'Chuyển ra sau một trang' }).click()
  await slot('Trang 7 – Bài trên').getByText(FIRST).waitFor()
  await shoot('eight')
  await page.getByRole('button', { name: 'Số trang…' }).click()
  await dialog.getByLabel('Số trang').selectOption({ label: '4 trang' })
  await dialog.getByText('Không bài nào mất chỗ.').waitFor()
  await dialog.getByLabel(/^Trang 6/).uncheck()
  await dialog.getByText('Hãy chọn đúng 4 trang; đang chọn 3.').waitFor()
  await dialog.getByLabel(/^Trang 7/).check()
  await dialog.getByText(/^2 bài về danh sách: /).waitFor()
  await shoot('count')
  await dialog.getByRole('button', { name: 'Bỏ 4 trang' }).click()
  await page.getByRole('button', { name: `Kéo “${FIRST}” vào trang` }).waitFor()
  await page.keyboard.press('Control+z')
  await slot('Trang 7 – Bài trên').getByText(FIRST).waitFor()
})

test('two stories change places; another template keeps what it has room for and says what it has not', async () => {
  const { page } = run
  const seventh = page.getByRole('region', { name: 'Trang 7', exact: true })
  await seventh.scrollIntoViewIfNeeded()
  const from = (await slot('Trang 7 – Bài trên').getByText(FIRST).boundingBox())!
  const to = (await slot('Trang 7 – Bài dưới').boundingBox())!
  await page.mouse.move(from.x + 10, from.y + 6)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + 10, { steps: 12 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 })
  await page.mouse.up()
  await slot('Trang 7 – Bài dưới').getByText(FIRST).waitFor()
  await slot('Trang 7 – Bài trên').getByText(SECOND).waitFor()
  await seventh.getByLabel('Mẫu trang').selectOption({ label: 'Một bài lớn' })
  await slot('Trang 7 – Bài chính').getByText(SECOND).waitFor()
  await page.getByText(`1 bài về danh sách: “${FIRST}”`).first().waitFor()
})

test('a plan begun otherwise is made up like another issue, and undo brings the old one back', async () => {
  const { page } = run
  await createIssue(page)
  await placeByMenu(page, SECOND, 'Trang 4 – Bài chính')
  await page.getByRole('button', { name: 'Dựng như số khác…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dựng ma-két như số khác' })
  await dialog.getByLabel('Như số').selectOption({ label: await optionOf(dialog, 'Số 45') })
  await dialog.getByText(/^1 bài về danh sách|^Không bài nào mất chỗ/).waitFor()
  await shoot('adopt')
  await dialog.getByRole('button', { name: 'Dựng ma-két' }).click()
  await page.getByRole('region', { name: 'Trang 8', exact: true }).waitFor()
  await page.keyboard.press('Control+z')
  await told().getByText('Đã hoàn tác: dựng ma-két như số 45').waitFor()
  await slot('Trang 4 – Bài chính').getByText(SECOND).waitFor()
  expect(await page.getByRole('region', { name: 'Trang 8', exact: true }).count()).toBe(0)
})

async function optionOf(dialog: ReturnType<RunningApp['page']['locator']>, begins: string): Promise<string> {
  const options = await dialog.getByLabel('Như số').locator('option').allTextContents()
  return options.find((option) => option.startsWith(begins))!
}
