import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { foldText } from './fold'
import { createSearch, PatternError, plainSearch, replacementFor, type SearchOptions } from './search'

const find = (text: string, options: Partial<SearchOptions>) =>
  createSearch({ ...plainSearch, ...options })(text).map(({ from, to }) => text.slice(from, to))

/** Few letters, so that one is found in the other; some composed, some bare, some of two units. */
const letters = fc.array(fc.constantFrom('a', 'á', 'A', 'đ', 'd', 'Đ', 'ệ', 'e', ' ', '😀', '.'), {
  maxLength: 24
})
const text = letters.map((list) => list.join(''))
const query = letters.filter((list) => list.length > 0).map((list) => list.slice(0, 3).join(''))

function indexesOf(haystack: string, needle: string): number[] {
  const found: number[] = []
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length))
    found.push(at)
  return found
}

describe('searching a text', () => {
  test('letter by letter finds what String.indexOf finds', () => {
    const options = { ...plainSearch, isCase: true }
    fc.assert(
      fc.property(text, query, (where, what) => {
        const found = createSearch({ ...options, query: what })(where)
        expect(found.map((match) => match.from)).toEqual(indexesOf(where, what))
        expect(found.every((match) => where.slice(match.from, match.to) === what)).toBe(true)
      }),
      properties
    )
  })

  test.each(['NFC', 'NFD'] as const)('without marks the places are exact, in %s letters', (form) => {
    fc.assert(
      fc.property(text, query, (where, what) => {
        const written = where.normalize(form)
        const found = createSearch({ ...plainSearch, query: what, isMarked: false })(written)
        expect(found.length).toBe(indexesOf(foldText(where), foldText(what)).length)
        for (const { from, to } of found) {
          expect(foldText(written.slice(from, to))).toBe(foldText(what))
          // No mark is left behind or taken from the letter before.
          expect(/^\p{M}/u.test(written.slice(to))).toBe(false)
          expect(/^\p{M}/u.test(written.slice(from))).toBe(false)
        }
      }),
      properties
    )
  })

  test('marks and capitals count when asked', () => {
    const line = 'Đường Độc Lập, đường độc đạo, DUONG'
    expect(find(line, { query: 'đường' })).toEqual(['Đường', 'đường'])
    expect(find(line, { query: 'đường', isCase: true })).toEqual(['đường'])
    expect(find(line, { query: 'duong', isMarked: false })).toEqual(['Đường', 'đường', 'DUONG'])
    expect(find(line, { query: 'duong' })).toEqual(['DUONG'])
  })

  test('a composed query finds decomposed letters, and a bare letter is not half of a marked one', () => {
    expect(find('quận'.normalize('NFD'), { query: 'quận' })).toEqual(['quận'.normalize('NFD')])
    expect(find('quận'.normalize('NFD'), { query: 'qua' })).toEqual([])
    expect(find('quận', { query: 'n', isMarked: true })).toEqual(['n'])
  })

  test('whole words: no letter or digit on either side', () => {
    expect(find('ban, bản, bang, ban', { query: 'ban', isWholeWord: true })).toEqual(['ban', 'ban'])
    expect(find('bản, ban1', { query: 'ban', isWholeWord: true, isMarked: false })).toEqual(['bản'])
    expect(find('quận𝐀', { query: 'quận', isWholeWord: true })).toEqual([])
  })

  test('patterns find, with and without marks, and keep the letters of the text in their groups', () => {
    expect(find('21-KL/TW, 05-CT/TW', { query: String.raw`\d+-\p{Lu}+`, isPattern: true })).toEqual([
      '21-KL',
      '05-CT'
    ])
    const [match] = createSearch({
      ...plainSearch,
      query: String.raw`(\S+) duong (\S+)`,
      isPattern: true,
      isMarked: false
    })('mở đường mới')
    expect(match!.groups).toEqual(['mở đường mới', 'mở', 'mới'])
    expect(replacementFor(match!, '$2 $1 $$ $& $3 $12', true)).toBe('mới mở $ mở đường mới $3 mở2')
    expect(replacementFor(match!, '$1', false)).toBe('$1')
  })

  test('a pattern that matches nothing at all places finds nothing', () => {
    expect(find('abc', { query: 'x*', isPattern: true })).toEqual([])
  })

  test('a broken pattern is told as such', () => {
    expect(() => createSearch({ ...plainSearch, query: '(', isPattern: true })).toThrow(PatternError)
  })
})
