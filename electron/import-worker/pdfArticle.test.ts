import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { outline, said } from '@tests/fixtures/importedWord'
import { importPdf } from './pdfArticle'

async function buildPdf(pages: readonly (readonly string[])[], password?: string): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const lines of pages) {
    const page = pdf.addPage([595, 842])
    lines.forEach((line, index) => page.drawText(line, { x: 60, y: 760 - index * 18, size: 12, font }))
  }
  if (password) pdf.encrypt({ userPassword: password, ownerPassword: password })
  return Buffer.from(await pdf.save())
}
const read = (bytes: Buffer) =>
  importPdf({ bytes, fileName: 'tờ tin.pdf', folder: newFolder(), encoding: 'auto' })

test('the words of a PDF come in, labelled as extracted text', async () => {
  const long = 'Sang nay phuong ra quan vot rac tren kenh, co hon ba tram can bo va nguoi dan'
  const article = await read(await buildPdf([['Tin trong tuan cua phuong', `${long}`, 'tham gia rat dong.'], ['Trang hai o day.']]))
  expect(article.format).toBe('pdf')
  expect([article.meta.title, ...outline(article.body)].join('\n')).toContain('Sang nay phuong ra quan')
  expect(outline(article.body).at(-1)).toBe('paragraph: Trang hai o day.')
  expect(said(article, 'pdfText')).toBe('look 1 ""')
}) // prettier-ignore

test('pages that are pictures have no words, and a locked file is told', async () => {
  await expect(read(await buildPdf([[]]))).rejects.toMatchObject({ failure: 'noText' })
  await expect(read(await buildPdf([['Tin']], 'mat-khau'))).rejects.toMatchObject({ failure: 'encrypted' })
  await expect(read(Buffer.from('%PDF-1.7\nnothing'))).rejects.toMatchObject({ failure: 'corrupt' })
})
