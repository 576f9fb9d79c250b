import { beforeAll, describe, expect, it } from 'vitest'
import type { PrintBlock } from '@shared/document/printBlocks'
import { overlappingWords, pdfText, pdfWords } from '@tests/fixtures/pdfTools'
import { draftBlocks, printArticle, printIssue, type PlannedPage } from '@tests/fixtures/printIssue'
import { openTypesetter, reportOf, type Typesetter } from '@tests/fixtures/typesetIssue'

let setter: Typesetter
beforeAll(async () => {
  setter = await openTypesetter()
})

/** One article of so many paragraphs of one line, on a page of its own. */
async function withLines(
  count: number,
  pages: readonly PlannedPage[] = [{ template: 'picture', slots: { main: ['lines'] } }]
) {
  const lines = Array.from({ length: count }, (_, index) => `Dòng số ${index + 1}.`)
  return printIssue(pages, { lines: printArticle({ title: 'Đếm dòng', blocks: draftBlocks(lines) }) })
}

describe('copyfit, in lines', () => {
  it('counts what is too much and what is missing to the line', async () => {
    const { capacity } = reportOf((await setter.typeset(await withLines(1))).reports, 'lines')
    expect(capacity).toBeGreaterThan(60)
    for (const [lines, overset, free] of [
      [capacity + 7, 7, 0],
      [capacity, 0, 0],
      [capacity - 5, 0, 5]
    ] as const) {
      const report = reportOf((await setter.typeset(await withLines(lines))).reports, 'lines')
      expect(report).toMatchObject({ page: 1, slot: 'main', part: 1, capacity, overset, free })
    }
  })

  it('names the first words that do not fit', async () => {
    const { capacity } = reportOf((await setter.typeset(await withLines(1))).reports, 'lines')
    const { cut } = reportOf((await setter.typeset(await withLines(capacity + 7))).reports, 'lines')
    expect(cut?.words).toBe(`Dòng số ${capacity + 1}.`.replace('số ', 'số\u00a0'))
    expect(reportOf((await setter.typeset(await withLines(3))).reports, 'lines').cut).toBeUndefined()
  })

  it('counts the letters of the paragraph that stand before the place, and names what a table or a box begins with', async () => {
    const pages = [{ template: 'picture', slots: { main: ['long'] } }] as const
    const setOf = async (blocks: readonly PrintBlock[]) => {
      const issue = await printIssue(pages, { long: printArticle({ title: 'Bài dài', blocks }) })
      return reportOf((await setter.typeset(issue)).reports, 'long')
    }
    const words = Array.from({ length: 4000 }, (_, index) => `chữ${index}`)
    const { cut } = await setOf([{ type: 'paragraph', runs: [{ text: words.join(' ') }], bid: 'p1' }])
    const first = words.indexOf(cut!.words.split(' ')[0]!)
    expect(first).toBeGreaterThan(300)
    expect(cut).toMatchObject({ bid: 'p1', before: words.slice(0, first).join('').length })

    const linesOf = (count: number) =>
      draftBlocks(Array.from({ length: count }, (_, at) => `Dòng ${at + 1}.`))
    const { capacity } = await setOf(linesOf(1))
    const cell = (text: string) => ({ runs: [{ text }], colspan: 1, rowspan: 1 })
    const table: PrintBlock = {
      type: 'table',
      widths: null,
      header: [[cell('Phường')]],
      rows: [[cell('Hòa Lãm')], [cell('Lò Rèn')]],
      bid: 't1'
    }
    const box: PrintBlock = {
      type: 'box',
      blocks: [{ type: 'paragraph', runs: [{ text: 'Công an: 113.' }] }],
      bid: 'h1'
    }
    expect((await setOf([...linesOf(capacity), table])).cut).toEqual({
      bid: 't1',
      words: 'Hòa Lãm',
      before: 0
    })
    expect((await setOf([...linesOf(capacity), box])).cut).toMatchObject({ bid: 'h1', before: 0 })
  })

  it('prints as much as fits and nothing below the frame', async () => {
    const { pdf } = await setter.typeset(await withLines(400))
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
    const { reports, pdf } = await setter.typeset(await withLines(400, pages))
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
    const { reports, pdf } = await setter.typeset(await withLines(6, pages))
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
    const { reports, pdf } = await setter.typeset(issue)
    const over = reports.filter((report) => report.overset > 0).map((report) => report.article)
    expect(over.length).toBeGreaterThan(0)
    for (const id of over) expect(pdfText(pdf)).not.toContain(issue.articles[id]!.title)
    expect(overlappingWords(pdfWords(pdf, 1))).toEqual([])
  })

  it('cuts a headline that fills its frame, and says so', async () => {
    const issue = await printIssue([{ template: 'two', slots: { upper: ['long'], lower: ['hoi-dap'] } }], {
      long: printArticle({ title: 'Một cái tít dài không tưởng '.repeat(60), blocks: draftBlocks(['Hết.']) })
    })
    const { reports, pdf } = await setter.typeset(issue)
    expect(reportOf(reports, 'long').overset).toBeGreaterThan(1)
    expect(pdfText(pdf)).toContain('Phân loại rác tại nhà')
  })
})
