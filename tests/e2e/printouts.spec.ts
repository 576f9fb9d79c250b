import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standardImposition } from '../../shared/domain/imposition'
import { pdfBoxes, pdfText } from '../fixtures/pdfTools'
import { answer } from './ask'
import { dismissMissed, goTo, openDemo, people, signIn, waitTypeset } from './journey'
import { launch, type RunningApp } from './launch'
import { pictures } from './pictures'

/**
 * Printing on the office's printer. There is none here: the system's list of
 * printers and its spooler are stood in for, but the page that would be spooled
 * is the real one, and is held against the file that it prints.
 */

let run: RunningApp
const folder = mkdtempSync(path.join(os.tmpdir(), 'toa-soan-printout-'))
const MM = 72 / 25.4
/** The same page is at most 5 apart, one shifted by a millimetre 12, another page 38. */
const NOTICED = 7

interface Spooled {
  readonly options: Record<string, unknown>
  readonly pdf: string
}

/** From now on the system knows these printers; what they are sent is kept as a PDF. */
const connect = (names: readonly string[]) =>
  run.app.evaluate(({ BrowserWindow }, printers) => {
    const contents = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]!.webContents)
    contents.getPrintersAsync = async () =>
      printers.map((name) => ({ name, displayName: name.replaceAll('_', ' '), description: '', options: {} }))
    contents.print = async function (options: object, onEnd: (isTaken: boolean, reason: string) => void) {
      const bytes: Buffer = await this.printToPDF({ printBackground: true, preferCSSPageSize: true })
      Object.assign(globalThis, { spooled: { options, pdf: bytes.toString('base64') } })
      onEnd(true, '')
    }
  }, names)

async function takeSpooled(name: string): Promise<{ file: string; options: Spooled['options'] }> {
  const { options, pdf } = (await run.app.evaluate(
    () => (globalThis as unknown as { spooled: Spooled }).spooled
  )) as Spooled
  const file = path.join(folder, name)
  writeFileSync(file, Buffer.from(pdf, 'base64'))
  return { file, options }
}

/** A page of a PDF as grey pixels, a millimetre each: two programs draw the edges of letters differently. */
async function pixelsOf(file: string, page: number, size: { width: number; height: number }) {
  const png = path.join(folder, 'page')
  const args = ['-r', '127', '-f', String(page), '-l', String(page), '-singlefile', '-png', file, png]
  execFileSync('pdftoppm', args)
  const picture = sharp(readFileSync(`${png}.png`)).grayscale()
  return picture
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer()
}

/** How far two pages are apart: mean difference of their pixels, of 255. */
async function difference(a: string, b: string, page: number, width: number, height: number) {
  const one = await pixelsOf(a, page, { width, height })
  const other = await pixelsOf(b, page, { width, height })
  return one.reduce((sum, pixel, index) => sum + Math.abs(pixel - other[index]!), 0) / one.length
}

const jobLine = (name: RegExp) =>
  run.page
    .getByRole('region', { name: 'Tệp in' })
    .getByRole('listitem')
    .and(run.page.getByLabel(name))
    .first()
const dialog = () => run.page.getByRole('dialog', { name: 'In ngay' })

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  const { page } = run
  const issue = (await answer(page, 'issues.list', {})).find((each) => each.isPublished)!.id
  const { findings } = await answer(page, 'preflight.read', { issue })
  const passed = findings
    .filter((found) => found.severity === 'should')
    .map(({ rule, where }) => ({ rule, where, reason: 'Số mẫu' }))
  const outputs = [{ kind: 'archive' as const }, { kind: 'booklet' as const, imposition: standardImposition }]
  await answer(page, 'outputs.start', { issue, outputs, press: null, passed, chooseFolder: false })
  await goTo(page, 'Tệp in')
  for (const name of [/^Bản lưu/, /^Bản gấp/])
    await jobLine(name).getByText('Đã xong, đã kiểm tra').waitFor({ timeout: 120_000 })
})
afterAll(() => run.close())

test('where there is no printer, that is said, and a new one is found', async () => {
  const { page } = run
  await connect([])
  await jobLine(/^Bản lưu/)
    .getByRole('button', { name: 'In ngay…' })
    .click()
  await dialog().getByText('Không có máy in nào trên máy này.').waitFor()
  expect(await dialog().getByRole('button', { name: 'In', exact: true }).isDisabled()).toBe(true)
  await pictures(page, 'printout-none')
  await connect(['HP_LaserJet_A3'])
  await dialog().getByRole('button', { name: 'Tìm lại' }).click()
  await dialog().getByLabel('Máy in', { exact: true }).selectOption({ label: 'HP LaserJet A3' })
  await pictures(page, 'printout-dialog')
})

test('the archive copy is printed page by page as it is, in its size', async () => {
  await dialog().getByLabel('Khổ giấy').selectOption({ label: 'Đúng khổ của trang' })
  await dialog().getByLabel('Số bản').fill('2')
  await dialog().getByLabel('Mặt giấy').selectOption({ label: 'Hai mặt, lật cạnh dài (sách, báo)' })
  await dialog().getByRole('button', { name: 'In', exact: true }).click()
  await dialog().waitFor({ state: 'detached', timeout: 60_000 })
  const { file, options } = await takeSpooled('archive.pdf')
  expect(options).toMatchObject({
    silent: true,
    deviceName: 'HP_LaserJet_A3',
    copies: 2,
    duplexMode: 'longEdge',
    landscape: false,
    margins: { marginType: 'none' },
    pageSize: { width: 210_000, height: 297_000 }
  })
  const made = (await answer(run.page, 'jobs.list', {})).find((job) => job.kind === 'archive')!
  const original = path.join(made.folder, made.file!.name)
  const pages = pdfBoxes(original, 4)
  const printed = pdfBoxes(file, 4)
  for (const [index, { MediaBox }] of printed.entries()) {
    expect(MediaBox![2]).toBeCloseTo(pages[index]!.MediaBox![2]!, 0)
    expect(MediaBox![3]).toBeCloseTo(pages[index]!.MediaBox![3]!, 0)
    expect(await difference(original, file, index + 1, 210, 297)).toBeLessThan(NOTICED)
  }
  expect(() => execFileSync('pdftoppm', ['-f', '5', '-l', '5', '-png', file], { stdio: 'pipe' })).toThrow()
})

test('a booklet goes out on its wide sheets, turned on the short edge', async () => {
  await jobLine(/^Bản gấp/)
    .getByRole('button', { name: 'In ngay…' })
    .click()
  await dialog().getByLabel('Máy in', { exact: true }).selectOption({ label: 'HP LaserJet A3' })
  await dialog().getByRole('button', { name: 'In', exact: true }).click()
  await dialog().waitFor({ state: 'detached', timeout: 60_000 })
  const { file, options } = await takeSpooled('booklet.pdf')
  expect(options).toMatchObject({ landscape: true, duplexMode: 'shortEdge' })
  const { width, height } = options.pageSize as { width: number; height: number }
  expect(height).toBeGreaterThan(width)
  const made = (await answer(run.page, 'jobs.list', {})).find((job) => job.kind === 'booklet')!
  expect(await difference(path.join(made.folder, made.file!.name), file, 1, 420, 297)).toBeLessThan(NOTICED)
})

test('the pages on the screen are printed too, and say what they are', async () => {
  const { page } = run
  await goTo(page, 'Số báo')
  await page.getByRole('link', { name: /46/ }).click()
  await waitTypeset(page)
  await page.getByRole('button', { name: 'In ngay các trang đang xem…' }).click()
  await dialog().getByLabel('Từ trang').fill('2')
  await dialog().getByLabel('Đến trang').fill('3')
  await pictures(page, 'printout-pages')
  await dialog().getByRole('button', { name: 'In', exact: true }).click()
  await dialog().waitFor({ state: 'detached', timeout: 60_000 })
  const { file } = await takeSpooled('pages.pdf')
  const boxes = pdfBoxes(file, 2)
  expect(boxes.map(({ MediaBox }) => Math.round(MediaBox![2]! / MM))).toEqual([210, 210])
  expect(pdfText(file, 1)).toMatch(/Bản xem trước, in lúc .*; chưa phải bản in/)
})
