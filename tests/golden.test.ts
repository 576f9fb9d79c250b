import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { compactSvg } from '@electron/export-worker/compactSvg'
import { createCompiler } from '@electron/export-worker/compile'
import { createPhotos } from '@electron/export-worker/photos'
import { drawPicture } from '@electron/export-worker/pictures'
import { placePhotos } from '@electron/export-worker/placePhotos'
import { onlyPage, toPrintData } from '@electron/export-worker/printData'
import { pageTemplateIds, templatesOf } from '@shared/domain/pageTemplates'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { demoIssue } from './fixtures/demoIssue'
import { exportSetup, temporaryFolder } from './fixtures/exportSetup'
import { filledPage } from './fixtures/filledPage'
import { lookPlans } from './fixtures/lookPlans'
import { pdfText } from './fixtures/pdfTools'
import { printIssue } from './fixtures/printIssue'
import { writePhotos } from './fixtures/printPhotos'

/**
 * Issues as they were when somebody last looked at them and found them good:
 * every page template of every look. `npm run golden` takes what is set now
 * for good; look at the pictures that changed before it is kept.
 */

const kept = fileURLToPath(new URL('golden/', import.meta.url))
/** Where pages that differ are put, to be looked at. */
const newer = fileURLToPath(new URL('../out/golden/', import.meta.url))
const isRenewed = process.env.GOLDEN === 'renew'
const setup = exportSetup()
const compiler = createCompiler(setup)
const photoMaker = createPhotos(setup)
const folder = temporaryFolder()

/** Pixels per inch of the pictures: lines of text can be told, letters not. */
const PPI = 36
/** A pixel differs when one of its colours does by more than this, of 255. */
const NOTICED = 40
/** The share of pixels that may differ: edges of letters on another system's arithmetic, no more. */
const TOLERATED = 0.002

const number = { number: 47, total: 1312, date: '2026-11-20' }
const bulletins = templatesOf('bulletin')

interface Made {
  readonly print: PrintIssue
  readonly photos: PhotoFiles
}
const ofFixture = async (templates?: readonly (typeof bulletins)[number][]): Promise<Made> => ({
  print: await printIssue(templates?.map(filledPage)),
  photos: await writePhotos(path.join(folder, 'photos'))
})
/** By name, the issues whose pages are kept. Each template of the bulletin stands alone: its articles would run on from one to the next. */
const issues: Readonly<Record<string, () => Promise<readonly Made[]>>> = {
  bulletin: async () => [await ofFixture()],
  templates: () => Promise.all(bulletins.map((template) => ofFixture([template]))),
  ...Object.fromEntries(
    Object.entries(lookPlans).map(([name, plan]) => [
      name,
      async () => [await demoIssue({ ...number, plan }, name.startsWith('sheet') ? 'to-tin' : 'tuan-tin')]
    ])
  )
}

async function setPages({ print, photos }: Made): Promise<{ svg: string; text: string }[]> {
  const data = toPrintData(print, await placePhotos(compiler, photoMaker, print, photos, 'rgb'))
  return print.pages.map((_, index) => {
    const document = compiler.typeset(onlyPage(data, index + 1), 'rgb')
    const pdf = path.join(folder, 'golden.pdf')
    writeFileSync(pdf, document.toPdf())
    return { svg: compactSvg(document.toSvg()), text: pdfText(pdf).trim() }
  })
}

const pixelsOf = (picture: Buffer) =>
  sharp(picture).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })

/** The share of pixels in which two pictures differ; 1 where they are not of one size. */
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)])
  if (a.info.width !== b.info.width || a.info.height !== b.info.height) return 1
  let count = 0
  for (let at = 0; at < a.data.length; at += 3) {
    const isOff = [0, 1, 2].some((colour) => Math.abs(a.data[at + colour]! - b.data[at + colour]!) > NOTICED)
    if (isOff) count++
  }
  return count / (a.data.length / 3)
}

test('the issues use every page template there is', async () => {
  const planned = Object.values(lookPlans).flatMap(({ pages }) => pages.map(({ template }) => template))
  expect(new Set([...bulletins, ...planned])).toEqual(new Set(pageTemplateIds))
})

describe.each(Object.entries(issues))('the issue "%s"', (name, make) => {
  test('reads and looks as it did', async () => {
    const pages: { svg: string; text: string }[] = []
    for (const issue of await make()) pages.push(...(await setPages(issue)))
    const textFile = path.join(kept, `${name}.txt`)
    const text = `${pages.map((page) => page.text).join('\n\f\n')}\n`
    for (const each of [kept, newer]) mkdirSync(each, { recursive: true })
    if (isRenewed) writeFileSync(textFile, text)
    expect(text).toBe(readFileSync(textFile, 'utf8'))
    for (const [index, { svg }] of pages.entries()) {
      const page = `${name}-${index + 1}`
      const file = path.join(kept, `${page}.png`)
      const drawn = await sharp(await drawPicture(svg, { format: 'png', ppi: PPI }))
        .png({ palette: true, colours: 48, dither: 0, compressionLevel: 9 })
        .toBuffer()
      const isFaithful = existsSync(file) && (await differing(drawn, readFileSync(file))) <= TOLERATED
      if (isRenewed && !isFaithful) writeFileSync(file, drawn)
      const share = await differing(drawn, readFileSync(file))
      if (share > TOLERATED) writeFileSync(path.join(newer, `${page}.png`), drawn)
      expect(share, page).toBeLessThanOrEqual(TOLERATED)
    }
  })
})

test('a line that is set one lower is told', async () => {
  const file = readFileSync(path.join(kept, 'bulletin-1.png'))
  const { width, height } = await sharp(file).metadata()
  const moved = await sharp(file)
    .extract({ left: 0, top: 0, width, height: height - 6 })
    .extend({ top: 6, background: 'white' })
    .png()
    .toBuffer()
  expect(await differing(file, moved)).toBeGreaterThan(TOLERATED * 10)
})
