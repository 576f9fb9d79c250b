import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { parseArchiveQuery } from './archiveQuery'
import { foldText } from './fold'
import { cutSnippet, findBestLine, markWords, toSought } from './snippet'

const sought = (typed: string) => toSought(parseArchiveQuery(typed).terms)
const marked = (text: string, typed: string) =>
  markWords(text, sought(typed)).map(({ from, to }) => text.slice(from, to))

describe('what was sought', () => {
  test('is marked in the text’s own letters, with its tones or without', () => {
    expect(marked('Thay 63 nắp cống, NẮP CỐNG nào cũng lệch', 'nap cong ')).toEqual([
      'nắp',
      'cống',
      'NẮP',
      'CỐNG'
    ])
  })

  test('is marked with the tones typed where it stands with them', () => {
    expect(marked('Má bán mã gạo mà', 'mã ')).toEqual(['mã'])
    expect(marked('Má bán gạo mà', 'mã ')).toEqual(['Má', 'mà'])
  })

  test('is found in decomposed letters at their own places', () => {
    const text = 'Phường Đông Rạch thay nắp cống'.normalize('NFD')
    expect(marked(text, 'đông rạch ').map((word) => word.normalize('NFC'))).toEqual(['Đông', 'Rạch'])
  })

  test('is a phrase only as a whole, whatever signs part it', () => {
    expect(marked('Kết luận số 21-KL/TW và 21 KL', '21-KL/TW ')).toEqual(['21-KL/TW'])
    expect(marked('ngày vui, hội lớn; ngày hội', '"ngày hội"')).toEqual(['ngày hội'])
  })

  test('is not what was excluded', () => {
    expect(marked('mưa và bão', 'mưa -bão ')).toEqual(['mưa'])
  })
})

test('the line with most of what was sought is chosen, tones before none', () => {
  const lines = ['Má nấu cơm', 'Mã gạo và cơm', 'Không có gì']
  expect(findBestLine(lines, sought('mã cơm '))?.line).toBe(1)
  expect(findBestLine(lines, sought('xe '))).toBeNull()
})

describe('a long text is cut', () => {
  const long = `${'đầu câu dài dòng '.repeat(40)}nắp cống lệch ở đây${' rồi thôi không nói nữa'.repeat(40)}`

  test('around what was sought, between words, and says that it was', () => {
    const { text, marks } = cutSnippet(long, markWords(long, sought('nắp cống ')), 160)
    expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['nắp', 'cống'])
    expect(text).toMatch(/^… \p{L}/u)
    expect(text).toMatch(/\p{L} …$/u)
    expect(text.length).toBeLessThanOrEqual(165)
  })

  test('whatever it is, marks stay where their words are', () => {
    const someText = fc
      .array(
        fc.oneof(
          fc.constantFrom('nắp', 'cống', 'mưa', 'Ơn', '21-KL/TW'),
          fc.string({ unit: 'grapheme', maxLength: 8 })
        ),
        {
          maxLength: 80
        }
      )
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(
        someText,
        fc.constantFrom('nap cong', 'mưa', '"nắp cống"', '21-kl'),
        fc.integer({ min: 60, max: 200 }),
        (text, typed, length) => {
          const marks = markWords(text, sought(typed))
          const cut = cutSnippet(text, marks, length)
          const words = (of: typeof cut) => of.marks.map(({ from, to }) => of.text.slice(from, to))
          const all = words({ text, marks })
          expect(words(cut).every((word) => all.includes(word))).toBe(true)
          if (marks.length > 0) expect(cut.marks.length).toBeGreaterThan(0)
          for (const [index, mark] of marks.entries()) {
            expect(mark.from).toBeLessThan(mark.to)
            expect(mark.from).toBeGreaterThanOrEqual(marks[index - 1]?.to ?? 0)
            expect(foldText(text.slice(mark.from, mark.to))).toMatch(/nap|cong|mua|21/)
          }
        }
      ),
      properties
    )
  })
})
