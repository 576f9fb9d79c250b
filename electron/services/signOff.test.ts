import { beforeEach, describe, expect, test } from 'vitest'
import type { Level } from '@shared/domain/level'
import type { ScheduleTarget } from '@shared/domain/records'
import { printableRevision } from '@shared/domain/articles'
import { DAY, toIsoDay } from '@shared/text/dates'
import { articleContent, body } from '@tests/factories'
import { PIN, type CastName } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticle } from '@electron/store/articles'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
  await desk.acts.begin('bai-1', articleContent({ body: body('Nội dung đầy đủ của bài.') }))
})

const state = () => readArticle(desk.db, 'bai-1')
const view = () => desk.articles.read('bai-1')
const head = async () => (await state()).heads[0]!

async function setChain(levels: Level[], given: object = {}, product = 'tuan-tin') {
  await desk.as('an')
  const chain = { kind: '' as const, purpose: 'publish' as const, order: 'inOrder' as const }
  await desk.chains.set(product, { ...chain, levels: levels as never, checklist: [], note: '', ...given }, 0)
}

async function submit(by: CastName = 'lan', given: object = {}) {
  await desk.as(by)
  await desk.approvals.submit('bai-1', { note: '', ...given })
}

async function sign(by: CastName, given: object = {}) {
  await desk.as(by)
  return desk.approvals.sign('bai-1', PIN, { revision: await head(), note: '', ...given })
}

const publish = async (by: CastName = 'thuan') => {
  const target: ScheduleTarget = { kind: 'article', article: 'bai-1' }
  const id = `dot-${(await state()).publications.length}`
  await desk.acts.planEntry(id, target, desk.clock() + DAY)
  const revision = printableRevision(await state(), false)!
  await desk.say(by, {
    kind: 'schedule.finish',
    subject: id,
    payload: { product: 'tuan-tin', target, items: [{ article: 'bai-1', revision }], files: [] }
  })
}

const secretary: Level = { label: 'Thư ký', role: 'secretary' }
const leader: Level = { label: 'Lãnh đạo', role: 'approver' }

describe('a chain of the office’s own', () => {
  test('is followed in the version in force, and a running article keeps the one it began with', async () => {
    await setChain([secretary, leader])
    await submit()
    await desk.as('an')
    const chain = { kind: '' as const, purpose: 'publish' as const, order: 'inOrder' as const }
    const newer = { ...chain, levels: [leader] as never, checklist: [], note: 'Bớt một cấp' }
    await expect(desk.chains.set('tuan-tin', newer, 0)).rejects.toMatchObject({ code: 'chainChanged' })
    await desk.chains.set('tuan-tin', newer, 1)
    expect((await view()).signOff).toMatchObject({ chainVersion: 1, newestVersion: 2 })
    await sign('mai')
    expect(await state()).toMatchObject({ state: 'submitted', level: 1 })
    await sign('van')
    expect(await state()).toMatchObject({ state: 'approved', chainVersion: 1 })
  })

  test('can ask for two people, for one by name, and for what must be checked', async () => {
    const checklist = [{ id: 'ten', text: 'Đã soát tên riêng', required: true }]
    await setChain([
      { ...secretary, quorum: 2, hours: 4, checklist },
      { ...leader, members: ['van'] }
    ])
    await submit()
    await desk.as('mai')
    const [row] = await desk.approvals.queue()
    expect(row).toMatchObject({ pressing: 'level' })
    expect(row!.due).toBe((await state()).submittedAt! + 4 * 3_600_000)
    await expect(sign('mai')).rejects.toMatchObject({ code: 'checklist' })
    await sign('mai', { ticked: ['ten'] })
    expect(await desk.approvals.queue()).toEqual([])
    await expect(sign('van')).rejects.toMatchObject({ code: 'levelRole' })
    await expect(sign('mai', { ticked: ['ten'] })).rejects.toMatchObject({ code: 'otherThanSigners' })
    await sign('thuan', { ticked: ['ten'] })
    await sign('van')
    expect(await state()).toMatchObject({ state: 'approved' })
  })

  test('is signed in any order where it says so', async () => {
    await setChain([secretary, leader], { order: 'anyOrder' })
    await submit()
    await desk.as('van')
    expect((await view()).signOff.levels.map((each) => each.isMine)).toEqual([false, true])
    await sign('van')
    expect((await view()).signOff.levels.map((each) => each.isDone)).toEqual([false, true])
    await sign('mai')
    expect(await state()).toMatchObject({ state: 'approved' })
  })
})

describe('a condition', () => {
  test('lets the signature stand and holds the next level, and print, until it is settled', async () => {
    await submit()
    await sign('mai', { condition: { text: 'Xin giấy đồng ý của người trong ảnh', anchor: null } })
    const [condition] = (await view()).signOff.conditions
    await expect(sign('van')).rejects.toMatchObject({ code: 'noBlockingComments' })
    await desk.as('lan')
    await desk.comments.resolve('bai-1', condition!.thread)
    await sign('van', { condition: { text: 'Đổi tít phụ', anchor: null } })
    expect(await state()).toMatchObject({ state: 'approved' })
    expect(printableRevision(await state(), false)).toBeNull()
    const { conditions } = (await view()).signOff
    await desk.as('lan')
    await desk.comments.resolve('bai-1', conditions[0]!.thread)
    expect(printableRevision(await state(), false)).toBe(await head())
  })
})

describe('a signature in somebody’s place', () => {
  const today = () => toIsoDay(desk.clock())
  async function delegate(given: object = {}) {
    await desk.as('van')
    const scope = {
      to: 'thuan',
      from: today(),
      until: today(),
      products: [],
      kinds: [],
      units: [],
      reason: ''
    }
    return desk.delegations.grant({ ...scope, ...given }, PIN)
  }

  test('is given by delegation where one covers the article, and counts for both', async () => {
    await submit()
    await sign('mai')
    await delegate()
    await desk.as('thuan')
    expect(await desk.approvals.queue()).toMatchObject([{ inPlaceOf: 'Lương Thị Thu Vân' }])
    await sign('thuan')
    const { signatures, state: now } = await state()
    expect(now).toBe('approved')
    expect(signatures.at(-1)).toMatchObject({ member: 'thuan', delegation: { member: 'van' } })
  })

  test.each([
    ['for another product', { products: ['trang-web'] }],
    ['for another unit', { units: ['hoa-lam'] }],
    ['before it begins', { from: '2099-01-01', until: '2099-01-02' }]
  ])('is refused %s', async (_which, given) => {
    await submit()
    await sign('mai')
    await delegate(given)
    await expect(sign('thuan')).rejects.toMatchObject({ code: expect.stringMatching(/levelRole|forbidden/) })
  })

  test('is refused on one’s own text, after the delegation was ended, and with the clock set back', async () => {
    await submit('thuan', {})
    await sign('mai')
    const id = await delegate()
    await desk.acts.write('bai-1', 'Thuận sửa thêm.', 'thuan')
    await submit()
    await sign('mai')
    await expect(sign('thuan')).rejects.toMatchObject({ code: 'otherThanWriters' })
    await desk.as('van')
    await desk.delegations.end(id, 'Về sớm')
    await expect(sign('thuan')).rejects.toMatchObject({ code: 'levelRole' })
  })
})

describe('an excuse', () => {
  test('lets one named person sign once, and is never given to oneself', async () => {
    await desk.acts.write('bai-1', 'Lãnh đạo viết thêm một câu.', 'diep')
    await setChain([{ label: 'Biên tập', role: 'editor', members: ['diep'] }, leader])
    await submit()
    await expect(sign('diep')).rejects.toMatchObject({ code: 'otherThanWriters' })
    const excuse = {
      revision: await head(),
      need: 'otherThanWriters' as const,
      reason: 'Chỉ còn một biên tập'
    }
    await desk.as('van')
    await expect(desk.approvals.override('bai-1', PIN, { ...excuse, member: 'diep' })).rejects.toMatchObject({
      code: 'forbidden'
    })
    await desk.as('an')
    await expect(desk.approvals.override('bai-1', PIN, { ...excuse, member: 'an' })).rejects.toMatchObject({
      code: 'notForOneself'
    })
    await desk.approvals.override('bai-1', PIN, { ...excuse, member: 'diep' })
    await sign('diep')
    expect((await state()).overrides).toMatchObject([{ member: 'diep', by: 'an' }])
    expect((await view()).signOff.overrides[0]!.isUsed).toBe(true)
  })
})

describe('taking a signature back', () => {
  test('opens the level again, also after the last, unless the text was printed', async () => {
    await submit()
    await sign('mai')
    const last = await sign('van')
    expect((await view()).signOff.unsignable).toBe(last)
    await desk.approvals.unsign('bai-1', last, 'Ký nhầm bài')
    expect(await state()).toMatchObject({ state: 'submitted', level: 1, signedRevision: null })
    expect((await state()).signatures.at(-1)).toMatchObject({
      counts: false,
      unsigned: { reason: 'Ký nhầm bài' }
    })
    const again = await sign('van')
    await desk.acts.makeIssue('so-1', 1, 'bai-1')
    await desk.say('thuan', {
      kind: 'exports.finish',
      subject: 'so-1',
      payload: {
        issue: 'so-1',
        items: [{ article: 'bai-1', revision: await head() }],
        file: { name: 'so-1.pdf', size: 1, sha256: 'a'.repeat(64) }
      }
    })
    expect((await view()).signOff).toMatchObject({ unsignable: null, prints: [{ issue: 'so-1' }] })
    await desk.as('van')
    await expect(desk.approvals.unsign('bai-1', again, 'Muộn')).rejects.toMatchObject({
      code: 'otherSession'
    })
  })
})

describe('what came out', () => {
  beforeEach(async () => {
    await submit()
    await sign('mai')
    await sign('van')
    await publish()
  })

  test('is corrected with a reason, by a sign-off that names what was printed', async () => {
    const printed = await head()
    await desk.acts.write('bai-1', 'Số liệu đúng là 12.', 'lan')
    expect(await state()).toMatchObject({ voided: { signatures: 2 } })
    expect((await view()).row).toMatchObject({ voided: 2, purpose: 'correct' })
    await expect(submit()).rejects.toMatchObject({ code: 'correctionReason' })
    await submit('lan', { reason: 'Sai số liệu' })
    await sign('mai')
    await sign('van')
    await publish()
    expect((await view()).signOff.corrections).toMatchObject([
      { purpose: 'correct', reason: 'Sai số liệu', corrects: { revision: printed, entry: 'dot-0' } }
    ])
    expect((await view()).signOff.corrections[0]!.publishedAt).not.toBeNull()
    expect(await state()).toMatchObject({ voided: null })
  })

  test('is withdrawn only through its chain, and never printed again', async () => {
    const printed = await head()
    await desk.as('thuan')
    await expect(desk.articles.withdraw('bai-1', 'Sai')).rejects.toMatchObject({ code: 'notPublished' })
    await setChain([leader], { purpose: 'withdraw' })
    await submit('lan', { purpose: 'withdraw', reason: 'Nhân vật đề nghị' })
    expect(await state()).toMatchObject({ state: 'submitted', purpose: 'withdraw' })
    expect(printableRevision(await state(), true)).toBe(printed)
    await desk.as('van')
    await desk.approvals.return('bai-1', printed, 'Chưa đủ căn cứ')
    expect(await state()).toMatchObject({ state: 'published', purpose: 'publish', signedRevision: printed })
    expect(printableRevision(await state(), false)).toBe(printed)
    await submit('lan', { purpose: 'withdraw', reason: 'Có đơn kèm theo' })
    await desk.acts.write('bai-1', 'Ai đó vẫn viết tiếp.', 'diep')
    await desk.as('van')
    await desk.approvals.sign('bai-1', PIN, { revision: printed, note: '' })
    expect(await state()).toMatchObject({ state: 'withdrawn', published: null })
    expect(printableRevision(await state(), true)).toBeNull()
  })
})
