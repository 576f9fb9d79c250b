import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  beginArticle,
  changePerson,
  DEMO_PIN,
  dismissMissed,
  goTo,
  openArticle,
  openDemo,
  openFromQueue,
  people,
  sign,
  signIn,
  submit,
  waitSaved
} from './journey'
import { launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** An approver's days, told in order: each test goes on where the one before ended. */

let run: RunningApp

const TITLES = ['Bếp ăn nghĩa tình ở phường Bến Cũ', 'Chợ đêm cuối tuần mở lại', 'Đội dân phòng diễn tập']
/** Of the demo office: written by a contributor of the ward, and waiting for the secretary. */
const WARD = 'Đông Rạch thay 63 nắp cống'
const [FIRST, SECOND, THIRD] = TITLES as [string, string, string]

const queue = (page: Page) => page.getByRole('region', { name: 'Chờ tôi duyệt' })
/** An article that waits; one that was signed lately stands below, without a box. */
const waiting = (page: Page, title: string) =>
  queue(page)
    .getByRole('listitem')
    .filter({ hasText: title, has: page.getByRole('checkbox') })

/** Writes an article and hands it over, as its author does. */
async function writeArticle(page: Page, title: string): Promise<void> {
  await beginArticle(page)
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(title)
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.type('Sáng nay bà con các khu phố góp gạo, góp củi và góp công.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ban điều hành khu phố ghi sổ từng phần quà.')
  await waitSaved(page)
  await submit(page)
}

/** How large the letters of the text are on the screen, in pixels: older engines measure as if nothing were zoomed. */
const letterSize = (page: Page) =>
  page.getByRole('textbox', { name: 'Nội dung' }).evaluate((text) => {
    let size = parseFloat(getComputedStyle(text).fontSize)
    for (let element = text.parentElement; element; element = element.parentElement)
      size *= Number(element.style.zoom || 1)
    return size
  })

/** Opens an article from the queue and reads it to its end, by keyboard. */
async function readToEnd(page: Page, title: string): Promise<void> {
  await openFromQueue(page, title)
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
  await page.keyboard.press('End')
  await page.waitForTimeout(1_200)
}

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
  await dismissMissed(run.page)
  for (const title of TITLES) await writeArticle(run.page, title)
})
afterAll(() => run.close())

test('by keyboard alone: from the queue through text, changes and printed page to the signature, and back', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  await page.keyboard.press('Control+2')
  await waiting(page, FIRST).getByText('Bạn chưa xem bài này').waitFor()
  await picture(page, 'queue')
  for (let steps = 0; steps < 10; steps++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    if (focused === FIRST) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Bài' }).waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('group', { name: 'Thay đổi' }).waitFor()
  await picture(page, 'reading-changes')
  await page.keyboard.press('Alt+3')
  await page.getByRole('img', { name: 'Trang in 1' }).waitFor({ timeout: 60_000 })
  await picture(page, 'reading-pages')
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Shift+F9')
  await page.getByRole('toolbar', { name: 'Đọc chữ lớn' }).waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await letterSize(page)).toBeCloseTo(24, 1)
  await picture(page, 'reading-large')
  await page.keyboard.press('Shift+F9')
  await page.keyboard.press('Control+Enter')
  const asked = page.getByRole('dialog', { name: 'Ký duyệt' })
  await asked.waitFor()
  await page.keyboard.type(DEMO_PIN)
  await page.keyboard.press('Enter')
  await page.getByText(`Đã ký duyệt “${FIRST}”.`).first().waitFor()
  await waiting(page, FIRST).waitFor({ state: 'detached' })
})

test('large type is remembered on this PC', async () => {
  const { page } = run
  await openFromQueue(page, SECOND)
  await page.keyboard.press('Shift+F9')
  await page.getByRole('button', { name: 'Chữ to hơn' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Ký duyệt' }).waitFor()
  await page.getByRole('button', { name: 'Chữ lớn' }).click()
  await page.getByRole('toolbar', { name: 'Đọc chữ lớn' }).getByText('26', { exact: true }).waitFor()
  await page.keyboard.press('Shift+F9')
})

test('several are signed with one PIN: those that were read to the end, and the others are named', async () => {
  const { page } = run
  await readToEnd(page, SECOND)
  await goTo(page, 'Chờ tôi duyệt')
  await waiting(page, SECOND).getByText('Bạn đã đọc hết bản này').waitFor()
  for (const title of [SECOND, THIRD]) await waiting(page, title).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Ký 2 bài đã chọn' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ký nhiều bài' })
  await dialog.getByRole('region', { name: 'Sẽ ký (1)' }).getByText(SECOND).waitFor()
  const unread = dialog.getByRole('region', { name: 'Chưa đọc hết, không ký (1)' })
  await unread.getByText(THIRD).waitFor()
  expect(await unread.getByRole('link', { name: 'Mở đọc' }).count()).toBe(1)
  await picture(page, 'sign-several')
  await dialog.getByLabel('Mã PIN').fill(DEMO_PIN)
  await page.keyboard.press('Enter')
  await dialog.getByText('Đã ký 1/1 bài.').waitFor()
  await picture(page, 'signed-several')
  await page.keyboard.press('Escape')
  await waiting(page, SECOND).waitFor({ state: 'detached' })
  await waiting(page, THIRD).waitFor()
})

test('returned with a remark on its words: the author gets a list of things to do', async () => {
  const { page } = run
  await readToEnd(page, THIRD)
  await page.getByText('ghi sổ từng phần quà').selectText()
  await page.keyboard.press('Control+Alt+m')
  await page.keyboard.type('Nêu rõ bao nhiêu phần quà.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Nêu rõ bao nhiêu phần quà.').first().waitFor()
  await page.getByRole('group', { name: 'Bài' }).focus()
  await page.keyboard.press('Control+Shift+Enter')
  const dialog = page.getByRole('dialog', { name: 'Trả lại bài này?' })
  await dialog.getByText('Góp ý gửi kèm (1)').waitFor()
  await picture(page, 'return')
  await page.keyboard.type('Thiếu số liệu.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Đã trả lại bài.', { exact: true }).waitFor()

  await changePerson(page, people.editor)
  await openArticle(page, THIRD)
  await page.getByText('Thiếu số liệu.').waitFor()
  const todo = page.getByRole('region', { name: 'Việc phải làm trước khi gửi lại' })
  await todo.getByText('Xong 0/1').waitFor()
  await picture(page, 'todo')
  await goTo(page, 'Bàn bài')
  await page
    .getByRole('row', { name: new RegExp(THIRD) })
    .getByText('Trả lại · 1 việc')
    .waitFor()
  await picture(page, 'todo-badge')
  await openArticle(page, THIRD)
})

test('handing over with things left asks; ticked off, the approver sees what changed since the last look', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Đến chỗ này' }).click()
  await page.getByRole('textbox', { name: 'Nội dung' }).locator('> p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Tất cả có 120 phần.')
  await waitSaved(page)
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  const asked = page.getByRole('dialog', { name: 'Gửi duyệt bài này?' })
  await asked.getByText(/^Còn 1 việc trong lần trả lại trước/).waitFor()
  expect(await asked.getByRole('button', { name: 'Gửi duyệt' }).isDisabled()).toBe(true)
  await picture(page, 'submit-with-todo')
  await page.keyboard.press('Escape')
  const todo = page.getByRole('region', { name: 'Việc phải làm trước khi gửi lại' })
  // Ticked once it is on record, which `check` would not wait for.
  await todo.getByRole('checkbox').click()
  await todo.getByText('Xong 1/1').waitFor()
  await submit(page)

  await changePerson(page, people.secretary)
  await goTo(page, 'Chờ tôi duyệt')
  await waiting(page, THIRD)
    .getByText(/^Từ lần bạn xem: sửa 1 đoạn/)
    .waitFor()
  await picture(page, 'queue-changed')
  await openFromQueue(page, THIRD)
  await page.getByText(/^Bài đã đổi từ lần xem trước của bạn/).waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByText(/^Thay đổi từ lần xem trước của tôi/).waitFor()
  await page.getByRole('insertion').filter({ hasText: 'Tất cả có 120 phần.' }).waitFor()
  await picture(page, 'changes-since')
  await page.keyboard.press('Alt+1')
  await sign(page)
})

test('a signature is taken back at once, or later in the same session with a reason; then it says why not', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
  await page.getByText(`Đã rút chữ ký khỏi “${THIRD}”.`).first().waitFor()
  await waiting(page, THIRD).waitFor()
  await openFromQueue(page, THIRD)
  await sign(page)
  const mine = page.getByRole('region', { name: 'Tôi đã ký gần đây' })
  await mine.getByRole('listitem').filter({ hasText: 'Hoàn tác ngay sau khi ký' }).waitFor()
  await picture(page, 'signed-by-me')
  await mine.getByRole('button', { name: `Hoàn tác chữ ký: ${THIRD}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Hoàn tác chữ ký' })
  await dialog.getByLabel('Vì sao rút chữ ký').fill('Chờ số liệu của phường.')
  await picture(page, 'undo')
  await page.keyboard.press('Enter')
  await mine.getByText('đã rút chữ ký: Chờ số liệu của phường.').waitFor()
  await openFromQueue(page, THIRD)
  await sign(page)
  await mine.getByRole('button', { name: `Hoàn tác chữ ký: ${THIRD}` }).waitFor()
  // What the notice offers is hers alone to take back.
  const offered = page.getByRole('button', { name: 'Hoàn tác', exact: true })
  await offered.last().waitFor()
  await changePerson(page, people.secretary)
  expect(await offered.count()).toBe(0)
  await goTo(page, 'Chờ tôi duyệt')
  await mine.getByText('Chỉ hoàn tác được trong lượt đăng nhập đã ký.').first().waitFor()
})

test('the approver delegates; the delegate signs in her place, and the article says so', async () => {
  const { page } = run
  await openFromQueue(page, WARD)
  await sign(page)
  await changePerson(page, people.approver)
  await goTo(page, 'Chờ tôi duyệt')
  await waiting(page, WARD).waitFor()
  await page.getByRole('button', { name: 'Ủy quyền' }).click()
  await page.getByRole('button', { name: 'Ủy quyền mới' }).click()
  const form = page.getByRole('dialog', { name: 'Ủy quyền mới' })
  const colleague = form.getByLabel('Ủy quyền cho')
  const option = await colleague.locator('option', { hasText: people.editor }).getAttribute('value')
  await colleague.selectOption(option!)
  await form.getByRole('checkbox', { name: 'Tờ tin phường' }).check()
  await form.getByLabel('Lý do').fill('Đi công tác.')
  await form.getByLabel('Mã PIN').fill(DEMO_PIN)
  await picture(page, 'delegation')
  await page.keyboard.press('Enter')
  await page.getByText(`Đã ủy quyền cho ${people.editor}.`).first().waitFor()
  const list = page.getByRole('dialog', { name: 'Ủy quyền duyệt' })
  await list.getByRole('region', { name: 'Tôi ủy quyền' }).getByText('Đang có hiệu lực').waitFor()
  await picture(page, 'delegations')
  await page.keyboard.press('Escape')

  await changePerson(page, people.editor)
  await goTo(page, 'Chờ tôi duyệt')
  await waiting(page, WARD).getByText(`thay mặt ${people.approver}`).waitFor()
  expect(await waiting(page, FIRST).count()).toBe(0)
  await picture(page, 'queue-delegated')
  await openFromQueue(page, WARD)
  await page.keyboard.press('Control+Enter')
  const asked = page.getByRole('dialog', { name: 'Ký duyệt' })
  await asked.getByText(`Bạn ký thay mặt ${people.approver}, theo ủy quyền.`).waitFor()
  await page.keyboard.press('Escape')
  await sign(page)
  await page
    .getByRole('region', { name: 'Tôi đã ký gần đây' })
    .getByText(`thay mặt ${people.approver}`)
    .waitFor()
})
