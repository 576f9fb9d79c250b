import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PrintoutSetup, PrintoutSource } from '@shared/domain/printout'
import { OfficeError } from '@shared/ipc/errors'
import { openServices, type TestServices } from '@tests/factories/services'
import { createPrintouts, type PrinterPort } from './printouts'

const setup: PrintoutSetup = {
  printer: '',
  copies: 1,
  sides: 'one',
  from: 0,
  to: 0,
  paper: 'a4',
  isFitted: true,
  isColour: false
}

let desk: TestServices
beforeEach(async () => {
  desk = await openServices()
  await desk.as('thuan')
})

async function openDesk(name = 'So-47.pdf') {
  const bytes = Buffer.from('%PDF-1.6 một tệp')
  const file = path.join(desk.folder, name)
  const job = await desk.jobs.start('print', 'so-47', 'Số 47', desk.folder, async () => {
    writeFileSync(file, bytes)
    return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  await expect.poll(async () => (await desk.jobs.list())[0]!.status).toBe('done')
  const previews = { typeset: async () => ({ pages: ['/preview/a.svg', '/preview/b.svg'] }) }
  const printouts = createPrintouts(desk.context, {
    issues: desk.issues,
    jobs: desk.jobs,
    previews: previews as never
  })
  const seen: { source: PrintoutSource; file: string | undefined }[] = []
  const printer: PrinterPort = {
    print: async (source) => {
      seen.push({ source, file: printouts.file() })
      return 3
    },
    cancel: () => {}
  }
  return { printouts, printer, seen, file, subject: { kind: 'job', job } as const }
}

describe('a file that was made is printed', () => {
  test('as it was made; nothing of it is shown before or after', async () => {
    const { printouts, printer, seen, file, subject } = await openDesk()
    expect(printouts.file()).toBeUndefined()
    expect(await printouts.print(subject, setup, printer)).toEqual({ pages: 3 })
    expect(seen).toEqual([{ source: { kind: 'pdf', address: '/printout.pdf' }, file }])
    expect(printouts.file()).toBeUndefined()
  })

  test('not when somebody changed it since', async () => {
    const { printouts, printer, seen, file, subject } = await openDesk()
    writeFileSync(file, '%PDF-1.6 tệp khác')
    await expect(printouts.print(subject, setup, printer)).rejects.toMatchObject({ code: 'pdfChanged' })
    expect(seen).toEqual([])
  })

  test('not when it is no PDF', async () => {
    const { printouts, printer, subject } = await openDesk('ho-so.zip')
    await expect(printouts.print(subject, setup, printer)).rejects.toMatchObject({ code: 'notPrintable' })
  })

  test('and is shown to nobody any more when the printer refused', async () => {
    const { printouts, subject } = await openDesk()
    const broken: PrinterPort = {
      print: async () => {
        throw new OfficeError('printFailed', { detail: 'paper' })
      },
      cancel: () => {}
    }
    await expect(printouts.print(subject, setup, broken)).rejects.toMatchObject({ code: 'printFailed' })
    expect(printouts.file()).toBeUndefined()
  })
})

test('an issue’s pages are printed in their size, and say that they are a preview', async () => {
  const { printouts, printer, seen } = await openDesk()
  const issue = await desk.issues.create({
    product: 'tuan-tin',
    number: 1,
    total: 0,
    date: '2026-11-20',
    pages: 4
  })
  await printouts.print({ kind: 'issue', issue }, setup, printer)
  expect(seen[0]!.source).toMatchObject({
    kind: 'pictures',
    addresses: ['/preview/a.svg', '/preview/b.svg'],
    width: 210,
    height: 297,
    note: expect.stringContaining('chưa phải bản in')
  })
})

test('nobody prints who has not signed in', async () => {
  const { printouts, printer, subject } = await openDesk()
  desk.session.signOut()
  await expect(printouts.print(subject, setup, printer)).rejects.toMatchObject({ code: 'signedOut' })
})
