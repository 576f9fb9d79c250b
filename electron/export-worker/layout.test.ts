import { beforeAll, describe, expect, it } from 'vitest'
import { overlappingWords, pdfText, pdfWords } from '@tests/fixtures/pdfTools'
import { draftBlocks, printArticle, printIssue } from '@tests/fixtures/printIssue'
import { openTypesetter, reportOf, type Typesetter } from '@tests/fixtures/typesetIssue'
import { onlyPage } from './printData'

let setter: Typesetter
beforeAll(async () => {
  setter = await openTypesetter()
})

describe('the eight pages of the bulletin', () => {
  let set: Awaited<ReturnType<Typesetter['typeset']>>
  beforeAll(async () => {
    set = await setter.typeset(await printIssue())
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
    const data = await setter.toData(issue)
    const alone = issue.pages.flatMap((_, index) => {
      const document = setter.compiler.typeset(onlyPage(data, index + 1), 'rgb')
      expect(document.pages).toBe(1)
      return document.reports
    })
    expect(alone).toEqual(set.reports)
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
    widths: null,
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
    const { pdf, reports } = await setter.typeset(issue)
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

  it('set lettered lists, an interview, a pull quote, set columns, and footnotes at the end', async () => {
    const said = (text: string, speech?: 'question' | 'answer') => ({
      type: 'paragraph' as const,
      runs: [{ text }],
      ...(speech && { speech })
    })
    const cells = (...texts: string[]) => texts.map((text) => ({ runs: [{ text }], colspan: 1, rowspan: 1 }))
    const sign = (text: string) => ({ text, raised: true as const, note: true as const })
    const issue = await printIssue([{ template: 'picture', slots: { main: ['all'] } }], {
      all: printArticle({
        title: 'Cấu trúc bài',
        blocks: [
          { type: 'paragraph', runs: [{ text: 'Theo kết luận' }, sign('(1)'), { text: ' của cấp trên.' }] },
          { type: 'list', markers: ['d)', 'đ)'], items: [[said('Điểm thứ tư.')], [said('Điểm thứ năm.')]] },
          said('Vì sao phải giữ?', 'question'),
          said('Vì đó là của dân.', 'answer'),
          { type: 'quote', isPulled: true, blocks: [said('Của dân thì phải giữ cho dân. '.repeat(9))] },
          {
            type: 'table',
            widths: [800, 200],
            header: [cells('Nội dung', 'Đợt')],
            rows: [cells('Vận động', '12')]
          },
          {
            type: 'list',
            markers: ['viii.', 'ix.'],
            items: [
              [said('Mục tám rất dài để sang dòng thứ hai xem có thẳng hàng không.')],
              [said('Mục chín.')]
            ]
          },
          { type: 'notes', notes: ['Kết luận số 21-KL/TW.'] }
        ]
      })
    })
    const { pdf, reports } = await setter.typeset(issue)
    const text = pdfText(pdf)
    for (const words of ['d) Điểm thứ tư.', 'đ) Điểm thứ năm.', 'Vì sao phải giữ?', 'Vì đó là của dân.'])
      expect(text).toContain(words)
    const words = pdfWords(pdf, 1)
    const at = (word: string) => words.find((each) => each.text === word)!
    // A fifth of the column is left for the second of the two; by themselves both would get half.
    expect(at('Đợt').left - at('Nội').left).toBeGreaterThan(90)
    expect(text.indexOf('21-KL/TW.')).toBeGreaterThan(text.indexOf('Mục chín.'))
    expect(reportOf(reports, 'all').overset).toBe(0)
    expect(overlappingWords(words)).toEqual([])
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
      const words = pdfWords((await setter.typeset(issue)).pdf, 1)
      const head = words.find((word) => word.text === 'TÍTXEN')!
      const below = words.filter((word) => word.text === 'Sau' && Math.abs(word.left - head.left) < 2)
      expect(below.some((word) => word.top > head.top && word.top - head.top < 16)).toBe(true)
    }
  })

  it('take the place of a photo that an article does not have', async () => {
    const text = draftBlocks(Array.from({ length: 300 }, () => 'Một dòng.'))
    const pages = [{ template: 'three', slots: { main: ['bare'] } }] as const
    const issue = await printIssue(pages, { bare: printArticle({ title: 'Không ảnh', blocks: text }) })
    const bare = reportOf((await setter.typeset(issue)).reports, 'bare')
    const [photo] = issue.articles['trang-mang']!.photos
    const withPhoto = await printIssue(pages, {
      bare: printArticle({ title: 'Không ảnh', blocks: text, photos: [photo!] })
    })
    expect(reportOf((await setter.typeset(withPhoto)).reports, 'bare').capacity).toBe(bare.capacity - 2 * 12)
  })
})
