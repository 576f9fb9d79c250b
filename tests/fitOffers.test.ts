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
