import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildMixedFile, type MixedFormat } from '../fixtures/mixed/mixedFiles'
import { sampleArticles } from '../fixtures/mixed/sampleArticles'
import type { WrittenIn } from '../fixtures/mixed/fontRuns'
import { goTo, importWord, openDemo, openImported, people, signIn } from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'
import { picture } from './pictures'

let run: RunningApp
let folder: string
const [article, ...others] = sampleArticles(4)

beforeAll(async () => {
  folder = makeFolder('reading')
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
})
afterAll(() => run.close())

async function place(format: MixedFormat, written: WrittenIn, sample = article!): Promise<string> {
  const file = path.join(folder, `bài của phường (${written}).${format}`)
  writeFileSync(file, await buildMixedFile(sample, format, written))
  giveToElectron(file)
  return file
}

const keepPicture = (name: string) => picture(run.page, name)

test('a file in an old font is read as Unicode, shows before and after, and can be read again otherwise', async () => {
  const { page } = run
  await importWord(run, await place('docx', 'vni'))
  const report = page.getByRole('dialog', { name: 'Đã nhập tệp' })
  await report.getByText('VNI Windows (phông VNI-…): 6 đoạn đã chuyển sang Unicode').waitFor()
  await report.getByRole('cell', { name: article!.title }).waitFor()
  await keepPicture('encoding-report')
  await openImported(page)
  const text = page.getByRole('textbox', { name: 'Nội dung' })
  await text.getByText(article!.paragraphs[0]!).waitFor()

  await page.getByRole('tab', { name: /Tệp gốc/ }).click()
  await page.getByRole('button', { name: 'Đọc lại với bảng mã…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Đọc lại tệp gốc với bảng mã khác' })
  await keepPicture('encoding-choice')
  await dialog.getByRole('radio', { name: /Giữ nguyên chữ trong tệp/ }).check()
  await dialog.getByRole('button', { name: 'Đọc lại', exact: true }).click()
  await page.getByText('Đã đọc lại tệp gốc thành phiên bản mới.').first().waitFor()
  await text.getByText('ñoàng chí bí thö').waitFor()

  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
  await text.getByText(article!.paragraphs[0]!).waitFor()
  expect(await page.getByRole('button', { name: 'Đọc lại với bảng mã…' }).count()).toBeLessThanOrEqual(1)
})

test('an old Word file and the text of a PDF come in, and the report says what they could give', async () => {
  const { page } = run
  await goTo(page, 'Bàn bài')
  const old = path.join(folder, 'bài cũ.doc')
  copyFileSync(new URL('../fixtures/oldWord.doc', import.meta.url), old)
  giveToElectron(old)
  await importWord(run, old)
  await openImported(page)
  await page
    .getByRole('textbox', { name: 'Nội dung' })
    .getByText('Cộng hòa xã hội chủ nghĩa Việt Nam')
    .first()
    .waitFor()

  await goTo(page, 'Bàn bài')
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  pdf.addPage([595, 842]).drawText('Phuong ra quan vot rac tren kenh.', { x: 60, y: 700, size: 12, font })
  const file = path.join(folder, 'tờ tin.pdf')
  writeFileSync(file, await pdf.save())
  giveToElectron(file)
  await importWord(run, file)
  await page.getByText(/Trích văn bản từ PDF/).waitFor()
  await keepPicture('pdf-report')
  await openImported(page)
  await page.getByRole('textbox', { name: 'Nội dung' }).getByText('Phuong ra quan vot rac').waitFor()
})

test('rich text, an OpenDocument text and a plain text come in like a Word file', async () => {
  const kinds = [
    ['rtf', 'tcvn3'],
    ['odt', 'unicode'],
    ['txt', 'vni']
  ] as const
  for (const [index, [format, written]] of kinds.entries()) {
    const sample = others[index]!
    await goTo(run.page, 'Bàn bài')
    await importWord(run, await place(format, written, sample))
    await openImported(run.page)
    await run.page.getByRole('textbox', { name: 'Nội dung' }).getByText(sample.paragraphs[1]!).waitFor()
    await run.page.getByText(sample.title).first().waitFor()
  }
})
