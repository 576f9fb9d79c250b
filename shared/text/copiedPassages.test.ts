import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { COMMON_PRINT, findCopiedPassages, weighPassage } from './copiedPassages'
import { passagePrints, placedWords } from './passagePrints'

const someWord = fc.stringMatching(/^[a-z]{3,7}$/)
const someWords = (least: number, most: number) => fc.array(someWord, { minLength: least, maxLength: most })

describe('a copied passage', () => {
  test('of twenty words is found in whatever it was put, and nothing else is', () => {
    fc.assert(
      fc.property(
        someWords(0, 30),
        someWords(20, 40),
        someWords(0, 30),
        someWords(5, 60),
        (before, copied, after, other) => {
          const mine = [...before, ...copied, ...after].join(' ')
          const theirs = [...other, ...copied, ...other].join(' ')
          const [passage] = findCopiedPassages([mine], ['nothing here', theirs])
          expect(passage!.otherLine).toBe(1)
          expect(mine.slice(passage!.from, passage!.to)).toContain(copied.join(' '))
          expect(passage!.words).toBeGreaterThanOrEqual(20)
          // Any copy of it shares a print of the index, whatever stands around it.
          const [a, b] = [mine, theirs].map((text) => new Set(passagePrints(placedWords(text))))
          expect([...a!].some((print) => b!.has(print))).toBe(true)
        }
      ),
      properties
    )
  })

  test('is the same in other letters, signs and blanks', () => {
    const written =
      'Sáng 18/11, quận Bến Thượng khai mạc “Ngày hội đọc sách” với sự tham gia của đông đảo học sinh, giáo viên.'
    const typed =
      'SANG 18 11 QUAN BEN THUONG KHAI MAC   NGAY HOI DOC SACH VOI SU THAM GIA CUA DONG DAO HOC SINH GIAO VIEN'
    const [passage] = findCopiedPassages([written], [typed])
    expect(written.slice(passage!.from, passage!.to)).toBe(written.slice(0, -1))
  })

  test('needs a dozen words: fewer are the same by chance', () => {
    const line = 'Ủy ban Mặt trận Tổ quốc Việt Nam quận Bến'
    expect(findCopiedPassages([line], [line])).toEqual([])
  })

  test('lies inside its line, whatever the texts are', () => {
    const someLines = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 4 })
    fc.assert(
      fc.property(someLines, someLines, (mine, theirs) => {
        for (const { line, from, to, otherLine } of findCopiedPassages([...mine, ...theirs], theirs)) {
          expect([...mine, ...theirs][line]!.slice(from, to).length).toBe(to - from)
          expect(theirs[otherLine]).toBeDefined()
        }
      }),
      properties
    )
  })
})

test('what stands in many articles weighs less, and nothing when it stands in very many', () => {
  const passage = { line: 0, from: 0, to: 1, otherLine: 0, words: 40, prints: [1, 2] }
  const weigh = (count: number | undefined) => weighPassage(passage, () => count)
  expect([weigh(1), weigh(undefined), weigh(4), weigh(COMMON_PRINT + 1)]).toEqual([40, 40, 20, 0])
})
