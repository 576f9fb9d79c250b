import { beforeEach, describe, expect, test } from 'vitest'
import {
  nameSection,
  newPagePlan,
  placeArticle,
  placedArticles,
  removeArticle
} from '@shared/domain/pagePlan'
import { adjustSlot, changeTemplate } from '@shared/domain/planSlots'
import { printWords } from '@shared/i18n/translator'
import { articleContent, bulletin, HOUR, officeProfile, webPage } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { createContext } from './context'
import { createIssues } from './issues'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
  await desk.as('thuan')
})

const next = { product: 'tuan-tin', number: 1, total: 0, date: '2026-11-20', pages: 4 as const }
const planWith = (...articles: string[]) =>
  articles.reduce((plan, article) => placeArticle(plan, 1, 'briefs', article), newPagePlan(4))
const signed = async (...ids: string[]) => {
  for (const id of ids) {
    await desk.acts.begin(id)
    await desk.acts.signOff(id)
  }
}
const publish = async (issue: string, ...articles: string[]) => {
  const target = { kind: 'issue' as const, issue }
  await desk.acts.planEntry(`lich-${issue}`, target, desk.clock() + HOUR)
  const items = []
  for (const article of articles) items.push({ article, revision: (await desk.articles.read(article)).head! })
  const payload = { product: 'tuan-tin', target, items, files: [] }
  await desk.say('thuan', { kind: 'schedule.finish', subject: `lich-${issue}`, payload })
}

test('an issue has a page count of the look of its product', async () => {
  await expect(desk.issues.create({ ...next, pages: 2 })).rejects.toMatchObject({
    code: 'pageCountOfLook',
    data: { counts: '4, 8, 12, 16' }
  })
  expect(await desk.issues.list()).toEqual([])
})

describe('the next issue is proposed', () => {
  test('as number 1 on the product’s day, where there is none yet', async () => {
    expect(await desk.issues.propose('tuan-tin')).toEqual({
      number: 1,
      total: 0,
      date: '2026-11-20',
      pages: 4,
      last: null
    })
  })

  test('a week after the last, one number and one total higher', async () => {
    await desk.issues.create({ ...next, number: 47, total: 1230 })
    expect(await desk.issues.propose('tuan-tin')).toMatchObject({
      number: 48,
      total: 1231,
      date: '2026-11-27'
    })
  })

  test('never on the last one’s day, at whatever hour the product comes out', async () => {
    const evening = bulletin({ slot: { weekday: 5, hour: 16, minute: 30 } })
    desk = await openServices({ profile: officeProfile({ products: [evening, webPage()] }) })
    await desk.as('thuan')
    await desk.issues.create(next)
    expect(await desk.issues.propose('tuan-tin')).toMatchObject({ date: '2026-11-27' })
  })

  test('from number 1 in the new year, and on from there', async () => {
    await desk.issues.create({ ...next, number: 52, total: 90, date: '2026-12-25' })
    const first = await desk.issues.propose('tuan-tin')
    expect(first).toMatchObject({ number: 1, total: 91, date: '2027-01-01' })
    await desk.issues.create({ ...next, ...first, pages: 4 })
    expect(await desk.issues.propose('tuan-tin')).toMatchObject({ number: 2, total: 92, date: '2027-01-08' })
  })

  test('of a product that the office has; of no other', async () => {
    await expect(desk.issues.propose('bao-la')).rejects.toMatchObject({ code: 'notFound' })
    await expect(desk.issues.create({ ...next, product: 'bao-la' })).rejects.toMatchObject({
      code: 'notFound'
    })
  })
})

describe('a new issue', () => {
  test('is made up like the one before: its templates, sections and settings, not its articles', async () => {
    await signed('bai-1')
    const before = await desk.issues.create(next)
    const named = nameSection(planWith('bai-1'), 2, 'Đời sống')
    const laid = adjustSlot(changeTemplate(named, 3, 'wards'), 2, 'upper', { columns: 2 })
    await desk.issues.plan(before, laid)
    const { last, ...proposed } = await desk.issues.propose('tuan-tin')
    expect(last).toEqual({ issue: before, number: 1, pages: 4 })
    const issue = await desk.issues.create({ ...proposed, product: 'tuan-tin', like: before })
    const { plan } = await desk.issues.read(issue)
    expect(plan).toEqual(removeArticle(laid, 1, 'briefs', 'bai-1'))
  })

  test('is not made up like one of another number of pages, or one that is not there', async () => {
    const before = await desk.issues.create(next)
    const other = { ...next, number: 2, date: '2026-11-27' }
    await expect(desk.issues.create({ ...other, pages: 8, like: before })).rejects.toMatchObject({
      code: 'badInput'
    })
    await expect(desk.issues.create({ ...other, like: 'so-la' })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('of a product that has a new look does not follow the old one', async () => {
    await desk.issues.create(next)
    const a5 = officeProfile({ products: [{ ...bulletin(), look: 'booklet' }, webPage()] })
    await desk.say('an', {
      kind: 'office.profile',
      subject: 'office',
      payload: { profile: a5, validFrom: '2026-01-01' }
    })
    expect((await desk.issues.propose('tuan-tin')).last).toBeNull()
  })
})

describe('the page plan', () => {
  test('is kept as it was laid, and counts who has not signed', async () => {
    await signed('bai-1')
    await desk.acts.begin('bai-2')
    const issue = await desk.issues.create(next)
    await desk.issues.plan(issue, planWith('bai-1', 'bai-2'))
    const { row, plan, placed } = await desk.issues.read(issue)
    expect(plan).toEqual(planWith('bai-1', 'bai-2'))
    expect(row).toMatchObject({ articles: 2, unsigned: 1, isPublished: false, productName: bulletin().name })
    expect(placed.map((each) => each.id).sort()).toEqual(['bai-1', 'bai-2'])
  })

  test('laid twice at once is the later one, and no article keeps the other’s state', async () => {
    await signed('bai-1', 'bai-2')
    const issue = await desk.issues.create(next)
    await desk.acts.planEntry('lich', { kind: 'issue', issue }, desk.clock() + HOUR)
    await Promise.all([
      desk.issues.plan(issue, planWith('bai-1')),
      desk.issues.plan(issue, planWith('bai-2'))
    ])
    const { plan } = await desk.issues.read(issue)
    const { rows } = await desk.articles.list({ status: 'scheduled' }, 0, 9)
    expect(rows.map((row) => row.id)).toEqual(placedArticles(plan))
  })

  test('of a published issue is not laid anew', async () => {
    await signed('bai-1')
    const issue = await desk.issues.create(next)
    await desk.issues.plan(issue, planWith('bai-1'))
    await publish(issue, 'bai-1')
    await expect(desk.issues.plan(issue, planWith())).rejects.toMatchObject({ code: 'issuePublished' })
    await expect(
      desk.issues.change(issue, { number: 9, total: 0, date: '2026-11-20' })
    ).rejects.toMatchObject({
      code: 'issuePublished'
    })
  })

  test('that does not exist is neither read nor laid', async () => {
    await expect(desk.issues.read('so-9')).rejects.toMatchObject({ code: 'notFound' })
    await expect(desk.issues.plan('so-9', planWith())).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('issues are listed newest first, and a number is given once a year', async () => {
  const a = await desk.issues.create(next)
  const b = await desk.issues.create({ ...next, number: 2, date: '2026-11-27' })
  await expect(desk.issues.create({ ...next, date: '2026-12-04' })).rejects.toMatchObject({
    code: 'issueNumberTaken'
  })
  await expect(desk.issues.change(b, { number: 1, total: 0, date: '2026-11-27' })).rejects.toMatchObject({
    code: 'issueNumberTaken'
  })
  const c = await desk.issues.create({ ...next, date: '2027-01-08' })
  expect((await desk.issues.list()).map((row) => row.id)).toEqual([c, b, a])
})

describe('articles that an issue offers', () => {
  test('are its product’s, signed ones first, without those it has', async () => {
    await desk.acts.begin('nhap')
    await signed('ky-1', 'ky-2')
    await desk.acts.begin('web', articleContent({ meta: { product: 'trang-web' } }))
    const issue = await desk.issues.create(next)
    await desk.issues.plan(issue, planWith('ky-1'))
    expect((await desk.issues.candidates(issue, '')).map((row) => row.id)).toEqual(['ky-2', 'nhap'])
  })

  test('with a word, also those that came out before', async () => {
    await signed('cu')
    const old = await desk.issues.create(next)
    await desk.issues.plan(old, planWith('cu'))
    await publish(old, 'cu')
    const issue = await desk.issues.create({ ...next, number: 2, date: '2026-11-27' })
    expect(await desk.issues.candidates(issue, '')).toEqual([])
    expect((await desk.issues.candidates(issue, 'ngày hội')).map((row) => row.id)).toEqual(['cu'])
  })
})

describe('what goes to the press', () => {
  const press = (issue: string) => desk.issues.toPrint(issue, 'press', printWords())

  test('is the signed text, though a newer one is being written', async () => {
    await signed('bai-1')
    const issue = await desk.issues.create(next)
    await desk.issues.plan(issue, planWith('bai-1'))
    const { head } = await desk.articles.read('bai-1')
    await desk.journal.save('bai-1', head, articleContent({ meta: { title: 'Đang sửa' } }))
    const { print, items, unsigned } = await press(issue)
    expect(items).toEqual([{ article: 'bai-1', revision: head }])
    expect(unsigned).toEqual([])
    expect(Object.values(print.articles).map((each) => each.title)).toEqual([articleContent().meta.title])
  })

  test('is nothing unsigned; the screen shows it all the same', async () => {
    await desk.acts.begin('bai-1')
    const issue = await desk.issues.create(next)
    await desk.issues.plan(issue, planWith('bai-1'))
    expect(await press(issue)).toMatchObject({ items: [], unsigned: ['bai-1'] })
    expect(await desk.issues.toPrint(issue, 'screen', printWords())).toMatchObject({ unsigned: [] })
  })

  test('again, after it has come out, is what came out, even while a correction is written', async () => {
    await signed('bai-1')
    const issue = await desk.issues.create(next)
    await desk.issues.plan(issue, planWith('bai-1'))
    const { head } = await desk.articles.read('bai-1')
    await publish(issue, 'bai-1')
    await desk.acts.write('bai-1', 'Đính chính')
    expect((await press(issue)).items).toEqual([{ article: 'bai-1', revision: head }])
  })

  test('carries the office’s name of that day', async () => {
    const issue = await desk.issues.create(next)
    const renamed = officeProfile({ products: [bulletin({ name: 'Tuần tin mới' })] })
    await desk.office.changeProfile(renamed)
    expect((await press(issue)).print.issue.name).toBe('Tuần tin mới')
    const later = createIssues(createContext({ ...desk.context, clock: () => desk.clock() }, desk.commit))
    expect((await later.read(issue)).row.productName).toBe('Tuần tin mới')
  })
})
