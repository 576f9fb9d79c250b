import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerFileDialog,
  beginArticle,
  changePerson,
  createIssue,
  DEMO_PIN,
  dismissMissed,
  exportIssue,
  goTo,
  handOver,
  openArticle,
  openDemo,
  openFromQueue,
  people,
  placeByMenu,
  sign,
  signIn,
  submit,
  waitSaved,
  waitTypeset
} from './journey'
import { rewriteZip } from '../fixtures/rewriteZip'
import { giveToElectron, launch, makeFolder, root, type RunningApp } from './launch'

/**
 * One article from its first line to a dossier that another PC checks, told in
 * order: three levels, a return, a delegation, print, a correction.
 */

const TITLE = 'Chốt dân phòng giữ đêm bình yên'
/** Signs in the leader's place. */
const DELEGATE = 'Cao Nhật Quang'

let run: RunningApp
let dossier = ''

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

async function writeOn(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
  await waitSaved(page)
}

async function signAs(page: Page, person: string): Promise<void> {
  await changePerson(page, person)
  await openFromQueue(page, TITLE)
  await sign(page)
}

/** Waits until a job of this title is done, and says where its file is. */
async function finishedFile(page: Page, title: RegExp): Promise<string> {
  const jobs = page.getByRole('region', { name: 'Tệp in' }).getByRole('listitem')
  const newest = jobs.filter({ hasText: title }).first()
  await newest.getByText('Đã xong, đã kiểm tra').waitFor({ timeout: 120_000 })
  const [name, folder] = await newest.locator('dd').allTextContents()
  return path.join(folder!, name!)
}

test('the secretary puts the editors before the two levels there are', async () => {
  const { page } = run
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('quy trình duyệt: ai ký')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Thêm cấp duyệt' }).click()
  const added = page.getByRole('listitem', { name: /^Cấp 3/ })
  await added.getByLabel('Người ký là').selectOption('editor')
  await added.getByLabel('Tên cấp duyệt').fill('Biên tập')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('button', { name: 'Lưu thành phiên bản 1' }).click()
  await page.getByText(/^Đang dùng: phiên bản 1/).waitFor()
})

test('the contributor hands over, the editor returns, the contributor mends', async () => {
  const { page } = run
  await changePerson(page, people.contributor)
  await beginArticle(page)
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(TITLE)
  await writeOn(page, 'Đêm nào tổ dân phòng cũng đi một vòng khu phố.')
  await submit(page)
  await changePerson(page, people.editor)
  await openFromQueue(page, TITLE)
  await page.getByRole('button', { name: 'Trả lại' }).click()
  await page.getByLabel('Lý do (người viết sẽ đọc đầu tiên)').fill('Thêm số người của tổ.')
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
  await page.getByText('Đã trả lại bài.', { exact: true }).waitFor()
  await changePerson(page, people.contributor)
  await openArticle(page, TITLE)
  await page.getByText('Thêm số người của tổ.').first().waitFor()
  await writeOn(page, ' Tổ có chín người.')
  await submit(page)
})

test('two levels sign; the leader is away, and a colleague signs in her place', async () => {
  const { page } = run
  await signAs(page, people.editor)
  await signAs(page, people.secretary)
  await changePerson(page, people.approver)
  await goTo(page, 'Chờ tôi duyệt')
  await page.getByRole('button', { name: 'Ủy quyền' }).click()
  await page.getByRole('button', { name: 'Ủy quyền mới' }).click()
  const form = page.getByRole('dialog', { name: 'Ủy quyền mới' })
  const option = form.getByLabel('Ủy quyền cho').locator('option', { hasText: DELEGATE })
  await form.getByLabel('Ủy quyền cho').selectOption((await option.getAttribute('value'))!)
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await form.getByLabel('Đến hết ngày').fill(tomorrow)
  await form.getByLabel('Lý do').fill('Đi công tác.')
  await form.getByLabel('Mã PIN').fill(DEMO_PIN)
  await form.getByRole('button', { name: 'Ký ủy quyền' }).click()
  await page.getByText(`Đã ủy quyền cho ${DELEGATE}.`).first().waitFor()
  await page.keyboard.press('Escape')

  await changePerson(page, DELEGATE)
  await openFromQueue(page, TITLE)
  await sign(page)
  await openArticle(page, TITLE)
  await page
    .getByText(new RegExp(`${DELEGATE} ký thay ${people.approver}`))
    .first()
    .waitFor()
})

test('it is printed in number 47', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  await createIssue(page)
  await placeByMenu(page, TITLE, 'Trang 1 – Bài chính')
  await waitTypeset(page)
  await page.getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByText('Đã lên lịch.', { exact: true }).waitFor()
  // One article on four pages: the check before printing asks why, once.
  await exportIssue(page)
  await goTo(page, 'Lịch xuất bản')
  const entry = page.getByRole('listitem').filter({ hasText: 'Số 47' })
  await entry.getByRole('button', { name: 'Thêm thao tác' }).click()
  await page.getByRole('menuitem', { name: 'Xuất tệp in và ghi nhận' }).click()
  // The second file of this number: the first was made to try it.
  const files = page.getByRole('region', { name: 'Tệp in' }).getByRole('listitem')
  await files.filter({ hasText: /Số 47/ }).nth(1).waitFor()
  await finishedFile(page, /Số 47/)
  await goTo(page, 'Lịch xuất bản')
  await entry.getByText('Đã xong').waitFor()
})

test('a mistake in print: a correction with a chain of signatures of its own, linked to what was printed', async () => {
  const { page } = run
  await changePerson(page, people.contributor)
  await openArticle(page, TITLE)
  await page.getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sửa bài' }).click()
  await writeOn(page, ' (Số trước in nhầm là tám người.)')
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/Đính chính bài đã in ở Tuần tin quận số 47/).waitFor()
  await dialog.getByLabel('Lời đính chính: sai ở đâu, đúng là gì').fill('Tổ có chín người, không phải tám.')
  await handOver(page)
  for (const person of [people.editor, people.secretary, people.approver]) await signAs(page, person)
  await openArticle(page, TITLE)
  await page
    .getByText(/Đã đính chính, ký duyệt/)
    .first()
    .waitFor()
})

test('the sign-off sheet names everybody, and its code is read by another program', async () => {
  const { page } = run
  const file = path.join(makeFolder('sheet'), 'phieu.pdf')
  giveToElectron(path.dirname(file))
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Phiếu duyệt (PDF)…' }).click()
  await finishedFile(page, /^Phiếu duyệt/)
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC')
  for (const name of [people.editor, people.secretary, people.approver]) expect(text).toContain(name)
  expect(text).toContain('đính chính')
  const picture = path.join(path.dirname(file), 'phieu')
  execFileSync('pdftoppm', ['-r', '200', '-png', '-f', '1', '-l', '1', '-singlefile', file, picture])
  const code = execFileSync('zbarimg', ['--quiet', '--raw', `${picture}.png`], { encoding: 'utf8' }).trim()
  await goTo(page, 'Phiếu và hồ sơ')
  await page.getByLabel('Mã trên phiếu').fill(code)
  await page.getByText('Còn hiệu lực').waitFor()
  await page.getByText(TITLE).first().waitFor()
})

test('the dossier of the number is made', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  await goTo(page, 'Số báo')
  await page.getByRole('link', { name: /47/ }).click()
  await page.getByRole('button', { name: 'Lập hồ sơ…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lập hồ sơ' }).click()
  const made = await finishedFile(page, /^Hồ sơ/)
  dossier = path.join(makeFolder('dossier'), 'ho-so.zip')
  copyFileSync(made, dossier)
  giveToElectron(path.dirname(dossier))
})

test('another PC, which knows nothing of the office, finds it whole; one word of its log changed, and it is not', async () => {
  const other = await launch({ width: 1280, height: 800 })
  try {
    const { page } = other
    await openDemo(page)
    await signIn(page, people.approver)
    await dismissMissed(page)
    await goTo(page, 'Phiếu và hồ sơ')
    await page.getByRole('tab', { name: 'Kiểm tra hồ sơ' }).click()
    await answerFileDialog(other, [dossier])
    await page.getByRole('button', { name: 'Chọn tệp hồ sơ…' }).click()
    await page.getByText('Hồ sơ còn nguyên vẹn').waitFor({ timeout: 60_000 })
    await page.getByText(TITLE).first().waitFor()
    const spoiled = path.join(path.dirname(dossier), 'ho-so-sua.zip')
    await rewriteZip(dossier, spoiled, (name, bytes) =>
      name === 'records.ndjson'
        ? Buffer.from(bytes.toString('utf8').replace('Thêm số người của tổ.', 'Thêm số người của xã.'))
        : bytes
    )
    giveToElectron(spoiled)
    await page.getByRole('button', { name: 'Kiểm tra hồ sơ khác' }).click()
    await answerFileDialog(other, [spoiled])
    await page.getByRole('button', { name: 'Chọn tệp hồ sơ…' }).click()
    await page.getByText('Hồ sơ KHÔNG còn nguyên vẹn').waitFor({ timeout: 60_000 })
    await page
      .getByText(/^Bản ghi số \d+ của Tạ Ngọc Diệp .* đã bị sửa hoặc giả mạo/)
      .first()
      .waitFor()
  } finally {
    await other.close()
  }
})

test('the command line says the same, and ends with a code that a script can read', async () => {
  const verify = (file: string) =>
    spawnSync(process.execPath, [path.join(root, 'scripts/verify.mjs'), file], { encoding: 'utf8' })
  const whole = verify(dossier)
  expect([whole.status, whole.stdout]).toEqual([0, expect.stringContaining('nguyên vẹn')])
  const spoiled = verify(path.join(path.dirname(dossier), 'ho-so-sua.zip'))
  expect([spoiled.status, spoiled.stdout]).toEqual([
    1,
    expect.stringMatching(/Bản ghi số \d+ của Tạ Ngọc Diệp .* đã bị sửa hoặc giả mạo/)
  ])
})
