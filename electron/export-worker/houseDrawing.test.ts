import { describe, expect, it } from 'vitest'
import { inkOfShape, pathSteps } from '@shared/domain/drawing'
import {
  completeStyle,
  drawingSchema,
  standardStyle,
  type Drawing,
  type HouseStyle
} from '@shared/domain/houseStyle'
import { standardPress } from '@shared/domain/pressSetup'
import { exportSetup } from '@tests/fixtures/exportSetup'
import { filledPage } from '@tests/fixtures/filledPage'
import { inkCoverage, pageInks } from '@tests/fixtures/pdfTools'
import { openPressedFile } from '@tests/fixtures/pressedFile'
import { printIssue } from '@tests/fixtures/printIssue'
import { openTypesetter } from '@tests/fixtures/typesetIssue'
import { createCompiler } from './compile'

const MM = 72 / 25.4
const shape = { isEvenOdd: false, line: 0, isRound: false }
/** A disc with a hole and a bar under it. */
const disc = (colour: Drawing['shapes'][number]['colour']): Drawing => ({
  width: 1000,
  height: 1000,
  shapes: [
    {
      ...shape,
      isEvenOdd: true,
      colour,
      path: 'M100 400C100 200 300 0 500 0C700 0 900 200 900 400C900 600 700 800 500 800C300 800 100 600 100 400ZM400 400L600 400L600 500L400 500Z'
    },
    { ...shape, line: 60, isRound: true, colour, path: 'M100 950L900 950' }
  ]
})
const blue = { cmyk: [90, 40, 0, 10], rgb: [0, 104, 180] } as Drawing['shapes'][number]['colour']
const black = { cmyk: [0, 0, 0, 100], rgb: [0, 0, 0] } as Drawing['shapes'][number]['colour']

async function front(drawing?: Drawing) {
  const usual = completeStyle(standardStyle)
  const style: HouseStyle = { ...usual, masthead: { ...usual.masthead, ...(drawing && { drawing }) } }
  return { ...(await printIssue([filledPage('front')])), style }
}

/** Paper around the trim, and the head of the front page down to where its text begins, in points. */
const SLUG = 10
const HEAD = { x: (SLUG + 14) * MM, y: (SLUG + 297 - 55) * MM, width: 182 * MM, height: 38 * MM }
async function headInks(drawing: Drawing | undefined, inks: '4c' | '2c' | '1c') {
  const issue = await front(drawing)
  const whole = { ...issue, issue: { ...issue.issue, imprint: [] } }
  const { file, checks } = await openPressedFile(whole, standardPress(inks))
  expect(checks.filter((check) => !check.ok)).toEqual([])
  return { inks: inkCoverage(file, 1, HEAD), file }
}

describe('a drawing before the name', () => {
  it('is printed in its own inks, and in nothing else', async () => {
    const [without, inBlue, inBlack] = [
      await headInks(undefined, '4c'),
      await headInks(disc(blue), '4c'),
      await headInks(disc(black), '4c')
    ]
    expect(without.inks[0]).toBe(0)
    expect(inBlue.inks[0]).toBeGreaterThan(0.01)
    // Black is one plate: none of the others has anything more to print.
    expect(inBlack.inks[0]).toBe(0)
    expect(inBlack.inks[3]).toBeGreaterThan(without.inks[3]! + 0.01)
  })

  it('is black ink alone in a job of one ink', async () => {
    const { file } = await headInks(disc(blue), '1c')
    const [cyan, magenta, yellow, key] = pageInks(file, 'trim')[0]!
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0])
    expect(key).toBeGreaterThan(0.02)
  })

  it('stays a drawing on the screen: outlines, no picture', async () => {
    const setter = await openTypesetter()
    const [plain, drawn] = [await front(), await front(disc(blue))]
    const svgOf = async (issue: typeof plain) =>
      setter.compiler.typeset(await setter.toData(issue), 'rgb').toSvg()
    const [before, after] = [await svgOf(plain), await svgOf(drawn)]
    const pictures = (svg: string) => svg.match(/<image/g)?.length ?? 0
    expect(pictures(after)).toBe(pictures(before))
    expect(after).toContain('#0068b4')
    expect(before).not.toContain('#0068b4')
  })

  it('is passed over by readers for the blind, who are told the name', async () => {
    const setter = await openTypesetter()
    const compiler = createCompiler(exportSetup())
    const issue = { ...(await front(disc(blue))), pages: [{ ...(await front()).pages[0]!, frames: [] }] }
    const masthead = (await front()).pages[0]!.frames.filter((frame) => frame.kind === 'masthead')
    const data = await setter.toData({ ...issue, pages: [{ ...issue.pages[0]!, frames: masthead }] })
    const document = compiler.typesetTagged({ ...data, articles: {} }, Date.UTC(2026, 10, 23))
    expect(document.toAccessiblePdf().length).toBeGreaterThan(1000)
  })
})

describe('a drawing in the profile', () => {
  it.each(['M0 0 #read("x")', 'M0 0L1 1;', 'M0 0L1e9 1', 'L0 0', 'M0 0<script>', 'M0 0\nL1 1', ''])(
    'lets in numbers alone, not %j',
    (outline) => {
      const drawing = disc(black)
      expect(drawingSchema.safeParse(drawing).success).toBe(true)
      const spoiled = { ...drawing, shapes: [{ ...drawing.shapes[0]!, path: outline }] }
      expect(drawingSchema.safeParse(spoiled).success).toBe(false)
    }
  )

  it('is bounded as a whole', () => {
    const drawing = disc(black)
    const long = { ...drawing.shapes[0]!, path: `M0 0${'L1 1'.repeat(4000)}` }
    expect(drawingSchema.safeParse({ ...drawing, shapes: [long] }).success).toBe(true)
    expect(drawingSchema.safeParse({ ...drawing, shapes: [long, long] }).success).toBe(false)
  })

  it('leaves out a step that has too few numbers', () => {
    expect(pathSteps('M0 0C1 2 3L5 5Z')).toEqual([['M', 0, 0], ['L', 5, 5], ['Z']])
  })
})

describe('ink of a shape', () => {
  it('is black alone for greys and for what looks black', () => {
    expect(inkOfShape([0, 0, 0], [83, 72, 45, 100])).toEqual([0, 0, 0, 100])
    expect(inkOfShape([128, 128, 130], [50, 40, 40, 10])).toEqual([0, 0, 0, 50])
    expect(inkOfShape([10, 10, 60], [100, 95, 40, 50])).toEqual([0, 0, 0, 95])
    expect(inkOfShape([255, 255, 255], [0, 0, 0, 0])).toEqual([0, 0, 0, 0])
  })

  it('is as it was mixed for a colour, within what newsprint takes', () => {
    expect(inkOfShape([178, 24, 32], [0, 100, 90, 26])).toEqual([0, 100, 90, 26])
    const heavy = inkOfShape([20, 80, 60], [100, 60, 90, 60])
    expect(heavy.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(240)
    expect(heavy[3]).toBe(60)
  })
})
