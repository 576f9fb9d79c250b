import { beforeAll, describe, expect, it } from 'vitest'
import type { PrintFrame, PrintIssue } from '@shared/domain/printIssue'
import { justifiedLines } from '@tests/fixtures/justifiedLines'
import { pdfText, pdfWords } from '@tests/fixtures/pdfTools'
import { draftBlocks, printArticle, printIssue } from '@tests/fixtures/printIssue'
import { openTypesetter, reportOf, type Typesetter } from '@tests/fixtures/typesetIssue'

let setter: Typesetter
beforeAll(async () => {
  setter = await openTypesetter()
})

type Story = Extract<PrintFrame, { kind: 'story' }>

/** The issue with every story set otherwise. */
function setStories(issue: PrintIssue, setting: Partial<Story>): PrintIssue {
  const pages = issue.pages.map((page) => ({
    ...page,
    frames: page.frames.map((frame) => (frame.kind === 'story' ? { ...frame, ...setting } : frame))
  }))
  return { ...issue, pages }
}

const onPicture = (blocks: Parameters<typeof draftBlocks>[0]) =>
  printIssue([{ template: 'picture', slots: { main: ['bai'] } }], {
    bai: printArticle({ title: 'Một bài', blocks: draftBlocks(blocks) })
  })

describe('a slot that was set otherwise', () => {
  const used = async (issue: PrintIssue) => {
    const { reports } = await setter.typeset(issue)
    return reports.filter((each) => each.article === 'boi-duong').reduce((sum, each) => sum - each.free, 0)
  }

  it('takes fewer lines with closer letters, and more with wider ones', async () => {
    const issue = await printIssue([{ template: 'single', slots: { main: ['boi-duong'] } }])
    const [closer, plain, wider] = [
      await used(setStories(issue, { tracking: -10 })),
      await used(issue),
      await used(setStories(issue, { tracking: 10 }))
    ]
    expect(closer).toBeLessThan(plain)
    expect(wider).toBeGreaterThan(plain)
  })

  it('lets quotations read on', async () => {
    const quote = { quote: ['Trả lời được thì trả lời ngay, chưa được thì nói rõ bao giờ.'] }
    const issue = await onPicture(['Một đoạn.', quote, 'Đoạn sau.'])
    const free = async (setting: Partial<Story>) =>
      reportOf((await setter.typeset(setStories(issue, setting))).reports, 'bai').free
    expect(await free({ showQuotes: false })).toBeGreaterThan(await free({}))
    const { pdf } = await setter.typeset(setStories(issue, { showQuotes: false }))
    expect(pdfText(pdf)).toContain('nói rõ bao giờ.')
  })

  it('says nothing of other pages, and gives the line to the text', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `Dòng số ${index + 1}.`)
    const issue = await printIssue(
      [
        { template: 'two', slots: { upper: ['bai'] } },
        { template: 'picture', slots: { main: ['bai'] } }
      ],
      { bai: printArticle({ title: 'Chạy sang trang', blocks: draftBlocks(lines) }) }
    )
    const told = await setter.typeset(issue)
    expect(pdfText(told.pdf, 1)).toContain('Xem tiếp trang 2')
    expect(pdfText(told.pdf, 2)).toContain('TIẾP THEO TRANG 1')
    const silent = await setter.typeset(setStories(issue, { showJumps: false }))
    expect(pdfText(silent.pdf)).not.toMatch(/Xem tiếp|TIẾP THEO/)
    const first = (pdf: string) => Number(/Dòng số (\d+)/.exec(pdfText(pdf, 2))?.[1])
    expect(first(silent.pdf)).toBe(first(told.pdf) + 1)
  })
})

describe('Vietnamese in columns', () => {
  it('has no rivers: few lines of the demo issue are stretched over one and a half', async () => {
    const issue = await printIssue()
    const lines = justifiedLines((await setter.typeset(issue)).pdf, issue)
    expect(lines.length).toBeGreaterThan(350)
    const stretched = lines.filter((line) => line.stretch > 1.5)
    expect(stretched.length / lines.length).toBeLessThanOrEqual(0.03)
    for (const line of lines) expect(line.stretch, line.text).toBeGreaterThan(0.6)
  })

  const held = ['21-KL/TW', '30/2020/NĐ-CP', '21–27/11/2026', 'NĐ-CP'] as const
  it.each(held)('never parts %s', async (words) => {
    // So many letters before it that it meets the end of a line somewhere.
    const paragraphs = Array.from(
      { length: 34 },
      (_, index) => `${'a'.repeat(index + 1)} ở chỗ nào cũng ${words}, rồi`
    )
    const { pdf } = await setter.typeset(await onPicture(paragraphs))
    const found = pdfWords(pdf, 1).filter((word) => word.text === `${words},`)
    expect(found).toHaveLength(paragraphs.length)
  })

  it.each(['4.000 đồng', 'TP. Huế', 'Nguyễn V. An', 'tháng 10'])('keeps "%s" on one line', async (words) => {
    const paragraphs = Array.from(
      { length: 34 },
      (_, index) => `${'a'.repeat(index + 1)} ở chỗ nào cũng ${words} rồi`
    )
    const { pdf } = await setter.typeset(await onPicture(paragraphs))
    const placed = pdfWords(pdf, 1)
    const [last] = words.split(' ').slice(-1)
    const parts = words.split(' ').length
    const ends = placed.flatMap((word, index) => (word.text === last ? [index] : []))
    expect(ends).toHaveLength(paragraphs.length)
    for (const index of ends) {
      const bottoms = placed.slice(index - parts + 1, index + 1).map((word) => Math.round(word.bottom))
      expect(new Set(bottoms).size).toBe(1)
    }
  })

  it('leaves no line of a paragraph alone at the foot or the top of a column', async () => {
    for (const size of [13, 17, 22, 29]) {
      const paragraphs = Array.from({ length: 30 }, (_, index) =>
        `p${index} `.repeat(size + (index % 5) * 4).trim()
      )
      const { pdf } = await setter.typeset(await onPicture(paragraphs))
      const words = pdfWords(pdf, 1).filter((word) => /^p\d+$/.test(word.text))
      const parts = new Map<string, Set<number>>()
      for (const word of words) {
        const part = `${word.text} in column ${Math.floor((word.left - 39) / 175)}`
        parts.set(part, (parts.get(part) ?? new Set()).add(Math.round(word.bottom)))
      }
      const alone = [...parts].filter(([, lines]) => lines.size < 2)
      expect(alone.map(([part]) => part)).toEqual([])
    }
  })
})
