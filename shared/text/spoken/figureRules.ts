import { sayDigits, sayNumber, sayOrdinal, sayWhole, type Speech } from './spokenNumbers'
import { readRoman, sayLetters } from './spokenLetters'
import type { SpokenRule } from './spokenPlace'

/** A dash between two of a range: of any length. */
const DASH = '\\s{0,2}[-–—]\\s{0,2}'
const isDay = (day: number, month: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!

/** The first ten days are "mùng". */
const sayDay = (day: number, speech: Speech) => `${day <= 10 ? 'mùng ' : ''}${sayWhole(String(day), speech)}`
const sayMonth = (month: number, speech: Speech) => `tháng ${sayOrdinal(month, false, speech)}`
const sayYear = (year: string | undefined, speech: Speech) =>
  year === undefined ? '' : ` năm ${sayWhole(year, speech)}`

/** Whether the word "ngày" has to be said, or stands there already. */
const needsDayWord = (before: string) =>
  !/(?:(?:ngày|mùng|mồng)|ngày\s\d{1,2}(?:,\s\d{1,2}){0,4}\svà)\s*$/iu.test(before)
const dayWord = (before: string) => (needsDayWord(before) ? 'ngày ' : '')

const DATE_CUE =
  /(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|nay|qua|dịp|lễ|từ|đến|khánh|trước|sau|hạn|mùng|mồng|(?:thứ\s\p{L}{2,4})|nhật|ngày\s\d{1,2}\svà),?\s*\(?$/iu
const SHARE_CUE = /(?:hơn|gần|khoảng|chiếm|đạt|được|còn|tới|là|có|quá|ít nhất|với)\s*$/iu
const PLACE_CUE = /(?:số|nhà|hẻm|ngõ|ngách|kiệt|lô)\s*$/iu

export const dateRules: readonly SpokenRule[] = [
  {
    // 21–27/11/2026, 30/10–2/11
    kind: 'date',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}/.,])(\\d{1,2})(?:/(\\d{1,2}))?${DASH}(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?![\\p{L}\\p{N}/])`,
      'gu'
    ),
    say: ([, from, fromMonth, to, month, year], { before, speech }) => {
      const [first, last, inMonth] = [Number(from), Number(to), Number(month)]
      const firstMonth = fromMonth === undefined ? inMonth : Number(fromMonth)
      if (!isDay(first, firstMonth) || !isDay(last, inMonth)) return null
      const ownMonth = fromMonth === undefined ? '' : ` ${sayMonth(firstMonth, speech)}`
      return `${dayWord(before)}${sayDay(first, speech)}${ownMonth} đến ngày ${sayDay(last, speech)} ${sayMonth(inMonth, speech)}${sayYear(year, speech)}`
    }
  },
  {
    kind: 'date',
    pattern: /(?<![\p{L}\p{N}/.,])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\p{L}\p{N}]|[/.,-]\d)/gu,
    say: ([, day, , month, year], { before, speech }) =>
      isDay(Number(day), Number(month))
        ? `${dayWord(before)}${sayDay(Number(day), speech)} ${sayMonth(Number(month), speech)}${sayYear(year, speech)}`
        : null
  },
  {
    kind: 'date',
    pattern: /(?<![\p{L}\p{N}/.,-])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}]|[/.,-]\d)/gu,
    say: ([, year, month, day], { before, speech }) =>
      isDay(Number(day), Number(month))
        ? `${dayWord(before)}${sayDay(Number(day), speech)} ${sayMonth(Number(month), speech)}${sayYear(year, speech)}`
        : null
  },
  {
    // tháng 11/2026
    kind: 'date',
    pattern: /(?<![\p{L}\p{N}/.,-])(\d{1,2})\/((?:19|20)\d{2})(?![\p{L}\p{N}/]|[.,]\d)/gu,
    say: ([, month, year], { before, speech }) => {
      const value = Number(month)
      if (value < 1 || value > 12 || /(?:số|quý)\s*$/iu.test(before)) return null
      const said = `${sayOrdinal(value, false, speech)}${sayYear(year, speech)}`
      return /tháng\s*$/iu.test(before) ? said : `tháng ${said}`
    }
  },
  {
    // 22/11, or a share: "2/3 số hộ"
    kind: 'date',
    pattern: /(?<![\p{L}\p{N}/.,-])(\d{1,2})([/-])(\d{1,2})(?![\p{L}\p{N}/]|[.,-]\d|%)/gu,
    say: ([, left, sign, right], { before, after, speech }) => {
      const [day, month] = [Number(left), Number(right)]
      const isNamed = DATE_CUE.test(before)
      if (!isDay(day, month) || (sign === '-' && !isNamed)) return null
      if (
        !isNamed &&
        (SHARE_CUE.test(before) || PLACE_CUE.test(before) || /^\s+(?:số|tổng|diện tích)/iu.test(after))
      )
        return null
      return {
        spoken: `${dayWord(before)}${sayDay(day, speech)} ${sayMonth(month, speech)}`,
        isDoubtful: !isNamed && day <= 12
      }
    }
  }
]

/** "bảy giờ ba mươi phút"; of a full hour the minutes are not said. */
function sayClock(hour: string, minute: string | undefined, speech: Speech): string | null {
  if (Number(hour) > 24 || Number(minute ?? '0') > 59) return null
  const minutes = Number(minute ?? '0')
  const said = `${sayWhole(String(Number(hour)), speech)} giờ`
  return minutes === 0 ? said : `${said} ${sayWhole(String(minutes), speech)} phút`
}

export const timeRules: readonly SpokenRule[] = [
  {
    kind: 'time',
    pattern:
      /(?<![\p{L}\p{N}:.,])(\d{1,2})(?:(?:[hg]|\s?giờ\s?)(\d{2})?|:(\d{2}))(?:\s?(?:phút|[p']))?(?![\p{L}\p{N}:])/gu,
    say: ([whole, hour, minute, other], { speech }) => {
      // "7 giờ" is words already but for its number.
      if (minute === undefined && other === undefined && /phút/u.test(whole)) return null
      const said = sayClock(hour!, minute ?? other, speech)
      return said === null ? null : said + (/\s$/u.test(whole) ? ' ' : '')
    }
  }
]

const RANKED = /(?:thứ|hạng)\s+$/iu

export const romanRules: readonly SpokenRule[] = [
  {
    kind: 'roman',
    pattern:
      /(?<=(?:hội|khóa|khoá|thứ|quý|thế kỷ|thế kỉ|kỳ|chương|phần|mục|lục|hạng|loại|đoạn|tập|đợt|khu|vùng|cấp|đảng|bậc|vòng|nhóm|bảng|lớp|và|đến)\s{1,3})([IVXLC]{1,7})(?:\/(\d{4}))?(?![\p{L}\p{N}])/giu,
    say: ([whole, numeral, year], { before, speech }) => {
      const value = readRoman(numeral!)
      // Single C and L after "lớp", "bảng", "nhóm" are names.
      if (value === null || whole !== whole.toLocaleUpperCase('vi') || /^[CL]$/.test(numeral!)) return null
      const said = RANKED.test(before) ? sayOrdinal(value, true, speech) : sayWhole(String(value), speech)
      return said + sayYear(year, speech)
    }
  },
  {
    kind: 'roman',
    pattern: /(?<![\p{L}\p{N}.&-])([IVX]{2,6})(?![\p{L}\p{N}&])/gu,
    say: ([, numeral], { speech }) => {
      const value = readRoman(numeral!)
      return value === null ? null : { spoken: sayWhole(String(value), speech), isDoubtful: true }
    }
  },
  {
    // "I. Kết quả", at the head of a line
    kind: 'roman',
    pattern: /^[IVX](?=[.)]\s)/gu,
    say: ([numeral], { speech }) => sayWhole(String(readRoman(numeral)!), speech)
  }
]

const FIGURE = '\\d{1,3}(?:\\.\\d{3}){1,6}(?:,\\d{1,9})?|\\d{1,40}(?:,\\d{1,9})?'
const valueOf = (written: string) => Number(written.replaceAll('.', '').replace(',', '.'))

/** "thứ 4", "tháng 4" are "tư"; "thứ 1" is "nhất". */
function sayFigure(written: string, before: string, speech: Speech): string {
  const value = valueOf(written)
  if (/(?:thứ|hạng)\s*$/iu.test(before) && Number.isInteger(value) && value < 100)
    return sayOrdinal(value, /thứ\s*$/iu.test(before), speech)
  if (/tháng\s*$/iu.test(before) && value === 4) return 'tư'
  return sayNumber(written, speech)
}

/** "ngày 7 và 8/11": a day of the month, not a number of days. */
const isDayAlone = (written: string, before: string, after: string) =>
  /^\d{1,2}$/.test(written) &&
  isDay(Number(written), 1) &&
  /(?<!mỗi\s)ngày\s$/iu.test(before) &&
  /^(?:\s(?:và|đến|tới|tháng)\s|,\s\d)/iu.test(after)

export const numberRules: readonly SpokenRule[] = [
  {
    kind: 'number',
    pattern: /(?<=\p{L})-(\d{1,4})(?![\p{L}\p{N}]|[.,/-]\d)/gu,
    say: ([, digits], { speech }) => ` ${sayWhole(digits!, speech)}`
  },
  {
    kind: 'number',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}/.,-])(${FIGURE})(%?)${DASH}(${FIGURE})(?![\\p{L}\\p{N}/]|[-.,]\\d)`,
      'gu'
    ),
    say: ([, from, percent, to], { before, speech }) => {
      const isRange = valueOf(from!) < valueOf(to!)
      const left = sayFigure(from!, before, speech) + (percent === '' ? '' : ' phần trăm')
      return {
        spoken: `${left}${isRange ? ' đến ' : ', '}${sayFigure(to!, before, speech)}`,
        isDoubtful: !isRange
      }
    }
  },
  {
    kind: 'number',
    pattern: /(?<![\p{L}\p{N}/.,-])(\d{1,6})\/(\d{1,6})(?![\p{L}\p{N}/]|[.,]\d)/gu,
    say: ([, above, below], { before, speech }) => {
      const isShare = Number(above) < Number(below) && Number(below) <= 100 && !PLACE_CUE.test(before)
      const said = isShare ? sayOrdinal(Number(below), false, speech) : sayWhole(below!, speech)
      return {
        spoken: `${sayWhole(above!, speech)} ${isShare ? 'phần' : 'trên'} ${said}`,
        isDoubtful: isShare && Number(below) > 10 && !SHARE_CUE.test(before)
      }
    }
  },
  {
    kind: 'number',
    pattern: new RegExp(`(?<=^|[\\s(“"])[-−](${FIGURE})(?![\\p{L}\\p{N}]|[.,]\\d)`, 'gu'),
    say: ([, written], { speech }) => `âm ${sayNumber(written!, speech)}`
  },
  {
    // Decimals with a dot, versions, numbered headings: "3.5"
    kind: 'number',
    pattern: /(?<![\p{L}\p{N}])\d{1,9}(?:[.,]\d{1,9}){1,5}(?![\p{L}\p{N}])/gu,
    say: ([whole], { speech }) => {
      if (new RegExp(`^(?:${FIGURE})$`, 'u').test(whole)) return null
      const parts = whole.split(/[.,]/).map((part) => sayWhole(part, speech))
      return { spoken: parts.join(' chấm '), isDoubtful: true }
    }
  },
  {
    kind: 'number',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${FIGURE})(?!\\p{N})`, 'gu'),
    say: ([, written], { before, after, speech }) =>
      isDayAlone(written!, before, after)
        ? sayDay(Number(written), speech)
        : sayFigure(written!, before, speech)
  },
  {
    // What is left of figures among letters: "5A1", "Covid-19", "50m"
    kind: 'number',
    pattern: /[.,]?\d+/gu,
    say: ([whole], { speech }) => {
      const digits = whole.replace(/[.,]/, '')
      return `${whole === digits ? '' : `${whole[0]!} `}${sayWhole(digits, speech)}`
    }
  },
  {
    kind: 'number',
    pattern: /\p{N}/gu,
    say: ([sign], { speech }) => {
      const plain = sign.normalize('NFKC')
      const share = /^(\d+)⁄(\d+)$/u.exec(plain)
      const said = share
        ? `${sayWhole(share[1]!, speech)} phần ${sayOrdinal(Number(share[2]), false, speech)}`
        : /^\d+$/.test(plain)
          ? sayWhole(plain, speech)
          : (sayRoman(plain, speech) ?? sign)
      return { spoken: said, isDoubtful: true }
    }
  }
]

function sayRoman(text: string, speech: Speech): string | null {
  const value = readRoman(text)
  return value === null ? null : sayWhole(String(value), speech)
}

export const phoneRules: readonly SpokenRule[] = [
  {
    kind: 'phone',
    pattern:
      /(?<![\p{L}\p{N}.,/-])(?:\+84[ .-]?\d{1,3}|\(?0\d{1,4}\)?|1[89]00)(?:[ .-]?\d{2,4}){1,4}(?![\p{L}\p{N}]|[.,/-]\d)/gu,
    say: ([whole]) => {
      const count = whole.replace(/\D/g, '').length
      // "028 3" is no number of a telephone, and "1900 1975" may be years.
      if (count < 8 || count > 13) return null
      const plus = whole.startsWith('+') ? 'cộng ' : ''
      const groups = whole.split(/[ .()+-]+/).filter((group) => group !== '')
      return plus + groups.map(sayDigits).join(', ')
    }
  },
  {
    // Short numbers that are called: 113, 114, 1022
    kind: 'phone',
    pattern:
      /(?<=(?:gọi|tổng đài|nóng|thoại|hotline|ĐT|máy)(?:\s*:|\s+số)?:?\s{1,2})\d{3,5}(?![\p{L}\p{N}]|[.,/-]\d)/giu,
    say: ([whole]) => sayDigits(whole)
  }
]

export const codeRules: readonly SpokenRule[] = [
  {
    // Letters and figures in one: "4G", "12B", "CO2", "H5N1"
    kind: 'number',
    pattern:
      /(?<![\p{L}\p{N}])(?:\p{Lu}{1,3}\d{1,4}|\d{1,4}\p{Lu}{1,2})(?:\p{Lu}{0,2}\d{0,4})(?![\p{L}\p{N}])/gu,
    say: ([whole], { speech }) => {
      const parts = whole.match(/\d+|\p{Lu}+/gu) ?? []
      const said = parts.map((part) => (/\d/.test(part) ? sayWhole(part, speech) : sayLetters(part)))
      return { spoken: said.join(' '), isDoubtful: parts.length > 2 }
    }
  }
]
