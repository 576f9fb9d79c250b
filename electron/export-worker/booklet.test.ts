import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { standardImposition, type Imposition } from '@shared/domain/imposition'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { pdfInfo, pdfText, pdfWords, qpdfFaults } from '@tests/fixtures/pdfTools'
import { draftBlocks, printArticle, printIssue } from '@tests/fixtures/printIssue'
import { createBooklets, findBookletFaults } from './booklet'
import { readBookletFile, toBookletFile } from './bookletFile'
import { createCompiler } from './compile'
import { createPhotos } from './photos'
import { toPrintData } from './printData'

const folder = temporaryFolder()
const setup = exportSetup()
const compiler = createCompiler(setup)
const booklets = createBooklets(compiler, createPhotos(setup))
const created = 1_795_000_000_000
const words = (page: number) => `Trang mang dấu ${'abcdefghijklmnop'[page - 1]!.repeat(5)}`

/** Pages whose only story names its page. */
const issueOf = (pages: number) =>
  printIssue(
    Array.from({ length: pages }, (_, index) => ({
      template: 'single' as const,
      slots: { main: [`bai-${index + 1}`] }
    })),
    Object.fromEntries(
      Array.from({ length: pages }, (_, index) => [
        `bai-${index + 1}`,
        printArticle({ title: words(index + 1), blocks: draftBlocks(['Một đoạn văn ngắn của trang.']) })
      ])
    )
  )

let count = 0
async function make(pages: number, imposition: Imposition = standardImposition) {
  const issue = await issueOf(pages)
  const output = path.join(folder, `${++count}.pdf`)
  const request = {
    task: 'booklet' as const,
    id: 1,
    issue,
    photos: {},
    imposition,
    title: 'Số 47',
    output,
    created
  }
  return { issue, output, made: await booklets.run(request, () => {}) }
}

/** Marks on a side of a sheet, from left to right, as poppler finds them. */
const marksOn = (file: string, side: number) =>
  pdfWords(file, side)
    .filter((word) => /^([a-p])\1{4}$/.test(word.text))
    .sort((one, other) => one.left - other.left)

describe('a booklet for the office printer', () => {
  let eight: Awaited<ReturnType<typeof make>>
  beforeAll(async () => {
    eight = await make(8)
  })

  test('A4 pages stand two and two on A3, the cover outside', () => {
    expect(eight.made.pages).toBe(4)
    expect(pdfInfo(eight.output)).toMatch(/Page size: +1190\.\d+ x 841\.\d+ pts \(A3\)/)
    const sides = [1, 2, 3, 4].map((side) => marksOn(eight.output, side).map((mark) => mark.text[0]))
    expect(sides).toEqual([
      ['h', 'a'],
      ['b', 'g'],
      ['f', 'c'],
      ['d', 'e']
    ])
    expect(qpdfFaults(eight.output)).toEqual([])
  })

  test('pages of inner sheets stand nearer to the fold', async () => {
    const creeping = await make(8, { ...standardImposition, creep: 50 })
    const still = await make(8, { ...standardImposition, creep: 0 })
    const shifts = (side: number) =>
      marksOn(creeping.output, side).map((mark, at) => mark.left - marksOn(still.output, side)[at]!.left)
    expect(shifts(1).every((shift) => Math.abs(shift) < 0.01)).toBe(true)
    const [left, right] = shifts(3)
    expect(left).toBeCloseTo((0.5 * 72) / 25.4, 1)
    expect(right).toBeCloseTo((-0.5 * 72) / 25.4, 1)
  })

  test('two pages are not folded: they stay as they are', async () => {
    const sheet = await make(2)
    expect(sheet.made.pages).toBe(2)
    expect(pdfInfo(sheet.output)).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/)
    expect(pdfText(sheet.output, 2)).toContain('bbbbb')
  })

  test('tells printers to leave the size alone and to turn over the short edge', async () => {
    const { catalog } = await PDFDocument.load(readFileSync(eight.output), { updateMetadata: false })
    expect(catalog.lookup(PDFName.of('ViewerPreferences'))?.toString()).toMatch(
      /PrintScaling \/None[^]*Duplex \/DuplexFlipShortEdge/
    )
  })

  test('is the same to the last byte when made again', async () => {
    expect((await make(8)).made.files[0]!.sha256).toBe(eight.made.files[0]!.sha256)
  })

  test('the check sees a page in the wrong place, a lost side and another size', async () => {
    const { issue } = eight
    const typeset = compiler.typeset(toPrintData(issue, new Map()), 'rgb').toPdf()
    const plan = { title: 'Số 47', created, imposition: standardImposition }
    const check = async (bytes: Buffer, pages = 8) =>
      findBookletFaults(await readBookletFile(bytes, typeset), pages, issue.format, standardImposition).map(
        (fault) => fault.split(':')[0]
      )
    const good = await toBookletFile(typeset, plan)
    expect(await check(good)).toEqual([])
    const other = await toBookletFile(typeset, {
      ...plan,
      imposition: { ...standardImposition, signature: '4' }
    })
    expect(await check(other)).toContain('sheetPages')
    const spoilt = await PDFDocument.load(good, { updateMetadata: false })
    spoilt.removePage(3)
    spoilt.getPage(0).setSize(842, 595)
    expect(await check(Buffer.from(await spoilt.save({ addDefaultPage: false })))).toEqual([
      'sheetCount',
      'sheetSize'
    ])
  })
})
