import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import {
  changePerson,
  createIssue,
  exportIssue,
  goTo,
  importWord,
  openArticle,
  openDemo,
  openFromQueue,
  openImported,
  people,
  placeByDragging,
  placeByMenu,
  runOn,
  sampleWord,
  sign,
  signIn,
  submit,
  waitSaved,
  waitTypeset
} from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'

/** One week of the office, told in order: each test goes on where the one before ended. */

let run: RunningApp
let title = ''

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
})
afterAll(() => run.close())

test('a Word file comes in with its text, its photos and a report, and the original stays attached', async () => {
  const { page } = run
  const file = path.join(makeFolder('incoming'), 'ngay-hoi.docx')
  copyFileSync(sampleWord, file)
  giveToElectron(file)
  await importWord(run, file)
  await page.getByText('Không mất chữ hay ảnh nào.').waitFor()
  await openImported(page)
  title = await page.getByRole('textbox', { name: 'Tít', exact: true }).inputValue()
  expect(title).toBe('Mỗi nhà góp một cuốn sách cho Ngày hội đọc sách')
  expect(await page.locator('figure').count()).toBe(2)
  expect(await page.getByRole('table').count()).toBe(1)
  await page.getByRole('tab', { name: /^Tệp gốc/ }).click()
  await page.getByText('ngay-hoi.docx').waitFor()
})

test('the editor writes, and the screen says when it is on disk', async () => {
  const { page } = run
  await page.getByRole('tab', { name: 'Bài', exact: true }).click()
  await page.getByLabel('Chuyên mục').selectOption('Thời sự')
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Bà con các khu phố cùng góp sách.')
  await waitSaved(page)
  const id = page.url().split('/').at(-1)!
  const { content } = await answer(page, 'journal.open', { article: id })
  expect(JSON.stringify(content.body)).toContain('Bà con các khu phố cùng góp sách.')
})

test('nobody signs alone: the author hands over and cannot sign', async () => {
  const { page } = run
  await submit(page)
  await page.getByText(/Bài đang chờ: Thư ký tòa soạn/).waitFor()
  await goTo(page, 'Chờ tôi duyệt')
  expect(await page.getByRole('link', { name: new RegExp(title) }).count()).toBe(0)
})

test('the secretary returns it with a reason, and the author reads the reason first', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  await openFromQueue(page, title)
  await page.getByRole('button', { name: 'Trả lại' }).click()
  await page.getByLabel('Lý do (người viết sẽ đọc đầu tiên)').fill('Bổ sung tên đơn vị phối hợp.')
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
  await page.getByText('Đã trả lại bài.', { exact: true }).waitFor()
  await changePerson(page, people.editor)
  await openArticle(page, title)
  await page.getByText('Bổ sung tên đơn vị phối hợp.').waitFor()
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Hội Khuyến học quận phối hợp thực hiện.')
  await waitSaved(page)
  await submit(page)
})

test('two levels sign with their PIN; the second sees what changed since the first submission', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  await openFromQueue(page, title)
  await page.getByRole('button', { name: 'Thay đổi', exact: true }).click()
  await page.getByRole('insertion').filter({ hasText: 'Hội Khuyến học' }).first().waitFor()
  await page.getByRole('button', { name: 'Ký duyệt' }).click()
  await page.getByRole('dialog').getByLabel('Mã PIN').fill('999999')
  await page.getByRole('dialog').getByRole('button', { name: 'Ký duyệt' }).click()
  await page.getByText('Mã PIN chưa đúng. Hãy thử lại.').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click()
  await sign(page)
  await changePerson(page, people.approver)
  await openFromQueue(page, title)
  await sign(page)
  await openArticle(page, title)
  await page.getByText(`Đã ký duyệt: ${people.secretary}, ${people.approver}.`, { exact: false }).waitFor()
})

test('one changed letter voids the signatures, visibly', async () => {
  const { page } = run
  await changePerson(page, people.editor)
  await openArticle(page, title)
  await page.getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByText(/chữ ký mất hiệu lực ngay khi bản mới được lưu/).waitFor()
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('.')
  await waitSaved(page)
  await page.keyboard.press('Control+s')
  await page.getByText(/Bài đã sửa sau khi ký/).waitFor()
  await goTo(page, 'Bàn bài')
  await page.getByRole('searchbox').fill('gop mot cuon sach')
  await page.getByRole('row', { name: new RegExp(`${title}.*Soạn thảo`, 's') }).waitFor()
  await openArticle(page, title)
  await submit(page)
  for (const person of [people.secretary, people.approver]) {
    await changePerson(page, person)
    await openFromQueue(page, title)
    await sign(page)
  }
})

test('the secretary makes up number 47 and sees in lines what does not fit', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  await createIssue(page)
  await page.getByRole('heading', { name: 'Tuần tin quận – Số 47' }).waitFor()
  await placeByDragging(page, title, 'Trang 1 – Bài chính')
  await waitTypeset(page)
  await page.getByRole('button', { name: /^Thừa \d+ dòng/ }).waitFor()
  await page.getByRole('button', { name: 'Xuất tệp in' }).click()
  await page
    .getByRole('dialog')
    .getByText(/thừa \d+ dòng/)
    .waitFor()
  expect(await page.getByRole('dialog').getByRole('button', { name: 'Xuất tệp' }).isDisabled()).toBe(true)
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click()
  await runOn(page, 'Trang 2 – Bài trên')
  await waitTypeset(page)
  expect(await page.getByRole('button', { name: /^Thừa \d+ dòng/ }).count()).toBe(0)
  await placeByMenu(page, 'Hội đồng nhân dân quận họp ngày 8/12', 'Trang 1 – Tin vắn')
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Đặt “Hội đồng nhân dân quận họp ngày 8/12” vào…' }).waitFor()
  await page.keyboard.press('Control+y')
  await waitTypeset(page)
})

test('the issue is scheduled, and its articles say so', async () => {
  const { page } = run
  await page.getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByRole('dialog').getByLabel('Nơi in, nơi đăng').fill('Nhà in Bến Thượng')
  await page.getByRole('dialog').getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByText('Đã lên lịch.', { exact: true }).waitFor()
  await goTo(page, 'Bàn bài')
  await page.getByRole('searchbox').fill(title)
  await page.getByRole('row', { name: new RegExp(`${title}.*Đã lên lịch`, 's') }).waitFor()
})

test('nothing is printed from the schedule while the check before printing asks for reasons', async () => {
  const { page } = run
  await goTo(page, 'Lịch xuất bản')
  const entry = page.getByRole('listitem').filter({ hasText: 'Số 47' })
  await entry.getByRole('button', { name: 'Thêm thao tác' }).click()
  await page.getByRole('menuitem', { name: 'Xuất tệp in và ghi nhận' }).click()
  await page
    .getByText(/Kiểm tra trước in còn \d+ điều nên xem/)
    .first()
    .waitFor()
  expect(await answer(page, 'jobs.list', {})).toEqual([])
  await goTo(page, 'Số báo')
  await page.getByRole('link', { name: /47/ }).click()
  await waitTypeset(page)
  await exportIssue(page)
})

test('publishing from the schedule writes the print file, checks it and keeps the evidence', async () => {
  const { page } = run
  await goTo(page, 'Lịch xuất bản')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Số 47' })
    .getByRole('button', { name: 'Thêm thao tác' })
    .click()
  await page.getByRole('menuitem', { name: 'Xuất tệp in và ghi nhận' }).click()
  await page.getByText('Đã xong, đã kiểm tra').first().waitFor({ timeout: 120_000 })
  await goTo(page, 'Lịch xuất bản')
  const entry = page.getByRole('listitem').filter({ hasText: 'Số 47' })
  await entry.getByText('Đã xong').waitFor()
  await entry.getByText(/SHA-256/).waitFor()
  await goTo(page, 'Bàn bài')
  await page.getByRole('searchbox').fill(title)
  await page.getByRole('row', { name: new RegExp(`${title}.*Đã xuất bản`, 's') }).waitFor()
})

test('the file is what the printing house needs: four A4 pages, bleed, fonts inside, black text, the imprint', async () => {
  const { page } = run
  await goTo(page, 'Số báo')
  await page.getByRole('link', { name: /47/ }).click()
  const made = await exportIssue(page)
  const file = path.join(made.folder, made.name)
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(made.sha256)
  // The first file stays: a second export never overwrites it.
  expect(made.name).toMatch(/\(3\)\.pdf$/)
  const info = execFileSync('pdfinfo', ['-box', '-l', '4', file], { encoding: 'utf8' })
  expect(info).toMatch(/Pages:\s+4/)
  const box = (name: string) =>
    (new RegExp(`Page\\s+1 ${name}Box:\\s+([\\d. ]+)`).exec(info)?.[1] ?? '').trim().split(/\s+/).map(Number)
  const [trim, bleed] = [box('Trim'), box('Bleed')]
  const millimetres = (points: number) => (points * 25.4) / 72
  expect(millimetres(trim[2]! - trim[0]!)).toBeCloseTo(210, 1)
  expect(millimetres(trim[3]! - trim[1]!)).toBeCloseTo(297, 1)
  expect(millimetres(trim[0]! - bleed[0]!)).toBeCloseTo(3, 1)
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean)
  expect(fonts.length).toBeGreaterThan(3)
  for (const font of fonts) expect(font).toMatch(/yes\s+yes\s+yes/)
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC')
  expect(text).toContain('Hội Khuyến học')
  expect(text).toContain('Chịu trách nhiệm xuất bản')
})
