import { expect, test } from 'vitest'
import { HOUR } from '@tests/factories'
import { openServices } from '@tests/factories/services'
import type { ScheduleTarget } from '@shared/domain/records'
import { readArticle } from '@electron/store/articles'

test('an article says in which issue, on which day and on which page it came out; a text of a channel, where and when', async () => {
  const desk = await openServices()
  for (const article of ['bai-1', 'bai-2']) {
    await desk.acts.begin(article)
    await desk.acts.signOff(article)
  }
  await desk.acts.makeIssue('so-12', 12, 'bai-1')
  const publish = async (entry: string, target: ScheduleTarget, article: string) => {
    const { heads } = await readArticle(desk.db, article)
    const items = [{ article, revision: heads[0]! }]
    await desk.acts.planEntry(entry, target, desk.clock() + HOUR)
    const payload = { product: 'tuan-tin', target, items, files: [] }
    await desk.say('thuan', { kind: 'schedule.finish', subject: entry, payload })
  }
  await desk.as('lan')
  await publish('lich-1', { kind: 'issue', issue: 'so-12' }, 'bai-1')
  await publish('lich-2', { kind: 'article', article: 'bai-2' }, 'bai-2')

  const [issue] = await desk.issues.list()
  const printed = async (article: string) => (await desk.articles.read(article)).publications
  expect(await printed('bai-1')).toMatchObject([
    {
      entry: 'lich-1',
      issue: 'so-12',
      number: '12',
      day: '2026-11-20',
      pages: [1],
      product: issue!.productName
    }
  ])
  expect(await printed('bai-2')).toMatchObject([
    { entry: 'lich-2', issue: null, number: '', day: '2026-11-18', pages: [], product: issue!.productName }
  ])
})
