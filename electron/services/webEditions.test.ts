import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ScheduleTarget } from '@shared/domain/records'
import { HOUR, articleContent } from '@tests/factories'
import { PIN } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { createWebWorker } from '@tests/factories/webEditions'
import { readArticle } from '@electron/store/articles'
import { sha256 } from '@electron/store/signing'
import type { Exports } from './exports'
import { createSchedule, type Schedule } from './schedule'
import { createWebEditions, type WebEditions } from './webEditions'

const CHANNEL = 'trang-web'

let desk: TestServices
let web: WebEditions
let schedule: Schedule
let folder: string
let before: (task: string) => void | Promise<void>
/** Steps of the worker since the last job began. */
let steps: string[]

beforeEach(async () => {
  desk = await openServices()
  folder = path.join(desk.folder, 'ra')
  before = () => {}
  steps = []
  const worker = createWebWorker((task) => {
    steps.push(task)
    return before(task)
  })
  web = createWebEditions(desk.context, desk, worker, folder)
  schedule = createSchedule(desk.context, {} as Exports, desk.jobs, web)
  await desk.as('mai')
})

const siteFolder = () => path.join(folder, 'Trang thông tin điện tử', CHANNEL)
const read = (at: string) => readFileSync(path.join(siteFolder(), at), 'utf8')
const target = (article: string): ScheduleTarget => ({ kind: 'article', article })

/** Begins, signs and plans an article, whose moment then comes. */
async function planned(article: string, title: string): Promise<string> {
  await desk.acts.begin(article, articleContent({ meta: { title } }))
  await desk.acts.signOff(article)
  const entry = await schedule.plan(CHANNEL, target(article), desk.clock() + HOUR, '')
  return entry
}

async function wait(job: string | null) {
  await expect.poll(() => desk.jobs.isUnended(job!)).toBe(false)
  return (await desk.jobs.list()).find((each) => each.id === job)!
}

/** Brings an article out at its moment. */
async function publish(article: string, title: string): Promise<string> {
  const entry = await planned(article, title)
  desk.clock.advance(HOUR)
  const { job } = await schedule.run(entry)
  expect(await wait(job)).toMatchObject({ status: 'done', failure: null })
  return entry
}

const entryOf = async (id: string) =>
  (await schedule.list(0, desk.clock() + 1000 * HOUR)).find((each) => each.id === id)!
const pages = () => readdirSync(path.join(siteFolder(), '2026/11')).sort()
const channel = async () => (await web.list())[0]!

describe('an article of a web channel', () => {
  test('comes out with the channel’s pages, and its entry shows files and hashes', async () => {
    const entry = await publish('bai-1', 'Ngày hội đọc sách')
    const { status, files } = await entryOf(entry)
    expect(status).toBe('done')
    expect(files.map((file) => file.name)).toEqual([
      expect.stringMatching(/^2026\/11\/\d\d-ngay-hoi-doc-sach\.html$/),
      'toa-soan.json'
    ])
    for (const { name, size, sha256: hash } of files) {
      expect(sha256(readFileSync(path.join(siteFolder(), name)))).toBe(hash)
      expect(statSync(path.join(siteFolder(), name)).size).toBe(size)
    }
    expect(read(files[0]!.name)).toContain('khai mạc Ngày hội đọc sách')
    expect(read('index.html')).toContain(files[0]!.name)
    const { state, publications, heads } = await readArticle(desk.db, 'bai-1')
    expect([state, publications[0]!.revision]).toEqual(['published', heads[0]])
    expect(readdirSync(path.dirname(siteFolder()))).toEqual([CHANNEL])
  })

  test('stays off the pages before its moment, and unsigned', async () => {
    await planned('bai-1', 'Chưa đến giờ')
    await desk.acts.begin('bai-2', articleContent({ meta: { title: 'Chưa ký' } }))
    const unsigned = await schedule.plan(CHANNEL, target('bai-2'), desk.clock() + 1000, '')
    desk.clock.advance(2000)
    await expect(schedule.run(unsigned)).rejects.toMatchObject({ code: 'notSigned' })
    await wait(await web.start(CHANNEL, null))
    expect(existsSync(path.join(siteFolder(), '2026'))).toBe(false)
    expect(read('index.html')).toContain('Chưa có bài nào.')
  })

  test('is brought out with the others that are due when somebody makes the site again, but not what was missed', async () => {
    const missed = await planned('bai-1', 'Bài lỡ lịch')
    desk.clock.advance(HOUR)
    const due = await planned('bai-2', 'Bài đến giờ')
    desk.clock.advance(HOUR)
    expect(await channel()).toMatchObject({ due: 1, fresh: 1, articles: 1, madeAt: null })
    await wait(await web.start(CHANNEL, null))
    expect(pages()).toHaveLength(1)
    expect([(await entryOf(due)).status, (await entryOf(missed)).status]).toEqual(['done', 'missed'])
    expect(await channel()).toMatchObject({ due: 0, fresh: 0, changed: 0, withdrawn: 0, gone: 0 })
    // Whoever answers for the missed one brings it out after all.
    const { job } = await schedule.run(missed)
    await wait(job)
    expect((await entryOf(missed)).status).toBe('done')
    expect(pages()).toHaveLength(2)
  })

  test('comes out in one job with another of the same moment, each once', async () => {
    const one = await planned('bai-1', 'Bài một')
    const two = await planned('bai-2', 'Bài hai')
    desk.clock.advance(HOUR)
    const jobs = await Promise.all([schedule.run(one), schedule.run(two)])
    await wait(jobs[0]!.job)
    await wait(jobs[1]!.job)
    expect(await desk.jobs.list()).toHaveLength(1)
    for (const entry of [one, two]) expect((await entryOf(entry)).status).toBe('done')
    expect((await readArticle(desk.db, 'bai-1')).publications).toHaveLength(1)
  })

  test('keeps its address when it is corrected, and its page says so', async () => {
    await publish('bai-1', 'Tít lúc đầu')
    const [page] = pages()
    desk.clock.advance(24 * HOUR)
    await desk.acts.write('bai-1', 'Số liệu đúng là 12.')
    expect(await channel()).toMatchObject({ changed: 0 })
    await desk.as('lan')
    await desk.approvals.submit('bai-1', { note: '', reason: 'Sai số liệu' })
    for (const by of ['thuan', 'van'] as const) {
      await desk.as(by)
      await desk.approvals.sign('bai-1', PIN, {
        revision: (await readArticle(desk.db, 'bai-1')).heads[0]!,
        note: ''
      })
    }
    await desk.as('mai')
    const entry = await schedule.plan(CHANNEL, target('bai-1'), desk.clock() + HOUR, '')
    // Signed is not published: the old words stand until its moment.
    await wait(await web.start(CHANNEL, null))
    expect(read(`2026/11/${page}`)).not.toContain('Số liệu đúng')
    desk.clock.advance(HOUR)
    await wait((await schedule.run(entry)).job)
    expect(pages()).toEqual([page])
    expect(read(`2026/11/${page}`)).toMatch(/Bài đã được đính chính ngày <time[^>]+>\d\d\/11\/2026<\/time>/)
    expect(read(`2026/11/${page}`)).toContain('Số liệu đúng là 12.')
  })

  test('leaves a notice when it was taken back, never a dead address', async () => {
    await publish('bai-1', 'Bài sẽ rút')
    await publish('bai-2', 'Bài ở lại')
    const [, gone] = pages()
      .map((each) => `2026/11/${each}`)
      .sort((a) => (a.includes('o-lai') ? -1 : 1))
    await desk.as('lan')
    await desk.approvals.submit('bai-1', { note: '', purpose: 'withdraw', reason: 'Nhân vật đề nghị' })
    for (const by of ['thuan', 'van'] as const) {
      await desk.as(by)
      const { heads } = await readArticle(desk.db, 'bai-1')
      await desk.approvals.sign('bai-1', PIN, { revision: heads[0]!, note: '' })
    }
    await desk.as('mai')
    expect(await channel()).toMatchObject({ withdrawn: 1, articles: 1 })
    await wait(await web.start(CHANNEL, null))
    expect(read(gone!)).toContain('Bài đã được rút')
    expect(read(gone!)).not.toContain('Bài sẽ rút')
    expect(read('index.html')).not.toContain('se-rut')
  })
})

describe('making a site again', () => {
  test('rewrites only what changed', async () => {
    await publish('bai-1', 'Bài một')
    await publish('bai-2', 'Bài hai')
    const inode = (at: string) => statSync(path.join(siteFolder(), at)).ino
    const known = ['style.css', 'tim-kiem/minisearch.js', ...pages().map((each) => `2026/11/${each}`)]
    const old = new Map(known.map((at) => [at, inode(at)]))
    await publish('bai-3', 'Bài ba')
    const rewritten = known.filter((at) => inode(at) !== old.get(at))
    // The newest one of before has got a neighbour.
    expect(rewritten).toEqual([expect.stringContaining('bai-hai')])
  })

  test('mends a page that somebody changed in the folder, and keeps what is not ours', async () => {
    await publish('bai-1', 'Bài một')
    const page = `2026/11/${pages()[0]}`
    const whole = read(page)
    writeFileSync(path.join(siteFolder(), page), whole.replace('Ngày hội', 'Ngày hôi'))
    writeFileSync(path.join(siteFolder(), 'CNAME'), 'benthuong.example.vn')
    expect(await wait(await web.start(CHANNEL, null))).toMatchObject({ status: 'done' })
    expect(read(page)).toBe(whole)
    expect(read('CNAME')).toBe('benthuong.example.vn')
  })

  test('leaves the former site whole when it is stopped, and when a step fails', async () => {
    await publish('bai-1', 'Bài một')
    const former = read('toa-soan.json')
    const entry = await planned('bai-2', 'Bài hai')
    desk.clock.advance(HOUR)
    before = async (task) => {
      if (task !== 'webLists') return
      desk.jobs.cancel((await desk.jobs.list())[0]!.id)
    }
    expect(await wait((await schedule.run(entry)).job)).toMatchObject({ status: 'cancelled' })
    before = (task) => {
      if (task === 'webKeep') throw new Error('the disk is gone')
    }
    expect(await wait((await schedule.run(entry)).job)).toMatchObject({ status: 'failed' })
    expect(read('toa-soan.json')).toBe(former)
    expect((await entryOf(entry)).status).toBe('due')
    expect(readdirSync(path.dirname(siteFolder()))).toEqual([CHANNEL])
    before = () => {}
    expect(await wait((await schedule.run(entry)).job)).toMatchObject({ status: 'done' })
  })

  test('takes the new site back when the text was written anew meanwhile', async () => {
    await publish('bai-1', 'Bài một')
    const former = read('toa-soan.json')
    const entry = await planned('bai-2', 'Bài hai')
    desk.clock.advance(HOUR)
    before = async (task) => {
      if (task === 'webKeep') await desk.acts.write('bai-2', 'Viết lại giữa chừng.')
    }
    expect(await wait((await schedule.run(entry)).job)).toMatchObject({ status: 'failed' })
    expect(read('toa-soan.json')).toBe(former)
    expect((await entryOf(entry)).status).not.toBe('done')
  })

  test('puts the former site back after a crash between its two names', async () => {
    await publish('bai-1', 'Bài một')
    const former = read('toa-soan.json')
    const work = path.join(path.dirname(siteFolder()), `.toa-soan-web-${CHANNEL}`)
    mkdirSync(path.join(work, 'moi'), { recursive: true })
    renameSync(siteFolder(), path.join(work, 'cu'))
    expect(await channel()).toMatchObject({ articles: 1, fresh: 0 })
    expect(read('toa-soan.json')).toBe(former)
    expect(existsSync(work)).toBe(false)
  })

  test('goes nowhere near a folder that is not its own', async () => {
    mkdirSync(siteFolder(), { recursive: true })
    writeFileSync(path.join(siteFolder(), 'index.html'), 'của người khác')
    expect(await wait(await web.start(CHANNEL, null))).toMatchObject({ failure: 'webFolderTaken' })
    expect(read('index.html')).toBe('của người khác')
  })

  test('goes where somebody chose, on this PC', async () => {
    const chosen = path.join(desk.folder, 'USB')
    expect(await web.setFolder(CHANNEL, chosen)).toBe(path.join(chosen, CHANNEL))
    await wait(await web.start(CHANNEL, null))
    expect(await web.frontPage(CHANNEL)).toBe(path.join(chosen, CHANNEL, 'index.html'))
    expect(existsSync(path.join(chosen, CHANNEL, 'feed.xml'))).toBe(true)
  })

  test('is only for those who may hand out files, and only for web channels', async () => {
    await desk.as('lan')
    await expect(web.start(CHANNEL, null)).rejects.toMatchObject({ code: 'forbidden' })
    await desk.as('mai')
    await expect(web.start('tuan-tin', null)).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('the PC that keeps watch makes the site at the moment, where the channel says so', async () => {
  const profile = await desk.office.profile()
  const products = profile.products.map((each) => ({ ...each, atDue: 'make' as const }))
  await desk.as('an')
  await desk.office.changeProfile({ ...profile, products })
  await desk.as('mai')
  const entry = await planned('bai-1', 'Tự ra đúng giờ')
  let steady = 0
  schedule = createSchedule(desk.context, {} as Exports, desk.jobs, web, () => steady)
  schedule.keep()
  for (let minute = 0; minute < 62; minute++) {
    desk.clock.advance(60_000)
    steady += 60_000
    await schedule.tick()
  }
  expect(await wait((await desk.jobs.list())[0]!.id)).toMatchObject({ status: 'done' })
  expect((await entryOf(entry)).status).toBe('done')
  expect(pages()).toHaveLength(1)
  expect((await readArticle(desk.db, 'bai-1')).publications).toHaveLength(1)
})
