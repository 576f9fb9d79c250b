import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { overlappingWords, pdfText, pdfWords } from '@tests/fixtures/pdfTools'
import { openPressedFile } from '@tests/fixtures/pressedFile'
import { filledPage } from '@tests/fixtures/filledPage'
import { draftBlocks, printArticle, printIssue, type PlannedPage } from '@tests/fixtures/printIssue'
import { openTypesetter, reportOf, type Typesetter } from '@tests/fixtures/typesetIssue'
import { slotCapacity } from '@shared/domain/pagePlan'
import { pageTemplate, templatesOf } from '@shared/domain/pageTemplates'
import sharp from 'sharp'

let setter: Typesetter
beforeAll(async () => {
  setter = await openTypesetter()
})

describe.each(templatesOf('bulletin'))('the page "%s" with something in every slot', (template) => {
  it('prints nothing over anything else, and reports on every slot that takes text', async () => {
    const page = filledPage(template)
    const { pdf, reports } = await setter.typeset(await printIssue([page]))
    expect(overlappingWords(pdfWords(pdf, 1))).toEqual([])
    const slots = pageTemplate(template).slots.filter(
      (slot) => slotCapacity(slot) > 0 && slot.kind !== 'picture'
    )
    expect(new Set(reports.map((report) => report.slot))).toEqual(new Set(slots.map((slot) => slot.id)))
  })
})

describe('a question and its answer', () => {
  const page = (article: string): PlannedPage[] => [{ template: 'qa', slots: { qa: [article] } }]

  it('stand apart: the lead is the question, the office’s sign gives way', async () => {
    const text = pdfText((await setter.typeset(await printIssue(page('hoi-dap')))).pdf)
    expect(text).toContain('Hỏi: Gia đình tôi ở chung cư')
    expect(text).toContain('Đáp: Mỗi hộ chia thành ba nhóm')
    expect(text).toContain('HỎI – ĐÁP')
    expect(text).not.toContain('(TTQ)')
  })

  it('are found in a text without a lead, and no word is said twice', async () => {
    const blocks = draftBlocks(['Hỏi: Ai thu gom?', 'Trả lời: Tổ rác dân lập.', 'Mỗi sáng thứ Bảy.'])
    const issue = await printIssue(page('ngan'), { ngan: printArticle({ title: 'Rác', blocks }) })
    const text = pdfText((await setter.typeset(issue)).pdf)
    expect(text).toMatch(/Hỏi: Ai thu gom\? Trả lời: Tổ rác dân lập\. Mỗi sáng thứ Bảy\./)
    expect(text).not.toMatch(/Hỏi: Hỏi|Đáp: Trả lời/)
  })

  it('are not made of words that ask nothing', async () => {
    const lead = 'Dưới đây là năm câu được hỏi nhiều nhất.'
    const blocks = draftBlocks(['Người trả lời là bà Sầm Thị Ái Liên.', 'Ai cũng nộp được.'])
    const issue = await printIssue(page('bai'), { bai: printArticle({ title: 'Hồ sơ', lead, blocks }) })
    const text = pdfText((await setter.typeset(issue)).pdf)
    expect(text).toContain('(TTQ) – Dưới đây là năm câu')
    expect(text).not.toMatch(/Hỏi:|Đáp:/)
  })

  it('go on in running text where the box is full, each word once', async () => {
    const lines = Array.from({ length: 160 }, (_, index) => `Dòng số ${index + 1}.`)
    const long = printArticle({ title: 'Dài', lead: 'Ai thu gom?', blocks: draftBlocks(lines) })
    const pages: PlannedPage[] = [...page('long'), { template: 'single', slots: { main: ['long'] } }]
    const { pdf, reports } = await setter.typeset(await printIssue(pages, { long }))
    const all = pdfText(pdf)
    const told = [...all.matchAll(/Dòng số (\d+)\./g)].map(([, number]) => Number(number))
    expect(told).toEqual(lines.map((_, index) => index + 1))
    expect(all.split('Ai thu gom?')).toHaveLength(2)
    expect(reportOf(reports, 'long', 2).overset).toBe(0)
  })
})

describe('tables, charts and calendars', () => {
  it('say how many lines they are too long, and leave out what does not fit', async () => {
    const rows = Array.from({ length: 22 }, (_, index) => [`Phường thứ ${index + 1}`, `${index + 1}`])
    const blocks = draftBlocks([{ table: { header: ['Phường', 'Số hộ'], rows } }])
    const days = draftBlocks(
      Array.from({ length: 30 }, (_, index) => `Ngày ${index + 1}: 8 giờ: Họp lần thứ ${index + 1}.`)
    )
    const issue = await printIssue(
      [
        { template: 'figures', slots: { table: ['dai'], chart: ['dai'] } },
        { template: 'notices', slots: { calendar: ['lich'] } }
      ],
      {
        dai: printArticle({ title: 'Bảng dài', blocks }),
        lich: printArticle({ title: 'Lịch', blocks: days })
      }
    )
    const { pdf, reports } = await setter.typeset(issue)
    const over = reports.filter((report) => report.overset > 0).map((report) => report.slot)
    expect(over).toEqual(['table', 'chart', 'calendar'])
    expect(pdfText(pdf, 1)).toContain('Phường thứ 1')
    expect(pdfText(pdf, 1)).not.toContain('Phường thứ 22')
    expect(pdfText(pdf, 2)).not.toContain('lần thứ 30')
    for (const page of [1, 2]) expect(overlappingWords(pdfWords(pdf, page))).toEqual([])
  })
})

describe('words that mean harm', () => {
  const hostile = ['#read("/etc/passwd")', '$x^2$ <label> @ref', '= Tít \\u{41} *đậm*', '#import "x.typ": *']
  const rows = [['Thứ Hai, ' + hostile[0]!, ...hostile.slice(1)]]
  const told = {
    kicker: hostile[3]!,
    title: hostile[1]!,
    deck: hostile[2]!,
    lead: hostile[0]!,
    byline: hostile[1]!
  }
  const bars = {
    header: [hostile[0]!, hostile[1]!],
    rows: [
      [hostile[2]!, '3'],
      [hostile[3]!, '2']
    ]
  }
  const articles = {
    table: printArticle({
      ...told,
      blocks: draftBlocks([{ table: { header: hostile, rows } }, `Nguồn: ${hostile[0]}`])
    }),
    chart: printArticle({ ...told, blocks: draftBlocks([{ table: bars }]) }),
    week: printArticle({ ...told, blocks: draftBlocks([`Thứ Hai: 8 giờ: ${hostile[0]}`]) }),
    asked: printArticle({ ...told, blocks: draftBlocks([`Hỏi: ${hostile[2]}?`, ...hostile]) })
  }
  const pages: PlannedPage[] = [
    { template: 'figures', slots: { table: ['table'], chart: ['chart'] } },
    { template: 'notices', slots: { calendar: ['week'] } },
    { template: 'qa', slots: { qa: ['asked'] } },
    { template: 'people', slots: { people: ['asked'] } }
  ]

  it('are printed as they are', async () => {
    const text = pdfText((await setter.typeset(await printIssue(pages, articles))).pdf)
    for (const words of hostile) expect(text.split(words).length).toBeGreaterThan(3)
    expect(text).not.toContain('root:')
  })

  it('stay in their place, however long', async () => {
    const long = 'Một cái tít dài không tưởng '.repeat(9)
    const endless = 'V'.repeat(130)
    const grown = Object.entries(articles).map(([id, article], index) => {
      const blocks = draftBlocks([
        {
          table: {
            header: [endless, 'Số'],
            rows: [
              [endless, '3'],
              ['Thứ Ba', '2'],
              ['Thứ Tư', '1']
            ]
          }
        }
      ])
      return [id, { ...article, blocks, title: index % 2 === 0 ? long : endless }]
    })
    const { pdf, pages: count } = await setter.typeset(await printIssue(pages, Object.fromEntries(grown)))
    expect(count).toBe(pages.length)
    for (let page = 1; page <= count; page++) {
      const words = pdfWords(pdf, page)
      expect(overlappingWords(words)).toEqual([])
      expect(Math.max(...words.map((word) => word.right))).toBeLessThan(((210 - 14) / 25.4) * 72 + 3)
    }
  })
})

describe('a photo over the edges of the page', () => {
  const MM = 72 / 25.4
  let picture: { data: Buffer; width: number; height: number }
  let failing: readonly unknown[]
  let missing: readonly string[]

  beforeAll(async () => {
    // One page of every new kind, so that its words are looked for in the file; the imprint stands on the last.
    const pages = (['feature', 'figures', 'people', 'qa', 'notices', 'backPicture'] as const).map(filledPage)
    const issue = await printIssue(pages)
    const pressed = await openPressedFile(issue)
    failing = await pressed.checkBytes(pressed.bytes)
    const others = ['lich-tuan', 'chi-tieu', 'luot-xem'].map((id) => {
      const article = { ...issue.articles[id]!, title: 'Tít không in' }
      return { ...issue, articles: { ...issue.articles, [id]: article } }
    })
    const checks = await Promise.all(
      others.map((other) => pressed.checkBytes(pressed.bytes, { issue: other }))
    )
    missing = checks.map((found) => found.map((check) => check.rule).join())
    const out = pressed.file.replace(/\.pdf$/, '')
    execFileSync('pdftoppm', ['-r', '72', '-f', '1', '-l', '1', '-singlefile', '-png', pressed.file, out])
    const { data, info } = await sharp(`${out}.png`).greyscale().raw().toBuffer({ resolveWithObject: true })
    picture = { data, width: info.width, height: info.height }
  })

  const inkAt = (x: number, y: number) =>
    picture.data[Math.round(y * MM) * picture.width + Math.round(x * MM)]! < 250

  it('passes the rules of the press', () => {
    expect(failing).toEqual([])
  })

  it('stands in a file in which the words of tables, charts and calendars are looked for', () => {
    expect(missing).toEqual(['articleText', 'articleText', 'articleText'])
  })

  it('reaches through the bleed on three sides and no further', () => {
    // 10 mm of white paper, of which 3 mm are bleed, around 210 mm.
    for (const y of [20, 60, 100]) {
      expect([inkAt(6.4, y), inkAt(7.6, y), inkAt(222.4, y), inkAt(223.6, y)]).toEqual([
        false,
        true,
        true,
        false
      ])
    }
    for (const x of [40, 90]) expect([inkAt(x, 6.4), inkAt(x, 7.6)]).toEqual([false, true])
  })
})
