import path from 'node:path'
import { expect, test } from 'vitest'
import { createCompiler } from '@electron/export-worker/compile'
import { createPhotos } from '@electron/export-worker/photos'
import { createPreview } from '@electron/export-worker/preview'
import { findOffers } from '@electron/services/fitTrials'
import { applyChanges, matterOf } from '@shared/domain/fitOffers'
import { issueToPrint } from '@shared/domain/issueToPrint'
import { newPagePlan, placeArticle, type PagePlan } from '@shared/domain/pagePlan'
import { printWords } from '@shared/i18n/translator'
import type { ArticleContent } from '@shared/document/revision'
import { articleContent, body, bulletin, figure } from './factories'
import { exportSetup, temporaryFolder } from './fixtures/exportSetup'
import { photoHash, writePhotos } from './fixtures/printPhotos'

const preview = createPreview(createCompiler(exportSetup()), createPhotos(exportSetup()))
const paragraph =
  'Theo báo cáo tại hội nghị, trước tháng 5, mỗi phường có ít nhất một trang mạng xã hội nhưng phần lớn chỉ đăng lại tin của quận, ít khi trả lời người dân.'

/** How an article of so many paragraphs fits the upper story of "Hai bài", as the typesetter itself sets it. */
async function setUpper(paragraphs: number) {
  const files = await writePhotos(path.join(temporaryFolder(), 'photos'))
  const photo = figure({ media: await photoHash('hall') })
  const content = articleContent({
    meta: { title: 'Bài thử cho vừa khung', deck: 'Một tít phụ dài vừa đủ một dòng của bài này.' },
    body: body(photo, ...Array.from({ length: paragraphs }, () => paragraph))
  })
  const start = placeArticle(newPagePlan(4), 2, 'upper', 'bai')
  const toPrint = (plan: PagePlan) =>
    issueToPrint(
      { number: 47, total: 0, date: '2026-11-20', plan },
      bulletin(),
      new Map([['bai', { content, unit: '' }]]),
      printWords()
    )
  const measure = async (plan: PagePlan) => {
    const reports = await preview.measure(toPrint(plan), files)
    return reports.find(({ article }) => article === 'bai')!
  }
  const now = await measure(start)
  const offers = await findOffers({
    plan: start,
    article: 'bai',
    matter: matterOf(toPrint(start).articles.bai!),
    now,
    measure: ({ changes }) => measure(applyChanges(start, changes))
  })
  return { now, offers, setAs: (index: number) => measure(applyChanges(start, offers[index]!.changes)) }
}

test('a text that is a little too long fits after each thing that is offered', async () => {
  let paragraphs = 6
  while ((await setUpper(paragraphs)).now.overset === 0) paragraphs++
  const { now, offers, setAs } = await setUpper(paragraphs)
  expect(now.overset).toBeGreaterThan(0)
  expect(offers.length).toBeGreaterThan(0)
  for (const [index, offer] of offers.entries()) {
    const set = await setAs(index)
    expect(set.overset, JSON.stringify(offer.steps)).toBe(offer.overset)
    expect(set.overset).toBe(0)
  }
})

test('a text that is far too long is offered what comes nearest', async () => {
  const { now, offers, setAs } = await setUpper(30)
  expect(offers).toHaveLength(1)
  const { overset } = await setAs(0)
  expect(overset).toBeGreaterThan(0)
  expect(overset).toBeLessThan(now.overset)
})

/** What fits an article in a plan of several, all set by the typesetter itself; each is measured as its frame is. */
async function setIn(plan: PagePlan, contents: Readonly<Record<string, ArticleContent>>, article: string) {
  const texts = new Map(Object.entries(contents).map(([id, content]) => [id, { content, unit: '' }]))
  const toPrint = (made: PagePlan) =>
    issueToPrint({ number: 47, total: 0, date: '2026-11-20', plan: made }, bulletin(), texts, printWords())
  const measure = async (made: PagePlan) => {
    const reports = await preview.measure(toPrint(made), {})
    return {
      overset: reports.reduce((sum, each) => sum + each.overset, 0),
      free: Math.max(...reports.map((each) => each.free))
    }
  }
  const now = await measure(plan)
  const offers = await findOffers({
    plan,
    article,
    matter: matterOf(toPrint(plan).articles[article]!),
    now,
    measure: ({ changes }) => measure(applyChanges(plan, changes))
  })
  return { now, offers, setAs: (index: number) => measure(applyChanges(plan, offers[index]!.changes)) }
}

const kindsOf = (offers: Awaited<ReturnType<typeof setIn>>['offers']) =>
  offers.flatMap(({ steps }) => steps.map(({ kind }) => kind))

test('pieces of a list that are a little too many fit after each thing that is offered for all of them', async () => {
  const words = Array.from({ length: 12 }, () => paragraph)
    .join(' ')
    .split(' ')
  const plan: PagePlan = {
    pages: newPagePlan(4).pages.map((page, index) => ({
      ...page,
      slots: index === 3 ? { notices: ['tin-0', 'tin-1'] } : {}
    }))
  }
  const contentsOf = (count: number) =>
    Object.fromEntries(
      [0, 1].map((at) => [
        `tin-${at}`,
        articleContent({ meta: { title: `Tin vắn số ${at}`, lead: words.slice(0, count).join(' ') } })
      ])
    )
  let count = 20
  while ((await setIn(plan, contentsOf(count), 'tin-0')).now.overset === 0) count += 2
  const { now, offers, setAs } = await setIn(plan, contentsOf(count), 'tin-0')
  expect(now.overset).toBeGreaterThan(0)
  expect(offers.length).toBeGreaterThan(0)
  expect(offers.every(({ changes }) => changes.every(({ slot }) => slot === 'notices'))).toBe(true)
  for (const [index, offer] of offers.entries())
    expect((await setAs(index)).overset, JSON.stringify(offer.steps)).toBe(offer.overset)
  expect((await setAs(0)).overset).toBeLessThan(now.overset)
})

test('a table that is a row or two too long fits with its rows closer', async () => {
  const cell = (type: string, text: string) => ({
    type,
    content: [{ type: 'paragraph', attrs: { bid: null }, content: [{ type: 'text', text }] }]
  })
  const tableOf = (rows: number) =>
    articleContent({
      meta: { title: 'Số liệu quý', deck: 'Đơn vị: lượt người' },
      body: body({
        type: 'table',
        attrs: { bid: 't1' },
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'Phường'), cell('tableHeader', 'Lượt')] },
          ...Array.from({ length: rows }, (_, at) => ({
            type: 'tableRow',
            content: [cell('tableCell', `Phường số ${at + 1}`), cell('tableCell', `${at + 10}`)]
          }))
        ]
      })
    })
  const plan: PagePlan = {
    pages: newPagePlan(4).pages.map((page, index) =>
      index === 1 ? { template: 'figures', section: '', slots: { table: ['bang'] } } : { ...page, slots: {} }
    )
  }
  let rows = 6
  while ((await setIn(plan, { bang: tableOf(rows) }, 'bang')).now.overset === 0) rows++
  const { offers, setAs } = await setIn(plan, { bang: tableOf(rows) }, 'bang')
  expect(kindsOf(offers)).toContain('rows')
  for (const index of offers.keys()) expect((await setAs(index)).overset).toBe(0)
})
