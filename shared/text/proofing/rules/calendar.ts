import { isIsoDay, fromWallTime, weekdayName } from '../../dates'
import { patternRule, type LineRule, type ProofRule } from '../rule'

const two = (digits: string) => digits.padStart(2, '0')

/** A leap year stands in for a year that is not written. */
const isDay = (day: string, month: string, year = '2024') => isIsoDay(`${year}-${two(month)}-${two(day)}`)

const WRITTEN = String.raw`(\d{1,2})([/-])(\d{1,2})(?:\2((?:18|19|20)\d{2}))?(?![\d/%-])`

const impossibleDate: LineRule = {
  id: 'impossible-date',
  layer: 'style',
  severity: 'must',
  scope: 'line',
  title: 'Ngày không có trên lịch',
  message: 'Lịch không có ngày này.',
  *find({ text }) {
    const patterns = [
      new RegExp(`(?<=(?:ngày|[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa) )${WRITTEN}`, 'gu'),
      /(?<![\d/.,-])(\d{1,2})([/-])(\d{1,2})\2((?:18|19|20)\d{2})(?![\d/-])/gu,
      /(?<=ngày )(\d{1,2})( tháng )(\d{1,2})(?: năm ((?:18|19|20)\d{2}))?(?!\d)/gu
    ]
    const seen = new Set<number>()
    for (const pattern of patterns)
      for (const found of text.matchAll(pattern)) {
        const [whole, day, , month, year] = found
        if (seen.has(found.index) || isDay(day!, month!, year)) continue
        seen.add(found.index)
        yield { from: found.index, to: found.index + whole.length, fixes: [] }
      }
  },
  examples: {
    wrong: [
      { text: 'Lễ tổ chức ngày 31/4/2023.' },
      { text: 'Họp chiều 30/2 tại quận.' },
      { text: 'Ký ngày 29 tháng 2 năm 2023.' }
    ],
    right: ['Lễ ngày 29/02/2024, họp sáng 30/4.', 'Lớp 1/13 mở cửa 24/7, đạt 38/41.', 'Giai đoạn 2020-2025.']
  }
}

const WEEKDAY_DATE =
  /(?<!\p{L})([Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)|[Cc]hủ [Nn]hật)(?=,? (?:\(|ngày )?(\d{1,2})(?:[/-]| tháng )(\d{1,2})(?:[/-]| năm )((?:19|20)\d{2})(?!\d))/gu

const weekday: LineRule = {
  id: 'weekday',
  layer: 'style',
  severity: 'must',
  scope: 'line',
  title: 'Thứ không khớp ngày',
  message: 'Ngày này rơi vào thứ khác.',
  *find({ text }) {
    for (const found of text.matchAll(WEEKDAY_DATE)) {
      const [name, , day, month, year] = found
      const iso = `${year}-${two(month!)}-${two(day!)}`
      if (!isIsoDay(iso)) continue
      const right = weekdayName(fromWallTime(iso))
      if (right.toLowerCase() === name.toLowerCase()) continue
      const fix = name[0] === name[0]!.toLowerCase() ? right[0]!.toLowerCase() + right.slice(1) : right
      yield {
        from: found.index,
        to: found.index + name.length,
        fixes: [fix],
        message: `Ngày ${day}/${month}/${year} là ${right}.`
      }
    }
  },
  examples: {
    wrong: [{ text: 'Họp thứ Ba, ngày 22/3/2024.', fixed: 'Họp thứ Sáu, ngày 22/3/2024.' }],
    right: ['Họp thứ Sáu, ngày 22/3/2024.', 'Lần thứ ba, ngày 22/3.', 'Chủ nhật, ngày 10 tháng 3 năm 2024.']
  }
}

const MONTHS_OF_WORDS = 'giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp'

/** Dates and times. */
export const calendarRules: readonly ProofRule[] = [
  impossibleDate,
  weekday,
  patternRule({
    id: 'weekday-capital',
    layer: 'style',
    severity: 'should',
    title: 'Viết hoa tên thứ',
    message: 'Tên ngày trong tuần viết hoa: thứ Hai, Chủ nhật (Nghị định 30/2020/NĐ-CP, Phụ lục II, V.8).',
    pattern:
      /(?<!\p{L})(?<!(?:lần|người|điều|bậc|hạng|vị|con) )([Tt]hứ )(hai|ba|tư|năm|sáu|bảy)(?=,? ngày \d|,? \d{1,2}\/\d| h[àằ]ng tuần| tuần (?:này|tới|trước|sau))|(?<!\p{L})(chủ nhật)(?=,? ngày \d|,? \d{1,2}\/\d| h[àằ]ng tuần| tuần (?:này|tới|trước|sau))/gu,
    fix: ([, before, name, sunday]) =>
      sunday ? 'Chủ nhật' : before! + name![0]!.toUpperCase() + name!.slice(1),
    examples: {
      wrong: [
        {
          text: 'Họp thứ hai, ngày 27/02/2023 và chủ nhật, ngày 5/3.',
          fixed: 'Họp thứ Hai, ngày 27/02/2023 và Chủ nhật, ngày 5/3.'
        }
      ],
      right: ['Họp lần thứ hai, ngày 27/02/2023.', 'Thứ Hai hằng tuần, điều thứ ba.']
    }
  }),
  patternRule({
    id: 'month-capital',
    layer: 'style',
    severity: 'hint',
    title: 'Viết hoa tên tháng bằng chữ',
    message:
      'Tên tháng viết bằng chữ thì viết hoa: tháng Giêng, tháng Tám (Nghị định 30/2020/NĐ-CP, Phụ lục II, V.8).',
    pattern: new RegExp(
      `(?<=(?:hết|rằm|đầu|cuối|giữa|vào|trong|chiều|sáng) )([Tt]háng )(${MONTHS_OF_WORDS})(?= (?:âm lịch|năm nay|năm ngoái|năm sau|tới|này|vừa qua)|[,.;])`,
      'gu'
    ),
    fix: ([, before, name]) => before! + name![0]!.toUpperCase() + name!.slice(1),
    examples: {
      wrong: [
        { text: 'Lễ hội diễn ra vào tháng giêng âm lịch.', fixed: 'Lễ hội diễn ra vào tháng Giêng âm lịch.' }
      ],
      right: ['Lễ hội vào tháng Giêng âm lịch.', 'Làm trong tháng năm ngày, hai tháng nữa.']
    }
  }),
  patternRule({
    id: 'impossible-time',
    layer: 'style',
    severity: 'must',
    title: 'Giờ không có trên đồng hồ',
    message: 'Đồng hồ không có giờ này.',
    pattern:
      /(?<!\d|\d[.,])\d{1,2} ?(?:giờ|h|g) ?[6-9]\d(?: phút)?(?![\d.,]|\p{L}| (?:km|m|người))|(?<=(?:lúc|cửa đến) )(?:2[5-9]|[3-9]\d) ?(?:giờ|h)(?!\p{L})/gu,
    fix: null,
    examples: {
      wrong: [{ text: 'Họp lúc 8 giờ 75 phút.' }, { text: 'Bắt đầu lúc 25 giờ.' }],
      right: ['Họp lúc 8 giờ 45 phút.', 'Làm việc 48 giờ mỗi tuần, chạy 12 giờ 30 phút.']
    }
  })
]
