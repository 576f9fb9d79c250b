import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { answer } from './ask'
import { root, type RunningApp } from './launch'

/** What people of the demo office do, by the words on the screen. */

export const DEMO_PIN = '123456'

/** Members of the demo office by what they do there. */
export const people = {
  contributor: 'Đoàn Thị Mai Khuê',
  editor: 'Tạ Ngọc Diệp',
  secretary: 'Phùng Gia Thuận',
  approver: 'Lương Thị Thu Vân',
  administrator: 'Mạc Đức An'
}

export const sampleWord = path.join(root, 'resources/demo/hoi-nghi-ngay-hoi-doc-sach.docx')
export const samplePhoto = path.join(root, 'resources/demo/photos')

export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở tòa soạn mẫu' }).click()
  await page.getByText('Ai đang ngồi ở máy này?').waitFor({ timeout: 90_000 })
}

export async function signIn(page: Page, name: string, pin = DEMO_PIN): Promise<void> {
  await page.getByRole('radio', { name }).check()
  await page.getByLabel('Mã PIN').fill(pin)
  await page.keyboard.press('Enter')
  // The question about missed entries may already stand in front of it.
  await page.getByRole('navigation', { name: 'Các phòng làm việc', includeHidden: true }).waitFor()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button').last().click()
  await page.getByRole('menuitem', { name: 'Đăng xuất, đổi người' }).click()
  await page.getByText('Ai đang ngồi ở máy này?').waitFor()
}

export async function changePerson(page: Page, name: string): Promise<void> {
  await signOut(page)
  await signIn(page, name)
  await dismissMissed(page)
}

/** Answers "later" to the question about missed entries, where it is asked. */
export async function dismissMissed(page: Page): Promise<void> {
  const missed = page.getByRole('dialog', { name: /việc lỡ lịch/ })
  const isAsked = await missed.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false
  )
  if (isAsked) await missed.getByRole('button', { name: 'Đóng' }).click()
}

export async function goTo(page: Page, room: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${room}`) })
    .click()
  await page.getByRole('region', { name: room }).first().waitFor()
}

/** The system's file dialog cannot be clicked by a test: it answers with these files. */
export async function answerFileDialog(run: RunningApp, files: readonly string[]): Promise<void> {
  await run.app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] })
  }, files)
}

/** Drops files as a person does who drags them from the Explorer. */
export async function dropFiles(page: Page, selector: string, files: readonly string[]): Promise<void> {
  const contents = files.map((file) => ({
    name: path.basename(file),
    bytes: readFileSync(file).toString('base64'),
    type: /\.jpe?g$/.test(file) ? 'image/jpeg' : ''
  }))
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer()
    for (const { name, bytes, type } of list) {
      const binary = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
      data.items.add(new File([binary], name, { type }))
    }
    return data
  }, contents)
  const target = page.locator(selector).first()
  const box = (await target.boundingBox())!
  const place = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await target.dispatchEvent(event, { dataTransfer: transfer, ...place })
  }
}

/** Brings a Word file in through the dialog and opens the article. */
export async function importWord(run: RunningApp, file: string): Promise<void> {
  const { page } = run
  await answerFileDialog(run, [file])
  await page.getByRole('button', { name: 'Nhập tệp…' }).click()
  await page.getByRole('dialog', { name: 'Đã nhập tệp' }).waitFor({ timeout: 60_000 })
}

export async function openImported(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở bài' }).click()
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
}

/** Waits until the screen says that everything typed is on disk. */
export async function waitSaved(page: Page): Promise<void> {
  await page
    .getByTestId('saved')
    .getByText(/^Đã lưu \d\d:\d\d:\d\d$/)
    .waitFor()
}

/** Begins an empty article and says which. */
export async function beginArticle(page: Page): Promise<string> {
  await goTo(page, 'Bàn bài')
  await page.getByRole('button', { name: 'Bài mới' }).click()
  await page.getByRole('button', { name: 'Bắt đầu viết' }).click()
  await page.getByRole('textbox', { name: 'Tít', exact: true }).waitFor()
  return page.url().split('/').at(-1)!
}

export async function openArticle(page: Page, title: string): Promise<void> {
  await goTo(page, 'Bàn bài')
  await page.getByRole('searchbox').fill(title)
  await page
    .getByRole('row', { name: new RegExp(title.slice(0, 40)) })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
}

/** Waits until a dialog has done its work: what an earlier one told may still stand on the screen. */
async function waitDone(page: Page, told: string | RegExp): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(told, { exact: true }).first().waitFor()
}

/** Hands an article over in the dialog that asks about it. */
export async function handOver(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi duyệt' }).click()
  await waitDone(page, 'Đã gửi duyệt.')
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await handOver(page)
}

/** Opens an article from the queue of the signed-in member. */
export async function openFromQueue(page: Page, title: string): Promise<void> {
  await goTo(page, 'Chờ tôi duyệt')
  // Further down it may stand once more, among what was signed lately.
  await page
    .getByRole('link', { name: new RegExp(title.slice(0, 40)) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Ký duyệt' }).waitFor()
}

export async function sign(page: Page, pin = DEMO_PIN): Promise<void> {
  await page.getByRole('button', { name: 'Ký duyệt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ký duyệt' })
  await dialog.getByLabel('Mã PIN').fill(pin)
  await dialog.getByRole('button', { name: 'Ký duyệt' }).click()
  await waitDone(page, /^Đã ký duyệt “/)
}

/** Creates the next issue of the bulletin with the usual templates, and opens its plan. */
export async function createIssue(page: Page): Promise<void> {
  await goTo(page, 'Số báo')
  await page.getByRole('button', { name: 'Số mới' }).click()
  await page.getByRole('dialog').getByLabel('Dựng trang').selectOption({ label: 'Mẫu trang thường lệ' })
  await page.getByRole('button', { name: 'Tạo số báo' }).click()
  await page.getByRole('complementary', { name: 'Bài có thể đặt' }).waitFor()
}

/** Puts an article into a slot with the menu, as one does by keyboard. */
export async function placeByMenu(page: Page, title: string, slot: string): Promise<void> {
  await page.getByRole('button', { name: `Đặt “${title}” vào…` }).click()
  await page.getByRole('menuitem', { name: slot, exact: true }).click()
}

/** Puts an article into a slot by dragging it there. */
export async function placeByDragging(page: Page, title: string, slot: string): Promise<void> {
  const handle = page.getByRole('button', { name: `Kéo “${title}” vào trang` })
  const target = page.getByRole('group', { name: slot, exact: true })
  await target.scrollIntoViewIfNeeded()
  await handle.scrollIntoViewIfNeeded()
  const from = await handle.boundingBox()
  const to = await target.boundingBox()
  if (!from || !to) throw new Error(`cannot drag ${title} to ${slot}`)
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + 20, { steps: 12 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 })
  await page.mouse.up()
}

/** Lets the story that does not fit run on in another slot. */
export async function runOn(page: Page, slot: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Thừa \d+ dòng/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: `Nối sang ${slot}`, exact: true }).click()
}

/** Waits until the pages beside the plan show the plan as it is now. */
export async function waitTypeset(page: Page): Promise<void> {
  const preview = page.getByRole('complementary', { name: 'Trang in' })
  await page.waitForTimeout(700)
  await preview.getByText('đang dàn trang…').waitFor({ state: 'detached', timeout: 60_000 })
  await preview.getByRole('img', { name: 'Trang 1' }).waitFor()
}

/** Gives one reason for everything that the check before printing asks one for. Nothing must be left to mend. */
export async function giveReasons(page: Page, reason = 'Số ít bài, in thử'): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Xuất tệp in' })
  const check = dialog.getByRole('region', { name: 'Kiểm tra trước in' })
  await check
    .getByText(/Sẵn sàng in|nên xem/)
    .first()
    .waitFor()
  await check.getByText('đang kiểm tra…').waitFor({ state: 'detached' })
  const fields = dialog.getByPlaceholder('Lý do bỏ qua')
  for (const field of await fields.all()) {
    if ((await field.inputValue()) === '') await field.fill(reason)
  }
}

/** Has only these made in the export dialog, by their labels. */
export async function chooseOutputs(page: Page, ...labels: RegExp[]): Promise<void> {
  const choices = page
    .getByRole('dialog', { name: 'Xuất tệp in' })
    .getByRole('group', { name: 'Làm những tệp nào' })
  await choices.waitFor()
  for (const each of await choices.getByRole('checkbox').all()) {
    const label = (await each.locator('..').textContent()) ?? ''
    await each.setChecked(labels.some((wanted) => wanted.test(label)))
  }
}

/** Exports the issue on the screen for the printing house and waits for the finished, verified job. */
export async function exportIssue(page: Page): Promise<{ name: string; folder: string; sha256: string }> {
  const before = (await answer(page, 'jobs.list', {})).length
  await page.getByRole('button', { name: 'Xuất tệp in' }).click()
  const dialog = page.getByRole('dialog', { name: 'Xuất tệp in' })
  await chooseOutputs(page, /^Tệp in cho nhà in/)
  await giveReasons(page)
  await dialog.getByRole('button', { name: 'Xuất tệp' }).click()
  const jobs = page.getByRole('region', { name: 'Tệp in' }).getByRole('listitem')
  await jobs.nth(before).waitFor()
  const newest = jobs.first()
  await newest.getByText('Đã xong, đã kiểm tra').waitFor({ timeout: 120_000 })
  const [name, folder, , sha256] = (await newest.locator('dd').allTextContents()) as [
    string,
    string,
    string,
    string
  ]
  return { name, folder, sha256 }
}

/** What another PC will send one day: a text made of the one before the newest, beside the newest. Leads to the desk. */
export async function writeElsewhere(
  page: Page,
  article: string,
  change: (body: string) => string
): Promise<void> {
  await goTo(page, 'Bàn bài')
  const before = await answer(page, 'articles.read', { article })
  const base = before.revisions.find((each) => each.id === before.head)!.parents[0]!
  const { meta, body: old } = await answer(page, 'revisions.read', { revision: base })
  const content = { meta, body: JSON.parse(change(JSON.stringify(old))) as typeof old }
  await answer(page, 'journal.save', { article, base, content })
  await answer(page, 'revisions.save', { article, note: '' })
  const { heads } = await answer(page, 'articles.read', { article })
  if (heads.length !== 2) throw new Error(`${heads.length} heads, not 2`)
}
