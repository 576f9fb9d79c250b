import { cpSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildMixedFile, writeMixedFolder, type MixedFile } from '../fixtures/mixed/mixedFiles'
import { sampleArticles } from '../fixtures/mixed/sampleArticles'
import { buildPhoto } from '../fixtures/photoFile'
import { buildWordFile } from '../fixtures/wordFile'
import { answer } from './ask'
import { answerFileDialog, changePerson, goTo, openDemo, people, signIn } from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'
import { picture } from './pictures'

/** What wards send in a week, brought in at once: each file becomes a right draft, or a line that says why not. */

let run: RunningApp

beforeEach(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
})
afterEach(() => run.close())

const shoot = (name: string) => picture(run.page, name)

/** Lets the app's user read a folder and what is in it. */
function giveFolder(folder: string): void {
  giveToElectron(folder)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory()) giveFolder(inside)
    else giveToElectron(inside)
  }
}

/** The newest batch, once it has ended. */
async function waitBatch(page: Page) {
  const newest = async () => (await answer(page, 'imports.list', {}))[0]
  await expect
    .poll(async () => (await newest())?.endedAt ?? null, { timeout: 180_000, interval: 200 })
    .not.toBeNull()
  return (await newest())!
}

async function filesOf(page: Page, batch: string) {
  return (await answer(page, 'imports.files', { batch, states: [], offset: 0, limit: 1000 })).rows
}

async function importFolder(folder: string): Promise<void> {
  await answerFileDialog(run, [folder])
  await run.page.getByRole('button', { name: 'Nhập cả thư mục…' }).click()
  await run.page.getByRole('region', { name: path.basename(folder) }).waitFor()
}

async function expectRightDrafts(page: Page, mixed: readonly MixedFile[]): Promise<void> {
  const batch = await waitBatch(page)
  const files = await filesOf(page, batch.id)
  const faults: string[] = []
  for (const { name, expected } of mixed) {
    const file = files.find((each) => each.path.endsWith(name.normalize('NFC')))
    if (!file?.article) {
      faults.push(`${name}: ${file?.state} ${file?.failure}`)
      continue
    }
    const { content } = await answer(page, 'journal.open', { article: file.article })
    const text = JSON.stringify(content)
    if (content.meta.title !== expected.title) faults.push(`${name}: title “${content.meta.title}”`)
    if (!text.includes(expected.paragraphs[1]!)) faults.push(`${name}: the sentence is not there`)
  }
  expect(faults).toEqual([])
}

test('forty mixed files of a folder become forty right drafts; a second time all are known', async () => {
  const { page } = run
  const folder = path.join(makeFolder('wards'), 'Tuần 47')
  const ward = path.join(folder, 'Phường Hòa Lãm')
  mkdirSync(ward, { recursive: true })
  const mixed = await writeMixedFolder(ward, 40)
  writeFileSync(path.join(ward, '41 - hỏng.docx'), Buffer.from('PK\u0003\u0004 hỏng'))
  writeFileSync(path.join(ward, '~$01 - bài.docx'), 'x')
  giveFolder(folder)
  const before = (await answer(page, 'articles.list', { offset: 0, limit: 1 })).total

  await importFolder(folder)
  const batch = await waitBatch(page)
  expect(batch).toMatchObject({ state: 'done', drafts: 40, passedOver: 1, counts: { done: 40, refused: 1 } })
  await expectRightDrafts(page, mixed)
  await page.getByText('40 bài nháp · 1 không nhập được').waitFor()
  await shoot('batch-done')
  const files = await filesOf(page, batch.id)
  expect(new Set(files.filter((file) => file.article).map((file) => file.unit))).toEqual(
    new Set(['Phường Hòa Lãm'])
  )
  expect((await answer(page, 'articles.list', { offset: 0, limit: 1 })).total).toBe(before + 40)

  // Only what was not brought in, with its reason.
  await page.getByLabel('Cho xem').selectOption({ label: 'Không nhập được (1)' })
  await page
    .getByRole('row', { name: /41 - hỏng\.docx/ })
    .getByText(/Tệp bị hỏng/)
    .waitFor()
  await page.getByRole('button', { name: 'Thử lại 41 - hỏng.docx' }).click()
  await page
    .getByRole('row', { name: /41 - hỏng\.docx/ })
    .getByText('Không nhập được', { exact: true })
    .waitFor()

  await page.getByRole('button', { name: 'Chép bảng' }).click()
  await page
    .getByText(/^Đã chép bảng/)
    .first()
    .waitFor()
  const copied = await run.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.split('\n')).toHaveLength(42)
  expect(copied).toContain(`${mixed[0]!.expected.title}\tPhường Hòa Lãm`)

  await goTo(page, 'Bàn bài')
  await importFolder(folder)
  expect(await waitBatch(page)).toMatchObject({ drafts: 0, counts: { done: 0, known: 40, refused: 1 } })
  await page.getByText('40 đã có').waitFor()
  await shoot('batch-known')
  expect((await answer(page, 'articles.list', { offset: 0, limit: 1 })).total).toBe(before + 40)
  await page.getByRole('button', { name: /^Vẫn nhập 01/ }).click()
  await expect
    .poll(async () => (await answer(page, 'articles.list', { offset: 0, limit: 1 })).total)
    .toBe(before + 41)
  // From the table into the text.
  await page.getByRole('row', { name: /^02/ }).getByRole('link').click()
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
})

test('a batch is stopped in the middle, and goes on later', async () => {
  const { page } = run
  const folder = path.join(makeFolder('wards'), 'Gửi dồn')
  mkdirSync(folder)
  for (const [index, article] of sampleArticles(40).entries())
    writeFileSync(path.join(folder, `${index}.docx`), await buildMixedFile(article, 'docx', 'unicode'))
  giveFolder(folder)
  await importFolder(folder)
  await page.getByText(/^[1-9]\d*\/40$/).waitFor()
  await shoot('batch-running')
  await page.getByRole('button', { name: 'Dừng' }).click()
  const stopped = await waitBatch(page)
  expect(stopped.state).toBe('stopped')
  expect(stopped.counts.left).toBeGreaterThan(0)
  expect(stopped.counts.done + stopped.counts.left).toBe(40)
  await page.getByRole('button', { name: 'Nhập tiếp phần còn lại' }).click()
  await expect
    .poll(async () => (await answer(page, 'imports.list', {}))[0]!.counts.done, { timeout: 180_000 })
    .toBe(40)
  expect((await waitBatch(page)).state).toBe('done')
})

test('a folder is dropped onto the desk with its photos', async () => {
  const { page } = run
  const folder = path.join(makeFolder('wards'), 'Phường Gò Trâm')
  mkdirSync(path.join(folder, 'Bài 1'), { recursive: true })
  await writeMixedFolder(path.join(folder, 'Bài 1'), 1)
  writeFileSync(path.join(folder, 'Bài 1', 'ảnh.jpg'), await buildPhoto({ caption: 'Ngay hoi' }))
  writeFileSync(path.join(folder, 'Thumbs.db'), 'x')
  giveFolder(folder)
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data })
  await page.getByRole('region', { name: 'Phường Gò Trâm' }).waitFor()
  const batch = await waitBatch(page)
  expect(batch).toMatchObject({ origin: 'drop', drafts: 1, passedOver: 1, counts: { done: 2 } })
  const files = await filesOf(page, batch.id)
  const text = files.find((file) => file.kind === 'document')!
  expect(text).toMatchObject({ unit: 'Phường Gò Trâm', photos: 1 })
  expect(files.find((file) => file.kind === 'photo')!.article).toBe(text.article)
  await page
    .getByRole('row', { name: /^ảnh\.jpg/ })
    .getByText('Ảnh đặt vào cuối bài')
    .waitFor()
})

test('the same file alone is asked about', async () => {
  const { page } = run
  const file = path.join(makeFolder('word'), 'tin.docx')
  writeFileSync(
    file,
    await buildWordFile({ body: '<w:p><w:r><w:t>Một tin ngắn của phường.</w:t></w:r></w:p>' })
  )
  giveToElectron(file)
  await answerFileDialog(run, [file])
  const choose = page.getByRole('button', { name: 'Nhập tệp…' })
  await choose.click()
  await page.getByRole('dialog', { name: 'Đã nhập tệp' }).waitFor()
  await page.keyboard.press('Escape')
  const total = async () => (await answer(page, 'articles.list', { offset: 0, limit: 1 })).total
  const once = await total()
  const asked = page.getByRole('dialog', { name: 'Tệp này đã nhập rồi' })

  await choose.click()
  await asked.getByText(/“tin\.docx” đã nhập .*thành bài/).waitFor()
  await shoot('known-file')
  await asked.getByRole('button', { name: 'Bỏ qua' }).click()
  expect(await total()).toBe(once)

  await choose.click()
  await asked.getByRole('button', { name: 'Nhập thành bài mới' }).click()
  await page.getByRole('dialog', { name: 'Đã nhập tệp' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await total()).toBe(once + 1)

  await choose.click()
  await asked.getByRole('button', { name: 'Mở bài đó' }).click()
  await page.getByText('Một tin ngắn của phường.').waitFor()
})

test('files come by themselves into the watched folder, whatever happens to it', async () => {
  const { page } = run
  const home = makeFolder('inbox')
  const folder = path.join(home, 'Hộp thư phường')
  mkdirSync(path.join(folder, 'Phường Hòa Lãm'), { recursive: true })
  const old = await buildWordFile({ body: '<w:p><w:r><w:t>Tin cũ.</w:t></w:r></w:p>' })
  writeFileSync(path.join(folder, 'cũ.docx'), old)
  giveFolder(folder)
  await goTo(page, 'Nhập tệp')
  await page.getByText('Chưa có đợt nhập nào').waitFor()
  await shoot('imports-empty')
  await answerFileDialog(run, [folder])
  await page.getByRole('button', { name: 'Chọn thư mục…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Theo dõi thư mục này?' })
  await dialog.getByText('Trong thư mục đã có 1 tệp.').waitFor()
  await shoot('watch-dialog')
  await dialog.getByRole('button', { name: 'Theo dõi' }).click()
  await page.getByText('Đang theo dõi').waitFor()

  const [file] = await writeMixedFolder(makeFolder('one'), 1)
  const target = path.join(folder, 'Phường Hòa Lãm', 'tin mới.docx')
  cpSync(file!.file, target)
  giveFolder(folder)
  const before = statSync(target)
  await goTo(page, 'Bàn bài')
  await page.getByText('Hộp nhận có tệp mới.').first().waitFor({ timeout: 40_000 })
  await page.getByRole('row', { name: new RegExp(file!.expected.title) }).waitFor()
  await goTo(page, 'Nhập tệp')
  await page.getByText('Mới', { exact: true }).waitFor()
  await shoot('imports-inbox')
  const [batch] = await answer(page, 'imports.list', {})
  expect(await filesOf(page, batch!.id)).toMatchObject([
    { path: 'Phường Hòa Lãm/tin mới.docx', unit: 'Phường Hòa Lãm', state: 'done' }
  ])
  expect(statSync(target)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs })

  // The stick is pulled out, and put back.
  renameSync(folder, `${folder} (rút)`)
  await page.getByText('Không thấy thư mục').waitFor({ timeout: 20_000 })
  await shoot('imports-gone')
  renameSync(`${folder} (rút)`, folder)
  await page.getByText('Đang theo dõi').waitFor({ timeout: 20_000 })

  // Nothing comes for somebody who writes no articles, nor while it is paused.
  await page.getByRole('button', { name: 'Tạm nghỉ' }).click()
  await page.getByText('Đang tạm nghỉ').waitFor()
  await page.getByRole('button', { name: 'Theo dõi tiếp' }).click()
  await changePerson(page, people.administrator)
  writeFileSync(
    path.join(folder, 'sau.docx'),
    await buildWordFile({ body: '<w:p><w:r><w:t>Tin đến sau.</w:t></w:r></w:p>' })
  )
  giveFolder(folder)
  await goTo(page, 'Nhập tệp')
  await page.getByText('Chờ người viết bài đăng nhập').waitFor({ timeout: 20_000 })
  await changePerson(page, people.editor)
  await goTo(page, 'Nhập tệp')
  await expect
    .poll(async () => (await answer(page, 'imports.list', {}))[0]!.drafts, { timeout: 40_000 })
    .toBe(2)
})
