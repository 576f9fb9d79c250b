import { beforeEach, describe, expect, test } from 'vitest'
import type { FileEvidence, ScheduleTarget } from '@shared/domain/records'
import { GRACE } from '@shared/domain/schedule'
import { fakeHash, HOUR } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticle } from '@electron/store/articles'
import type { AfterExport, Exports } from './exports'
import { createSchedule, type Schedule } from './schedule'

const file: FileEvidence = { name: 'So-47.pdf', size: 9, sha256: fakeHash('f') }

/** Stands in for the export worker's jobs: notes which issue was to be printed. */
function createPress() {
  const jobs: { issue: string; after: AfterExport }[] = []
  const start: Exports['start'] = async (issue, { after = async () => {} } = {}) => {
    jobs.push({ issue, after })
    return `viec-${jobs.length}`
  }
  return { jobs, exports: { start } as Exports }
}

let desk: TestServices
let schedule: Schedule
let press: ReturnType<typeof createPress>

beforeEach(async () => {
  desk = await openServices()
  press = createPress()
  schedule = createSchedule(desk.context, press.exports)
  await desk.acts.begin('bai-1')
  await desk.as('thuan')
})

const article: ScheduleTarget = { kind: 'article', article: 'bai-1' }
const plan = (target: ScheduleTarget = article) =>
  schedule.plan('trang-web', target, desk.clock() + HOUR, 'Trang web')
const all = () => schedule.list(0, desk.clock() + 1000 * HOUR)
const status = async () => (await all()).map((entry) => entry.status)

describe('an entry', () => {
  test('is planned until its article is signed, then ready, then due', async () => {
    await plan()
    expect(await all()).toMatchObject([{ status: 'planned', unsigned: 1, place: 'Trang web', files: [] }])
    await desk.acts.signOff('bai-1')
    expect(await status()).toEqual(['ready'])
    desk.clock.advance(HOUR)
    expect(await status()).toEqual(['due'])
  })

  test('for an issue without articles is not ready', async () => {
    await desk.acts.makeIssue('so-1', 1)
    await plan({ kind: 'issue', issue: 'so-1' })
    expect(await all()).toMatchObject([{ status: 'planned', unsigned: 0, label: '1' }])
  })

  test('is not planned or moved into the past', async () => {
    await expect(schedule.plan('trang-web', article, desk.clock(), '')).rejects.toMatchObject({
      code: 'dueInPast'
    })
    const entry = await plan()
    await expect(schedule.move(entry, desk.clock() - 1, '')).rejects.toMatchObject({ code: 'dueInPast' })
    await schedule.move(entry, desk.clock() + 5 * HOUR, 'Chờ ảnh')
    expect(await all()).toMatchObject([{ status: 'planned', reason: 'Chờ ảnh' }])
  })

  test('is cancelled with a reason, for good', async () => {
    const entry = await plan()
    await schedule.cancel(entry, 'Không đăng nữa')
    expect(await all()).toMatchObject([{ status: 'cancelled', reason: 'Không đăng nữa' }])
    for (const again of [
      () => schedule.cancel(entry, ''),
      () => schedule.move(entry, desk.clock() + HOUR, ''),
      () => schedule.run(entry)
    ])
      await expect(again()).rejects.toMatchObject({ code: 'scheduleOver' })
  })

  test('is the secretary’s to plan', async () => {
    await desk.as('diep')
    await expect(plan()).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('for something that is not there is not planned, run or moved', async () => {
    await expect(plan({ kind: 'article', article: 'bai-9' })).rejects.toMatchObject({ code: 'notFound' })
    await expect(schedule.run('lich-9')).rejects.toMatchObject({ code: 'notFound' })
  })

  test('is proposed for the product’s next usual moment', async () => {
    const { due } = await schedule.propose('tuan-tin')
    expect(new Date(due).toISOString()).toBe('2026-11-20T00:00:00.000Z')
    await expect(schedule.propose('bao-la')).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('publishing an article', () => {
  test('notes the signed text that came out', async () => {
    const entry = await plan()
    await desk.acts.signOff('bai-1')
    expect(await schedule.run(entry)).toEqual({ job: null })
    expect(await status()).toEqual(['done'])
    const { state, publications, heads } = await readArticle(desk.db, 'bai-1')
    expect(state).toBe('published')
    expect(publications).toMatchObject([{ entry, revision: heads[0] }])
  })

  test('unsigned is refused', async () => {
    const entry = await plan()
    await expect(schedule.run(entry)).rejects.toMatchObject({ code: 'notSigned' })
    expect(await status()).toEqual(['planned'])
  })

  test('twice is refused', async () => {
    const entry = await plan()
    await desk.acts.signOff('bai-1')
    await schedule.run(entry)
    await expect(schedule.run(entry)).rejects.toMatchObject({ code: 'scheduleOver' })
    expect((await readArticle(desk.db, 'bai-1')).publications).toHaveLength(1)
  })
})

describe('publishing an issue', () => {
  let entry: string

  beforeEach(async () => {
    await desk.acts.signOff('bai-1')
    await desk.acts.makeIssue('so-1', 1, 'bai-1')
    entry = await plan({ kind: 'issue', issue: 'so-1' })
  })

  async function endJob() {
    const revision = (await readArticle(desk.db, 'bai-1')).heads[0]!
    const { signer } = desk.session.require()
    await press.jobs[0]!.after({ file, items: [{ article: 'bai-1', revision }], signer })
  }

  test('is a print job; only its verified file ends the entry', async () => {
    expect(await schedule.run(entry)).toEqual({ job: 'viec-1' })
    expect(await status()).toEqual(['ready'])
    await endJob()
    expect(await all()).toMatchObject([{ status: 'done', files: [file] }])
    expect((await desk.issues.read('so-1')).row.isPublished).toBe(true)
  })

  test('that is over starts no job', async () => {
    await schedule.cancel(entry, 'Hoãn')
    await expect(schedule.run(entry)).rejects.toMatchObject({ code: 'scheduleOver' })
    expect(press.jobs).toEqual([])
  })
})

describe('after the PC was off', () => {
  beforeEach(async () => {
    await plan()
    await desk.acts.signOff('bai-1')
    desk.session.signOut()
  })

  test('an entry whose moment passed is missed, and is never carried out by itself', async () => {
    desk.clock.advance(HOUR + GRACE + 1)
    await schedule.tick()
    expect(await schedule.missed()).toMatchObject([{ status: 'missed' }])
    expect((await readArticle(desk.db, 'bai-1')).state).toBe('approved')
  })

  test('within the half hour it is still due', async () => {
    desk.clock.advance(HOUR + GRACE / 2)
    await schedule.tick()
    expect(await status()).toEqual(['due'])
    expect(await schedule.missed()).toEqual([])
  })

  test('the miss is put on record once someone who may is signed in, once', async () => {
    desk.clock.advance(24 * HOUR)
    await schedule.tick()
    await desk.as('lan')
    await schedule.tick()
    const misses = () =>
      desk.db.selectFrom('records').select('hash').where('kind', '=', 'schedule.miss').execute()
    expect(await misses()).toHaveLength(0)
    await desk.as('mai')
    await schedule.tick()
    await schedule.tick()
    expect(await misses()).toHaveLength(1)
    expect(await schedule.missed()).toHaveLength(1)
  })

  test('a missed entry is answered for: moved, cancelled, or published late', async () => {
    desk.clock.advance(24 * HOUR)
    await desk.as('mai')
    await schedule.tick()
    const [missed] = await schedule.missed()
    await schedule.move(missed!.id, desk.clock() + HOUR, 'Đăng bù')
    expect(await status()).toEqual(['ready'])
    desk.clock.advance(24 * HOUR)
    await schedule.tick()
    await schedule.run(missed!.id)
    expect(await status()).toEqual(['done'])
    expect(await schedule.missed()).toEqual([])
  })

  test('the page is told when time alone has changed something, and not before', async () => {
    const told = async () => {
      desk.published.length = 0
      await schedule.tick()
      return desk.published.includes('schedule.changed')
    }
    expect(await told()).toBe(false)
    desk.clock.advance(HOUR + GRACE / 2)
    expect(await told()).toBe(true)
    expect(await told()).toBe(false)
  })
})
