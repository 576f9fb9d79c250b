import { expect, test } from 'vitest'
import type { Campaign } from '@shared/domain/campaign'
import { toIsoDay } from '@shared/text/dates'
import { proposeArticles } from '@electron/store/campaigns'
import { rebuildProjections } from '@electron/store/projections'
import { articleContent, body } from '../../tests/factories'
import type { CastName } from '../../tests/factories/cast'
import { openStore } from '../../tests/factories/store'
import { createCampaigns } from './campaigns'
import type { OfficeContext } from './context'

async function openOffice(by: CastName = 'thuan') {
  const store = await openStore()
  const { db, clock, commit, signer } = store
  let made = 0
  const context = {
    db,
    clock,
    newId: () => `dot-${++made}`,
    record: (contribution: Parameters<OfficeContext['record']>[0]) => commit(signer(by), contribution)
  }
  // The others of a context are not asked for.
  return { ...store, campaigns: createCampaigns(context as unknown as OfficeContext) }
}

const day = (at: number) => toIsoDay(at)
const campaignAt = (at: number, more: Partial<Campaign> = {}): Campaign => ({
  title: 'Tuyên truyền Ngày hội đọc sách',
  from: day(at),
  until: day(at + 20 * 86_400_000),
  rubrics: [],
  topics: ['khánh thành cây cầu'],
  targets: [{ product: 'tuan-tin', count: 3 }],
  directive: null,
  note: '',
  ...more
})

test('articles that speak of a topic are proposed, belong once somebody says so, and are counted', async () => {
  const { clock, acts, campaigns } = await openOffice()
  await acts.begin('sach', articleContent({ body: body('Phường mở Ngày hội đọc sách cho thiếu nhi.') }))
  await acts.begin('cau', articleContent({ body: body('Quận khánh thành cây cầu mới.') }))
  const id = await campaigns.set(null, campaignAt(clock()))
  const before = await campaigns.detail(id)
  expect(before.proposed.map((each) => each.id)).toEqual(['cau'])
  expect(before.articles).toEqual([])

  await campaigns.include(id, ['sach', 'cau'])
  await acts.signOff('sach')
  const [line] = await campaigns.list(day(clock()), day(clock()))
  expect(line).toMatchObject({
    id,
    target: 3,
    written: 2,
    signed: 1,
    published: 0,
    articles: ['sach', 'cau']
  })
  expect((await campaigns.detail(id)).proposed).toEqual([])

  await campaigns.exclude(id, ['cau'])
  const after = await campaigns.detail(id)
  expect(after.articles.map((each) => each.id)).toEqual(['sach'])
  // Said not to belong to it: it is proposed no more.
  expect(after.proposed).toEqual([])
})

test('a campaign says in which issues its articles stand, so that the plan can be narrowed to it', async () => {
  const { clock, acts, campaigns } = await openOffice()
  await acts.begin('sach')
  await acts.makeIssue('so-47', 47, 'sach')
  const id = await campaigns.set(null, campaignAt(clock()))
  await campaigns.include(id, ['sach'])
  expect((await campaigns.list(day(clock()), day(clock())))[0]!.issues).toEqual(['so-47'])
})

test('a campaign that was taken out is gone from the plan, and comes back with its articles', async () => {
  const { clock, acts, campaigns } = await openOffice()
  await acts.begin('sach')
  const campaign = campaignAt(clock())
  const id = await campaigns.set(null, campaign)
  await campaigns.include(id, ['sach'])
  await campaigns.remove(id)
  expect(await campaigns.list(campaign.from, campaign.until)).toEqual([])
  await expect(campaigns.detail(id)).rejects.toMatchObject({ code: 'notFound' })
  await campaigns.set(id, campaign)
  expect((await campaigns.list(campaign.from, campaign.until))[0]!.articles).toEqual(['sach'])
})

test('it is listed on each of its days and on no other', async () => {
  const { campaigns } = await openOffice()
  await campaigns.set(null, campaignAt(0, { from: '2026-12-10', until: '2027-01-15' }))
  const count = async (from: string, until: string) => (await campaigns.list(from, until)).length
  expect(await count('2026-12-09', '2026-12-09')).toBe(0)
  expect(await count('2026-12-10', '2026-12-10')).toBe(1)
  expect(await count('2027-01-15', '2027-02-01')).toBe(1)
  expect(await count('2027-01-16', '2027-02-01')).toBe(0)
})

test('nobody but who keeps the schedule enters one, and none names an article that is not there', async () => {
  const { clock, campaigns } = await openOffice('lan')
  await expect(campaigns.set(null, campaignAt(clock()))).rejects.toMatchObject({ code: 'forbidden' })
  const other = await openOffice()
  const id = await other.campaigns.set(null, campaignAt(other.clock()))
  await expect(other.campaigns.include(id, ['khong-co'])).rejects.toMatchObject({ code: 'notFound' })
})

test('the view is the same when all records are folded anew', async () => {
  const { db, clock, acts, campaigns } = await openOffice()
  await acts.begin('sach')
  const id = await campaigns.set(null, campaignAt(clock()))
  await campaigns.include(id, ['sach'])
  const gone = await campaigns.set(null, campaignAt(clock(), { title: 'Đợt khác' }))
  await campaigns.remove(gone)
  const before = await db.selectFrom('campaigns').selectAll().orderBy('id').execute()
  await db.transaction().execute((trx) => rebuildProjections(trx))
  expect(await db.selectFrom('campaigns').selectAll().orderBy('id').execute()).toEqual(before)
})

test('a topic of quotation marks and operators is looked for as words', async () => {
  const { db, clock, campaigns } = await openOffice()
  const id = await campaigns.set(null, campaignAt(clock(), { topics: ['"; drop', 'NOT * OR (', '–'] }))
  await expect(campaigns.detail(id)).resolves.toMatchObject({ proposed: [] })
  await expect(
    proposeArticles(db, { id, said: campaignAt(clock(), { topics: [] }), included: [], excluded: [] })
  ).resolves.toEqual([])
})
