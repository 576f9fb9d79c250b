import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { FrameReport } from '@shared/domain/printIssue'
import { nameSection } from '@shared/domain/pagePlan'
import { startingPresets } from '@shared/domain/startingPresets'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { printWords } from '@shared/i18n/translator'
import { fakeHash, HOUR } from '@tests/factories'
import { reasonsFor } from '@tests/factories/printing'
import { openServices, type TestServices } from '@tests/factories/services'
import { noWebEditions } from '@tests/factories/webEditions'
import { createWorkers, type Asked } from '@tests/factories/workers'
import { readIssue } from '@electron/store/issues'
import { readRecordsOfKinds } from '@electron/store/log'
import { createExports, type Exports } from './exports'
import { createPreflight } from './preflight'
import { createSchedule } from './schedule'
import { createWorkerClient } from './workerClient'

const PDF = '%PDF-1.7 bản in'
const bytes = Buffer.byteLength(PDF)

/** Writes the file as the worker does, and says that all is well with it. */
function print({ message, reply }: Asked, given: Partial<Extract<ExportReply, { kind: 'pressed' }>> = {}) {
  writeFileSync(String(message.output), PDF)
  reply({ kind: 'progress', step: 'typeset', done: 1, of: 4 })
  reply({ kind: 'progress', step: 'verify', done: 0, of: 1 })
  reply({ kind: 'pressed', pages: 4, bytes, sha256: fakeHash('e'), reports: [], checks: [], ...given })
}

let desk: TestServices
let exports: Exports
let preflight: ReturnType<typeof createPreflight>
let folder: string
let answer: (asked: Asked) => void | Promise<void>
let measured: { reports: readonly FrameReport[]; lettersMissing: Readonly<Record<string, string>> }

beforeEach(async () => {
  desk = await openServices()
  folder = path.join(desk.folder, 'Bản in')
  answer = print
  measured = { reports: [], lettersMissing: {} }
  const worker = createWorkerClient<ExportReply>({
    start: createWorkers((asked) =>
      asked.message.task === 'measure' ? asked.reply({ kind: 'measured', ...measured }) : answer(asked)
    ).start,
    deadline: 60_000,
    idle: 60_000,
    parse: (message) => message as ExportReply
  })
  onTestFinished(() => worker.close())
  const { context, issues, media, jobs } = desk
  const openPackage = () => Promise.reject(new OfficeError('packageGone'))
  const parts = { issues, media, presses: desk.presses, jobs, openPackage }
  preflight = createPreflight(context, parts, worker, printWords())
  exports = createExports(context, issues, media, jobs, worker, preflight, desk.presses, printWords(), folder)
  await desk.acts.begin('bai-1')
  await desk.acts.signOff('bai-1')
  await desk.acts.makeIssue('so-1', 1, 'bai-1')
  await desk.as('thuan')
})

const name = 'Tuần tin quận – Số 1 – 2026-11-20.pdf'
const reasons = () => reasonsFor(preflight, 'so-1')

async function run(given: { preset?: string } = {}) {
  const id = await exports.start('so-1', { ...given, passed: await reasons() })
  await expect
    .poll(async () => (await desk.jobs.list()).find((job) => job.id === id)!.status)
    .toMatch(/done|failed|cancelled/)
  return (await desk.jobs.list()).find((job) => job.id === id)!
}
const finishes = async () =>
  (await readRecordsOfKinds(desk.db, ['exports.finish'])).flatMap((each) =>
    each.kind === 'exports.finish' ? [each.payload] : []
  )
const files = async () => (await readIssue(desk.db, 'so-1')).files

describe('a print job', () => {
  test('writes the file, and puts its hash and who made it on record', async () => {
    expect(await run()).toMatchObject({
      status: 'done',
      folder,
      file: { size: bytes, sha256: fakeHash('e') }
    })
    expect(readdirSync(folder)).toHaveLength(1)
    const [file] = await files()
    expect(file).toMatchObject({ sha256: fakeHash('e'), member: 'thuan' })
    expect(readFileSync(path.join(folder, file!.name), 'utf8')).toBe(PDF)
    expect(file!.name.normalize('NFC')).toBe(name)
  })

  test('never writes over an earlier file', async () => {
    const first = await run()
    writeFileSync(path.join(folder, first.file!.name), 'bản đã gửi nhà in')
    const second = await run()
    expect(second.file!.name).not.toBe(first.file!.name)
    expect(readFileSync(path.join(folder, first.file!.name), 'utf8')).toBe('bản đã gửi nhà in')
    expect(await files()).toHaveLength(2)
  })

  test('is put in the name of whoever started it, though somebody else sits there when it ends', async () => {
    answer = async (asked) => {
      await desk.as('van')
      print(asked)
    }
    await run()
    expect(await files()).toMatchObject([{ member: 'thuan' }])
  })

  test('clears away what a killed export left there long ago, and nothing else', async () => {
    const leave = (left: string, age: number) => {
      mkdirSync(path.join(folder, left), { recursive: true })
      const moment = new Date(desk.clock() - age)
      utimesSync(path.join(folder, left), moment, moment)
    }
    leave('.toa-soan-aB3xY9', 30 * HOUR)
    leave('.toa-soan-zZ9kQ1', HOUR)
    leave('.toa-soan-ghi-chu', 30 * HOUR)
    await run()
    expect(readdirSync(folder).filter((each) => each.startsWith('.'))).toEqual([
      '.toa-soan-ghi-chu',
      '.toa-soan-zZ9kQ1'
    ])
  })

  test('is made as the chosen preset wants it, which stands on record', async () => {
    const asked: Asked['message'][] = []
    answer = (each) => {
      asked.push(each.message)
      print(each)
    }
    await run({ preset: 'in-nhanh-den' })
    expect(asked).toMatchObject([{ press: { inks: '1c', profile: 'fogra29', bleed: 0 } }])
    const { preset } = (await finishes()).at(-1)!
    expect(preset).toEqual({ name: 'In nhanh một màu đen', press: asked[0]!.press })
  })

  test('bears the name of the printing house, and is printed by its own colours', async () => {
    const { colourProfiles, office, media } = desk
    const { sha256 } = await colourProfiles.adopt('resources/icc/FOGRA39L_coated.icc')
    const [first] = startingPresets
    const own = { ...first!, house: 'Xưởng in Bến Thượng', press: { ...first!.press, profile: sha256 } }
    await office.changeProfile({ ...(await office.profile()), presets: [own] })
    let message: Asked['message'] | undefined
    answer = (each) => {
      message = each.message
      print(each)
    }
    const { title, file } = await run()
    expect(title).toBe(`Tuần tin quận – Số 1 · ${own.name}`)
    expect(file!.name).toBe('Tuần tin quận – Số 1 – 2026-11-20 – Xưởng in Bến Thượng.pdf')
    expect(message).toMatchObject({
      press: { profile: sha256 },
      profileFile: media.fileOf(sha256),
      title: 'Tuần tin quận – Số 1 – 2026-11-20 – Xưởng in Bến Thượng'
    })
    rmSync(media.fileOf(sha256))
    await expect(exports.start('so-1', { passed: await reasons() })).rejects.toMatchObject({
      code: 'preflightMust'
    })
  })

  test('begins with what was chosen last for the product, as long as it is there', async () => {
    expect(await exports.choice('so-1')).toMatchObject({
      preset: 'offset-couche',
      outputs: ['press', 'note']
    })
    await exports.remember('so-1', 'in-nhanh-den', ['press', 'archive'])
    expect(await exports.choice('so-1')).toMatchObject({
      preset: 'in-nhanh-den',
      outputs: ['press', 'archive']
    })
    await run()
    expect((await finishes()).at(-1)!.preset?.press.inks).toBe('1c')
    const { office } = desk
    await office.changeProfile({ ...(await office.profile()), presets: [startingPresets[1]!] })
    expect(await exports.choice('so-1')).toMatchObject({ preset: 'offset-khong-trang' })
    await expect(exports.start('so-1', { preset: 'in-nhanh-den' })).rejects.toMatchObject({
      code: 'presetGone'
    })
  })

  test('goes where the office chose', async () => {
    await exports.setFolder(path.join(desk.folder, 'USB'))
    expect(await exports.folder()).toBe(path.join(desk.folder, 'USB'))
    expect(await run()).toMatchObject({ status: 'done', folder: path.join(desk.folder, 'USB') })
  })

  test('ends the schedule entry for which it was run, with the file as evidence', async () => {
    const schedule = createSchedule(desk.context, exports, desk.jobs, noWebEditions)
    const target = { kind: 'issue' as const, issue: 'so-1' }
    const entry = await schedule.plan('tuan-tin', target, desk.clock() + HOUR, 'Nhà in')
    await run()
    await schedule.run(entry)
    await expect.poll(async () => (await desk.jobs.list())[0]!.status).toBe('done')
    const [view] = await schedule.list(0, desk.clock() + 2 * HOUR)
    expect(view).toMatchObject({ status: 'done', files: [{ sha256: fakeHash('e') }] })
  })
})

describe('a reason that was given', () => {
  test('is on record with the file, and is not asked for again', async () => {
    await run()
    const { passed } = await readIssue(desk.db, 'so-1')
    expect(passed).toEqual(await reasons())
    expect((await preflight.read('so-1')).findings.every((found) => found.reason !== '')).toBe(true)
    await expect(exports.start('so-1')).resolves.toBeTypeOf('string')
  })

  test('does not count for a frame that became emptier since', async () => {
    const report = { article: 'bai-1', part: 1, page: 1, slot: 'lead', capacity: 40, overset: 0, free: 6 }
    measured = { reports: [report], lettersMissing: {} }
    await run()
    measured = { reports: [{ ...report, free: 9 }], lettersMissing: {} }
    await expect(exports.start('so-1')).rejects.toMatchObject({
      code: 'preflightReasons',
      data: { count: 1 }
    })
  })
})

test('why the written file was held back is told in words, until anything of the issue is changed', async () => {
  answer = ({ reply }) =>
    reply({ kind: 'failed', failure: 'verify', detail: 'hairlines: page 3: 2 lines of 0.10 pt' })
  await run()
  const refused = async () =>
    (await preflight.read('so-1')).findings.filter(({ rule }) => rule === 'fileFault')
  expect(await refused()).toMatchObject([
    { severity: 'should', page: 3, values: { check: 'hairlines', detail: '2 lines of 0.10 pt' } }
  ])
  const { plan } = await desk.issues.read('so-1')
  await desk.issues.plan('so-1', nameSection(plan, 2, 'Đời sống'))
  expect(await refused()).toEqual([])
  await desk.issues.plan('so-1', plan)
  expect(await refused()).toHaveLength(1)
  answer = print
  await run()
  expect(await refused()).toEqual([])
})

describe('no file is left, and nothing is put on record', () => {
  const checks = [{ rule: 'fontsEmbedded' as const, ok: false, detail: 'Source Serif' }]
  const reports = [{ article: 'bai-1', page: 1, overset: 40 } as never]

  test.each<[string, (asked: Asked) => void, string]>([
    [
      'when the file reads back other than it was meant',
      (asked) => print(asked, { checks }),
      'export_verify'
    ],
    ['when a text does not fit its frame', (asked) => print(asked, { reports }), 'overset'],
    ['when the file on disk has another size', (asked) => print(asked, { bytes: bytes + 1 }), 'export_write'],
    [
      'when typesetting fails',
      ({ reply }) => reply({ kind: 'failed', failure: 'typeset', detail: 'x' }),
      'export_typeset'
    ],
    ['when the worker crashes', (asked) => asked.crash(), 'export_crashed'],
    [
      'when the worker answers something else',
      ({ reply }) => reply({ kind: 'drawn', pages: [] }),
      'export_crashed'
    ]
  ])('%s', async (_when, answers, failure) => {
    answer = answers
    expect(await run()).toMatchObject({ status: 'failed', failure })
    expect(readdirSync(folder)).toEqual([])
    expect(await files()).toEqual([])
  })

  test('when it is cancelled', async () => {
    answer = () => desk.jobs.list().then(([job]) => desk.jobs.cancel(job!.id))
    expect(await run()).toMatchObject({ status: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  test('when a text is written anew while it is being printed', async () => {
    answer = async (asked) => {
      await desk.acts.write('bai-1', 'Sửa vào phút chót', 'diep')
      print(asked)
    }
    expect(await run()).toMatchObject({ status: 'failed', failure: 'notSigned' })
    expect(readdirSync(folder)).toEqual([])
    expect(await files()).toEqual([])
  })
})

describe('no job is started', () => {
  const asking = async () => exports.start('so-1', { passed: await reasons() })

  test('by someone who may not print', async () => {
    await desk.as('diep')
    await expect(asking()).rejects.toMatchObject({ code: 'forbidden' })
    desk.session.signOut()
    await expect(asking()).rejects.toMatchObject({ code: 'signedOut' })
  })

  test('for an issue with a text that was written anew after its signature', async () => {
    await desk.acts.write('bai-1', 'Sửa sau khi ký', 'diep')
    const { findings } = await preflight.read('so-1')
    expect(findings[0]).toMatchObject({ rule: 'voided', severity: 'must', page: 1, article: 'bai-1' })
    await expect(asking()).rejects.toMatchObject({ code: 'preflightMust', data: { count: 1 } })
  })

  test('for a text that does not fit, or has a letter that no face has', async () => {
    const report = { article: 'bai-1', part: 1, page: 1, slot: 'lead', capacity: 40, overset: 3, free: 0 }
    measured = { reports: [report], lettersMissing: { 'bai-1': '日' } }
    const { findings } = await preflight.read('so-1')
    expect(findings.slice(0, 2)).toMatchObject([
      { rule: 'overset', values: { lines: 3 } },
      { rule: 'noGlyph', values: { letters: '日' } }
    ])
    await expect(asking()).rejects.toMatchObject({ code: 'preflightMust', data: { count: 2 } })
  })

  test('while something asks for a reason and has none', async () => {
    const given = await reasons()
    expect(given.length).toBeGreaterThan(1)
    await expect(exports.start('so-1', { passed: given.slice(1) })).rejects.toMatchObject({
      code: 'preflightReasons',
      data: { count: 1 }
    })
    await expect(exports.start('so-1')).rejects.toMatchObject({ code: 'preflightReasons' })
  })

  test('for an issue that is empty or not there', async () => {
    await desk.acts.makeIssue('so-2', 2)
    await expect(exports.start('so-2')).rejects.toMatchObject({ code: 'preflightMust' })
    await expect(exports.start('so-9')).rejects.toMatchObject({ code: 'notFound' })
  })

  test('into a folder that cannot be written', async () => {
    writeFileSync(path.join(desk.folder, 'tep'), '')
    await exports.setFolder(path.join(desk.folder, 'tep', 'trong'))
    await expect(asking()).rejects.toMatchObject({ code: 'folderReadOnly' })
    expect(await desk.jobs.list()).toEqual([])
  })

  test.runIf(process.getuid?.() !== 0 && process.platform !== 'win32')(
    'into a folder that is read only',
    async () => {
      mkdirSync(folder)
      chmodSync(folder, 0o500)
      await expect(asking()).rejects.toMatchObject({ code: 'folderReadOnly' })
      expect(existsSync(folder)).toBe(true)
    }
  )
})
