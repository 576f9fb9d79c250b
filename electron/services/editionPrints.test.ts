import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { newPagePlan, openSlots, placeArticle } from '@shared/domain/pagePlan'
import { printWords } from '@shared/i18n/translator'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { OfficeError } from '@shared/ipc/errors'
import { bulletin, fakeHash, officeProfile } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { createWorkers } from '@tests/factories/workers'
import { isOnRecord } from './handedOver'
import { createEditions, type Editions } from './editions'
import { createExports } from './exports'
import { createPreflight } from './preflight'
import { createWorkerClient } from './workerClient'

const PDF = '%PDF-1.7 bản in'
const wards = ['Phường 1', 'Phường 2', 'Phường 3'].map((name, at) => ({
  id: `p${at + 1}`,
  name,
  kind: 'ward' as const
}))
const empty = newPagePlan(2, 'sheet')
const slots = empty.pages.flatMap((page, index) =>
  openSlots(page)
    .filter(({ kind }) => kind === 'list')
    .map(({ id }) => ({ page: index + 1, slot: id }))
)

let desk: TestServices
let editions: Editions
let folder: string
let master: string
/** What somebody does while a ward's file is made. */
let meanwhile: () => void
/** How often pages were set to be measured. */
let measured: number

beforeEach(async () => {
  const products = [
    bulletin(),
    bulletin({ id: 'to-tin', name: 'Tờ tin phường', kind: 'newsletter', look: 'sheet', pages: 2 })
  ]
  desk = await openServices({ profile: officeProfile({ units: wards, products }) })
  folder = path.join(desk.folder, 'Bản in')
  meanwhile = () => {}
  measured = 0
  let made = 0
  const worker = createWorkerClient<ExportReply>({
    start: createWorkers(({ message, reply }) => {
      if (message.task === 'measure') {
        measured++
        return reply({ kind: 'measured', reports: [], lettersMissing: {} })
      }
      meanwhile()
      writeFileSync(String(message.output), PDF)
      const sha256 = fakeHash('abc'[made++]!)
      reply({ kind: 'pressed', pages: 2, bytes: Buffer.byteLength(PDF), sha256, reports: [], checks: [] })
    }).start,
    deadline: 60_000,
    idle: 60_000,
    parse: (message) => message as ExportReply
  })
  onTestFinished(() => worker.close())
  const { context, issues, media, jobs, presses } = desk
  const openPackage = () => Promise.reject(new OfficeError('packageGone'))
  const parts = { issues, media, presses, jobs, openPackage }
  const preflight = createPreflight(context, parts, worker, printWords())
  const exports = createExports(
    context,
    issues,
    media,
    jobs,
    worker,
    preflight,
    presses,
    printWords(),
    folder
  )
  editions = createEditions(context, { issues, exports, jobs })
  await desk.acts.begin('chung')
  await desk.acts.signOff('chung')
  await desk.as('thuan')
  master = await issues.create({ product: 'to-tin', number: 12, total: 0, date: '2026-12-01', pages: 2 })
  await issues.plan(master, placeArticle(empty, slots[0]!.page, slots[0]!.slot, 'chung'))
  await editions.make(master, ['p1', 'p2', 'p3'])
})

async function print() {
  const id = await editions.print(master, 'Đã xem từng chỗ.')
  const read = async () => (await desk.jobs.list()).find((job) => job.id === id)!
  await expect.poll(async () => (await read()).status).toMatch(/done|failed|cancelled/)
  return read()
}
const files = async () => (await editions.board(master)).editions.map(({ row }) => row.files.length)

test('one job makes a print file for every ward, each under its name and on its own record', async () => {
  const job = await print()
  expect(job).toMatchObject({ status: 'done', kind: 'editions', of: 1, done: 1 })
  expect([job.file, ...job.others]).toHaveLength(3)
  // The check before printing sets the pages of each ward once.
  expect(measured).toBe(3)
  expect(await files()).toEqual([1, 1, 1])
  expect(
    readdirSync(folder)
      .map((name) => name.normalize('NFC'))
      .sort()
  ).toEqual(wards.map(({ name }) => `Tờ tin ${name} – Số 12 – 2026-12-01.pdf`))
  // After a crash the job asks whether its last file stands on record: it does, for the ward's issue.
  expect(await isOnRecord(desk.db, master, job.others.at(-1)!.sha256)).toBe(true)
  expect(await isOnRecord(desk.db, master, fakeHash('9'))).toBe(false)
})

test('a ward whose own article is not signed is named, and the others are made', async () => {
  await desk.acts.begin('rieng')
  const second = (await editions.board(master)).editions[1]!.row.id
  const { plan } = await desk.issues.read(second)
  await desk.issues.plan(second, placeArticle(plan, slots[0]!.page, slots[0]!.slot, 'rieng'))
  const job = await print()
  expect(job).toMatchObject({ status: 'failed', failure: 'editionsLeft', detail: 'Phường 2' })
  expect(await files()).toEqual([1, 0, 1])
})

test('stopped half-way, what was made stays, and nothing more is made', async () => {
  let count = 0
  meanwhile = () => {
    if (++count < 2) return
    void desk.jobs.list().then((jobs) => desk.jobs.cancel(jobs[0]!.id))
  }
  const job = await print()
  expect(job.status).toBe('cancelled')
  const made = await files()
  expect(made[0]).toBe(1)
  expect(made[2]).toBe(0)
})
