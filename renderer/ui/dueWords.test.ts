import { expect, test } from 'vitest'
import { createTranslator } from '@shared/i18n/translator'
import { dueWords } from './dueWords'

const t = createTranslator('vi')
const HOUR = 3_600_000

test('a due time is said as it is felt', () => {
  const now = Date.UTC(2026, 10, 22, 3)
  expect(dueWords(now - 3 * HOUR, now, t)).toBe('trễ 3 giờ')
  expect(dueWords(now + 2 * HOUR, now, t)).toBe('còn 2 giờ')
  expect(dueWords(now + 96 * HOUR, now, t)).toBe('còn 4 ngày')
  expect(dueWords(null, now, t)).toBe('không đặt hạn')
})
