import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDirectiveList } from './directiveList'

const conclusion = {
  symbol: '21-KL/TW',
  type: 'Kết luận',
  date: '2021-10-25',
  issuer: 'Ban Chấp hành Trung ương',
  subject: 'đẩy mạnh xây dựng, chỉnh đốn Đảng',
  validUntil: null,
  replacedBy: ''
}

describe('a list of documents', () => {
  test('is read from a table with names, in any order of columns', () => {
    const table = [
      'STT\tLoại văn bản\tSố, ký hiệu\tNgày ban hành\tTrích yếu\tCơ quan ban hành',
      '1\tKết luận\t21-KL/TW\t25/10/2021\tđẩy mạnh xây dựng, chỉnh đốn Đảng\tBan Chấp hành Trung ương'
    ].join('\n')
    expect(readDirectiveList(table)).toEqual([{ line: 2, facts: conclusion, problem: null }])
  })

  test('is read from CSV without names, with quotes and a mark of its encoding', () => {
    const csv =
      '\uFEFF21 -kl/TW,,25/10/2021,Ban Chấp hành Trung ương,"đẩy mạnh xây dựng, chỉnh đốn Đảng"\r\n' +
      '37-QĐ/TW;x'
    expect(readDirectiveList(csv.split('\r\n')[0]!)).toEqual([{ line: 1, facts: conclusion, problem: null }])
  })

  test('is read from citations as they stand in a text', () => {
    const lines =
      'Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương về đẩy mạnh xây dựng, chỉnh đốn Đảng.\n\n' +
      '2. Luật số 39/2019/QH14 ngày 13 tháng 6 năm 2019 của Quốc hội'
    expect(readDirectiveList(lines)).toMatchObject([
      { line: 1, facts: conclusion, problem: null },
      { line: 3, facts: { symbol: '39/2019/QH14', type: 'Luật', date: '2019-06-13', issuer: 'Quốc hội' } }
    ])
  })

  test.each([
    ['Kết luận của Trung ương', 'noSymbol'],
    ['Kết luận số 21-KL/TW của Trung ương', 'noDate'],
    ['Kết luận số 21-KL/TW ngày 31/2/2021 của Trung ương', 'noDate'],
    ['Kết luận số 21-KL/TW ngày 25/10/2021', 'noIssuer'],
    ['37-QĐ/TW ngày 25/10/2021 của Trung ương', 'noType'],
    ['Nghị quyết số 21-KL/TW ngày 25/10/2021 của Trung ương', 'wrongType'],
    [`Kết luận số 21-KL/TW ngày 25/10/2021 của ${'x'.repeat(200)}`, 'tooLong']
  ])('says of “%s” that %s', (line, problem) => {
    expect(readDirectiveList(line)).toEqual([{ line: 1, text: line.slice(0, 200), problem }])
  })

  test('may be anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (written) => {
        for (const each of readDirectiveList(written))
          if (each.problem === null) expect(each.facts.symbol).not.toBe('')
      })
    )
  })
})
