import { expect, test } from 'vitest'
import { fromWallTime } from '../text/dates'
import { findCalendarConflicts, type PlannedEntry } from './calendarConflicts'

const entry = (id: string, day: string, hour: number, more: Partial<PlannedEntry> = {}): PlannedEntry => ({
  id,
  product: 'tuan-tin',
  due: fromWallTime(day, hour),
  status: 'planned',
  date: '',
  ...more
})
const kinds = (...given: Parameters<typeof findCalendarConflicts>) =>
  findCalendarConflicts(...given).map((each) => each.kind)
const none = new Map<string, string>()

test('two things of one product at one moment are told once; of two products they are not', () => {
  const both = [entry('a', '2026-11-27', 7), entry('b', '2026-11-27', 7), entry('c', '2026-11-27', 8)]
  expect(findCalendarConflicts(both, [], none)).toEqual([
    { kind: 'sameMoment', day: '2026-11-27', entries: ['a', 'b'] }
  ])
  expect(kinds([both[0]!, { ...both[1]!, product: 'web' }], [], none)).toEqual([])
  expect(kinds([both[0]!, { ...both[1]!, status: 'cancelled' }], [], none)).toEqual([])
})

test('an entry at night and one on another day than its masthead are told', () => {
  expect(kinds([entry('a', '2026-11-27', 0)], [], none)).toEqual(['atNight'])
  expect(kinds([entry('a', '2026-11-27', 5)], [], none)).toEqual([])
  expect(kinds([entry('a', '2026-11-28', 7, { date: '2026-11-27' })], [], none)).toEqual(['otherDay'])
  expect(kinds([entry('a', '2026-11-27', 7, { date: '2026-11-27' })], [], none)).toEqual([])
})

test('an issue on a day off is told with the reason, a published one is not', () => {
  const day = { product: 'tuan-tin', date: '2026-09-02', pressBy: null, issue: null, isPublished: false }
  const off = new Map([['2026-09-02', 'Quốc khánh']])
  expect(findCalendarConflicts([], [day], off)).toEqual([
    { kind: 'dayOff', day: '2026-09-02', product: 'tuan-tin', reason: 'Quốc khánh' }
  ])
  expect(kinds([], [{ ...day, isPublished: true }], off)).toEqual([])
  expect(kinds([], [day, { ...day, issue: 'so-1' }], none)).toEqual([])
  expect(
    kinds(
      [],
      [
        { ...day, issue: 'so-2' },
        { ...day, issue: 'so-1' }
      ],
      none
    )
  ).toEqual(['twoIssues'])
})
