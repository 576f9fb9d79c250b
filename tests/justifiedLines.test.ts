import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createCompiler } from '@electron/export-worker/compile'
import { createPhotos } from '@electron/export-worker/photos'
import { placePhotos } from '@electron/export-worker/placePhotos'
import { toPrintData } from '@electron/export-worker/printData'
import { templatesOf } from '@shared/domain/pageTemplates'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { demoIssue, demoIssues } from './fixtures/demoIssue'
import { exportSetup, temporaryFolder } from './fixtures/exportSetup'
import { filledPage } from './fixtures/filledPage'
import { justifiedLines, type JustifiedLine } from './fixtures/justifiedLines'
import { lookPlans } from './fixtures/lookPlans'
import { printIssue } from './fixtures/printIssue'
import { writePhotos } from './fixtures/printPhotos'

/** Spaces wider than this many of the face's own make a line loose. */
const LOOSE = 1.5
/** The share of loose lines that an issue may have. */
const TOLERATED = 0.03

const setup = exportSetup()
const compiler = createCompiler(setup)
const photoMaker = createPhotos(setup)
const folder = temporaryFolder()
/** What was measured, for whoever changes how lines are set: by issue, of it and of each page. */
const figures: Record<string, unknown> = {}
const figuresFile = fileURLToPath(new URL('../out/justifiedLines.json', import.meta.url))

const looseOf = (lines: readonly JustifiedLine[]) => lines.filter((line) => line.stretch > LOOSE)
const figureOf = (lines: readonly JustifiedLine[]) => ({
  lines: lines.length,
  loose: looseOf(lines).length,
  percent: Math.round((10_000 * looseOf(lines).length) / Math.max(1, lines.length)) / 100
})

async function measure(name: string, print: PrintIssue, photos: PhotoFiles, templates: readonly string[]) {
  const placed = await placePhotos(compiler, photoMaker, print, photos, 'rgb')
  const pdf = path.join(folder, `${name}.pdf`)
  writeFileSync(pdf, compiler.typeset(toPrintData(print, placed), 'rgb').toPdf())
  const lines = justifiedLines(pdf, print)
  const pages = templates.map((template, index) => ({
    template,
    ...figureOf(lines.filter((line) => line.page === index + 1))
  }))
  figures[name] = { ...figureOf(lines), pages }
  return lines
}

function expectEven(lines: readonly JustifiedLine[]) {
  const loose = looseOf(lines).map(({ page, text, stretch }) => `${page}: ${text} (${stretch.toFixed(2)})`)
  expect(loose.length / lines.length, loose.join('\n')).toBeLessThanOrEqual(TOLERATED)
  // Nor do words run into one another.
  for (const line of lines) expect(line.stretch, line.text).toBeGreaterThan(0.55)
}

afterAll(() => {
  mkdirSync(path.dirname(figuresFile), { recursive: true })
  writeFileSync(figuresFile, `${JSON.stringify(figures, null, 1)}\n`)
})

describe('the justified lines', () => {
  it.each(demoIssues())(
    'of the demo issue $number of $product are loose in 3 of 100 at most',
    async (issue) => {
      const { print, photos } = await demoIssue(issue, issue.product)
      const lines = await measure(
        `demo ${issue.number}`,
        print,
        photos,
        issue.plan.pages.map(({ template }) => template)
      )
      expect(lines.length).toBeGreaterThan(issue.plan.pages.length * 20)
      expectEven(lines)
    }
  )

  it.each(Object.entries(lookPlans))(
    'of the issue "%s" are loose in 3 of 100 at most',
    async (name, plan) => {
      const product = name.startsWith('sheet') ? 'to-tin' : 'tuan-tin'
      const { print, photos } = await demoIssue(
        { number: 47, total: 1312, date: '2026-11-20', plan },
        product
      )
      expectEven(
        await measure(
          name,
          print,
          photos,
          plan.pages.map(({ template }) => template)
        )
      )
    }
  )

  it("of all pages of the bulletin's templates together are loose in 3 of 100 at most", async () => {
    const photos = await writePhotos(path.join(folder, 'photos'))
    const all: JustifiedLine[] = []
    for (const template of templatesOf('bulletin')) {
      const print = await printIssue([filledPage(template)])
      all.push(...(await measure(`template ${template}`, print, photos, [template])))
    }
    expect(all.length).toBeGreaterThan(600)
    expectEven(all)
  })
})
