import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import {
  formatFilter,
  isEmptyQuery,
  MAX_ARCHIVE_QUERY,
  parseArchiveQuery,
  queryFields,
  replaceFilter,
  plainWords,
  toPhotoQuery
} from './archiveQuery'

const words = (typed: string) => parseArchiveQuery(typed).terms.map((term) => term.words.join(' '))
const filters = (typed: string) =>
  parseArchiveQuery(typed).filters.map(
    ({ field, value, isExcluded }) => `${isExcluded ? '-' : ''}${field}=${value}`
  )

describe('a query', () => {
  test('is words, each by itself, in small composed letters', () => {
    expect(words('Nắp CỐNG lệch '.normalize('NFD'))).toEqual(['nắp', 'cống', 'lệch'])
  })

  test('holds phrases in any quotes, and a symbol is a phrase too', () => {
    expect(words('"ngày hội" “đọc sách” 21-KL/TW ')).toEqual(['ngày hội', 'đọc sách', '21 kl tw'])
  })

  test('leaves out what stands after a minus, but not the parts of a compound', () => {
    expect(
      parseArchiveQuery('mưa -bão -"gió mùa" Tân-Lập ').terms.map((term) => [term.words, term.isExcluded])
    ).toEqual([
      [['mưa'], false],
      [['bão'], true],
      [['gió', 'mùa'], true],
      [['tân', 'lập'], false]
    ])
  })

  test('takes the last word as unfinished as long as nothing follows it', () => {
    const last = (typed: string) => parseArchiveQuery(typed).terms.at(-1)!.isPrefix
    expect([last('mưa lớ'), last('mưa lớn '), last('"mưa lớn"'), last('"mưa lớ'), last('mưa -lớ')]).toEqual([
      true,
      false,
      false,
      true,
      false
    ])
  })

  test('waits for the second letter of the last word: one alone is in all texts', () => {
    expect(words('khai m')).toEqual(['khai'])
    expect(words('"khai m')).toEqual(['khai'])
    expect(words('21-K')).toEqual(['21'])
    expect(parseArchiveQuery('m').terms).toEqual([{ words: ['m'], isPrefix: false, isExcluded: false }])
    expect(words('tổ 5')).toEqual(['tổ', '5'])
  })

  test('reads conditions with and without tones, in quotes or not', () => {
    expect(
      filters('ấn phẩm:"Tuần tin" chuyen muc:Xã phường:"Đông Rạch" -trạng thái:nháp tac gia:Ơn')
    ).toEqual(['product=Tuần tin', 'rubric=Xã', 'unit=Đông Rạch', '-status=nháp', 'author=Ơn'])
  })

  test.each([
    ['từ:2025', 'from=2025-01-01'],
    ['đến:2025', 'until=2025-12-31'],
    ['từ:2/2024', 'from=2024-02-01'],
    ['đến:2/2024', 'until=2024-02-29'],
    ['đến:2/2025', 'until=2025-02-28'],
    ['từ:7/11/2025', 'from=2025-11-07'],
    ['từ:2025-11-07', 'from=2025-11-07'],
    ['số:047', 'issue=47']
  ])('%s is %s', (typed, filter) => {
    expect(filters(typed)).toEqual([filter])
    expect(words(typed)).toEqual([])
  })

  test.each(['số:21-KL/TW', 'từ:hôm qua', 'đến:31/2/2025', 'số: bao nhiêu', 'ai đó:', 'http://x.vn'])(
    'a condition that makes no sense is words: %s',
    (typed) => {
      expect(filters(typed)).toEqual([])
      expect(words(typed).length).toBeGreaterThan(0)
    }
  )

  test('of blanks and signs asks for nothing', () => {
    expect(
      ['', '   ', '"', '--', '""', '%%% …', 'từ:'].map((typed) => isEmptyQuery(parseArchiveQuery(typed)))
    ).toEqual([true, true, true, true, true, true, false])
  })
})

const someTyped = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'nắp',
        'cống',
        '"',
        '-',
        ' ',
        ':',
        'từ:',
        'phường:',
        '2025',
        '/',
        '“',
        'a',
        '(',
        '*',
        '^'
      ),
      {
        maxLength: 20
      }
    )
    .map((parts) => parts.join(''))
)

describe('whatever is typed', () => {
  test('only letters and digits come out of it, and never many', () => {
    fc.assert(
      fc.property(someTyped, (typed) => {
        const { terms, filters: found } = parseArchiveQuery(typed)
        expect(terms.flatMap((term) => term.words).every((word) => /^[\p{L}\p{N}\p{M}]+$/u.test(word))).toBe(
          true
        )
        expect(terms.every((term) => term.words.length > 0)).toBe(true)
        expect(terms.flatMap((term) => term.words).length).toBeLessThanOrEqual(16)
        expect(found.length).toBeLessThanOrEqual(12)
        expect(terms.slice(0, -1).every((term) => !term.isPrefix)).toBe(true)
      }),
      properties
    )
  })

  test('it is read in no time, however long', () => {
    for (const part of ['"', '-', 'từ:', 'a', ' ', 'phường:"', 'ấn phẩm'])
      expect(parseArchiveQuery(part.repeat(100_000)).terms.length).toBeLessThanOrEqual(16)
    expect(parseArchiveQuery('á'.repeat(MAX_ARCHIVE_QUERY * 2)).terms[0]!.words[0]).toHaveLength(64)
  })

  test('a condition put into it is there, and can be taken out again', () => {
    const someField = fc.constantFrom(
      ...queryFields.filter((field) => !['from', 'until', 'event', 'issue'].includes(field))
    )
    fc.assert(
      fc.property(
        fc.constantFrom('', 'nắp cống', '"a b" -c'),
        someField,
        someTyped,
        (typed, field, value) => {
          fc.pre(words(`${value} `).length > 0 && value.length < 60)
          const asked = replaceFilter(typed, field, value)
          const found = parseArchiveQuery(asked).filters.filter((filter) => filter.field === field)
          expect(found).toHaveLength(1)
          expect(formatFilter(field, found[0]!.value)).toBe(formatFilter(field, value.normalize('NFC')))
          expect(replaceFilter(asked, field, null)).toBe(typed)
        }
      ),
      properties
    )
  })
})

test('the same question can be asked of photos alone', () => {
  expect(toPhotoQuery('lễ "ngày hội" -mưa phường:"Đông Rạch"')).toBe(
    'phường:"Đông Rạch" ảnh:lễ ảnh:"ngày hội" -ảnh:mưa'.replace('phường', 'đơn vị')
  )
  expect(parseArchiveQuery(toPhotoQuery('nap cong')).filters).toEqual([
    { field: 'photo', value: 'nap', isExcluded: false },
    { field: 'photo', value: 'cong', isExcluded: false }
  ])
})

test('conditions on articles leave no plain words', () => {
  expect(plainWords('21-KL/TW "ngày hội" -mưa')).toBe('21 kl tw ngày hội')
  expect(plainWords('lễ phường:"Đông Rạch"')).toBe('')
  expect(plainWords('lễ -phường:"Đông Rạch"')).toBe('lễ')
})
