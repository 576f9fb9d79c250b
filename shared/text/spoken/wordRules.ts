import { isSyllable } from '../proofing/syllable'
import { ABBREVIATION_READINGS } from './abbreviationReadings'
import { sayLetters } from './spokenLetters'
import { sayDigits, sayWhole } from './spokenNumbers'
import type { SpokenRule } from './spokenPlace'

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')

/** Where a writing that begins and ends like this stands for itself, and is no piece of a longer word or number. */
function standingAlone(written: string): string {
  const begin = /^\p{L}/u.test(written)
    ? '(?<!\\p{L})'
    : /^\p{N}/u.test(written)
      ? '(?<![\\p{L}\\p{N}]|\\p{N}[.,/:–-])'
      : ''
  const end = /\p{L}$/u.test(written)
    ? '(?![\\p{L}\\p{N}])'
    : /\p{N}$/u.test(written)
      ? '(?![\\p{L}\\p{N}]|[.,/:–-]\\p{N})'
      : ''
  return begin + escape(written) + end
}

/** These very writings, the longest first, where they stand for themselves. */
export function ownRule(readings: ReadonlyMap<string, string>): SpokenRule[] {
  const known = [...readings.keys()].filter((each) => each !== '').sort((a, b) => b.length - a.length)
  if (known.length === 0) return []
  return [
    {
      kind: 'own',
      pattern: new RegExp(known.map(standingAlone).join('|'), 'gu'),
      say: ([whole]) => readings.get(whole) ?? null
    }
  ]
}

const SIGNS: Readonly<Record<string, string>> = {
  '@': 'a còng',
  '.': 'chấm',
  '-': 'gạch ngang',
  _: 'gạch dưới',
  '/': 'gạch chéo',
  '?': 'hỏi chấm',
  '=': 'bằng',
  '&': 'và',
  '#': 'thăng',
  '%': 'phần trăm',
  '+': 'cộng',
  ':': 'hai chấm',
  '~': 'dấu ngã'
}

/** An address as it is dictated. Parts without a vowel are spelt. */
function sayAddress(address: string): string {
  const parts = address.replace(/^https?:\/\//u, '').match(/\p{L}+|\d+|[^\p{L}\d]/gu) ?? []
  return parts
    .map((part) => {
      if (/^\d/.test(part)) return sayDigits(part)
      if (/^\p{L}/u.test(part)) return /[aeiouyà-ỹ]/iu.test(part) ? part : sayLetters(part)
      return SIGNS[part] ?? part
    })
    .join(' ')
}

const ADDRESS_END = /[.,;:!?)\]”"'»]+$/u

export const addressRules: readonly SpokenRule[] = [
  {
    kind: 'address',
    pattern: /(?<![\p{L}\p{N}])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu,
    say: ([whole]) => sayAddress(whole)
  },
  {
    kind: 'address',
    pattern:
      /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>“”]{1,400}|(?<![\p{L}\p{N}@.-])(?:[\w-]{1,63}\.){1,4}(?:vn|com|net|org|info|edu|gov)(?:\/[^\s<>“”]{0,300})?(?![\p{L}\p{N}])/gu,
    say: ([whole]) => {
      const end = ADDRESS_END.exec(whole)?.[0] ?? ''
      return sayAddress(whole.slice(0, whole.length - end.length)) + end
    }
  }
]

/** Letters of documents' symbols: kinds of documents and who issued them (Nghị định 30/2020/NĐ-CP, Hướng dẫn 36-HD/VPTW). */
const SYMBOL_WORDS: Readonly<Record<string, string>> = {
  KL: 'kết luận',
  NQ: 'nghị quyết',
  NQLT: 'nghị quyết liên tịch',
  CT: 'chỉ thị',
  QĐ: 'quyết định',
  QĐi: 'quy định',
  QyĐ: 'quy định',
  NĐ: 'nghị định',
  TT: 'thông tư',
  TTLT: 'thông tư liên tịch',
  HD: 'hướng dẫn',
  KH: 'kế hoạch',
  BC: 'báo cáo',
  TB: 'thông báo',
  CV: 'công văn',
  CTr: 'chương trình',
  CTHĐ: 'chương trình hành động',
  TTr: 'tờ trình',
  ĐA: 'đề án',
  PA: 'phương án',
  QC: 'quy chế',
  CĐ: 'công điện',
  L: 'luật',
  PL: 'pháp lệnh',
  TW: 'Trung ương',
  TƯ: 'Trung ương',
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  CTN: 'Chủ tịch nước',
  BCT: 'Bộ Chính trị',
  BBT: 'Ban Bí thư',
  VPTW: 'Văn phòng Trung ương',
  BTGTW: 'Ban Tuyên giáo Trung ương',
  BTG: 'Ban Tuyên giáo',
  BTV: 'Ban Thường vụ',
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  QH: 'Quốc hội',
  MTTQ: 'Mặt trận Tổ quốc',
  QU: 'Quận ủy',
  ĐU: 'Đảng ủy'
}
const BODY = /^(QH|UBTVQH)(\d{1,3})$/u

export const symbolRules: readonly SpokenRule[] = [
  {
    kind: 'symbol',
    pattern:
      /(?<![\p{L}\p{N}/.,])(\d{1,5})(?:\/((?:19|20)\d{2}))?((?:[-–/]\p{Lu}\p{L}{0,9}\d{0,3}){1,5})(?![\p{L}\p{N}])/gu,
    say: ([, number, year, letters], { speech }) => {
      let isDoubtful = false
      const said = letters!
        .split(/[-–/]/u)
        .filter((part) => part !== '')
        .map((part) => {
          const body = BODY.exec(part)
          if (body) return `${SYMBOL_WORDS[body[1]!]!} khóa ${sayWhole(body[2]!, speech)}`
          const known = SYMBOL_WORDS[part]
          if (known) return known
          isDoubtful = true
          const [, name = '', figures = ''] = /^(\p{L}+)(\d*)$/u.exec(part) ?? []
          const spelt = ABBREVIATION_READINGS.get(name) ?? sayLetters(name)
          return figures === '' ? spelt : `${spelt} ${sayWhole(figures, speech)}`
        })
      const head = sayWhole(String(Number(number)), speech)
      const inYear = year === undefined ? [] : [`năm ${sayWhole(year, speech)}`]
      return { spoken: [head, ...inYear, ...said].join(', '), isDoubtful }
    }
  }
]

const NAMES = [...ABBREVIATION_READINGS.keys()].sort((a, b) => b.length - a.length)
/** A dot that belongs to it is no full stop: a name follows. */
const asPattern = (name: string) =>
  escape(name) + (name.endsWith('.') ? '(?=\\s?[\\p{Lu}\\d])' : '(?!\\p{L})')
/** "TS." before a name: the dot belongs to the title. */
const TITLES = 'PGS|GS|TS|ThS|BS|KS|KTS|LS|NSND|NSƯT|NGND|NGƯT'

export const abbreviationRules: readonly SpokenRule[] = [
  {
    kind: 'abbreviation',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:${TITLES})\\.(?=\\s?\\p{Lu})|${NAMES.map(asPattern).join('|')})`,
      'gu'
    ),
    say: ([whole]) => ABBREVIATION_READINGS.get(whole) ?? ABBREVIATION_READINGS.get(whole.slice(0, -1))!
  }
]

const VOWEL = /[aăâeêioôơuưà-ỷ]/iu
const isCapitals = (word: string) => /^\p{Lu}{2,}$/u.test(word)
/** The word beside this place, without marks of punctuation. */
const wordBefore = (text: string) => /(\p{L}+)[\s,–-]*$/u.exec(text)?.[1] ?? ''
const wordAfter = (text: string) => /^[\s,–-]*(\p{L}+)/u.exec(text)?.[1] ?? ''

export const unknownRules: readonly SpokenRule[] = [
  {
    kind: 'unknown',
    pattern: /(?<![\p{L}\p{N}])\p{Lu}{2,12}(?![\p{L}])/gu,
    say: ([whole], { before, after }) => {
      // A line in capitals: words, not abbreviations.
      const isWord = isSyllable(whole.toLocaleLowerCase('vi'))
      const isAmongCapitals = isCapitals(wordBefore(before)) || isCapitals(wordAfter(after))
      if (isWord && (isAmongCapitals || /[^\u0000-\u007fĐ]/u.test(whole))) return null
      // What can be said as a word may be one: whoever reads decides.
      const isSaid = VOWEL.test(whole) && whole.length > 4
      return { spoken: isSaid ? whole : sayLetters(whole), isDoubtful: true }
    }
  },
  {
    // "VNeID", "TTg": capitals and small letters in one
    kind: 'unknown',
    pattern: /(?<![\p{L}\p{N}])(?=\p{L}{0,6}\p{Lu}\p{L}{0,6}\p{Lu})\p{L}{2,14}(?![\p{L}])/gu,
    say: ([whole]) => (isCapitals(whole) ? null : { spoken: whole, isDoubtful: true })
  }
]
