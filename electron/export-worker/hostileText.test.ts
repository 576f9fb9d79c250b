import { beforeAll, describe, expect, it } from 'vitest'
import { exportSetup } from '@tests/fixtures/exportSetup'
import { overlappingWords, pdfText, pdfWords } from '@tests/fixtures/pdfTools'
import { draftBlocks, printArticle, printIssue } from '@tests/fixtures/printIssue'
import { openTypesetter, type Typesetter } from '@tests/fixtures/typesetIssue'
import { createCompiler } from './compile'
import { toPrintData } from './printData'

let setter: Typesetter
beforeAll(async () => {
  setter = await openTypesetter()
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
    const text = pdfText((await setter.typeset(issue)).pdf)
    for (const words of hostile) expect(text).toContain(words)
    expect(text).not.toContain('root:')
  })

  it('survives controls, torn letters, turned lines and endless words', async () => {
    const odd = ['a\u0000b\u0007c', 'x\ud800y', '\u202Eđảo', 'م بالعالم', '😀', 'V'.repeat(5000), '', ' ']
    const issue = await printIssue([{ template: 'two', slots: { upper: ['odd'], lower: ['hoi-dap'] } }], {
      odd: printArticle({ title: odd.slice(0, 3).join(' '), blocks: draftBlocks(odd) })
    })
    const { pdf, pages } = await setter.typeset(issue)
    expect(pages).toBe(1)
    expect(pdfText(pdf)).toContain('a b c')
    expect(overlappingWords(pdfWords(pdf, 1))).toEqual([])
    const edge = Math.max(...pdfWords(pdf, 1).map((word) => word.right))
    expect(edge).toBeLessThan(((210 - 14) / 25.4) * 72 + 3)
  })

  it('leaves white what has no article', async () => {
    const templates = ['front', 'two', 'single', 'picture', 'three', 'wards', 'two', 'back'] as const
    const empty = await setter.typeset(
      await printIssue(templates.map((template) => ({ template, slots: {} })))
    )
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
    expect((await setter.typeset(await printIssue(lost))).reports).toEqual([])
  })

  it('tells of a missing face instead of taking another', async () => {
    const bare = createCompiler(exportSetup({ fonts: [] }))
    const data = toPrintData(await printIssue(), new Map())
    expect(() => bare.typeset(data, 'rgb')).toThrow(expect.objectContaining({ failure: 'typeset' }))
  })
})
