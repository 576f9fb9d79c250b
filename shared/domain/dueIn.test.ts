import { expect, test } from 'vitest'
import { dueIn } from './dueIn'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOW = Date.UTC(2026, 10, 22, 3)

test.each([
  [3 * HOUR, { isLate: false, unit: 'hours', count: 3 }],
  [2 * HOUR + 59 * MINUTE, { isLate: false, unit: 'hours', count: 2 }],
  [59 * MINUTE, { isLate: false, unit: 'minutes', count: 59 }],
  [10_000, { isLate: false, unit: 'minutes', count: 1 }],
  [0, { isLate: false, unit: 'minutes', count: 1 }],
  [-10_000, { isLate: true, unit: 'minutes', count: 1 }],
  [-3 * HOUR, { isLate: true, unit: 'hours', count: 3 }],
  [30 * HOUR, { isLate: false, unit: 'hours', count: 30 }],
  [-49 * HOUR, { isLate: true, unit: 'days', count: 2 }],
  [72 * HOUR, { isLate: false, unit: 'days', count: 3 }]
])('%i milliseconds from now', (distance, said) => {
  expect(dueIn(NOW + distance, NOW)).toEqual(said)
})
