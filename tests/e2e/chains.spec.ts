import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import {
  beginArticle,
  changePerson,
  createIssue,
  dismissMissed,
  goTo,
  handOver,
  openDemo,
  people,
  placeByMenu,
  sign,
  signIn,
  submit,
  waitSaved
} from './journey'
import { launch, type RunningApp } from './launch'
import { pictures } from './pictures'

let run: RunningApp
let waiting: string

async function writeArticle(page: Page, title: string): Promise<string> {
  const article = await beginArticle(page)
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(title)
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.insertText('Phường tổ chức ngày hội đọc sách cho thiếu nhi.')
  await waitSaved(page)
  return article
}

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.contributor)
  await dismissMissed(run.page)
  // One article of the bulletin waits under the chain of its product's set-up.
  waiting = await writeArticle(run.page, 'Lớp học bơi của phường')
  await submit(run.page)
  await changePerson(run.page, people.secretary)
})
afterAll(() => run.close())

const level = (page: Page, name: RegExp) => page.getByRole('listitem', { name })

async function toTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll('[role=tabpanel]')) panel.scrollTop = 0
  })
}

async function openChains(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('quy trình duyệt: ai ký')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Lưu thành phiên bản/ }).waitFor()
}

test('the secretary sets a chain of three levels with two signatures, a target and a checklist', async () => {
  const { page } = run
  await openChains(page)
  await pictures(page, 'chains-0')
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
  await pictures(page, 'chains-1')
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
  await page.getByText(/^Nên xem lại/).waitFor({ state: 'detached' })
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  expect(await drawing.locator('strong').allTextContents()).toEqual([
    'Biên tập',
    'Thư ký tòa soạn',
    'Lãnh đạo Ban'
  ])
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Biên tập')

  // By hand: the second level goes above the first, and back by one undo.
  await toTop(page)
  const grip = (await page.getByTitle('Kéo để đổi chỗ “Thư ký tòa soạn”').boundingBox())!
  const first = (await level(page, /^Cấp 1/).boundingBox())!
  await page.mouse.move(grip.x + 8, grip.y + 8)
  await page.mouse.down()
  await page.mouse.move(grip.x + 8, first.y + first.height * 0.7, { steps: 6 })
  await page.mouse.move(grip.x + 8, first.y + 20, { steps: 12 })
  await page.mouse.up()
  const labels = () => drawing.locator('strong').allTextContents()
  expect(await labels()).toEqual(['Thư ký tòa soạn', 'Biên tập', 'Lãnh đạo Ban'])
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  expect(await labels()).toEqual(['Biên tập', 'Thư ký tòa soạn', 'Lãnh đạo Ban'])

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
  await pictures(page, 'chains-2')
  await page.getByRole('button', { name: 'Lưu thành phiên bản 1' }).click()
  const versions = page.getByRole('complementary', { name: 'Các phiên bản' })
  await versions.getByText('“Theo kết luận giao ban”').waitFor()
  await versions.getByText('Thêm cấp “Biên tập”: Biên tập viên ký.').waitFor()
  await versions.getByText(/bài đang chờ duyệt theo phiên bản cũ/).waitFor()
  await page.getByText('Chưa đổi gì so với phiên bản đang dùng.').waitFor()
  await page.getByText(/^Đang dùng: phiên bản 1, Phùng Gia Thuận lưu/).waitFor()
  await toTop(page)
  await pictures(page, 'chains-3')
})

const rowsOf = async (page: Page, status: 'approved' | 'published') =>
  (await answer(page, 'articles.list', { status, offset: 0, limit: 100 })).rows

async function openArticleOf(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/articles/${id}`)
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
}

async function openApprovalOf(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/approvals/${id}`)
  await page.getByRole('button', { name: 'Ký duyệt' }).waitFor()
}

test('an article that was handed over before keeps its chain, and says that the office has a newer one', async () => {
  const { page } = run
  await openArticleOf(page, waiting)
  const timeline = page.getByRole('region', { name: 'Quy trình của bài này' })
  await timeline.getByText('Quy trình duyệt đăng lúc lập ấn phẩm.').waitFor()
  await timeline.getByText(/Tòa soạn đã có phiên bản 1/).waitFor()
  expect(await timeline.getByRole('listitem').count()).toBe(2)
  await pictures(page, 'timeline')
  await timeline.getByRole('link', { name: 'Xem quy trình' }).click()
  await page.getByText(/^Đang dùng: phiên bản 1/).waitFor()
})

test('what must be checked stands in the way of handing over until it is ticked', async () => {
  const { page } = run
  await changePerson(page, people.contributor)
  const article = await writeArticle(page, 'Ngày hội đọc sách ở phường')
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('phiên bản 1').waitFor()
  const levels = dialog.getByRole('region', { name: 'Quy trình duyệt' }).locator('strong')
  await levels.nth(2).waitFor()
  expect(await levels.allTextContents()).toEqual(['Biên tập', 'Thư ký tòa soạn', 'Lãnh đạo Ban'])
  await dialog.getByRole('button', { name: 'Gửi duyệt' }).click()
  await dialog
    .getByText('Còn một việc bắt buộc chưa đánh dấu: “Đã đối chiếu tên người, chức danh”.')
    .waitFor()
  await pictures(page, 'hand-over')
  await dialog.getByLabel('Đã đối chiếu tên người, chức danh').check()
  await handOver(page)
  const view = await answer(page, 'articles.read', { article })
  expect(view.signOff.chainVersion).toBe(1)
  expect(view.signOff.handedOver).toEqual([
    { text: 'Đã đối chiếu tên người, chức danh', required: true, isTicked: true }
  ])
})

test('a change after the signature is told in the list, in the page plan and on the schedule', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  const signed = (await rowsOf(page, 'approved')).find((row) => row.product === 'tuan-tin')!
  await createIssue(page)
  await placeByMenu(page, signed.title, 'Trang 1 – Bài thứ hai')
  const slot = page.getByRole('group', { name: 'Trang 1 – Bài thứ hai' })
  await slot.getByText(signed.title).waitFor()
  await page.getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const issue = page.url()

  await openArticleOf(page, signed.id)
  await page.getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' Thêm một câu.')
  await waitSaved(page)
  await page.keyboard.press('Control+s')
  await page.getByText('Chữ ký đã mất hiệu lực', { exact: true }).waitFor()
  await pictures(page, 'voided-article')

  await goTo(page, 'Bàn bài')
  await page.getByRole('searchbox').fill(signed.title)
  await page
    .getByRole('row', { name: new RegExp(signed.title.slice(0, 30)) })
    .getByText('Chữ ký đã mất hiệu lực')
    .waitFor()
  await pictures(page, 'voided-list')
  await page.evaluate((hash) => void (location.hash = hash), new URL(issue).hash)
  await slot.waitFor()
  await pictures(page, 'voided-issue')
  await slot.getByText('Chữ ký đã mất hiệu lực').waitFor()
  await page.getByText('1 bài có chữ ký đã mất hiệu lực').waitFor()
  await goTo(page, 'Lịch xuất bản')
  await page
    .getByText(/1 bài có chữ ký đã mất hiệu lực/)
    .first()
    .waitFor()
  await pictures(page, 'voided-schedule')
})

/** Sets a chain of one level, signed by the approver, for a purpose. */
async function setChainOfOne(page: Page, purpose: string): Promise<void> {
  await openChains(page)
  await page.getByLabel('Dùng để').selectOption({ label: purpose })
  await page.getByText(/^Chưa đặt riêng/).waitFor()
  for (const name of ['Biên tập', 'Thư ký tòa soạn'])
    await page.getByRole('button', { name: `Bỏ cấp “${name}”` }).click()
  await page.getByRole('button', { name: 'Lưu thành phiên bản 1' }).click()
  await page.getByText('Chưa đổi gì so với phiên bản đang dùng.').waitFor()
}

async function handOverWith(page: Page, label: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  await dialog.getByLabel(label).fill(reason)
  await handOver(page)
}

test('a correction and a withdrawal go through chains of their own and lead to what was printed', async () => {
  const { page } = run
  for (const purpose of ['Đính chính', 'Rút bài']) await setChainOfOne(page, purpose)
  const [corrected, withdrawn] = (await rowsOf(page, 'published')).filter((row) => row.product === 'tuan-tin')
  await openArticleOf(page, corrected!.id)
  await page
    .getByRole('region', { name: 'Đã ra ở' })
    .getByRole('link', { name: /số \d+, ngày .*trang \d/ })
    .waitFor()
  await page.getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' Đính chính một con số.')
  await waitSaved(page)
  await page.keyboard.press('Control+s')
  await page.getByText('Đang đính chính', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await pictures(page, 'hand-over-correction')
  await handOverWith(page, 'Lời đính chính', 'In nhầm 12 hộ, đúng là 21 hộ.')

  await openArticleOf(page, withdrawn!.id)
  await page.getByRole('button', { name: 'Thêm thao tác' }).click()
  await page.getByRole('menuitem', { name: 'Xin rút bài đã ra' }).click()
  await handOverWith(page, 'Vì sao rút bài', 'Đơn vị đề nghị rút.')
  await page.getByText('Đang xin rút', { exact: true }).waitFor()

  await changePerson(page, people.approver)
  await openApprovalOf(page, corrected!.id)
  await page.getByText(/Đính chính bài đã in ở/).waitFor()
  await page.getByText('“In nhầm 12 hộ, đúng là 21 hộ.”').first().waitFor()
  await page.getByRole('tab', { name: 'Quy trình duyệt' }).click()
  await pictures(page, 'approve-correction')
  await sign(page)
  await openApprovalOf(page, withdrawn!.id)
  await page.getByText(/Rút bài đã in ở/).waitFor()
  await sign(page)
  const after = await answer(page, 'articles.read', { article: withdrawn!.id })
  expect(after.state).toBe('withdrawn')
  const view = await answer(page, 'articles.read', { article: corrected!.id })
  expect(view.signOff.corrections).toMatchObject([
    { purpose: 'correct', reason: 'In nhầm 12 hộ, đúng là 21 hộ.' }
  ])
  expect(view.signOff.corrections[0]!.signedAt).not.toBeNull()
  await openArticleOf(page, corrected!.id)
  await page
    .getByRole('region', { name: 'Đã ra ở' })
    .getByText(/Đã đính chính, ký duyệt/)
    .waitFor()
  await pictures(page, 'corrected')
  await page.evaluate((hash) => void (location.hash = hash), '#/issues')
  await page
    .getByText(/1 bài đã rút/)
    .first()
    .waitFor()
  await pictures(page, 'issues-after')
})
