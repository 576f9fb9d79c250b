import { expect, test } from 'vitest'
import { fakeHash } from '@tests/factories'
import { createHistory } from '@tests/factories/history'
import { foldIssue } from './issues'
import { newPagePlan, placeArticle } from './pagePlan'

const plan = newPagePlan(4)
const file = { name: 'Số 47.pdf', size: 10, sha256: fakeHash('f') }
const items = [{ article: 'bai-1', revision: fakeHash('a') }]
const finish = {
  product: 'tuan-tin',
  target: { kind: 'issue' as const, issue: 'so-47' },
  items,
  files: [file]
}

function createIssue() {
  const history = createHistory()
  const say = history.say
  say('thuan', 'issues.create', 'so-47', {
    product: 'tuan-tin',
    number: 47,
    total: 1280,
    date: '2026-11-20',
    pages: 4,
    plan
  })
  const issue = () =>
    foldIssue(
      history.records.filter((each) => each.subject === 'so-47' || each.kind === 'schedule.finish'),
      history.membership()
    )!
  return { say, issue, history }
}

test('a new issue has its number, its day and its empty pages', () => {
  expect(createIssue().issue()).toMatchObject({
    number: 47,
    total: 1280,
    date: '2026-11-20',
    plan,
    files: [],
    rounds: [],
    isPublished: false
  })
})

test('its plan and its number are the last ones that a secretary stated', () => {
  const { say, issue } = createIssue()
  const placed = placeArticle(plan, 1, 'lead', 'bai-1')
  say('thuan', 'issues.plan', 'so-47', { plan: placed, left: [] })
  say('diep', 'issues.plan', 'so-47', { plan, left: ['bai-1'] })
  say('mai', 'issues.change', 'so-47', { number: 48, total: 1281, date: '2026-11-27' })
  say('van', 'issues.change', 'so-47', { number: 99, total: 0, date: '2027-01-01' })
  expect(issue()).toMatchObject({ plan: placed, number: 48, total: 1281, date: '2026-11-27' })
})

test('a made print file is noted with who made it and when', () => {
  const { say, issue } = createIssue()
  const { at } = say('in', 'exports.finish', 'so-47', { issue: 'so-47', items, file })
  say('lan', 'exports.finish', 'so-47', { issue: 'so-47', items, file })
  expect(issue().files).toEqual([{ ...file, at, member: 'in' }])
})

test('its proofs count up from one, and only whoever makes pages up makes them', () => {
  const { say, issue } = createIssue()
  const { at } = say('thuan', 'rounds.finish', 'so-47', { round: 1, items, file })
  say('thuan', 'rounds.finish', 'so-47', { round: 1, items: [], file })
  say('diep', 'rounds.finish', 'so-47', { round: 2, items, file })
  say('thuan', 'rounds.finish', 'so-47', { round: 3, items, file })
  expect(issue().rounds).toEqual([{ round: 1, items, file, at, member: 'thuan' }])
})

test('it is published by a finished entry, and by nobody who may not', () => {
  const { say, issue } = createIssue()
  say('lan', 'schedule.finish', 'dot-1', finish)
  expect(issue().isPublished).toBe(false)
  say('thuan', 'schedule.finish', 'dot-1', finish)
  expect(issue().isPublished).toBe(true)
})

test('nobody but a secretary makes one, and strangers change none', () => {
  const { say, history } = createIssue()
  say('diep', 'issues.create', 'so-48', {
    product: 'tuan-tin',
    number: 48,
    total: 0,
    date: '2026-11-27',
    pages: 4,
    plan
  })
  expect(foldIssue(history.of('so-48'), history.membership())).toBeNull()
  say('stranger', 'issues.change', 'so-47', { number: 1, total: 0, date: '2026-01-01' })
  expect(foldIssue(history.of('so-47'), history.membership())).toMatchObject({ number: 47 })
})
