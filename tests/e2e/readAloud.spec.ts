import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfFonts, pdfText } from '../fixtures/pdfTools'
import { readZipFiles } from '../fixtures/rewriteZip'
import { answer } from './ask'
import { beginArticle, dismissMissed, openDemo, people, signIn, waitSaved } from './journey'
import { launch, makeFolder, type RunningApp } from './launch'
import { pictures } from './pictures'
import { longestArticle, openHash } from './tour/steps'

let run: RunningApp
let folder: string

beforeAll(async () => {
  folder = makeFolder('readAloud')
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

async function answerSaveDialog(target: string): Promise<void> {
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
}

const script = () => run.page.getByRole('dialog', { name: 'Bản đọc phát thanh' })
const words = () => script().getByRole('region', { name: 'Lời đọc' })

test('an article that nobody signed is read with its figures in words, and says that it is not signed', async () => {
  const { page } = run
  await beginArticle(page)
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Lịch cắt nước')
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.insertText(
    'UBND quận báo: từ 7h30 ngày 22/11/2026, đội TKQX cắt nước 5–7 giờ ở 13 phường.'
  )
  await waitSaved(page)
  await page.keyboard.press('Control+Alt+r')
  await script().getByText('BẢN CHƯA KÝ DUYỆT', { exact: false }).waitFor()
  await expect
    .poll(() => words().textContent())
    .toContain(
      'Ủy ban nhân dân quận báo: từ bảy giờ ba mươi phút ngày hai mươi hai tháng mười một năm hai nghìn không trăm hai mươi sáu, đội tê ca quy ích-xì cắt nước năm đến bảy giờ ở mười ba phường.'
    )
  await pictures(page, 'script-unsigned')
})

test('what the program does not know is told once, and kept for the office', async () => {
  const { page } = run
  await script().getByRole('textbox', { name: 'Đọc “TKQX” là' }).fill('thi công khẩn')
  await expect.poll(() => words().textContent()).toContain('đội thi công khẩn cắt nước')
  await script().getByRole('button', { name: 'Ghi nhớ cho cơ quan' }).click()
  await page.getByText('Từ nay cả cơ quan đọc “TKQX” là “thi công khẩn”.', { exact: true }).waitFor()
  expect((await answer(page, 'proofing.read', {})).settings.readings).toEqual([
    { written: 'TKQX', spoken: 'thi công khẩn' }
  ])
  await words().getByRole('button', { name: 'mười ba' }).click()
  await script().getByRole('textbox', { name: 'Đọc “13” là' }).fill('tất cả mười ba')
  await expect.poll(() => words().textContent()).toContain('ở tất cả mười ba phường')
})

test('the script is a PDF and a Word file that hold every word of it', async () => {
  const { page } = run
  const pdf = path.join(folder, 'ban-doc.pdf')
  await answerSaveDialog(pdf)
  await script().getByRole('button', { name: 'Lưu PDF…' }).click()
  await page.getByText('Đã lưu ban-doc.pdf.', { exact: true }).waitFor({ timeout: 60_000 })
  const text = pdfText(pdf).replace(/\s+/gu, ' ')
  for (const said of [
    'BẢN CHƯA KÝ DUYỆT',
    'đội thi công khẩn',
    'tất cả mười ba phường',
    '180 âm tiết một phút'
  ])
    expect(text).toContain(said)
  expect(text).toContain('BAN TUYÊN GIÁO QUẬN ỦY BẾN THƯỢNG')
  expect(pdfFonts(pdf).every((font) => font.embedded)).toBe(true)
  const word = path.join(folder, 'ban-doc.docx')
  await answerSaveDialog(word)
  await script().getByRole('button', { name: 'Lưu Word…' }).click()
  await page.getByText('Đã lưu ban-doc.docx.', { exact: true }).waitFor({ timeout: 60_000 })
  const inside = (await readZipFiles(word)).get('word/document.xml')!.toString('utf8')
  expect(inside).toContain('BẢN CHƯA KÝ DUYỆT')
  expect(inside).toContain('đội thi công khẩn')
  const plain = path.join(folder, 'ban-doc.txt')
  await answerSaveDialog(plain)
  await script().getByRole('button', { name: 'Lưu văn bản…' }).click()
  await page.getByText('Đã lưu ban-doc.txt.', { exact: true }).waitFor()
  const read = readFileSync(plain, 'utf8')
  expect(read.startsWith('\ufeff')).toBe(true)
  expect(read).toContain('BẢN CHƯA KÝ DUYỆT\r\n')
  expect(read).toContain('đội thi công khẩn')
})

test('a reading of the office is taken out again where it is listed', async () => {
  const { page } = run
  const office = script().getByRole('region', { name: 'Cách đọc của cơ quan' })
  await office.getByText('thi công khẩn').waitFor()
  await pictures(page, 'script-office')
  await office.getByRole('button', { name: 'Bỏ cách đọc “TKQX”' }).click()
  await office.waitFor({ state: 'detached' })
  expect((await answer(page, 'proofing.read', {})).settings.readings ?? []).toEqual([])
  await script().getByRole('button', { name: 'Đóng' }).click()
  await script().waitFor({ state: 'detached' })
})

test('of a signed article the signed text is read, and its mark is told', async () => {
  const { page } = run
  await openHash(page, `/articles/${await longestArticle(page, 'approved')}`)
  await page.getByRole('textbox', { name: 'Tít', exact: true }).waitFor()
  await page.keyboard.press('Control+Alt+r')
  await script()
    .getByText(/^Đọc từ bản đã ký duyệt, mã [0-9A-F]{4}-[0-9A-F]{4}\.$/)
    .waitFor()
  await words().locator('p').nth(1).waitFor()
  await pictures(page, 'script-signed')
})
