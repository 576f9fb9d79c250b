import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PrintIssue } from '@shared/domain/printIssue'
import { pdfText } from '@tests/fixtures/pdfTools'
import { draftBlocks, printArticle, printIssue } from '@tests/fixtures/printIssue'
import { openTypesetter, type Typesetter } from '@tests/fixtures/typesetIssue'

let setter: Typesetter
beforeAll(async () => {
  setter = await openTypesetter()
})

const REST = ' là đoạn mở đầu đủ dài để chảy qua nhiều dòng của một cột báo hẹp.'.repeat(4)

/** One story whose text begins with so many letters, drawn with a large first one. */
async function withDropCap(beginning: string, lead = 'Sapô.'): Promise<PrintIssue> {
  const issue = await printIssue([{ template: 'single', slots: { main: ['bai'] } }], {
    bai: printArticle({ title: 'Chữ', lead, blocks: draftBlocks([beginning + REST, 'Đoạn sau.']) })
  })
  const pages = issue.pages.map((page) => ({
    ...page,
    frames: page.frames.map((frame) => (frame.kind === 'story' ? { ...frame, dropCap: true } : frame))
  }))
  return { ...issue, issue: { ...issue.issue, abbreviation: '' }, pages }
}

const SCALE = 1.6

/** Rows and columns, in points, that hold ink in the accent below the head and in the first text column. */
async function letterBox(issue: PrintIssue) {
  const svg = setter.compiler.typeset(await setter.toData(issue), 'rgb').toSvg()
  const { data, info } = await sharp(Buffer.from(svg), { density: 72 * SCALE })
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const unit = info.width / 595.276
  const isAccent = (x: number, y: number) => {
    const at = (y * info.width + x) * info.channels
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
    return red > 120 && green < 110 && blue < 110
  }
  let [top, bottom] = [Infinity, -Infinity]
  for (let y = Math.round(100 * unit); y < Math.round(300 * unit); y++)
    for (let x = Math.round(36 * unit); x < Math.round(200 * unit); x++)
      if (isAccent(x, y)) [top, bottom] = [Math.min(top, y / unit), Math.max(bottom, y / unit)]
  return { top, bottom }
}

describe('a large first letter', () => {
  it('stands whole beside three lines, whatever marks it has', async () => {
    const plain = await letterBox(await withDropCap('Hôm nay'))
    // Two lines of 13 pt and the height of a capital.
    expect(plain.bottom - plain.top).toBeGreaterThan(31.5)
    for (const beginning of ['Ấy', 'Ỡm', 'Ứng']) {
      const marked = await letterBox(await withDropCap(beginning))
      expect(Math.abs(marked.top - plain.top), beginning).toBeLessThan(1.4)
      expect(Math.abs(marked.bottom - plain.bottom), beginning).toBeLessThan(1.6)
    }
    for (const beginning of ['Ậm', 'Ợ']) {
      const hanging = await letterBox(await withDropCap(beginning))
      expect(hanging.top, beginning).toBeGreaterThan(plain.top - 1.4)
      expect(hanging.bottom, beginning).toBeLessThan(plain.bottom + 3.8)
      expect(hanging.bottom, beginning).toBeGreaterThan(plain.bottom + 0.5)
    }
  })

  it('loses no letter of the text', async () => {
    for (const beginning of ['Ấy', 'Ạ', '“Ẩn']) {
      const text = pdfText((await setter.typeset(await withDropCap(beginning))).pdf).replace(/\s/g, '')
      expect(text).toContain((beginning + REST).replace(/\s/g, ''))
      expect(text).toContain('Đoạnsau.')
    }
  })

  it('is left out where a number begins the text, or the paragraph is too short', async () => {
    for (const beginning of ['12 phường', '– Thưa ông']) {
      expect((await letterBox(await withDropCap(beginning))).bottom).toBe(-Infinity)
    }
    const issue = await withDropCap('Hôm nay')
    const short = printArticle({ title: 'Chữ', lead: 'Sapô.', blocks: draftBlocks(['Một câu.']) })
    expect((await letterBox({ ...issue, articles: { ...issue.articles, bai: short } })).bottom).toBe(
      -Infinity
    )
  })
})
