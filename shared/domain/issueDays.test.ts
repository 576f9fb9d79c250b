import { expect, test } from 'vitest'
import { officeProfile } from '../../tests/factories'
import type { Product } from './office'
import { issueDaysIn, pressDay } from './issueDays'

const product = (more: Partial<Product>): Product => ({ ...officeProfile().products[0]!, ...more })

test('every Friday is every Friday, across the end of a month and of a year', () => {
  const weekly = product({ issueDays: { kind: 'weekly', weekdays: [5] } })
  expect(issueDaysIn(weekly, '2026-12-20', '2027-01-10')).toEqual(['2026-12-25', '2027-01-01', '2027-01-08'])
})

test('the 31st of each month is its last day where there are fewer', () => {
  const monthly = product({ issueDays: { kind: 'monthly', days: [15, 31] } })
  expect(issueDaysIn(monthly, '2026-02-01', '2026-04-30')).toEqual([
    '2026-02-15',
    '2026-02-28',
    '2026-03-15',
    '2026-03-31',
    '2026-04-15',
    '2026-04-30'
  ])
})

test('a product without a rule has no days', () => {
  expect(issueDaysIn(product({}), '2026-01-01', '2026-12-31')).toEqual([])
})

test('the printing house has its file so many working days before; Sundays and days off do not count', () => {
  const never = () => false
  // Friday 4 September 2026; 2 September is a day off.
  expect(pressDay({ pressDays: 2 }, '2026-09-04', never)).toBe('2026-09-02')
  expect(pressDay({ pressDays: 2 }, '2026-09-04', (day) => day === '2026-09-02')).toBe('2026-09-01')
  // Monday: the Saturday before.
  expect(pressDay({ pressDays: 1 }, '2026-09-07', never)).toBe('2026-09-05')
  expect(pressDay({}, '2026-09-07', never)).toBeNull()
})
