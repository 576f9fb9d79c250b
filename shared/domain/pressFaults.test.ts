import { expect, test } from 'vitest'
import { readPressFaults } from './pressFaults'

test('each fault of a report has its rule and its page, whatever else is said', () => {
  const report = [
    'hairlines: page 3: 2 lines of 0.10 pt; page 5: 1 lines of 0.12 pt',
    'articleText: bai-4: “Ngày hội: đọc sách” not on page 2',
    'outputIntent: no output intent',
    'sheetCount: page 1: a rule of another file'
  ].join('\n')
  expect(readPressFaults(report)).toEqual([
    { rule: 'hairlines', page: 3, detail: '2 lines of 0.10 pt' },
    { rule: 'hairlines', page: 5, detail: '1 lines of 0.12 pt' },
    { rule: 'articleText', page: 2, detail: 'bai-4: “Ngày hội: đọc sách” not on page 2' },
    { rule: 'outputIntent', page: 0, detail: 'no output intent' }
  ])
  expect(readPressFaults('')).toEqual([])
})
