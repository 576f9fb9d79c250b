import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createArchiveJob } from '@electron/export-worker/archive'
import { createBooklets } from '@electron/export-worker/booklet'
import { createCompiler } from '@electron/export-worker/compile'
import { createPhotos } from '@electron/export-worker/photos'
import { placePhotos } from '@electron/export-worker/placePhotos'
import { createPressJob } from '@electron/export-worker/pressJob'
import { toPrintData } from '@electron/export-worker/printData'
import { standardImposition } from '@shared/domain/imposition'
import { lookIds, looks } from '@shared/domain/looks'
import { lookOf, pagePlanSchema } from '@shared/domain/pagePlan'
import { templatesOf } from '@shared/domain/pageTemplates'
import type { FrameReport, PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { demoIssue } from './fixtures/demoIssue'
import { exportSetup, temporaryFolder } from './fixtures/exportSetup'
import { lookPlans } from './fixtures/lookPlans'
import { overlappingWords, pdfBoxes, pdfText, pdfWords, qpdfFaults } from './fixtures/pdfTools'

const MM = 72 / 25.4
const setup = exportSetup()
const compiler = createCompiler(setup)
const photoMaker = createPhotos(setup)
const folder = temporaryFolder()

const number = { number: 47, total: 1312, date: '2026-11-20' }
const productOf = (name: string) => (name.startsWith('sheet') ? 'to-tin' : 'tuan-tin')

it('plans of the looks use every page template beside those of the bulletin', () => {
  const used = Object.values(lookPlans).flatMap(({ pages }) => pages.map(({ template }) => template))
  const all = lookIds.filter((look) => look !== 'bulletin').flatMap(templatesOf)
  expect([...new Set(used)].sort()).toEqual([...all].sort())
  for (const plan of Object.values(lookPlans)) expect(pagePlanSchema.parse(plan)).toEqual(plan)
})

describe.each(Object.entries(lookPlans))('the issue "%s" of the demo office', (name, plan) => {
  const { format } = looks[lookOf(plan)]
  let made: { print: PrintIssue; photos: PhotoFiles; reports: readonly FrameReport[]; pdf: string }
  beforeAll(async () => {
    const { print, photos } = await demoIssue({ ...number, plan }, productOf(name))
    const placed = await placePhotos(compiler, photoMaker, print, photos, 'rgb')
    const document = compiler.typeset(toPrintData(print, placed), 'rgb')
    const pdf = path.join(folder, `${name}.pdf`)
    writeFileSync(pdf, document.toPdf())
    made = { print, photos, reports: document.reports, pdf }
  })

  it('gives an archive copy that is read back without a fault, and a booklet', async () => {
    const { print: issue, photos } = made
    const base = { id: 1, issue, photos, created: 0, output: path.join(folder, `${name}-copy.pdf`) }
    const archive = await createArchiveJob(compiler, photoMaker).run({ task: 'archive', ...base }, () => {})
    expect(archive.pages).toBe(plan.pages.length)
    const title = 'Số 47'
    const order = { task: 'booklet' as const, ...base, title, imposition: standardImposition }
    const booklet = await createBooklets(compiler, photoMaker).run(order, () => {})
    expect(booklet.pages).toBe(plan.pages.length > 2 ? plan.pages.length / 2 : plan.pages.length)
  })

  it('has its pages on its own paper', () => {
    const boxes = pdfBoxes(made.pdf, plan.pages.length)
    for (const { MediaBox } of boxes) {
      expect(MediaBox![2]).toBeCloseTo(format.width * MM, 1)
      expect(MediaBox![3]).toBeCloseTo(format.height * MM, 1)
    }
  })

  it('prints nothing over anything else and nothing near the edge of the paper', () => {
    plan.pages.forEach((_, index) => {
      const words = pdfWords(made.pdf, index + 1)
      expect(words.length).toBeGreaterThan(20)
      expect(overlappingWords(words)).toEqual([])
      const least = Math.min(format.side - 2, 7) * MM
      for (const { left, right, top, bottom } of words) {
        expect(Math.min(left, top)).toBeGreaterThan(least)
        expect(right).toBeLessThan(format.width * MM - least)
        expect(bottom).toBeLessThan(format.height * MM - least)
      }
    })
  })

  it('fits to the line', () => {
    expect(made.reports.length).toBeGreaterThan(plan.pages.length - 1)
    expect(made.reports.filter((report) => report.overset > 0)).toEqual([])
  })

  it('begins with its name, its number and the time it is for', () => {
    const text = pdfText(made.pdf, 1)
    expect(text).toContain(made.print.issue.name.toLocaleUpperCase('vi'))
    expect(text).toMatch(name.startsWith('sheet') ? /Tháng 11\/2026/ : /20–26\/11\/2026/)
    expect(text).toContain('47')
  })
})

describe.each(['tabloidPicture', 'bookletCover', 'sheet'])('the press file of "%s"', (name) => {
  const plan = lookPlans[name]!
  const { format } = looks[lookOf(plan)]

  it('passes every check with the trim of its own paper', async () => {
    const { print, photos } = await demoIssue({ ...number, plan }, productOf(name))
    const output = path.join(folder, `${name}-press.pdf`)
    const job = createPressJob(setup, compiler)
    const made = await job.run(
      { task: 'press', id: 1, issue: print, photos, output, title: 'Số 47', created: 0 },
      () => {}
    )
    expect(made.checks.filter((check) => !check.ok)).toEqual([])
    expect(qpdfFaults(output)).toEqual([])
    for (const { TrimBox } of pdfBoxes(output, plan.pages.length)) {
      expect(TrimBox![2]! - TrimBox![0]!).toBeCloseTo(format.width * MM, 1)
      expect(TrimBox![3]! - TrimBox![1]!).toBeCloseTo(format.height * MM, 1)
    }
  })
})
