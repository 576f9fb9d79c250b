import { expect, test } from 'vitest'
import { addDays } from '../text/dates'
import { bandsOf } from './campaignBands'

const week = Array.from({ length: 7 }, (_, at) => addDays('2026-11-16', at))
const campaign = (id: string, from: string, until: string) => ({ id, from, until })

test('a campaign over two weeks is a band that ends at the edge of the first and goes on in the second', () => {
  const all = [campaign('dai-hoi', '2026-11-18', '2026-11-24')]
  expect(bandsOf(week, all)).toEqual([{ of: all[0], at: 2, days: 5, lane: 0, isFirst: true, isLast: false }])
  const next = week.map((day) => addDays(day, 7))
  expect(bandsOf(next, all)).toEqual([{ of: all[0], at: 0, days: 2, lane: 0, isFirst: false, isLast: true }])
  const before = week.map((day) => addDays(day, -7))
  expect(bandsOf(before, all)).toEqual([])
})

test('two campaigns at a time lie under each other, and one after another on the same line', () => {
  const all = [
    campaign('a', '2026-11-01', '2026-11-17'),
    campaign('b', '2026-11-10', '2026-11-20'),
    campaign('c', '2026-11-18', '2026-11-30')
  ]
  expect(bandsOf(week, all).map(({ of, lane }) => [of.id, lane])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0]
  ])
})

test('a fourth campaign on the same days has no line, and hides nobody', () => {
  const all = ['a', 'b', 'c', 'd'].map((id) => campaign(id, '2026-11-01', '2026-11-30'))
  expect(bandsOf(week, all).map(({ of }) => of.id)).toEqual(['a', 'b', 'c'])
})
