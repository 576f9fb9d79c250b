import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { epubFaults } from '../fixtures/epubTools'
import { readZipFiles } from '../fixtures/rewriteZip'
import { pdfText } from '../fixtures/pdfTools'
import { answer } from './ask'
import {
  changePerson,
  createIssue,
  dismissMissed,
  openDemo,
  openFromQueue,
  people,
  placeByMenu,
  sign,
  signIn,
  waitTypeset
} from './journey'
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

/** The outline of the demo office. */
async function openOutline(): Promise<string> {
  const { rows } = await answer(run.page, 'articles.list', { product: 'de-cuong', offset: 0, limit: 100 })
  const { id } = rows[0]!
  await openHash(run.page, `/articles/${id}`)
  await run.page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
  return id
}

test('an outline is saved to be spoken from: large, numbered, with its questions and its last day', async () => {
  const { page } = run
  const article = await openOutline()
  for (const { id } of await answer(page, 'comments.list', { article }))
    await answer(page, 'comments.resolve', { article, thread: id })
  await changePerson(page, people.approver)
  await openFromQueue(page, 'Đi lại an toàn dịp cuối năm')
  await sign(page)
  await changePerson(page, people.secretary)
  await openOutline()
  await page.keyboard.press('Control+Shift+W')
  await saving().getByText('Đề cương dùng đến hết ngày 28/02/2027.', { exact: true }).waitFor()
  const spoken = saving().getByRole('radio', { name: /^Đề cương khổ chữ lớn \(PDF\)/ })
  expect(await spoken.isChecked()).toBe(true)
  await pictures(page, 'files-outline')
  const text = pdfText(await save('de-cuong.pdf')).replaceAll('\u00a0', ' ')
  for (const said of [
    'ĐỀ CƯƠNG TUYÊN TRUYỀN',
    'Hỏi 1',
    'Dùng đến hết ngày 28/02/2027',
    'Bản đã ký duyệt, mã',
    '1/'
  ])
    expect(text).toContain(said)
  await page.keyboard.press('Control+Shift+W')
  await saving()
    .getByRole('radio', { name: /^Đề cương khổ chữ lớn \(Word\)/ })
    .check()
  const word = await save('de-cuong.docx')
  expect(await inside(word, 'word/document.xml')).toContain('Hỏi 2')
})

test('who was given which text is noted, printed to be signed, and struck out where it was a mistake', async () => {
  const { page } = run
  const id = await openOutline()
  const section = page.getByRole('region', { name: 'Ai đã nhận bản nào' })
  await section.getByText('Chưa ghi lần phát nào.', { exact: true }).waitFor()
  await section.getByRole('button', { name: 'Ghi đã phát…' }).click()
  const giving = page.getByRole('dialog', { name: 'Ghi đã phát bản đã ký' })
  await giving
    .getByRole('textbox', { name: 'Người, đơn vị nhận' })
    .fill('Phường Cầu Vông\nPhường Rạch Lựu\nphường  cầu vông')
  await giving.getByText('2 nơi nhận.', { exact: false }).waitFor()
  await giving.getByRole('textbox', { name: 'Ghi chú' }).fill('kèm tờ gấp')
  await pictures(page, 'files-give')
  const list = path.join(folder, 'ky-nhan.pdf')
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, list)
  await giving.getByRole('button', { name: 'In danh sách ký nhận…' }).click()
  await page.getByText('Đã lưu “ky-nhan.pdf”.', { exact: true }).waitFor({ timeout: 60_000 })
  expect(pdfText(list)).toContain('Phường Rạch Lựu')
  await giving.getByRole('button', { name: 'Ghi lại' }).click()
  await giving.waitFor({ state: 'detached' })
  await section.getByText('bản đang dùng', { exact: false }).waitFor()
  await section.getByText(/2 nơi nhận$/).click()
  await section.getByText('Phường Cầu Vông', { exact: true }).waitFor()
  await pictures(page, 'files-given')
  const { holders } = await answer(page, 'handouts.list', { article: id })
  expect(holders.map(({ recipient }) => recipient)).toEqual(['Phường Cầu Vông', 'Phường Rạch Lựu'])
  await section.getByRole('button', { name: 'Ghi nhầm…' }).click()
  const striking = page.getByRole('dialog', { name: 'Gạch lần phát này' })
  await striking.getByRole('textbox', { name: 'Vì sao' }).fill('Chưa phát')
  await striking.getByRole('button', { name: 'Gạch lần phát này' }).click()
  await striking.waitFor({ state: 'detached' })
  await section.getByText('Đã gạch: Chưa phát', { exact: true }).waitFor()
  expect((await answer(page, 'handouts.list', { article: id })).holders).toEqual([])
})
