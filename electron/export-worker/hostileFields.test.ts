import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { completeStyle, type HouseStyle } from '@shared/domain/houseStyle'
import { slotCapacity } from '@shared/domain/pagePlan'
import { pageTemplate, templatesOf } from '@shared/domain/pageTemplates'
import type { Paper } from '@shared/domain/paper'
import type { PrintFrame, PrintIssue } from '@shared/domain/printIssue'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { pdfText } from '@tests/fixtures/pdfTools'
import { printIssue } from '@tests/fixtures/printIssue'
import { openTypesetter, type Typesetter } from '@tests/fixtures/typesetIssue'
import { createCompiler } from './compile'
import { createPapers } from './paper'

let setter: Typesetter
beforeAll(async () => {
  setter = await openTypesetter()
})

/** Names and choices that no person types: they come from our own lists. */
const OURS = new Set(
  (
    'kind slot article articles media type at rule style speech bid ' +
    'inks format form modules tone colours side bleed ' +
    'faces shows logo colour'
  ).split(' ')
)

/** A value with every string that somebody may have typed replaced, and how many there were by the name of their field. */
function replaceWords<T>(value: T, words: (field: string) => string, field = ''): T {
  if (typeof value === 'string') return words(field) as T & string
  if (Array.isArray(value))
    return value.map((each: unknown) => replaceWords(each, words, field)) as T & unknown[]
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      // Articles by their ids are texts; a list of ids is none.
      const isOurs = OURS.has(key) && !(key === 'articles' && !Array.isArray(each))
      return [key, isOurs ? each : replaceWords(each as unknown, words, key)]
    })
  ) as T
}

/** A style with something to say in each of its fields. */
const houseOf = (style: HouseStyle): HouseStyle => ({
  ...completeStyle(style),
  rubrics: [{ rubric: 'Mục', colour: style.colours.second }],
  masthead: {
    name: 'Tên',
    isUpper: false,
    left: { shows: 'words', heading: 'Trên', text: 'Dưới' },
    right: { shows: 'words', heading: 'Trên', text: 'Dưới' },
    logo: null
  },
  heads: { isShown: true, name: 'Tên', line: 'Dòng', foot: 'Chân' }
})

/** Every page template of the bulletin with an article in each of its slots. */
async function everyTemplate(): Promise<PrintIssue> {
  const texts = ['boi-duong', 'chi-bo', 'hoi-dap', 'an-toan-dien', 'hoi-dien', 'trang-mang']
  let next = 0
  const issue = await printIssue(
    templatesOf('bulletin').map((template) => ({
      template,
      section: 'Mục',
      slots: Object.fromEntries(
        pageTemplate(template)
          .slots.filter((slot) => slotCapacity(slot) > 0)
          .map((slot) => [
            slot.id,
            slot.kind === 'list' ? ['tin-1', 'phuong-1'] : [texts[next++ % texts.length]!]
          ])
      )
    }))
  )
  // As the issue service does, frames are left out that have nothing to show.
  const isFilled = (frame: PrintFrame) =>
    (frame.kind !== 'data' || frame.style !== 'chart' || frame.chart !== null) &&
    (frame.kind !== 'calendar' || frame.days.length > 0)
  return {
    ...issue,
    style: houseOf(issue.style),
    pages: issue.pages.map((page) => ({ ...page, frames: page.frames.filter(isFilled) }))
  }
}

const HOSTILE = [
  '#read("/etc/passwd")',
  '#import "page.typ": *',
  '#{ while true {} }',
  '#panic("dừng")',
  '$ sum_(i=1)^n $ *đậm* _nghiêng_ `mã`',
  '<nhãn> @nhắc [khung] = tít',
  '\\u{41} \\ // /* */ ~ -- ---',
  '<script>alert(1)</script>&amp;"\'',
  '\u202Eđảo ngược\u202C\u200B\uFEFF',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́O',
  'x\ud800y\u0000z\u0007',
  '日本語 العربية 😀',
  'V'.repeat(300),
  '1-2-3-4-5-6-7-8-9-10-11-12/13/14/15/16/17/18/19/20',
  ' ',
  ''
]

describe('whatever somebody types, in every field at once', () => {
  it.each([0, 1, 2, 3])('leaves every page as it is, turn %d', async (turn) => {
    let next = turn
    // Five is prime to their number: each turn brings each field others.
    const words = () => HOSTILE[(next += 5) % HOSTILE.length]!
    const issue = replaceWords(await everyTemplate(), words)
    const { pdf, pages } = await setter.typeset(issue)
    expect(pages).toBe(issue.pages.length)
    expect(pdfText(pdf)).not.toContain('root:')
  })

  it.each([
    ['nothing', ''],
    ['marks without letters', '\u202E\u200B\uFEFF'],
    ['a word without an end', 'V'.repeat(400)]
  ])('leaves every page as it is with %s', async (_, words) => {
    const issue = replaceWords(await everyTemplate(), () => words)
    expect((await setter.typeset(issue)).pages).toBe(issue.pages.length)
  })

  it('stands on paper letter for letter, whatever field it was typed into', async () => {
    const counts = new Map<string, number>()
    const mark = (field: string) => {
      counts.set(field, (counts.get(field) ?? 0) + 1)
      return `#${field}("${field}") $x$ <a>`
    }
    const plain = await printIssue()
    // The office's own words stand in the place of the usual ones: each are set once.
    const texts = []
    for (const style of [plain.style, houseOf(plain.style)])
      texts.push(pdfText((await setter.typeset(replaceWords({ ...plain, style }, mark))).pdf))
    const packed = texts.join('').replace(/\s/g, '').toLowerCase()
    // The picture's description is for those who hear the page; names of inks stand on their plates.
    const unseen = new Set([
      'alt',
      // Says only which rubric a colour is for.
      'rubric',
      'name',
      'tagline',
      'markers',
      'page',
      'question',
      'answer',
      'volume',
      'continuedFrom'
    ])
    const fields = [...counts.keys()].filter((field) => !unseen.has(field))
    expect(fields.length).toBeGreaterThan(14)
    const missing = fields.filter((field) => !packed.includes(`#${field}("${field}")$x$<a>`.toLowerCase()))
    expect(missing).toEqual([])
  })

  it('stands on sheets that the office files', async () => {
    const folder = temporaryFolder()
    const papers = createPapers(createCompiler(exportSetup()))
    const paper: Paper = {
      title: 'a',
      parent: 'b',
      office: 'c',
      placed: 'd',
      heading: 'e',
      subheading: 'f',
      blocks: [
        { type: 'heading', text: 'a' },
        { type: 'text', text: 'a', tone: 'note' },
        { type: 'facts', rows: [{ label: 'a', value: 'b' }] },
        { type: 'table', header: ['a', 'b'], widths: [1, 2], rows: [['a', 'b']] },
        { type: 'signatures', cells: [{ above: ['a'], note: 'b', name: 'c', below: ['d'] }] }
      ],
      footer: 'g'
    }
    for (const [index, words] of HOSTILE.entries()) {
      // A PDF/A refuses letters that no face has, by name; all else is written.
      if (/日本語|͑ͫ|\ud800/.test(words)) continue
      const file = path.join(folder, `${index}.pdf`)
      await papers.write(
        replaceWords({ ...paper, title: 'Phiếu' }, (field) => (field === 'title' ? 'Phiếu' : words)),
        0,
        file
      )
      const packed = pdfText(file).replace(/\s/g, '')
      expect(packed).not.toContain('root:')
      if (index < 4) expect(packed).toContain(words.replace(/\s/g, ''))
    }
  })
})
