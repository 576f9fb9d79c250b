import { describe, expect, test } from 'vitest'
import { sayNumber, sayWhole, type Speech } from './spokenNumbers'

const ONES = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ')
const VALUE = new Map(ONES.map((word, value) => [word, value]))
for (const [word, value] of [
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5]
] as const)
  VALUE.set(word, value)

/** Reads a number by ear, and shares nothing with what says it: each scale multiplies what was heard before it. */
function hear(words: string): number {
  let whole = 0
  let group = 0
  let digit = 0
  for (const word of words.split(' ')) {
    if (word === 'trăm') group += digit * 100
    else if (word === 'mươi') group += digit * 10
    else if (word === 'mười') group += 10
    else if (word === 'triệu' || word === 'nghìn' || word === 'ngàn') {
      whole += (group + digit) * (word === 'triệu' ? 1_000_000 : 1000)
      group = 0
    } else if (word === 'tỷ') {
      whole = (whole + group + digit) * 1e9
      group = 0
    } else if (word !== 'linh' && word !== 'lẻ') {
      const value = VALUE.get(word)
      if (value === undefined) throw new Error(word)
      digit = value
      continue
    }
    digit = 0
  }
  return whole + group + digit
}

describe('a number in words', () => {
  test.each([
    ['0', 'không'],
    ['10', 'mười'],
    ['11', 'mười một'],
    ['14', 'mười bốn'],
    ['15', 'mười lăm'],
    ['21', 'hai mươi mốt'],
    ['24', 'hai mươi tư'],
    ['25', 'hai mươi lăm'],
    ['101', 'một trăm linh một'],
    ['110', 'một trăm mười'],
    ['1.005', 'một nghìn không trăm linh năm'],
    ['2026', 'hai nghìn không trăm hai mươi sáu'],
    ['1.000.005', 'một triệu không trăm linh năm'],
    ['1.250,5', 'một nghìn hai trăm năm mươi phẩy năm'],
    ['3,05', 'ba phẩy không năm'],
    ['5.000.000.000.000', 'năm nghìn tỷ'],
    ['007', 'không không bảy']
  ])('%s is "%s"', (written, said) => expect(sayNumber(written)).toBe(said))

  test('is said in the south with "lẻ" and "ngàn"', () => {
    expect(sayWhole('1005', 'south')).toBe('một ngàn không trăm lẻ năm')
  })

  // Every number up to 9,999,999 with FULL=1; otherwise each below 100,000 and every 97th.
  const speeches: readonly Speech[] = ['north', 'south']
  test.each(speeches)('reads back to itself, in the %s', { timeout: 300_000 }, (speech) => {
    const wrong: number[] = []
    for (let value = 0; value < 10_000_000; value += process.env.FULL || value < 100_000 ? 1 : 97)
      if (hear(sayWhole(String(value), speech)) !== value) wrong.push(value)
    for (let value = 1; value < 1e15; value = value * 7 + 13)
      if (hear(sayWhole(String(value), speech)) !== value) wrong.push(value)
    expect(wrong).toEqual([])
  })
})
