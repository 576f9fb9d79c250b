import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { pressStandards, standardPress, type PressSetup } from '@shared/domain/pressSetup'
import type { PhotoFiles, PrintArticle, PrintFrame, PrintIssue } from '@shared/domain/printIssue'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import {
  heavyShares,
  inkedPlates,
  pageInks,
  pdfText,
  pdfWords,
  inkOnPlate,
  qpdfFaults
} from '@tests/fixtures/pdfTools'
import { printIssue } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'
import { createCompiler } from './compile'
import { createPressJob } from './pressJob'

const folder = temporaryFolder()
const setup = exportSetup()
const job = createPressJob(setup, createCompiler(setup))
let files: PhotoFiles
let issue: PrintIssue
/** A page with a photo and one with boxes, where standards alone differ. */
let short: PrintIssue
let count = 0

async function press(setupOf: Partial<PressSetup>, what: PrintIssue = issue, by = job): Promise<string> {
  const output = path.join(folder, `${++count}.pdf`)
  await by.run(
    {
      task: 'press',
      id: 1,
      issue: what,
      photos: files,
      press: { ...standardPress(), ...setupOf },
      output,
      title: 'Số 47',
      created: 0
    },
    () => {}
  )
  expect(qpdfFaults(output)).toEqual([])
  return output
}

const withSpot = (name: string): PrintIssue => ({
  ...issue,
  style: { ...issue.style, spot: { ...issue.style.spot, name } }
})

beforeAll(async () => {
  files = await writePhotos(path.join(folder, 'photos'))
  issue = await printIssue()
  short = await printIssue([
    { template: 'single', section: 'Tuyên giáo cơ sở', slots: { main: ['boi-duong'] } },
    { template: 'two', section: 'Đời sống', slots: { upper: ['chi-bo'], lower: ['an-toan-dien'] } }
  ])
  short = { ...short, issue: { ...short.issue, imprint: [] } }
})

describe('a job in black alone', () => {
  it.each(pressStandards)('has ink on no other plate, marks and photos included (%s)', async (standard) => {
    const what = standard === 'x4' ? issue : short
    const file = await press({ inks: '1c', standard }, what)
    const pages = pageInks(file)
    expect(pages).toHaveLength(what.pages.length)
    for (const [cyan, magenta, yellow, key] of pages) {
      expect([cyan, magenta, yellow]).toEqual([0, 0, 0])
      expect(key).toBeGreaterThan(0.03)
    }
    expect(await inkedPlates(file)).toEqual(['Black'])
  })

  it('says so outside the trim', async () => {
    expect(pdfText(await press({ inks: '1c' }), 1)).toContain('Trang 1 – K ')
  })
})

describe('a job in black and a spot colour', () => {
  it.each(pressStandards)('has ink on these two plates alone (%s)', async (standard) => {
    const file = await press({ inks: '2c', standard }, standard === 'x4' ? issue : short)
    expect(await inkedPlates(file)).toEqual(['Black', 'PANTONE 1797 C'])
  })

  it('names the plate as the office does, in Vietnamese too', async () => {
    const file = await press({ inks: '2c' }, withSpot('Đỏ cờ #5 (pha)'))
    expect(pdfText(file, 2)).toContain('K + Đỏ cờ #5 (pha)')
    const plates = await inkedPlates(file)
    expect(plates).toHaveLength(2)
    expect(plates).toContain('Black')
  })
})

describe('a job in four colours', () => {
  it('inks every plate, and no other', async () => {
    expect(await inkedPlates(await press({}))).toEqual(['Black', 'Cyan', 'Magenta', 'Yellow'])
  })

  it('has no cyan, magenta or yellow on pages of text alone', async () => {
    const black = { cmyk: [0, 0, 0, 100], rgb: [0, 0, 0] } as const
    const grey = { cmyk: [0, 0, 0, 8], rgb: [235, 235, 235] } as const
    const colours = { accent: black, second: black, tint: grey } as unknown as PrintIssue['style']['colours']
    const plain = (article: PrintArticle) => ({ ...article, photos: [] })
    const text: PrintIssue = {
      ...issue,
      style: { ...issue.style, colours },
      articles: Object.fromEntries(
        Object.entries(issue.articles).map(([id, article]) => [id, plain(article)])
      ),
      pages: issue.pages.map((page) => ({
        ...page,
        frames: page.frames.flatMap((frame): PrintFrame[] => {
          if (frame.kind === 'picture') return []
          return frame.kind === 'story' ? [{ ...frame, photo: null, photoIndex: null }] : [frame]
        })
      }))
    }
    const pages = pageInks(await press({}, text), 'trim')
    expect(pages).toHaveLength(8)
    for (const [cyan, magenta, yellow, key] of pages) {
      expect([cyan, magenta, yellow]).toEqual([0, 0, 0])
      expect(key).toBeGreaterThan(0.03)
    }
  })

  it('prints black text over the ground of a box, which stays whole below it', async () => {
    const printed = await press({}, short)
    const spoilt = await PDFDocument.load(readFileSync(printed), { updateMetadata: false })
    for (const [, object] of spoilt.context.enumerateIndirectObjects())
      if (object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('ExtGState'))
        for (const key of ['op', 'OP']) object.set(PDFName.of(key), spoilt.context.obj(false))
    const cut = path.join(folder, 'cut.pdf')
    writeFileSync(cut, await spoilt.save({ addDefaultPage: false }))

    /** Bare paper on the yellow plate within words that stand on the ground: inside a box, beside its edges. */
    const holes = async (file: string) => {
      const { width, ink } = await inkOnPlate(file, 1, 'Yellow')
      const at = (x: number, y: number) => ink[Math.round(y) * width + Math.round(x)]!
      const cyan = (await inkOnPlate(file, 1, 'Cyan')).ink
      // Bands of the second colour are yellow too; their words are white.
      const isGround = (x: number, y: number) =>
        at(x, y) > 200 && at(x, y) < 230 && cyan[Math.round(y) * width + Math.round(x)] === 255
      const words = pdfWords(file, 1).filter(({ left, top, right, bottom }) => {
        const middle = (top + bottom) / 2
        return isGround(left - 2, middle) && isGround(right + 2, middle)
      })
      expect(words.length).toBeGreaterThan(20)
      return words.reduce((sum, word) => {
        let bare = 0
        for (let y = Math.ceil(word.top) + 2; y < word.bottom - 2; y++)
          for (let x = Math.ceil(word.left); x < word.right; x++) if (at(x, y) > 235) bare++
        return sum + bare
      }, 0)
    }
    expect(await holes(printed)).toBe(0)
    expect(await holes(cut)).toBeGreaterThan(50)
  })

  it('lays no more ink on one spot than the press takes, but for single grains', async () => {
    const usual = await press({})
    const shares = async (file: string, most: number) => Math.max(...(await heavyShares(file, most + 10)))
    expect(await shares(usual, 300)).toBeLessThan(0.003)
    expect(await shares(usual, 240)).toBeGreaterThan(0.01)
    // Marks outside the trim stand on every plate.
    expect(await shares(await press({ totalInk: 240 }), 240)).toBeLessThan(0.003)
  })
})

describe('the same issue for the same press', () => {
  it.each([
    { inks: '2c', standard: 'x1a' },
    { inks: '1c', standard: 'plain' },
    { inks: '4c', standard: 'x4', profile: 'fogra29' }
  ] as const)('gives the same bytes: %o', async (asked) => {
    const first = readFileSync(await press(asked, short))
    const again = exportSetup()
    const other = createPressJob(again, createCompiler(again))
    expect(readFileSync(await press(asked, short, other)).equals(first)).toBe(true)
  })
})
