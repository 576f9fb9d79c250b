import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standardImposition } from '../../shared/domain/imposition'
import type { OutputOrder } from '../../shared/domain/outputOrder'
import { startingPresets } from '../../shared/domain/startingPresets'
import { pdfInfo, pdfText, qpdfFaults } from '../fixtures/pdfTools'
import { answer } from './ask'
import { dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { launch, type RunningApp } from './launch'
import { pictures } from './pictures'

/** Everything that is made of an issue besides the print file, by the worker of the running program. */

let run: RunningApp

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

/** Keeps a file to be looked at, where `SCREENSHOTS` names a folder. */
function keep(file: string, name: string): void {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  copyFileSync(file, path.join(folder, name))
}

test('an issue gives an archive copy, pictures, a booklet, a note and its dossier in one go', async () => {
  const { page } = run
  const issue = (await answer(page, 'issues.list', {})).find(
    (each) => each.isPublished && each.product === 'tuan-tin'
  )!
  const { findings } = await answer(page, 'preflight.read', { issue: issue.id })
  const passed = findings
    .filter((found) => found.severity === 'should')
    .map(({ rule, where }) => ({ rule, where, reason: 'Số mẫu' }))
  const outputs: OutputOrder[] = [
    { kind: 'archive' },
    { kind: 'pages', pictures: { format: 'jpeg', ppi: 100 } },
    { kind: 'booklet', imposition: standardImposition },
    {
      kind: 'note',
      preset: { ...startingPresets[0]!, house: 'Xưởng in Thanh Lưu', quantity: 2000 },
      jobs: []
    },
    { kind: 'dossier' }
  ]
  const { job: press } = await answer(page, 'exports.start', { issue: issue.id, chooseFolder: false, passed })
  const asked = { issue: issue.id, outputs, passed, press, chooseFolder: false }
  const { jobs } = await answer(page, 'outputs.start', asked)
  expect(jobs.map((job) => job.kind)).toEqual(outputs.map((order) => order.kind))

  await goTo(page, 'Tệp in')
  const list = page.getByRole('region', { name: 'Tệp in' }).getByRole('listitem')
  for (const name of [/^Bản lưu/, /^Ảnh các trang/, /^Bản gấp/, /^Phiếu in/, /^Hồ sơ/])
    await list
      .and(page.getByLabel(name))
      .first()
      .getByText('Đã xong, đã kiểm tra')
      .waitFor({ timeout: 120_000 })
  await list
    .and(page.getByLabel(/^Ảnh các trang/))
    .first()
    .getByText(/^Thêm \d+ tệp$/)
    .click()
  await pictures(page, 'outputs-jobs')

  const made = await answer(page, 'jobs.list', {})
  const fileOf = (kind: string) => {
    const job = made.find((each) => each.id === jobs.find((started) => started.kind === kind)!.job)!
    const file = path.join(job.folder, job.file!.name)
    expect(existsSync(file)).toBe(true)
    return { file, job }
  }
  const archive = fileOf('archive').file
  expect(pdfInfo(archive)).toMatch(/Tagged: +yes/)
  expect(qpdfFaults(archive)).toEqual([])
  keep(archive, 'archive.pdf')
  const drawn = fileOf('pages')
  expect(1 + drawn.job.others.length).toBe(issue.pages)
  expect((await sharp(drawn.file).metadata()).width).toBe(827)
  keep(drawn.file, 'page.jpg')
  const booklet = fileOf('booklet').file
  expect(pdfInfo(booklet)).toMatch(/\(A3\)/)
  keep(booklet, 'booklet.pdf')
  const note = fileOf('note').file
  expect(pdfText(note)).toContain('Xưởng in Thanh Lưu')
  keep(note, 'note.pdf')
})
