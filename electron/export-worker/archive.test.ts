import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument, PDFName, type PDFDict } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { pageTemplate, templatesOf, type PageTemplateId } from '@shared/domain/pageTemplates'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { filledPage } from '@tests/fixtures/filledPage'
import { pdfFonts, pdfInfo, pdfText, pdfWords, qpdfFaults } from '@tests/fixtures/pdfTools'
import { draftBlocks, printArticle, printIssue } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'
import { createArchiveJob, findArchiveFaults } from './archive'
import { readArchiveFile, type ArchiveFile } from './archiveFile'
import { createCompiler } from './compile'
import type { MadeFiles } from './madeFiles'
import { createPhotos } from './photos'
import { placePhotos } from './placePhotos'
import { readPressFile, type PressFile } from './pressFile'
import { toPrintData } from './printData'

const folder = temporaryFolder()
const setup = exportSetup()
const compiler = createCompiler(setup)
const job = createArchiveJob(compiler, createPhotos(setup))
let files: PhotoFiles
let issue: PrintIssue
let made: MadeFiles
let archive: ArchiveFile
let drawn: PressFile
const output = path.join(folder, 'archive.pdf')

const run = (given: PrintIssue, to = path.join(folder, 'other.pdf')) =>
  job.run(
    { task: 'archive', id: 1, issue: given, photos: files, output: to, created: 1_795_000_000_000 },
    () => {}
  )

beforeAll(async () => {
  files = await writePhotos(path.join(folder, 'photos'))
  issue = await printIssue()
  made = await run(issue, output)
  archive = await readArchiveFile(readFileSync(output))
  drawn = await readPressFile(readFileSync(output))
})

/** What the check says of the file once it is spoilt. */
async function spoil(defect: (document: PDFDocument) => void): Promise<string[]> {
  const document = await PDFDocument.load(readFileSync(output), { updateMetadata: false })
  defect(document)
  const bytes = Buffer.from(await document.save({ addDefaultPage: false }))
  const expected = { issue, reports: made.reports }
  const faults = findArchiveFaults(await readArchiveFile(bytes), drawn, expected)
  return faults.map((fault) => fault.slice(0, fault.indexOf(':')))
}

describe('the archive copy of an issue', () => {
  test('is PDF/A-2a and PDF/UA-1 in one file, in Vietnamese, with every font inside', () => {
    expect(archive).toMatchObject({ archive: '2A', accessible: '1', language: 'vi-VN', isTagged: true })
    expect(archive).toMatchObject({
      showsTitle: true,
      hasIntent: true,
      isEncrypted: false,
      actions: [],
      pages: 8
    })
    expect(pdfInfo(output)).toMatch(/Tagged: +yes/)
    expect(pdfInfo(output)).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts/)
    expect(pdfFonts(output).filter((font) => !font.embedded || !font.subset)).toEqual([])
    expect(qpdfFaults(output)).toEqual([])
  })

  test('has the nameplate as its first heading, leaves no level out and lists every story as a bookmark', () => {
    expect(archive.headings[0]).toBe(1)
    expect(archive.headings.filter((level) => level === 1)).toHaveLength(1)
    expect(archive.bookmarks[0]).toBe('TUẦN TIN QUẬN')
    const packed = archive.bookmarks.map((title) => title.replace(/\s/g, ' '))
    expect(packed).toContain('Đưa trang mạng xã hội thành kênh đối thoại giữa chính quyền và người dân')
    expect(packed).toContain('TIN VẮN')
  })

  test('says what each picture shows, and which cells of a table are its headings', () => {
    const words = new Set(
      Object.values(issue.articles).flatMap((article) => article.photos.map((photo) => photo.alt))
    )
    expect(archive.pictures.length).toBeGreaterThan(5)
    expect(archive.pictures.filter((each) => !words.has(each))).toEqual([])
    expect(archive.tables).toBeGreaterThan(0)
    expect(archive.headerCells).toBeGreaterThan(2)
  })

  test('holds the words of every story, as other programs read them', () => {
    expect(pdfText(output).includes('Kỳ họp thường lệ cuối năm xem xét 11 tờ trình')).toBe(true)
  })

  test('stands on paper exactly as the printed issue does', async () => {
    const photos = await placePhotos(compiler, createPhotos(setup), issue, files, 'rgb')
    const placed = compiler.typeset(toPrintData(issue, photos), 'rgb')
    const plain = path.join(folder, 'plain.pdf')
    writeFileSync(plain, placed.toPdf())
    expect(made.reports).toEqual(placed.reports)
    for (const page of [1, 3, 6, 8]) {
      const sorted = (file: string) =>
        pdfWords(file, page)
          .map((word) => JSON.stringify(word))
          .sort()
      expect(sorted(output)).toEqual(sorted(plain))
    }
  })

  test('is the same to the last byte when made again', async () => {
    const again = await run(issue)
    expect(again.files[0]!.sha256).toBe(made.files[0]!.sha256)
  })

  test('a picture without words gets its caption, or the title of its story', async () => {
    const articles = Object.fromEntries(
      Object.entries(issue.articles).map(([id, article]) => [
        id,
        {
          ...article,
          photos: article.photos.map((photo) => ({
            ...photo,
            alt: '',
            caption: id === 'trang-mang' ? '' : photo.caption
          }))
        }
      ])
    )
    const file = path.join(folder, 'words.pdf')
    await run({ ...issue, articles }, file)
    const { pictures } = await readArchiveFile(readFileSync(file))
    expect(pictures).toContain(issue.articles['trang-mang']!.title)
    expect(pictures).toContain(issue.articles['boi-duong']!.photos[0]!.caption)
  })

  test('an issue without a nameplate, with a list that has no heading, keeps its order of headings', async () => {
    const short = await printIssue(
      [
        { template: 'wards', slots: { wards: ['phuong-1', 'phuong-2'], lower: ['truong-hoc'] } },
        { template: 'single', slots: { main: ['them'] } }
      ],
      {
        them: printArticle({
          title: 'Bài có tít xen',
          blocks: draftBlocks([{ h: 'Tít xen' }, 'Một đoạn văn ngắn.'])
        })
      }
    )
    const file = path.join(folder, 'short.pdf')
    await run({ ...short, issue: { ...short.issue, imprint: [] } }, file)
    const { headings, bookmarks } = await readArchiveFile(readFileSync(file))
    expect(headings.slice(0, 3)).toEqual([1, 2, 2])
    expect(bookmarks[0]).toBe('TUẦN TIN QUẬN')
  })

  test('every page template of the bulletin is read back without a fault', async () => {
    const isFront = (template: PageTemplateId) =>
      pageTemplate(template).slots.some((slot) => slot.kind === 'masthead')
    const all = templatesOf('bulletin')
    const inside = all.filter((template) => !isFront(template))
    // Each front page opens an issue of its own, as it does in print; the first has all other pages behind it.
    for (const [index, front] of all.filter(isFront).entries()) {
      const pages = [front, ...(index === 0 ? inside : [])].map((template) => filledPage(template))
      const every = await printIssue(pages)
      const copy = await run({ ...every, issue: { ...every.issue, imprint: [] } })
      expect(copy.pages).toBe(pages.length)
    }
  })

  const catalog = (key: string) => (document: PDFDocument) => document.catalog.delete(PDFName.of(key))
  test.each([
    ['its tags', catalog('StructTreeRoot'), 'archiveTags'],
    ['the mark that it is tagged', catalog('MarkInfo'), 'archiveTags'],
    ['its language', catalog('Lang'), 'archiveLanguage'],
    ['its metadata', catalog('Metadata'), 'archiveStandard'],
    ['its colour profile', catalog('OutputIntents'), 'outputIntent'],
    ['its bookmarks', catalog('Outlines'), 'archiveBookmarks'],
    ['the title in the window', catalog('ViewerPreferences'), 'archiveTitle'],
    ['a page', (document: PDFDocument) => document.removePage(3), 'pages'],
    [
      'the words for a picture',
      (document: PDFDocument) => {
        for (const [, object] of document.context.enumerateIndirectObjects()) {
          const element = object as PDFDict
          if ('delete' in element && element.get(PDFName.of('S')) === PDFName.of('Figure'))
            element.delete(PDFName.of('Alt'))
        }
      },
      'archivePictures'
    ]
  ])('the check sees that it has lost %s', async (_what, defect, rule) => {
    expect(await spoil(defect)).toContain(rule)
  })

  test('the check sees a script that would run when the file is opened', async () => {
    const action = { S: 'JavaScript', JS: 'app.alert(1)' }
    expect(
      await spoil((document) => document.catalog.set(PDFName.of('OpenAction'), document.context.obj(action)))
    ).toContain('noActions')
  })
})
