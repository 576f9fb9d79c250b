import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decodePDFRawStream, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { pressRules } from '@shared/domain/pressRules'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { inkCoverage, pdfBoxes, pdfFonts, pdfInfo, pdfText, qpdfFaults } from '@tests/fixtures/pdfTools'
import { draftBlocks, printArticle, printIssue } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'
import { createCompiler } from './compile'
import { operations } from './contentStream'
import { createPressJob } from './pressJob'
import { readPressFile } from './pressFile'

const folder = temporaryFolder()
const output = path.join(folder, 'press.pdf')
const CREATED = Date.UTC(2026, 10, 21, 3, 0, 0)
const TITLE = 'Tuần tin quận – Số 47 <thử & in>'
const MM = 72 / 25.4
let files: PhotoFiles
let issue: PrintIssue

async function press(to: string, what: PrintIssue = issue) {
  const setup = exportSetup()
  const job = createPressJob(setup, createCompiler(setup))
  const request = {
    task: 'press',
    id: 1,
    issue: what,
    photos: files,
    output: to,
    title: TITLE,
    created: CREATED
  } as const
  return job.run(request, () => {})
}

beforeAll(async () => {
  files = await writePhotos(path.join(folder, 'photos'))
  issue = await printIssue()
})

describe('the file for the printing house', () => {
  let made: Awaited<ReturnType<typeof press>>
  beforeAll(async () => {
    made = await press(output)
  })

  it('has eight pages and passes its own checks', () => {
    expect(made.pages).toBe(8)
    expect(made.bytes).toBe(readFileSync(output).length)
    // Each rule is asked once: one that nobody asks could never fail.
    expect(made.checks.map((check) => check.rule).sort()).toEqual([...pressRules].sort())
    expect(made.checks.every((check) => check.ok)).toBe(true)
  })

  it('is a PDF/X-4 file in the eyes of other programs', () => {
    const info = pdfInfo(output)
    expect(info).toMatch(/PDF version: +1\.6/)
    expect(info).toMatch(/PDF subtype: +PDF\/X-4/)
    expect(info).toContain(TITLE)
    expect(qpdfFaults(output)).toEqual([])
  })

  it('has A4 trim, 3 mm of bleed and 10 mm of paper around it', () => {
    const boxes = pdfBoxes(output, 8)
    expect(boxes).toHaveLength(8)
    for (const page of boxes)
      for (const [box, inset] of [
        ['MediaBox', 0],
        ['BleedBox', 7 * MM],
        ['TrimBox', 10 * MM]
      ] as const) {
        const want = [inset, inset, 230 * MM - inset, 317 * MM - inset]
        page[box]!.forEach((edge, index) => expect(Math.abs(edge - want[index]!)).toBeLessThan(0.02))
      }
  })

  it('embeds its fonts, and only ours', () => {
    const fonts = pdfFonts(output)
    expect(fonts.length).toBeGreaterThan(8)
    for (const font of fonts) {
      expect(font).toMatchObject({ embedded: true, subset: true })
      expect(font.name).toMatch(/^[A-Z]{6}\+(SourceSerif4|BeVietnamPro|PlayfairDisplay)-/)
    }
  })

  it('prints text in black ink alone', () => {
    // The columns of the story on page 4, below its headline.
    const window = { x: 24 * MM, y: 150 * MM, width: 120 * MM, height: 60 * MM }
    const [cyan, magenta, yellow, black] = inkCoverage(output, 4, {
      ...window,
      x: 25 * MM,
      width: 55 * MM,
      height: 30 * MM
    })
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0])
    expect(black).toBeGreaterThan(0.05)
    expect(inkCoverage(output, 4, { ...window, y: 60 * MM })[0]).toBeGreaterThan(0.1)
  })

  it('clips nothing but photos, so that no accent is cut off', async () => {
    const raw = readFileSync(output)
    const document = await PDFDocument.load(raw, { updateMetadata: false })
    const drawnPhotos: number[] = []
    const clips = document.getPages().map((page) => {
      const stream = page.node.lookup(PDFName.of('Contents')) as PDFRawStream
      const names = [...operations(Buffer.from(decodePDFRawStream(stream).decode()))].map(
        (each) => each.operator
      )
      drawnPhotos.push(names.filter((name) => name === 'Do').length)
      return names.filter((name) => name === 'W' || name === 'W*').length
    })
    // A photo is clipped by its frame, or once more by its own box.
    expect(drawnPhotos).toEqual([1, 2, 1, 1, 2, 1, 2, 2])
    clips.forEach((count, index) => expect(count).toBeLessThanOrEqual(2 * drawnPhotos[index]!))
  })

  it('holds every article', () => {
    const text = pdfText(output)
    for (const [id, article] of Object.entries(issue.articles)) {
      const stands = issue.pages.some((page) =>
        page.frames.some((frame) =>
          frame.kind === 'story' ? frame.article === id : frame.kind === 'list' && frame.articles.includes(id)
        )
      )
      if (stands) expect(text).toContain(article.title)
    }
    expect(text).toContain('Số 00/GP-XBBT ngày 05/01/2026')
  })

  it('lies byte for byte the same in another run', async () => {
    const again = path.join(folder, 'again.pdf')
    expect((await press(again)).sha256).toBe(made.sha256)
    expect(readFileSync(again).equals(readFileSync(output))).toBe(true)
  })

  it('has marks and the issue’s name outside the trim', async () => {
    expect(pdfText(output, 3)).toContain('TUẦN TIN QUẬN – Số 47 – Thứ Bảy, 21-11-2026 – Trang 3 – C M Y K')
    const file = await readPressFile(readFileSync(output))
    for (const page of file.pages) expect([...page.colourSpaces]).toContain('Separation/All')
  })
})

describe('a file that would be wrong', () => {
  it('is not left behind when a letter has no glyph, and the letter is named', async () => {
    const odd = await printIssue([{ template: 'two', slots: { upper: ['odd'] } }], {
      odd: printArticle({ title: 'Biểu tượng 😀', blocks: draftBlocks(['Một đoạn.']) })
    })
    const to = path.join(folder, 'odd.pdf')
    const error: unknown = await press(to, { ...odd, issue: { ...odd.issue, imprint: [] } }).catch(
      (each: unknown) => each
    )
    expect(error).toMatchObject({
      failure: 'verify',
      message: expect.stringContaining('page 1: no font has 😀') as string
    })
    expect(() => readFileSync(to)).toThrow('ENOENT')
  })

  it('is refused where it cannot be written', async () => {
    await expect(press(path.join(folder, 'no/such/folder.pdf'))).rejects.toMatchObject({ failure: 'write' })
  })

  it('is refused with a profile that is no press’s', async () => {
    const broken = path.join(folder, 'broken.icc')
    const setup = exportSetup({ profiles: { fogra39: broken, fogra29: broken } })
    writeFileSync(broken, Buffer.alloc(200))
    const job = createPressJob(setup, createCompiler(setup))
    const bare = { ...issue, pages: [{ section: '', frames: [], rules: [] }], articles: {} }
    const request = {
      task: 'press',
      id: 1,
      issue: bare,
      photos: {},
      output: path.join(folder, 'x.pdf'),
      title: 'x',
      created: 0
    } as const
    await expect(job.run(request, () => {})).rejects.toMatchObject({ failure: 'press' })
  })
})
