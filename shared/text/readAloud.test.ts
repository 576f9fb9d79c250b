import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOUDSPEAKER_PACE, readingSeconds, readLineAloud } from './readAloud'

const north = { speech: 'north', readings: new Map<string, string>() } as const
const say = (line: string) => readLineAloud(line, north).text
const doubts = (line: string) =>
  readLineAloud(line, north)
    .places.filter((place) => place.isDoubtful)
    .map((place) => place.original)

describe('a line for the loudspeaker', () => {
  test.each([
    ['Ngày 22/11/2026 họp', 'Ngày hai mươi hai tháng mười một năm hai nghìn không trăm hai mươi sáu họp'],
    ['từ 21–27/11', 'từ ngày hai mươi mốt đến ngày hai mươi bảy tháng mười một'],
    ['từ 30/10–2/11', 'từ ngày ba mươi tháng mười đến ngày mùng hai tháng mười một'],
    ['ngày 7 và 8/11', 'ngày mùng bảy và mùng tám tháng mười một'],
    ['tháng 4/2026', 'tháng tư năm hai nghìn không trăm hai mươi sáu'],
    ['dịp 30-4', 'dịp ngày ba mươi tháng tư'],
    ['lúc 7 giờ 30', 'lúc bảy giờ ba mươi phút'],
    ['lúc 07:30 và 7h30', 'lúc bảy giờ ba mươi phút và bảy giờ ba mươi phút'],
    ['từ 7h–9h00', 'từ bảy giờ đến chín giờ'],
    ['rộng 12,5 m², dài 5km', 'rộng mười hai phẩy năm mét vuông, dài năm ki-lô-mét'],
    ['giá 50.000đ, 5 triệu đồng/tháng', 'giá năm mươi nghìn đồng, năm triệu đồng một tháng'],
    ['đo 37,5°C, 45%, -5 độ', 'đo ba mươi bảy phẩy năm độ xê, bốn mươi lăm phần trăm, âm năm độ'],
    ['có 5–7 người', 'có năm đến bảy người'],
    ['hơn 2/3 số hộ, 13/13 phường', 'hơn hai phần ba số hộ, mười ba trên mười ba phường'],
    ['Đại hội XIV, quý III/2026', 'Đại hội mười bốn, quý ba năm hai nghìn không trăm hai mươi sáu'],
    ['lần thứ I, thế kỷ XXI', 'lần thứ nhất, thế kỷ hai mươi mốt'],
    ['số 21-KL/TW', 'số hai mươi mốt, kết luận, Trung ương'],
    ['số 30/2020/NĐ-CP', 'số ba mươi, năm hai nghìn không trăm hai mươi, nghị định, Chính phủ'],
    ['Luật 67/2020/QH14', 'Luật sáu mươi bảy, năm hai nghìn không trăm hai mươi, Quốc hội khóa mười bốn'],
    ['tại TP.HCM, P.An Khúc, Q. 3', 'tại Thành phố Hồ Chí Minh, phường An Khúc, quận ba'],
    ['bà PGS.TS. Lê Thị Sen', 'bà phó giáo sư tiến sĩ Lê Thị Sen'],
    ['gọi 113 hoặc 0901 234 567', 'gọi một một ba hoặc không chín không một, hai ba bốn, năm sáu bảy'],
    ['thư a1@quan.gov.vn', 'thư a một a còng quan chấm gov chấm vê en-nờ'],
    ['lớp 5A1, mạng 4G, Covid-19', 'lớp năm a một, mạng bốn giê, cô-vít mười chín'],
    ['thứ 4, tháng 4, khu phố 4', 'thứ tư, tháng tư, khu phố bốn']
  ])('"%s" is said "%s"', (line, said) => expect(say(line)).toBe(said))

  test('begins a sentence with a capital whatever is spelt out', () => {
    expect(say('ATGT. 96 hộ dự. UBND họp')).toBe(
      'An toàn giao thông. Chín mươi sáu hộ dự. Ủy ban nhân dân họp'
    )
  })

  test('knows each place that it spelt out', () => {
    const { written, places } = readLineAloud('Có 5 xe, HĐND họp.', north)
    expect(places.map(({ kind, start, end, spoken }) => [kind, written.slice(start, end), spoken])).toEqual([
      ['number', '5', 'năm'],
      ['abbreviation', 'HĐND', 'Hội đồng nhân dân']
    ])
  })

  test('spells an abbreviation that it does not know, and asks about it', () => {
    expect(say('đội TKQX')).toBe('đội tê ca quy ích-xì')
    expect(doubts('đội TKQX họp')).toEqual(['TKQX'])
    expect(doubts('KHAI MẠC HỘI SÁCH')).toEqual([])
  })

  test('asks about what may be a day or a share', () => {
    expect(doubts('còn 5/11')).toEqual([])
    expect(doubts('Việc 5/11')).toEqual(['5/11'])
  })

  test('takes the reading of the office or of a person before its own', () => {
    const readings = new Map([
      ['TKQX', 'tổ kiểm quỹ'],
      ['5/11', 'năm phần mười một']
    ])
    expect(readLineAloud('TKQX: 5/11, TKQXY', { ...north, readings }).text).toBe(
      'Tổ kiểm quỹ: năm phần mười một, tê ca quy ích-xì i dài'
    )
  })
})

test('a decided reading of a figure does not reach into a longer one', () => {
  const readings = new Map([['5', 'năm cái']])
  expect(readLineAloud('có 5, có 5.200, có 5/6', { ...north, readings }).text).toBe(
    'có năm cái, có năm nghìn hai trăm, có năm phần sáu'
  )
})

/** Pieces of writing as they stand beside one another in a hurry. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'họp quận UBND TP. P. XIV I. 21-KL/TW 22/11/2026 5/11 7h30 07:30 1.250,5 12% -5 5–7 0901234567 a@b.vn km m2 đ ½ ² “ ” ( ) – - / . , … & + TKQX VNeID HỘI'.split(
      ' '
    )
  ),
  fc.integer({ min: 0, max: 1e12 }).map(String),
  fc.string({ maxLength: 6, unit: 'grapheme' })
)
const hostile = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', '-', '/', '.')), { maxLength: 14 })
  .map((parts) => parts.map(([text, gap]) => text + gap).join(''))

describe('whatever is written', () => {
  test('each place is what stands there, in order, and nothing between them is lost or changed', () => {
    fc.assert(
      fc.property(hostile, (line) => {
        const { written, places, text } = readLineAloud(line, north)
        let at = 0
        let rest = text
        for (const { start, end, original, spoken } of places) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(written.slice(start, end)).toBe(original)
          const same = written.slice(at, start) + spoken
          expect(rest.startsWith(same)).toBe(true)
          expect(spoken.trim()).not.toBe('')
          rest = rest.slice(same.length)
          at = end
        }
        expect(rest).toBe(written.slice(at))
      })
    )
  })

  test('no figure is left to the eye', () => {
    fc.assert(fc.property(hostile, (line) => void expect(say(line)).not.toMatch(/[0-9]/)))
  })

  test('text without figures and abbreviations is said as it is', () => {
    const words = fc.constantFrom(...'họp dân phường, đường sáng. Ngày hội; “đọc sách” – quận nhà'.split(' '))
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (line) => {
        expect(readLineAloud(line.join(' '), north)).toMatchObject({ text: line.join(' '), places: [] })
      })
    )
  })

  test('a long line of traps is read in time', () => {
    const begun = performance.now()
    for (const trap of ['1.', '1/', '0 ', 'A.', '5-', 'ngày ', 'A1', 'a@', 'www.'])
      readLineAloud(trap.repeat(4000), north)
    expect(performance.now() - begun).toBeLessThan(20_000)
  })
})

test('time is counted from syllables and pace, with a breath for each line', () => {
  expect(readingSeconds(['một hai ba'.repeat(60), ''], LOUDSPEAKER_PACE)).toBe(
    Math.round((121 * 60) / 180 + 0.5)
  )
  expect(readingSeconds([], 180)).toBe(0)
})
