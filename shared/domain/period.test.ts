import { expect, test } from 'vitest'
import { bulletin } from '@tests/factories'
import { fromWallTime } from '../text/dates'
import { formatPeriod, nextIssueDay, periodOf } from './period'

test('a bulletin is weekly and a newsletter monthly until the office says otherwise', () => {
  expect(periodOf({ kind: 'bulletin' })).toBe('week')
  expect(periodOf({ kind: 'newsletter' })).toBe('month')
  expect(periodOf({ kind: 'newsletter', period: 'irregular' })).toBe('irregular')
})

test('the time an issue is for is written as its product counts time', () => {
  expect(formatPeriod('week', '2026-11-21')).toBe('21–27/11/2026')
  expect(formatPeriod('month', '2026-03-07')).toBe('03/2026')
  expect(formatPeriod('quarter', '2026-03-31')).toBe('I/2026')
  expect(formatPeriod('quarter', '2026-10-01')).toBe('IV/2026')
  expect(formatPeriod('irregular', '2026-11-21')).toBe('21/11/2026')
})

// The slot of the factory's product is a Friday at 7.
const now = fromWallTime('2026-11-18', 9, 0)
test.each([
  ['week', '2026-11-20', '2026-11-27'],
  ['irregular', '2026-11-20', '2026-11-27'],
  ['month', '2026-11-20', '2026-12-04'],
  ['month', '2026-12-04', '2027-01-01'],
  ['quarter', '2026-11-06', '2027-01-01'],
  ['quarter', '2026-07-03', '2026-11-20'],
  ['month', null, '2026-11-20']
] as const)('after an issue of %s on %s comes one on %s', (period, last, next) => {
  expect(nextIssueDay(bulletin({ period }), last, now)).toBe(next)
})
