import { expect, test } from 'vitest'
import { findDays, readDay } from './writtenDay'

test.each([
  ['25/10/2021', '2021-10-25'],
  ['ngày 5 tháng 3 năm 2020', '2020-03-05'],
  ['Ngày 05-3-2020', '2020-03-05'],
  ['15.06.2022', '2022-06-15'],
  ['2020-03-05', '2020-03-05'],
  [' 1/1/2026 ', '2026-01-01']
])('%s is a day', (written, day) => {
  expect(readDay(written)).toBe(day)
})

test.each(['30/2/2020', '25/10', '21-KL/TW', '25/10/21', '12/25/10/2021', 'ngày mai', ''])(
  '%s is none',
  (written) => {
    expect(readDay(written)).toBeNull()
  }
)

test('the days of a sentence are found in order, symbols of documents and half days are passed over', () => {
  const text = 'Ngày 17/7, theo Nghị định 30/2020/NĐ-CP ngày 05/3/2020, họp từ ngày 20 tháng 11 năm 2026.'
  expect(findDays(text).map(({ day }) => day)).toEqual(['2020-03-05', '2026-11-20'])
})
