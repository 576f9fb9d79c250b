import { expect, test } from 'vitest'
import { readDays } from './IssueDaysFields'

test('days of the month are read as people type them, each once and in order', () => {
  expect(readDays('15')).toEqual([15])
  expect(readDays(' 15; 1,15 ')).toEqual([1, 15])
  expect(readDays('31 1')).toEqual([1, 31])
})

test('what is no day of a month is none', () => {
  for (const text of ['', ' , ', '0', '32', '1,5.5', 'mồng một']) expect(readDays(text), text).toBeNull()
})
