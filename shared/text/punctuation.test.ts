import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCorrections, correctPunctuation } from './punctuation'

/** Types a text as a person does: each word is corrected when its blank comes, and the last one by Enter. */
function type(text: string): string {
  return text.split(' ').reduce((written, word, index) => {
    const before = index === 0 ? word : `${written} ${word}`
    return applyCorrections(before, correctPunctuation(before))
  }, '')
}

describe('punctuation in the Vietnamese way', () => {
  test.each([
    ['Bà nói: "Dân là gốc".', 'Bà nói: “Dân là gốc”.'],
    ['("Ngày hội")', '(“Ngày hội”)'],
    ["khẩu hiệu 'xanh, sạch, đẹp'", 'khẩu hiệu ‘xanh, sạch, đẹp’'],
    ['ông nói "Chị bảo \'được\'".', 'ông nói “Chị bảo ‘được’”.'],
    ['" lời nói "', '“ lời nói ”'],
    ['Bến Thượng - phường văn hóa', 'Bến Thượng – phường văn hóa'],
    ['gạo, muối, vv...', 'gạo, muối, vv…'],
    ['"Thế rồi..." bà cười', '“Thế rồi…” bà cười'],
    ["xã N'Trang Lơng", 'xã N’Trang Lơng']
  ])('%s becomes %s', (typed, right) => expect(type(typed)).toBe(right))

  test.each([
    'Kết luận số 21-KL/TW ngày 17-11',
    '- Gạch đầu dòng',
    'màn hình 21" và 5\' 30"',
    'xem https://example.vn/"a"...b hay a"b@example.vn',
    'C:\\thu-muc\\"a"',
    'chấm lửng.... dài',
    'quý I-II/2026'
  ])('%s stays as it is', (typed) => expect(type(typed)).toBe(typed))

  test('what was taken back is not changed again', () => {
    expect(correctPunctuation('"tôi" nói')).toEqual([])
  })

  test('only the last word is touched, letters never are, and doing it twice changes nothing', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aăđ1 ."\'-–…“”()/'), maxLength: 40 })
    fc.assert(
      fc.property(words, (before) => {
        const corrections = correctPunctuation(before)
        const after = applyCorrections(before, corrections)
        const start = before.search(/\S+$/)
        expect(after.slice(0, Math.max(start, 0))).toBe(before.slice(0, Math.max(start, 0)))
        const letters = (text: string) => text.replace(/[^aăđ1]/g, '')
        expect(letters(after)).toBe(letters(before))
        expect(applyCorrections(after, correctPunctuation(after))).toBe(after)
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 200) }
    )
  })
})
