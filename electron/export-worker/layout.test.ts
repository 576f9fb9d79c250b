import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FrameReport, PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { overlappingWords, pdfText, pdfWords } from '@tests/fixtures/pdfTools'
import { draftBlocks, printArticle, printIssue, type PlannedPage } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'
import { createCompiler } from './compile'
import { createPhotos } from './photos'
import { placePhotos } from './placePhotos'
import { onlyPage, toPrintData } from './printData'

const folder = temporaryFolder()
const compiler = createCompiler(exportSetup())
const photos = createPhotos(exportSetup())
let files: PhotoFiles

async function typeset(issue: PrintIssue) {
  const placed = await placePhotos(compiler, photos, issue, files, 'rgb')
  const document = compiler.typeset(toPrintData(issue, placed), 'rgb')
  const pdf = path.join(folder, `${Math.random()}.pdf`)
  writeFileSync(pdf, document.toPdf())
  return { pages: document.pages, reports: document.reports, pdf }
}

const reportOf = (reports: readonly FrameReport[], article: string, part = 1) =>
  reports.find((report) => report.article === article && report.part === part)!

/** One article of so many paragraphs of one line, on a page of its own. */
async function withLines(
  count: number,
  pages: readonly PlannedPage[] = [{ template: 'picture', slots: { main: ['lines'] } }]
) {
  const lines = Array.from({ length: count }, (_, index) => `Dòng số ${index + 1}.`)
  return printIssue(pages, { lines: printArticle({ title: 'Đếm dòng', blocks: draftBlocks(lines) }) })
}

beforeAll(async () => {
  files = await writePhotos(path.join(folder, 'photos'))
})

describe('the eight pages of the bulletin', () => {
  let set: Awaited<ReturnType<typeof typeset>>
  beforeAll(async () => {
    set = await typeset(await printIssue())
  })

  it('are eight, and every story fits', () => {
    expect(set.pages).toBe(8)
    expect(set.reports.filter((report) => report.overset > 0)).toEqual([])
  })

  it('print nothing over anything else', () => {
    for (let page = 1; page <= 8; page++) expect(overlappingWords(pdfWords(set.pdf, page))).toEqual([])
  })

  it('tell where a story goes on and where it came from', () => {
    expect(pdfText(set.pdf, 1)).toContain('Xem tiếp trang 4')
    expect(pdfText(set.pdf, 1)).toContain('Xem tiếp trang 2')
    expect(pdfText(set.pdf, 4)).toContain('TIẾP THEO TRANG 1')
    expect(pdfText(set.pdf, 3)).not.toContain('TIẾP THEO')
  })

  it('carry every paragraph over the break, each word once', async () => {
    const issue = await printIssue()
    const text = pdfText(set.pdf)
    for (const article of ['trang-mang', 'chi-bo'])
      for (const block of issue.articles[article]!.blocks) {
        if (block.type !== 'paragraph') continue
        const words = block.runs[0]!.text.split(' ')
        expect(text).toContain(words.slice(0, 4).join(' '))
        expect(text).toContain(words.slice(-3).join(' '))
      }
    expect(text.split('Tổ biên tập chung được lập').length).toBe(2)
  })

  it('name the office before the first words and number the pages', () => {
    expect(pdfText(set.pdf, 1)).toContain('(TTQ) – Sáng 17-11')
    expect(pdfText(set.pdf, 6)).toMatch(/Số 47 \(1312\)/)
  })

  it('set each page alone just as they set them all', async () => {
    const issue = await printIssue()
    const data = toPrintData(issue, await placePhotos(compiler, photos, issue, files, 'rgb'))
    const alone = issue.pages.flatMap((_, index) => {
      const document = compiler.typeset(onlyPage(data, index + 1), 'rgb')
      expect(document.pages).toBe(1)
      return document.reports
    })
    expect(alone).toEqual(set.reports)
  })
})

describe('copyfit, in lines', () => {
  it('counts what is too much and what is missing to the line', async () => {
    const { capacity } = reportOf((await typeset(await withLines(1))).reports, 'lines')
    expect(capacity).toBeGreaterThan(60)
    for (const [lines, overset, free] of [
      [capacity + 7, 7, 0],
      [capacity, 0, 0],
      [capacity - 5, 0, 5]
    ] as const) {
      const report = reportOf((await typeset(await withLines(lines))).reports, 'lines')
      expect(report).toMatchObject({ page: 1, slot: 'main', part: 1, capacity, overset, free })
    }
  })

  it('prints as much as fits and nothing below the frame', async () => {
    const { pdf } = await typeset(await withLines(400))
    const words = pdfWords(pdf, 1)
    const foot = words.find((word) => word.text === 'Cơ')!
    expect(words.filter((word) => word.text === 'Dòng').every((word) => word.bottom < foot.top)).toBe(true)
    expect(overlappingWords(words)).toEqual([])
  })

  it('lets the rest run on, and counts too much only in the last frame', async () => {
    const pages = [
      { template: 'two', slots: { upper: ['lines'] } },
      { template: 'picture', slots: { main: ['lines'] } }
    ] as const
    const { reports, pdf } = await typeset(await withLines(400, pages))
    const [first, second] = [reportOf(reports, 'lines', 1), reportOf(reports, 'lines', 2)]
    expect(first.overset).toBe(0)
    expect(first.capacity + second.capacity + second.overset).toBe(400)
    const shown = pdfText(pdf, 2).match(/Dòng số (\d+)/)
    expect(Number(shown?.[1])).toBe(first.capacity + 1)
  })

  it('leaves the second frame white when the first held everything', async () => {
    const pages = [
      { template: 'two', slots: { upper: ['lines'] } },
      { template: 'picture', slots: { main: ['lines'] } }
    ] as const
    const { reports, pdf } = await typeset(await withLines(6, pages))
    expect(reportOf(reports, 'lines', 2).free).toBe(reportOf(reports, 'lines', 2).capacity)
    expect(pdfText(pdf, 1)).not.toContain('Xem tiếp')
    expect(pdfText(pdf, 2)).not.toContain('TIẾP THEO')
  })

  it('names the piece of a list that does not fit', async () => {
    const many = Array.from({ length: 9 }, (_, index) => [
      `brief-${index}`,
      printArticle({ title: `Tin vắn thứ ${index}`, lead: 'Một tin dài vài dòng trong cột hẹp. '.repeat(4) })
    ])
    const issue = await printIssue(
      [
        {
          template: 'front',
          slots: { briefs: many.map(([id]) => id as string) },
          headings: { briefs: 'Tin vắn' }
        }
      ],
      Object.fromEntries(many)
    )
    const { reports, pdf } = await typeset(issue)
    const over = reports.filter((report) => report.overset > 0).map((report) => report.article)
    expect(over.length).toBeGreaterThan(0)
    for (const id of over) expect(pdfText(pdf)).not.toContain(issue.articles[id]!.title)
    expect(overlappingWords(pdfWords(pdf, 1))).toEqual([])
  })

  it('cuts a headline that fills its frame, and says so', async () => {
    const issue = await printIssue([{ template: 'two', slots: { upper: ['long'], lower: ['hoi-dap'] } }], {
      long: printArticle({ title: 'Một cái tít dài không tưởng '.repeat(60), blocks: draftBlocks(['Hết.']) })
    })
    const { reports, pdf } = await typeset(issue)
    expect(reportOf(reports, 'long').overset).toBeGreaterThan(1)
    expect(pdfText(pdf)).toContain('Phân loại rác tại nhà')
  })
})

describe('blocks of a story', () => {
  const blocks = draftBlocks([
    'Mở bài trước khi vào danh sách.',
    { list: ['Việc thứ nhất', 'Việc thứ hai'], ordered: true },
    { box: [{ h: 'Hộp tin' }, 'Trong hộp có một đoạn.', { list: ['Gạch đầu dòng trong hộp'] }] },
    { quote: ['Nói ít, làm nhiều.', '— Lời bà Tư Nhãn'] },
    { quote: ['Một lời kể rất dài của người dân. '.repeat(12)] },
    { h: 'Tít xen' },
    'Kết bài.'
  ])
  const table = {
    type: 'table',
    header: [
      [
        { runs: [{ text: 'Phường' }], colspan: 1, rowspan: 2 },
        { runs: [{ text: 'Số hộ' }], colspan: 2, rowspan: 1 }
      ],
      [
        { runs: [{ text: 'Năm 2025' }], colspan: 1, rowspan: 1 },
        { runs: [{ text: 'Năm 2026' }], colspan: 1, rowspan: 1 }
      ]
    ],
    rows: Array.from({ length: 4 }, (_, row) =>
      [`Phường ${row + 1}`, `${row}12`, `${row}34`].map((text) => ({
        runs: [{ text }],
        colspan: 1,
        rowspan: 1
      }))
    )
  } as const

  it('are all set: lists, boxes, quotations, tables with joined cells', async () => {
    const issue = await printIssue([{ template: 'picture', slots: { main: ['all'] } }], {
      all: printArticle({ title: 'Đủ mọi loại', blocks: [...blocks, table] })
    })
    const { pdf, reports } = await typeset(issue)
    const text = pdfText(pdf)
    for (const words of [
      '1. Việc thứ nhất',
      '2. Việc thứ hai',
      'HỘP TIN',
      'Gạch đầu dòng',
      'Nói ít, làm nhiều.'
    ])
      expect(text).toContain(words)
    for (const words of ['Lời bà Tư Nhãn', 'Tít xen', 'Kết bài.', 'Số hộ', 'Năm 2026', '334'])
      expect(text).toContain(words)
    expect(reportOf(reports, 'all').overset).toBe(0)
    expect(overlappingWords(pdfWords(pdf, 1))).toEqual([])
  })

  it('never leave a crosshead alone at the foot of a column', async () => {
    for (const lines of [30, 31, 32, 33]) {
      const before = Array.from({ length: lines }, (_, index) => `Dòng ${index}.`)
      const issue = await printIssue([{ template: 'picture', slots: { main: ['head'] } }], {
        head: printArticle({
          title: 'Đếm',
          blocks: draftBlocks([
            ...before,
            { h: 'TÍTXEN' },
            ...Array.from({ length: 99 }, () => 'Sau tít xen.')
          ])
        })
      })
      const words = pdfWords((await typeset(issue)).pdf, 1)
      const head = words.find((word) => word.text === 'TÍTXEN')!
      const below = words.filter((word) => word.text === 'Sau' && Math.abs(word.left - head.left) < 2)
      expect(below.some((word) => word.top > head.top && word.top - head.top < 16)).toBe(true)
    }
  })

  it('take the place of a photo that an article does not have', async () => {
    const text = draftBlocks(Array.from({ length: 300 }, () => 'Một dòng.'))
    const pages = [{ template: 'three', slots: { main: ['bare'] } }] as const
    const issue = await printIssue(pages, { bare: printArticle({ title: 'Không ảnh', blocks: text }) })
    const bare = reportOf((await typeset(issue)).reports, 'bare')
    const [photo] = issue.articles['trang-mang']!.photos
    const withPhoto = await printIssue(pages, {
      bare: printArticle({ title: 'Không ảnh', blocks: text, photos: [photo!] })
    })
    expect(reportOf((await typeset(withPhoto)).reports, 'bare').capacity).toBe(bare.capacity - 2 * 12)
  })
})

describe('what must not stop a page', () => {
  const hostile = [
    '#read("/etc/passwd") #import "page.typ"',
    '$ sum $ *đậm* _nghiêng_ @nhan <nhan> `mã`',
    '= Tiêu đề // chú thích /* hết */ \\u{41}',
    '#{ while true {} } #panic("dừng")'
  ]

  it('prints markup as it was typed', async () => {
    const issue = await printIssue([{ template: 'single', section: hostile[0]!, slots: { main: ['odd'] } }], {
      odd: printArticle({
        kicker: hostile[3]!,
        title: hostile[1]!,
        deck: hostile[2]!,
        lead: hostile[0]!,
        byline: hostile[1]!,
        blocks: draftBlocks([
          ...hostile,
          { list: hostile },
          { box: hostile },
          { table: { header: hostile, rows: [hostile] } }
        ])
      })
    })
    const text = pdfText((await typeset(issue)).pdf)
    for (const words of hostile) expect(text).toContain(words)
    expect(text).not.toContain('root:')
  })

  it('survives controls, torn letters, turned lines and endless words', async () => {
    const odd = ['a\u0000b\u0007c', 'x\ud800y', '\u202Eđảo', 'م بالعالم', '😀', 'V'.repeat(5000), '', ' ']
    const issue = await printIssue([{ template: 'two', slots: { upper: ['odd'], lower: ['hoi-dap'] } }], {
      odd: printArticle({ title: odd.slice(0, 3).join(' '), blocks: draftBlocks(odd) })
    })
    const { pdf, pages } = await typeset(issue)
    expect(pages).toBe(1)
    expect(pdfText(pdf)).toContain('a b c')
    expect(overlappingWords(pdfWords(pdf, 1))).toEqual([])
    const edge = Math.max(...pdfWords(pdf, 1).map((word) => word.right))
    expect(edge).toBeLessThan(((210 - 14) / 25.4) * 72 + 3)
  })

  it('leaves white what has no article', async () => {
    const templates = ['front', 'two', 'single', 'picture', 'three', 'wards', 'two', 'back'] as const
    const empty = await typeset(await printIssue(templates.map((template) => ({ template, slots: {} }))))
    expect(empty.pages).toBe(8)
    expect(empty.reports).toEqual([])
    const lost = templates.map((template) => ({
      template,
      slots: {
        lead: ['gone'],
        upper: ['gone'],
        main: ['gone'],
        briefs: ['gone'],
        wards: ['gone'],
        picture: ['gone']
      }
    }))
    expect((await typeset(await printIssue(lost))).reports).toEqual([])
  })

  it('tells of a missing face instead of taking another', async () => {
    const bare = createCompiler(exportSetup({ fonts: [] }))
    const data = toPrintData(await printIssue(), new Map())
    expect(() => bare.typeset(data, 'rgb')).toThrow(expect.objectContaining({ failure: 'typeset' }))
  })
})
