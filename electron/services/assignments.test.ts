import { beforeEach, describe, expect, test } from 'vitest'
import { WORDS_A_LINE, type Assignment } from '@shared/domain/assignment'
import type { Statement } from '@shared/domain/records'
import { addDays, formatMoment, fromWallTime, toIsoDay } from '@shared/text/dates'
import { openServices, type TestServices } from '@tests/factories/services'
import { dumpProjections, rebuildProjections } from '@electron/store/projections'
import { createAssignments, type Assignments } from './assignments'
import { createCampaigns } from './campaigns'

const brief: Assignment = {
  title: 'Khai mạc Ngày hội đọc sách',
  product: 'tuan-tin',
  kind: 'news',
  template: 'conference',
  unit: '',
  rubric: '',
  lines: 40,
  photos: '1 ảnh toàn cảnh',
  due: fromWallTime('2026-11-20', 16),
  sources: [],
  note: '',
  observance: null,
  campaign: null
}
const everything = { member: '', unit: '', product: '' }
const HOUR = 60 * 60 * 1000

describe('assignments', () => {
  let desk: TestServices
  let assignments: Assignments

  beforeEach(async () => {
    desk = await openServices()
    assignments = createAssignments(desk.context)
    await desk.as('thuan')
  })
  const stage = async (id: string) => (await assignments.read(id)).stage
  const titles = async (view: Parameters<Assignments['list']>[0], narrowed = {}) =>
    (await assignments.list(view, { ...everything, ...narrowed }, 100)).rows.map(({ title }) => title)

  test('begin their article whole: template, length, link; and follow it until it came out', async () => {
    const id = await assignments.set(null, brief, 'lan')
    expect(await stage(id)).toBe('assigned')
    // The secretary gave it away, and does not write it in her stead by a slip.
    await expect(assignments.begin(id)).rejects.toMatchObject({ code: 'forbidden' })
    await desk.as('lan')
    const article = await assignments.begin(id)
    const begun = await desk.articles.read(article)
    expect(begun.goal).toEqual({ words: 40 * WORDS_A_LINE, layout: null })
    expect(begun.row).toMatchObject({ product: 'tuan-tin', kind: 'news', title: brief.title })
    expect(begun.owner).toBe('lan')
    const opened = await desk.journal.open(article)
    expect(JSON.stringify(opened.content.body)).toContain('mau-conference')
    expect(await stage(id)).toBe('drafting')
    await expect(assignments.begin(id)).rejects.toMatchObject({ code: 'impossible' })
    expect((await assignments.ofArticle(article)).map((each) => each.id)).toEqual([id])

    await desk.acts.write(article, 'Sáng nay khai mạc.')
    await desk.acts.submit(article)
    expect(await stage(id)).toBe('submitted')
    await desk.acts.sign(article, 'thuan')
    await desk.acts.sign(article, 'van')
    expect(await stage(id)).toBe('signed')
    await desk.acts.planEntry('lich-1', { kind: 'article', article }, desk.clock() + HOUR)
    expect(await stage(id)).toBe('signed')
    const [revision] = (await desk.articles.read(article)).heads
    const finish: Statement = {
      kind: 'schedule.finish',
      subject: 'lich-1',
      payload: {
        product: 'tuan-tin',
        target: { kind: 'article', article },
        items: [{ article, revision: revision! }],
        files: []
      }
    }
    await desk.say('thuan', finish)
    expect(await stage(id)).toBe('published')
    // What came out has answered, wherever it is put afterwards.
    await desk.say('thuan', { kind: 'articles.archive', subject: article, payload: {} })
    expect(await stage(id)).toBe('published')
    expect(await titles('done')).toEqual([brief.title])
    expect(await titles('open')).toEqual([])
  })

  test('are open again when their article is put away unprinted, or unlinked', async () => {
    const id = await assignments.set(null, brief, 'diep')
    await desk.acts.begin('bai-1', undefined, 'diep')
    await assignments.link(id, 'bai-1')
    expect(await stage(id)).toBe('drafting')
    await assignments.link(id, null)
    expect(await stage(id)).toBe('assigned')
    await assignments.link(id, 'bai-1')
    await desk.say('diep', { kind: 'articles.archive', subject: 'bai-1', payload: {} })
    expect(await stage(id)).toBe('assigned')
    await expect(assignments.link(id, 'khong-co')).rejects.toMatchObject({ code: 'notFound' })
  })

  test('are listed for their writer, late ones, ideas and dropped ones apart; nothing late that was handed over', async () => {
    const late = { ...brief, due: desk.clock() - HOUR }
    const mine = await assignments.set(null, { ...late, title: 'Trễ' }, 'lan')
    await assignments.set(null, { ...brief, title: 'Chưa giao', due: null }, null)
    await assignments.set(null, { ...brief, title: 'Của Huy', product: 'trang-web' }, 'huy')
    const away = await assignments.set(null, { ...brief, title: 'Bỏ' }, 'huy')
    await assignments.drop(away, 'Đã có bài khác')
    expect(await titles('open')).toEqual(['Trễ', 'Của Huy', 'Chưa giao'])
    expect(await titles('open', { product: 'trang-web' })).toEqual(['Của Huy'])
    expect(await titles('open', { member: 'lan' })).toEqual(['Trễ'])
    expect(await titles('ideas')).toEqual(['Chưa giao'])
    expect(await titles('late')).toEqual(['Trễ'])
    expect(await titles('dropped')).toEqual(['Bỏ'])
    await desk.as('lan')
    expect(await titles('mine')).toEqual(['Trễ'])
    expect(await assignments.counts()).toEqual({ open: 3, mine: 1, late: 1, ideas: 1 })
    const article = await assignments.begin(mine)
    expect(await titles('late')).toEqual(['Trễ'])
    await desk.acts.write(article, 'Đã xong.')
    await desk.acts.submit(article)
    expect(await titles('late')).toEqual([])
    expect(await assignments.counts()).toMatchObject({ open: 3, mine: 1, late: 0 })
    await assignments.resume(away).then(
      () => expect.unreachable('it was not hers'),
      (error) => expect(error).toMatchObject({ code: 'forbidden' })
    )
  })

  test('are given to active members who may write, taken where nobody has them, and handed on', async () => {
    const id = await assignments.set(null, brief, null)
    await expect(assignments.give(id, 'in', '')).rejects.toMatchObject({ code: 'impossible' })
    await expect(assignments.give(id, 'khong-co', '')).rejects.toMatchObject({ code: 'notFound' })
    await desk.as('huy')
    expect((await assignments.read(id)).acts).toEqual(['take', 'begin'])
    await assignments.give(id, 'huy', '')
    await assignments.give(id, 'lan', 'Huy đi họp')
    expect(await assignments.read(id)).toMatchObject({
      member: 'lan',
      memberName: 'Phạm Thị Lan',
      said: 'Huy đi họp'
    })
    expect((await assignments.read(id)).acts).toEqual([])
  })

  test('tell the load of a week by deadline alone: what was given, dropped work left out', async () => {
    await assignments.set(null, { ...brief, due: fromWallTime('2026-11-16', 0) }, 'lan')
    await assignments.set(null, { ...brief, due: fromWallTime('2026-11-22', 23, 59), lines: 12 }, 'lan')
    await assignments.set(null, { ...brief, due: fromWallTime('2026-11-23', 0) }, 'lan')
    await assignments.set(null, { ...brief, due: fromWallTime('2026-11-17', 9), lines: 0 }, 'huy')
    await assignments.drop(await assignments.set(null, brief, 'huy'), '')
    await assignments.set(null, brief, null)
    expect(await assignments.load('2026-11-16')).toEqual([
      { member: 'huy', name: 'Đỗ Quốc Huy', count: 1, lines: 0 },
      { member: 'lan', name: 'Phạm Thị Lan', count: 2, lines: 52 }
    ])
  })

  test('are proposed by days that are coming, once each, with a deadline ahead of the day', async () => {
    desk.clock.advance(13 * 24 * HOUR)
    const soon = addDays(toIsoDay(desk.clock()), 7)
    const proposed = async () => (await assignments.proposals()).find(({ first }) => first > soon)
    const day = await proposed()
    expect(day!.assignments).toBe(0)
    const id = await assignments.propose(day!.id, day!.first)
    const made = await assignments.read(id)
    expect(made).toMatchObject({ stage: 'idea', observance: { id: day!.id, first: day!.first } })
    expect(made.title).toContain(day!.title)
    expect(made.due!).toBeLessThan(fromWallTime(day!.first))
    expect(formatMoment(made.due!)).toMatch(/16:00$/)
    expect((await proposed())!.assignments).toBe(1)
    await assignments.drop(id, 'Hoàn tác')
    expect((await proposed())!.assignments).toBe(0)
    await expect(assignments.propose(day!.id, addDays(day!.first, 1))).rejects.toMatchObject({
      code: 'notFound'
    })
  })

  test('stand on the days of the plan; with what was left open before them on the board', async () => {
    const today = toIsoDay(desk.clock())
    await assignments.set(null, { ...brief, title: 'Tuần trước', due: desk.clock() - 8 * 24 * HOUR }, 'lan')
    await assignments.set(null, { ...brief, title: 'Hôm nay', due: fromWallTime(today, 16) }, 'lan')
    await assignments.set(null, { ...brief, title: 'Lúc nào cũng được', due: null }, null)
    const on = async (left: boolean) =>
      (await assignments.range(today, today, left)).map(({ title }) => title)
    expect(await on(false)).toEqual(['Hôm nay'])
    expect(await on(true)).toEqual(['Tuần trước', 'Lúc nào cũng được', 'Hôm nay'])
  })

  test('that serve a campaign propose their articles for it', async () => {
    const campaigns = createCampaigns(desk.context)
    const period = { from: '2026-11-16', until: '2026-11-30' }
    const nothing = { rubrics: [], topics: [], targets: [], directive: null, note: '' }
    const campaign = await campaigns.set(null, { title: 'Ngày hội đọc sách', ...period, ...nothing })
    const id = await assignments.set(null, { ...brief, campaign }, 'lan')
    await assignments.set(null, brief, 'lan')
    expect((await assignments.read(id)).campaignTitle).toBe('Ngày hội đọc sách')
    await desk.as('lan')
    const article = await assignments.begin(id)
    const proposed = async () => (await campaigns.detail(campaign)).proposed.map((each) => each.id)
    expect(await proposed()).toEqual([article])
    await desk.as('thuan')
    await assignments.drop(id, '')
    expect(await proposed()).toEqual([])
  })

  test('are a view made again from their records', async () => {
    const id = await assignments.set(null, brief, 'lan')
    await assignments.set(id, { ...brief, title: 'Tít mới', lines: 60 }, 'huy')
    const before = await dumpProjections(desk.db)
    await desk.db.transaction().execute((trx) => rebuildProjections(trx))
    expect(await dumpProjections(desk.db)).toEqual(before)
    expect(await assignments.read(id)).toMatchObject({ title: 'Tít mới', lines: 60, member: 'huy' })
    expect(desk.published).toContain(`assignments.changed ${id}`)
  })
})
