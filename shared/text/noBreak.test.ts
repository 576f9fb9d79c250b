import { describe, expect, it } from 'vitest'
import { holdTogether } from './noBreak'

/** Held blanks as they are seen: "ngày~17-11". */
const seen = (text: string) => holdTogether(text).replaceAll('\u00a0', '~')

describe('what no line parts', () => {
  it.each([
    ['mỗi suất 5.000 đồng, chi 6,4 tỷ đồng', 'mỗi suất 5.000~đồng, chi 6,4~tỷ đồng'],
    ['lúc 18 giờ 30 phút, dài 12 km', 'lúc 18~giờ~30~phút, dài 12~km'],
    ['Sáng ngày 17 tháng 10 năm 2026', 'Sáng ngày~17 tháng~10 năm~2026'],
    ['Kết luận ở số 47, Quận 5, trang 3', 'Kết luận ở số~47, Quận~5, trang~3'],
    ['ở TP. Cần Thơ, PGS. TS. Lê Hà', 'ở TP.~Cần Thơ, PGS.~TS.~Lê Hà'],
    ['Nguyễn V. An và Trần T. H. Vân', 'Nguyễn~V.~An và Trần~T.~H.~Vân'],
    ['Hà Nội – Huế', 'Hà Nội~– Huế'],
    ['1. Nội dung', '1.~Nội dung']
  ])('%s', (text, expected) => {
    expect(seen(text)).toBe(expected)
  })

  it('leaves all else to the line', () => {
    for (const text of [
      'Có 210 công nhân may',
      'giờ cao điểm',
      'do UBND. Sáng nay',
      '– Thưa ông',
      'ngày 17-11',
      'Kết luận số 21-KL/TW'
    ])
      expect(seen(text)).toBe(text)
  })

  it('changes no letter', () => {
    const text = 'Ngày 5 tháng 9, TP. Huế – 4.000 đồng'
    expect(holdTogether(text).replaceAll('\u00a0', ' ')).toBe(text)
  })
})
