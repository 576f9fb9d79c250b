import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FileEvidence } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { fakeHash } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { insertJob, listJobs } from '@electron/store/jobs'
import { createJobs, type JobReport, type JobWork } from './jobs'

let desk: TestServices
const file: FileEvidence = { name: 'So-47.pdf', size: 9, sha256: fakeHash('f') }

beforeEach(async () => {
  desk = await openServices()
})

const start = (work: JobWork, title = 'Số 47') => desk.jobs.start('print', 'so-47', title, desk.folder, work)
const view = async (id: string) => (await desk.jobs.list()).find((job) => job.id === id)!
const ended = async (id: string) => {
  await expect.poll(async () => (await view(id)).status).toMatch(/done|failed|cancelled/)
  return view(id)
}
/** Work that waits until it is let go. */
function held() {
  let letGo!: () => void
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  const work = async ({ signal }: JobReport) => {
    await Promise.race([gate, new Promise((resolve) => signal.addEventListener('abort', resolve))])
    if (signal.aborted) throw new OfficeError('cancelled')
    return file
  }
  return { work, letGo }
}

describe('a job', () => {
  test('is queued at once, runs, and ends with its file', async () => {
    const { work, letGo } = held()
    const id = await start(work)
    expect(await view(id)).toMatchObject({ title: 'Số 47', file: null, failure: null })
    letGo()
    expect(await ended(id)).toMatchObject({ status: 'done', file, done: 1, of: 1 })
    expect(desk.published).toContain(`jobs.changed ${id}`)
  })

  test('tells where it is', async () => {
    const { work, letGo } = held()
    const id = await start(async (report) => {
      report.progress('typeset', 3, 8)
      await report.verifying()
      return work(report)
    })
    await expect.poll(() => view(id)).toMatchObject({ status: 'verifying', step: 'verify', done: 3, of: 8 })
    letGo()
    await ended(id)
  })

  test('waits for the one before it', async () => {
    const order: string[] = []
    const { work, letGo } = held()
    const first = await start(async (report) => work(report).finally(() => order.push('một')))
    const second = await start(async () => (order.push('hai'), file))
    expect(await view(second)).toMatchObject({ status: 'queued' })
    letGo()
    await ended(first)
    await ended(second)
    expect(order).toEqual(['một', 'hai'])
  })

  test('that fails says why, and the next one runs', async () => {
    const failing = await start(() =>
      Promise.reject(new OfficeError('overset', { detail: 'Bài dài quá 3 dòng' }))
    )
    const next = await start(async () => file)
    expect(await ended(failing)).toMatchObject({
      status: 'failed',
      failure: 'overset',
      detail: 'Bài dài quá 3 dòng'
    })
    expect(await ended(next)).toMatchObject({ status: 'done' })
    expect(desk.logged).toEqual([])
  })

  test('that fails for a reason nobody foresaw is noted in the log, not shown in its words', async () => {
    const id = await start(() => Promise.reject(new Error('/home/nobody/secret')))
    expect(await ended(id)).toMatchObject({ status: 'failed', failure: 'internal', detail: '' })
    expect(desk.logged).toHaveLength(1)
  })

  test('is cancelled while it runs, and while it waits', async () => {
    const { work } = held()
    const running = await start(work)
    let hasRun = false
    const waiting = await start(async () => ((hasRun = true), file))
    desk.jobs.cancel(waiting)
    desk.jobs.cancel(running)
    expect(await ended(running)).toMatchObject({ status: 'cancelled', failure: null })
    expect(await ended(waiting)).toMatchObject({ status: 'cancelled' })
    expect(hasRun).toBe(false)
  })

  test('that has ended is not cancelled any more', async () => {
    const id = await start(async () => file)
    await ended(id)
    desk.jobs.cancel(id)
    desk.jobs.cancel('viec-9')
    expect(await view(id)).toMatchObject({ status: 'done' })
  })
})

test('closing cancels what runs and what waits, and waits for their end', async () => {
  const { work } = held()
  const ids = [await start(work), await start(work)]
  await desk.jobs.close()
  for (const id of ids) expect(await view(id)).toMatchObject({ status: 'cancelled' })
})

test('a job that a power cut ended is failed at the next start, and says so', async () => {
  const { work, letGo } = held()
  const id = await start(work)
  await expect.poll(async () => (await view(id)).status).toBe('running')
  const restarted = createJobs(desk.context)
  await restarted.recover()
  expect((await restarted.list())[0]).toMatchObject({ id, status: 'failed', failure: 'interrupted' })
  letGo()
  await desk.jobs.close()
})

test('the list holds the last hundred', async () => {
  const [row] = (await start(async () => file), await desk.jobs.close(), await listJobs(desk.db, 1))
  for (let n = 0; n < 120; n++) await insertJob(desk.db, { ...row!, id: `cu-${n}`, created_at: n })
  expect(await desk.jobs.list()).toHaveLength(100)
})

describe('the file of a job', () => {
  test('is opened where it stands', async () => {
    const id = await start(async () => file)
    await ended(id)
    await expect(desk.jobs.fileOf(id)).rejects.toMatchObject({ code: 'fileGone' })
    writeFileSync(path.join(desk.folder, file.name), 'pdf')
    expect(await desk.jobs.fileOf(id)).toMatchObject({ path: path.join(desk.folder, file.name) })
  })

  test('is none for a job that failed or never was', async () => {
    const id = await start(() => Promise.reject(new OfficeError('overset')))
    await ended(id)
    for (const each of [id, 'viec-9'])
      await expect(desk.jobs.fileOf(each)).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('work for a key that was lent leaves it lent: the next work signs with it too, nobody sitting here', async () => {
  await desk.as('thuan')
  const { signer, giveBack } = desk.session.lend()
  desk.session.lock()
  const payload = { reason: 'thử khóa' }
  const pause = async () => {
    const statement = { kind: 'schedule.pause', subject: 'schedule', payload } as const
    await desk.context.record({ statements: [statement] }, signer)
    return file
  }
  const sign = async () => {
    const work = (_report: JobReport, by: typeof signer) => (expect(by).toBe(signer), pause())
    return ended(await desk.jobs.startSigned('print', 'so-47', 'Số 47', desk.folder, work, signer))
  }
  expect([(await sign()).status, (await sign()).status]).toEqual(['done', 'done'])
  giveBack()
  await expect(pause()).rejects.toThrow()
})

describe('a crash after a file was given its name', () => {
  const name = 'So-47.pdf'
  const content = 'một tệp in'
  const sha256 = createHash('sha256').update(content).digest('hex')
  const evidence = { name, size: Buffer.byteLength(content), sha256 }
  const items: { article: string; revision: string }[] = []

  /** A job that handed its file over and never ended, as the next start finds it. */
  async function crash(subject: string): Promise<string> {
    const { work } = held()
    const id = await desk.jobs.start('print', subject, 'Số 47', desk.folder, async (report) => {
      await report.handingOver(evidence)
      writeFileSync(path.join(desk.folder, name), content)
      return work(report)
    })
    await expect.poll(() => existsSync(path.join(desk.folder, name))).toBe(true)
    return id
  }
  const restart = async () => {
    const jobs = createJobs(desk.context)
    await jobs.recover()
    return jobs
  }

  test('takes back the file that never came on record: begun again, the work leaves one', async () => {
    const id = await crash('so-47')
    const jobs = await restart()
    expect(existsSync(path.join(desk.folder, name))).toBe(false)
    expect((await jobs.list())[0]).toMatchObject({ id, status: 'failed', failure: 'interrupted', file: null })
  })

  test('leaves alone what somebody has changed since', async () => {
    await crash('so-47')
    writeFileSync(path.join(desk.folder, name), 'của người khác')
    await restart()
    expect(existsSync(path.join(desk.folder, name))).toBe(true)
  })

  test('removes the empty place of a file that did not arrive any more', async () => {
    await crash('so-47')
    writeFileSync(path.join(desk.folder, name), '')
    await restart()
    expect(existsSync(path.join(desk.folder, name))).toBe(false)
  })

  test('keeps the file that is on record, and its job is done', async () => {
    await desk.as('thuan')
    await desk.acts.makeIssue('so-47', 47)
    const id = await crash('so-47')
    const payload = { issue: 'so-47', items, file: evidence }
    await desk.context.record({ statements: [{ kind: 'exports.finish', subject: 'so-47', payload }] })
    const jobs = await restart()
    expect(existsSync(path.join(desk.folder, name))).toBe(true)
    expect((await jobs.list())[0]).toMatchObject({ id, status: 'done', file: evidence })
  })
})
