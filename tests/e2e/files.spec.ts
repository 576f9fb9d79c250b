import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { epubFaults } from '../fixtures/epubTools'
import { readZipFiles } from '../fixtures/rewriteZip'
import { createIssue, dismissMissed, openDemo, people, placeByMenu, signIn, waitTypeset } from './journey'
import { launch, makeFolder, type RunningApp } from './launch'
import { pictures } from './pictures'
import { longestArticle, openHash } from './tour/steps'

/** Articles and issues as files that people read outside the office: each is looked at as its reader would. */

const DRAFT = 'BẢN NHÁP – CHƯA DUYỆT'
let run: RunningApp
let folder: string

beforeAll(async () => {
  folder = makeFolder('files')
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

const saving = (name = 'Lưu bài thành tệp') => run.page.getByRole('dialog', { name })

/** Saves what the open dialog asks about as a file of this name; waits until it is there and the dialog gone. */
async function save(name: string, of = saving()): Promise<string> {
  const target = path.join(folder, name)
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await of.getByRole('button', { name: 'Lưu tệp…' }).click()
  await run.page
    .getByText(`Đã lưu “${name}”, đã đọc lại và đủ chữ.`, { exact: true })
    .waitFor({ timeout: 60_000 })
  await of.waitFor({ state: 'detached' })
  return target
}
const inside = async (file: string, part: string) => (await readZipFiles(file)).get(part)!.toString('utf8')

async function openSaving(status: 'approved' | 'drafting'): Promise<void> {
  const { page } = run
  await openHash(page, `/articles/${await longestArticle(page, status)}`)
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
  await page.keyboard.press('Control+Shift+W')
  await saving().getByRole('group', { name: 'Loại tệp' }).waitFor()
}

test('a signed article is an EPUB that a strict reader takes, and says who signed for it', async () => {
  const { page } = run
  await openSaving('approved')
  await saving().getByRole('radio', { name: /^EPUB/ }).check()
  await saving()
    .getByRole('radio', { name: /^Bản đã ký duyệt, mã/ })
    .waitFor()
  await pictures(page, 'files-signed')
  const file = await save('bai.epub')
  expect(epubFaults(file)).toEqual([])
  expect(await inside(file, 'EPUB/imprint.xhtml')).toContain('Bản đã ký duyệt, mã')
  expect(await inside(file, 'EPUB/bai-1.xhtml')).not.toContain(DRAFT)
  await page.keyboard.press('Control+Shift+W')
  await saving().getByRole('radio', { name: /^EPUB/ }).check()
  expect(readFileSync(await save('bai-hai.epub')).equals(readFileSync(file))).toBe(true)
})

test('an article that nobody signed says so on its file and in its name', async () => {
  const { page } = run
  await openSaving('drafting')
  await saving().getByText(`Tệp ghi rõ ${DRAFT}.`, { exact: false }).waitFor()
  await saving()
    .getByRole('radio', { name: /^Văn bản thuần/ })
    .check()
  await pictures(page, 'files-draft')
  const text = readFileSync(await save('nhap.txt'), 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text).toContain(`${DRAFT}\r\n`)
})

test('a whole issue is a Word file and an EPUB, with its masthead and each unsigned article marked', async () => {
  const { page } = run
  await createIssue(page)
  await placeByMenu(page, 'Hội đồng nhân dân quận họp ngày 8/12', 'Trang 2 – Bài trên')
  await waitTypeset(page)
  const dialog = saving('Lưu số báo thành tệp')
  await page.getByRole('button', { name: 'Lưu số báo thành tệp…' }).click()
  await dialog.getByRole('group', { name: 'Loại tệp' }).waitFor()
  await pictures(page, 'files-issue')
  const epub = await save('so-bao.epub', dialog)
  expect(epubFaults(epub)).toEqual([])
  expect(await inside(epub, 'EPUB/nav.xhtml')).toContain('Hội đồng nhân dân quận họp ngày 8/12')
  await page.keyboard.press('Control+Shift+W')
  await dialog.getByRole('radio', { name: /^Word/ }).check()
  const word = await save('so-bao.docx', dialog)
  expect(await inside(word, 'word/document.xml')).toContain('Mục lục')
})
