import { PDFDict } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PrintIssue } from '@shared/domain/printIssue'
import type { PressCheck } from '@shared/ipc/exportWorker'
import {
  draw as drawOn,
  firstObject as first,
  isImage,
  isOfType,
  openPressedFile,
  outputIntents,
  pdfName as name,
  type Defect,
  type PressedFile
} from '@tests/fixtures/pressedFile'
import { draftBlocks, printArticle, printIssue } from '@tests/fixtures/printIssue'
import { readPressFile } from './pressFile'

let pressed: PressedFile
let issue: PrintIssue

beforeAll(async () => {
  issue = await printIssue()
  pressed = await openPressedFile(issue)
})

const failing: PressedFile['failing'] = (...given) => pressed.failing(...given)
const rules = (checks: readonly PressCheck[]) => checks.map((check) => check.rule)
const isDescriptor = isOfType('FontDescriptor')
const draw = (file: Parameters<Defect>[0], content: string, page = 2) => drawOn(file, content, page)

describe('reading the file back', () => {
  it('finds nothing wrong with a good one', async () => {
    expect(await failing(() => {})).toEqual([])
  })

  const defects: readonly [PressCheck['rule'], string, Defect][] = [
    ['pages', 'a page is gone', (file) => file.removePage(7)],
    ['trimBox', 'a page has no trim box', (file) => file.getPage(3).node.delete(name('TrimBox'))],
    ['trimBox', 'the trim is A5', (file) => file.getPage(0).setTrimBox(30, 30, 419, 595)],
    ['bleedBox', 'the bleed is 2 mm', (file) => file.getPage(1).setBleedBox(22.7, 22.7, 606.6, 853.2)],
    ['bleedBox', 'a page has no bleed box', (file) => file.getPage(1).node.delete(name('BleedBox'))],
    ['fontsEmbedded', 'a font is not inside', (file) => first(file, isDescriptor).delete(name('FontFile2'))],
    [
      'fontsEmbedded',
      'a font is not ours',
      (file) => first(file, isDescriptor).set(name('FontName'), name('ABCDEF+Arial-Regular'))
    ],
    [
      'fontsEmbedded',
      'a font is left to the reader',
      (file) =>
        file.context.register(file.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }))
    ],
    ['noRgb', 'a screen colour is painted', (file) => draw(file, 'q 1 0 0 rg 0 0 9 9 re f Q')],
    [
      'noRgb',
      'a photo is in screen colours',
      (file) => first(file, isImage).dict.set(name('ColorSpace'), name('DeviceRGB'))
    ],
    [
      'noRgb',
      'a form paints in screen colours',
      (file) => {
        const form = file.context.flateStream('0 0 1 RG', {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 9, 9]
        })
        file.context.register(form)
      }
    ],
    ['blackText', 'text is mixed of four inks', (file) => draw(file, 'q 0.6 0.5 0.5 1 k BT (ab) Tj ET Q')],
    ['blackText', 'black text cuts out', (file) => draw(file, 'q 0 0 0 1 k BT (ab) Tj ET Q')],
    [
      'blackText',
      'overprint is switched off',
      (file) => {
        for (const [, object] of file.context.enumerateIndirectObjects())
          if (object instanceof PDFDict && object.get(name('Type')) === name('ExtGState'))
            object.set(name('op'), file.context.obj(false))
      }
    ],
    ['outputIntent', 'the press is not named', (file) => file.catalog.delete(name('OutputIntents'))],
    ['outputIntent', 'two presses are named', (file) => outputIntents(file).push(outputIntents(file).get(0))],
    [
      'outputIntent',
      'the profile is missing',
      (file) => outputIntents(file).lookup(0, PDFDict).delete(name('DestOutputProfile'))
    ],
    [
      'outputIntent',
      'the profile is another',
      (file) => {
        const other = file.context.register(file.context.flateStream(Buffer.alloc(400, 7), { N: 4 }))
        outputIntents(file).lookup(0, PDFDict).set(name('DestOutputProfile'), other)
      }
    ],
    [
      'articleText',
      'a page lost its words',
      (file) => {
        const { node } = file.getPage(4)
        node.set(name('Contents'), file.context.register(file.context.flateStream('q Q')))
      }
    ],
    [
      'articleText',
      'the text cannot be searched',
      (file) => {
        for (const [, object] of file.context.enumerateIndirectObjects())
          if (object instanceof PDFDict) object.delete(name('ToUnicode'))
      }
    ],
    [
      'imprint',
      'the imprint is painted away with the page',
      (file) => {
        const { node } = file.getPage(7)
        node.set(name('Contents'), file.context.register(file.context.flateStream('q Q')))
      }
    ]
  ]

  it.each(defects)('fails %s when %s', async (rule, _, defect) => {
    expect(rules(await failing(defect))).toContain(rule)
  })

  it('fails on nothing else than the planted defect', async () => {
    const boxes = defects.filter(([rule]) => /Box|noRgb|outputIntent|fontsEmbedded/.test(rule))
    for (const [rule, , defect] of boxes) {
      const found = rules(await failing(defect))
      // A wrong trim leaves a wrong bleed, and another profile is of another kind and size.
      const follows = (each: string) =>
        (rule === 'trimBox' && each === 'bleedBox') || (rule === 'outputIntent' && each.startsWith('profile'))
      expect(found.filter((each) => each !== rule && !follows(each))).toEqual([])
    }
  })

  const withArticle = (id: string, change: object): PrintIssue => ({
    ...issue,
    articles: { ...issue.articles, [id]: { ...issue.articles[id]!, ...change } }
  })

  it('misses a title, a last paragraph, a list entry that are not on paper', async () => {
    const last = issue.articles['boi-duong']!.blocks
    for (const changed of [
      withArticle('hoi-dien', { title: 'Một cái tít khác' }),
      withArticle('boi-duong', { blocks: [...last, ...draftBlocks(['Đoạn cuối không có trên giấy.'])] }),
      withArticle('trang-mang', { lead: 'Sapô đã sửa sau khi dàn trang.' }),
      withArticle('phuong-3', { lead: 'Tin phường đã sửa.' })
    ]) {
      const found = await failing(() => {}, { issue: changed })
      expect(rules(found)).toEqual(['articleText'])
    }
  })

  it('names the article and the page', async () => {
    const [fault] = await failing(() => {}, { issue: withArticle('hoi-dien', { title: 'Một cái tít khác' }) })
    expect(fault!.detail).toBe('hoi-dien: “Mộtcáitítkhác” not on page 8')
  })

  it('does not ask for the end of a text that is known not to fit', async () => {
    const longer = withArticle('hoi-dien', {
      blocks: [...issue.articles['hoi-dien']!.blocks, ...draftBlocks(['Phần thừa.'])]
    })
    const known = pressed.reports.map((report) =>
      report.article === 'hoi-dien' ? { ...report, overset: 1 } : report
    )
    expect(await failing(() => {}, { issue: longer, reports: known })).toEqual([])
  })

  it('misses a line of the imprint, and an imprint that has no box', async () => {
    const imprint = [...issue.issue.imprint, { label: 'Giá', text: '5.000 đồng' }]
    expect(
      rules(await failing(() => {}, { issue: { ...issue, issue: { ...issue.issue, imprint } } }))
    ).toEqual(['imprint'])
    const pages = issue.pages.map((page) => ({
      ...page,
      frames: page.frames.filter((frame) => frame.kind !== 'imprint')
    }))
    expect(rules(await failing(() => {}, { issue: { ...issue, pages } }))).toEqual(['imprint'])
  })

  it('is not fooled by a letter that only looks printed', async () => {
    const emoji = printArticle({ ...issue.articles['hoi-dien']!, byline: '😀' })
    // The box of glyph 0 on a page: in a real file it stands for a letter that no font has.
    const found = await failing((file) => draw(file, 'q 0 0 0 0.5 k BT <0000> Tj ET Q', 7), {
      issue: { ...issue, articles: { ...issue.articles, 'hoi-dien': emoji } }
    })
    expect(found.find((check) => check.rule === 'articleText')!.detail).toContain('page 8: no font has 😀')
  })

  it('refuses bytes that are no PDF', async () => {
    await expect(readPressFile(Buffer.from('no'))).rejects.toThrow()
  })
})
