import { expect, test } from 'vitest'
import { fakeHash } from '@tests/factories'
import { createHistory, twoLevels } from '@tests/factories/history'
import { foldArticle } from './articles'
import { listRevisionEvents } from './timeline'

const revision = fakeHash('1')

test('a text is told what happened to it, by whom and why; what was refused did not happen', () => {
  const history = createHistory()
  history.say('lan', 'articles.create', 'bai', { unit: '' })
  history.say('lan', 'revisions.save', 'bai', { revision, parents: [], note: '' })
  history.say('lan', 'approvals.submit', 'bai', { revision, chain: [...twoLevels], note: 'Nhờ chị xem' })
  history.say('lan', 'approvals.sign', 'bai', { revision, level: 0, note: '' })
  history.say('thuan', 'approvals.sign', 'bai', { revision, level: 0, note: 'Được' })
  history.say('van', 'approvals.return', 'bai', { revision, level: 1, reason: 'Sai ngày' })
  const article = foldArticle(history.of('bai'), history.rules())!
  const events = listRevisionEvents(article, history.of('bai'), history.membership())
  expect(events.map(({ kind, member, note }) => `${kind} ${member} ${note}`)).toEqual([
    'submitted lan Nhờ chị xem',
    'signed thuan Được',
    'returned van Sai ngày'
  ])
})
