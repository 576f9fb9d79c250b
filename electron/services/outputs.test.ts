import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import type { OutputOrder } from '@shared/domain/outputOrder'
import { standardImposition } from '@shared/domain/imposition'
import { startingPresets } from '@shared/domain/startingPresets'
import { openPrintedOffice, type PrintedOffice } from '@tests/factories/dossiers'
import { pdfInfo, pdfText, qpdfFaults } from '@tests/fixtures/pdfTools'
import { readRecordsOf } from '@electron/store/log'
import { hashFile } from './hashFile'

// The import worker, which shares the test's process, lets sharp open photos alone.
sharp.unblock({ operation: ['VipsForeignLoadSvg'] })

let office: PrintedOffice

beforeEach(async () => {
  office = await openPrintedOffice()
})

const note = (jobs: string[] = []): OutputOrder => ({
  kind: 'note',
  jobs,
  preset: {
    ...startingPresets[0]!,
    house: 'Xưởng in Thanh Lưu',
    contact: { person: 'Trần Văn Nẫm', phone: '028 3800 0000', email: '', address: '' },
    quantity: 2000
  }
})

async function start(orders: readonly OutputOrder[], print: string | null = null) {
  return office.outputs.start('so-1', orders, { print, passed: await office.reasons() })
}
const make = async (order: OutputOrder) => {
  const [started] = await start([order])
  const file = await office.fileOf(started!.job)
  return { file, job: (await office.jobs.list()).find((each) => each.id === started!.job)! }
}
const copies = async () =>
  (await readRecordsOf(office.db, 'so-1')).flatMap((each) =>
    each.kind === 'exports.copy' ? [each.payload] : []
  )

describe('what is made of an issue besides the print file', () => {
  test('the archive copy stands in the folder under its name, and its hash is on record', async () => {
    const { file, job } = await make({ kind: 'archive' })
    expect(path.basename(file).normalize('NFC')).toBe('Tuần tin quận – Số 1 – 2026-11-20 – bản lưu.pdf')
    expect(pdfInfo(file)).toMatch(/Tagged: +yes/)
    expect(job.file!.sha256).toBe(await hashFile(file))
    expect(await copies()).toMatchObject([
      { output: 'archive', files: [job.file], items: [{ article: 'bai-1' }, { article: 'bai-2' }] }
    ])
  })

  test('pictures of the pages stand in a folder of their own, each with its hash', async () => {
    const { file, job } = await make({ kind: 'pages', pictures: { format: 'jpeg', ppi: 72 } })
    expect(readdirSync(path.dirname(file)).sort()).toEqual([
      'Trang 01.jpg',
      'Trang 02.jpg',
      'Trang 03.jpg',
      'Trang 04.jpg'
    ])
    expect(job.others).toHaveLength(3)
    for (const each of [job.file!, ...job.others])
      expect(await hashFile(path.join(office.printFolder, each.name))).toBe(each.sha256)
    const again = await make({ kind: 'pages', pictures: { format: 'jpeg', ppi: 72 } })
    expect(path.dirname(again.file)).toBe(`${path.dirname(file)} (2)`)
    expect(await copies()).toHaveLength(2)
  })

  test('the booklet stands on A3, and the folder holds nothing that was half made', async () => {
    const { file } = await make({ kind: 'booklet', imposition: standardImposition })
    expect(pdfInfo(file)).toMatch(/Pages: +2[^]*\(A3\)/)
    expect(readdirSync(office.printFolder)).toEqual([path.basename(file)])
  })

  test('is not made while something asks for a reason, or by someone who may not print', async () => {
    const none = { print: null, passed: [] }
    await expect(office.outputs.start('so-1', [{ kind: 'archive' }], none)).rejects.toMatchObject({
      code: 'preflightReasons'
    })
    await office.as('diep')
    await expect(office.outputs.start('so-1', [{ kind: 'archive' }], none)).rejects.toMatchObject({
      code: 'forbidden'
    })
    expect(existsSync(office.printFolder)).toBe(false)
  })

  test('is given up when a text is written anew meanwhile: nothing lies ready and nothing is on record', async () => {
    const passed = await office.reasons()
    const first = await office.outputs.start('so-1', [{ kind: 'booklet', imposition: standardImposition }], {
      print: null,
      passed
    })
    await office.acts.write('bai-1', 'Sửa sau khi ký.', 'diep')
    await expect(office.fileOf(first[0]!.job)).rejects.toThrow(/failed/)
    expect(readdirSync(office.printFolder)).toEqual([])
    expect(await copies()).toEqual([])
  })
})

describe('the note for the printing house', () => {
  test('names the order and the newest print file with its hash', async () => {
    const printed = await office.print()
    const { file } = await make(note())
    if (process.env.KEEP_NOTE) copyFileSync(file, process.env.KEEP_NOTE)
    const words = pdfText(file)
    const hash = (await hashFile(printed)).toUpperCase()
    for (const each of [
      'PHIẾU IN',
      'Xưởng in Thanh Lưu',
      'Trần Văn Nẫm',
      '2.000 bản',
      '210 × 297 mm',
      'Couché 120 g/m²',
      'PDF/X-4',
      hash.slice(0, 4),
      hash.slice(-4),
      'Phùng Gia Thuận'
    ])
      expect(words).toContain(each)
    expect(qpdfFaults(file)).toEqual([])
  })

  test('speaks of the print file that is made in the same go', async () => {
    const print = await office.exports.start('so-1', { passed: await office.reasons() })
    const [started] = await start([note()], print)
    const file = await office.fileOf(started!.job)
    const hash = (await office.jobs.list()).find((each) => each.id === print)!.file!.sha256
    expect(pdfText(file)).toContain(hash.slice(0, 4).toUpperCase())
  })

  test('is not written without a file, or for one that came to nothing', async () => {
    const [alone] = await start([note()])
    await expect(office.fileOf(alone!.job)).rejects.toThrow(/noPrintFile/)
    const print = await office.exports.start('so-1', { passed: await office.reasons() })
    office.jobs.cancel(print)
    const [waiting] = await start([note()], print)
    await expect(office.fileOf(waiting!.job)).rejects.toThrow(/jobNotDone/)
  })
})

test('the dossier alongside waits for the print file and encloses it', async () => {
  await expect(start([{ kind: 'archive' }, { kind: 'dossier' }])).rejects.toMatchObject({
    code: 'dossierNothing'
  })
  expect(await office.jobs.list()).toEqual([])
  const print = await office.exports.start('so-1', { passed: await office.reasons() })
  const [started] = await start([{ kind: 'dossier' }], print)
  const file = await office.fileOf(started!.job)
  const printed = await office.fileOf(print)
  expect((await office.dossiers.check(file, '')).report.faults).toEqual([])
  expect(readFileSync(file).includes(readFileSync(printed))).toBe(true)
})
