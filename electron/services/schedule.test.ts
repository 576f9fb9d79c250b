import { beforeEach, describe, expect, test } from 'vitest'
import type { FileEvidence, ScheduleTarget } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { GRACE } from '@shared/domain/schedule'
import { fakeHash, HOUR } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { noWebEditions } from '@tests/factories/webEditions'
import { readArticle } from '@electron/store/articles'
import type { ExportOptions, Exports, StateAlso } from './exports'
import { createSchedule, type Schedule } from './schedule'

const file: FileEvidence = { name: 'So-47.pdf', size: 9, sha256: fakeHash('f') }

/** Stands in for the export worker's jobs: notes which issue was to be printed. */
function createPress() {
  const jobs: { issue: string; also: StateAlso; by: ExportOptions['by'] }[] = []
  const press = { jobs, asked: 0, refuse: null as OfficeError | null, exports: {} as Exports }
  const start: Exports['start'] = async (issue, { also = () => [], by } = {}) => {
    press.asked++
    if (press.refuse) throw press.refuse
    jobs.push({ issue, also, by })
    return `viec-${jobs.length}`
  }
  press.exports = { start } as Exports
  return press
}

let desk: TestServices
let schedule: Schedule
let press: ReturnType<typeof createPress>

beforeEach(async () => {
  desk = await openServices()
  press = createPress()
  schedule = createSchedule(desk.context, press.exports, desk.jobs, noWebEditions)
  await desk.acts.begin('bai-1')
  await desk.as('thuan')
})

const article: ScheduleTarget = { kind: 'article', article: 'bai-1' }
const plan = (target: ScheduleTarget = article) =>
  schedule.plan('tuan-tin', target, desk.clock() + HOUR, 'Trang web')
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
    const statements = press.jobs[0]!.also({ file, items: [{ article: 'bai-1', revision }] })
    await desk.context.record({ statements }, signer)
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

describe('keeping watch', () => {
  let entry: string
  let steady = 0

  /** Time goes by, with a look at the clock each minute. */
  async function live(minutes: number) {
    for (let minute = 0; minute < minutes; minute++) {
      desk.clock.advance(60_000)
      steady += 60_000
      await schedule.tick()
    }
  }
  const open = () =>
    (schedule = createSchedule(desk.context, press.exports, desk.jobs, noWebEditions, () => steady))
  const view = async () => (await schedule.list(0, desk.clock() + 400 * 24 * HOUR))[0]!

  beforeEach(async () => {
    steady = 0
    await desk.acts.signOff('bai-1')
    await desk.acts.makeIssue('so-1', 1, 'bai-1')
    const profile = await desk.office.profile()
    const products = profile.products.map((each) => ({ ...each, atDue: 'make' as const }))
    await desk.as('an')
    await desk.office.changeProfile({ ...profile, products })
    await desk.as('thuan')
    open()
    await schedule.tick()
    entry = await schedule.plan('tuan-tin', { kind: 'issue', issue: 'so-1' }, desk.clock() + HOUR, 'Nhà in')
  })

  test('makes a signed issue at its moment, once, also while the PC is locked', async () => {
    schedule.keep()
    expect(await schedule.state()).toMatchObject({ keeper: 'Phùng Gia Thuận', pause: null, clock: null })
    desk.session.lock()
    await live(59)
    expect(press.jobs).toHaveLength(0)
    await live(20)
    expect(press.jobs).toMatchObject([{ issue: 'so-1', by: { actor: { member: 'thuan' } } }])
    const revision = (await readArticle(desk.db, 'bai-1')).heads[0]!
    const { also, by } = press.jobs[0]!
    const statements = also({ file, items: [{ article: 'bai-1', revision }] })
    await desk.context.record({ statements }, by!.signer)
    expect(await view()).toMatchObject({ status: 'done', files: [file] })
  })

  test('only asks where the PC was not told to make, or was told to stop', async () => {
    schedule.keep()
    schedule.stopKeeping()
    await live(62)
    expect(press.jobs).toHaveLength(0)
    expect(await view()).toMatchObject({ status: 'due' })
    await live(40)
    expect(await view()).toMatchObject({ status: 'missed', cause: 'unanswered' })
  })

  test('is not for whoever may not plan', async () => {
    await desk.as('diep')
    expect(() => schedule.keep()).toThrow(expect.objectContaining({ code: 'forbidden' }))
  })

  test('ends when whoever told it loses the right', async () => {
    schedule.keep()
    await desk.as('an')
    await desk.members.revoke('thuan', null, 'Chuyển công tác')
    await live(70)
    expect(press.jobs).toHaveLength(0)
    expect((await schedule.state()).keeper).toBeNull()
  })

  test('does not make what was due while the PC slept, and says so', async () => {
    schedule.keep()
    desk.clock.advance(2 * HOUR)
    steady += 2 * HOUR
    await schedule.tick()
    expect(press.jobs).toHaveLength(0)
    expect(await view()).toMatchObject({ status: 'missed', cause: 'asleep' })
  })

  test('does not make what was due while the program was closed: missed after three days', async () => {
    desk.clock.advance(72 * HOUR)
    open()
    schedule.keep()
    await live(2)
    expect(press.jobs).toHaveLength(0)
    expect(await schedule.missed()).toMatchObject([{ id: entry, cause: 'off' }])
  })

  test('what is held back is not made, and is missed because of it', async () => {
    schedule.keep()
    await schedule.hold(entry, 'Chờ ý kiến Thường trực')
    expect(await view()).toMatchObject({ isHeld: true, reason: 'Chờ ý kiến Thường trực' })
    await expect(schedule.run(entry)).rejects.toMatchObject({ code: 'scheduleHeld' })
    await live(62)
    expect(press.jobs).toHaveLength(0)
    await live(40)
    expect(await view()).toMatchObject({ status: 'missed', cause: 'held' })
    await schedule.release(entry)
    await expect(schedule.run(entry)).resolves.toEqual({ job: 'viec-1' })
  })

  test('a paused list makes nothing, says who paused it, and goes on', async () => {
    schedule.keep()
    await schedule.pause('Quốc tang')
    await schedule.pause('lần nữa')
    expect((await schedule.state()).pause).toMatchObject({ member: 'Phùng Gia Thuận', reason: 'Quốc tang' })
    await expect(schedule.run(entry)).rejects.toMatchObject({ code: 'schedulePaused' })
    await live(62)
    expect(press.jobs).toHaveLength(0)
    await schedule.resume()
    expect((await schedule.state()).pause).toBeNull()
    // Still within the half hour, and watched all the time.
    await live(1)
    expect(press.jobs).toHaveLength(1)
  })

  test('pausing and holding are the secretary’s', async () => {
    await desk.as('diep')
    for (const act of [
      () => schedule.pause(''),
      () => schedule.resume(),
      () => schedule.hold(entry, ''),
      () => schedule.release(entry)
    ])
      await expect(act()).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('what cannot begin says why, and is not tried again by itself', async () => {
    schedule.keep()
    press.refuse = new OfficeError('preflightReasons', { count: 2 })
    await live(65)
    expect(press.asked).toBe(1)
    expect(await view()).toMatchObject({ status: 'due', failure: { code: 'preflightReasons' } })
    await live(40)
    expect(await view()).toMatchObject({ status: 'missed', cause: 'failed' })
  })

  describe('a clock that jumped', () => {
    const misses = () =>
      desk.db.selectFrom('records').select('hash').where('kind', '=', 'schedule.miss').execute()

    test('a year ahead makes nothing and states nothing before somebody says that it is right', async () => {
      schedule.keep()
      await live(6)
      const seen = desk.clock()
      desk.clock.advance(365 * 24 * HOUR)
      await live(3)
      expect(press.jobs).toHaveLength(0)
      expect(await misses()).toHaveLength(0)
      expect((await schedule.state()).clock).toMatchObject({ now: desk.clock() })
      // Put right again: the question goes by itself, and the entry is made at its moment.
      desk.clock.set(seen)
      await live(1)
      expect((await schedule.state()).clock).toBeNull()
      await live(60)
      expect(press.jobs).toHaveLength(1)
    })

    test('a year ahead that is right states what was missed', async () => {
      desk.clock.advance(365 * 24 * HOUR)
      await live(1)
      expect(await misses()).toHaveLength(0)
      await schedule.trustClock()
      await live(1)
      expect(await view()).toMatchObject({ status: 'missed', cause: 'clock' })
    })

    test('two hours back is doubted, also after a restart', async () => {
      await live(6)
      desk.clock.advance(-2 * HOUR)
      open()
      await schedule.tick()
      expect((await schedule.state()).clock).not.toBeNull()
      await schedule.trustClock()
      expect((await schedule.state()).clock).toBeNull()
    })

    test('some hours ahead misses what a clock put right makes open again', async () => {
      schedule.keep()
      await live(1)
      desk.clock.advance(5 * HOUR)
      await live(1)
      expect(await view()).toMatchObject({ status: 'missed', cause: 'clock' })
      desk.clock.advance(-5 * HOUR)
      await schedule.trustClock()
      await live(1)
      expect(await view()).toMatchObject({ status: 'ready', cause: null })
      await live(60)
      expect(press.jobs).toHaveLength(1)
    })
  })
})
