import { isCompound } from '../lexicon'
import type { ProofLine, Word } from '../proofLine'
import { patternRule, type LineRule, type ProofRule } from '../rule'
import { toKey } from '../syllable'
import { CAPITALISED } from '../words/capitals'

interface Phrase {
  readonly keys: readonly string[]
  /** Whether each syllable takes a capital; null where either is right. */
  readonly capitals: readonly (boolean | null)[]
}

const phrases = new Map<string, Phrase[]>()
for (const row of CAPITALISED.split('\n')) {
  const syllables = row.split(/[ -]+/).filter((each) => each !== '')
  if (syllables.length === 0) continue
  const bare = syllables.map((each) => each.replace('*', ''))
  const phrase: Phrase = {
    keys: bare.map((each) => toKey(each.toLowerCase())),
    capitals: syllables.map((each) =>
      each.startsWith('*') || each === 'ngày' ? null : each[0] !== each[0]!.toLowerCase()
    )
  }
  phrases.set(phrase.keys[0]!, [...(phrases.get(phrase.keys[0]!) ?? []), phrase])
}
for (const list of phrases.values()) list.sort((a, b) => b.keys.length - a.keys.length)

const withCapital = ({ text, lower }: Word, isCapital: boolean) =>
  isCapital ? text[0]!.toUpperCase() + text.slice(1) : lower

/** The words that a phrase covers, when it stands at this place with nothing but blanks or a dash inside. */
function matchAt({ words, text }: ProofLine, at: number, { keys }: Phrase): readonly Word[] | null {
  const found = words.slice(at, at + keys.length)
  if (found.length < keys.length) return null
  for (const [index, word] of found.entries()) {
    if (word.isShielded || word.key !== keys[index]) return null
    if (index > 0 && !/^[ \u00a0]+(?:[-–][ \u00a0]+)?$/.test(text.slice(found[index - 1]!.to, word.from)))
      return null
  }
  return found
}

const officeCapitals: LineRule = {
  id: 'office-capitals',
  layer: 'style',
  severity: 'should',
  scope: 'line',
  title: 'Viết hoa tên cơ quan, danh hiệu, ngày lễ',
  message: 'Viết hoa theo Nghị định 30/2020/NĐ-CP, Phụ lục II.',
  *find(line) {
    const { words, text } = line
    for (let at = 0; at < words.length; at++) {
      for (const phrase of phrases.get(words[at]!.key) ?? []) {
        const found = matchAt(line, at, phrase)
        if (!found) continue
        // "cán bộ y tế" is no ministry.
        const before = words[at]!.isJoined ? words[at - 1] : undefined
        if (before && isCompound(before.key, phrase.keys[0])) continue
        const isShouted = found.every(({ isAllCapital, text: each }) => isAllCapital || each.length === 1)
        let made = ''
        let end = found[0]!.from
        for (const [index, word] of found.entries()) {
          const wanted = phrase.capitals[index]!
          const isFree = wanted === null || (index === 0 && word.isFirst)
          made += text.slice(end, word.from) + (isFree ? word.text : withCapital(word, wanted))
          end = word.to
        }
        const from = found[0]!.from
        if (!isShouted && made !== text.slice(from, end)) yield { from, to: end, fixes: [made] }
        at += found.length - 1
        break
      }
    }
  },
  examples: {
    wrong: [
      { text: 'Họp tại Ủy Ban Nhân Dân quận.', fixed: 'Họp tại Ủy ban nhân dân quận.' },
      { text: 'Mừng ngày quốc khánh và tết nguyên đán.', fixed: 'Mừng ngày Quốc khánh và tết Nguyên đán.' },
      { text: 'Tặng danh hiệu Bà mẹ Việt Nam anh hùng.', fixed: 'Tặng danh hiệu Bà mẹ Việt Nam Anh hùng.' }
    ],
    right: [
      'Uỷ ban nhân dân quận, ỦY BAN NHÂN DÂN QUẬN.',
      'Tết Nguyên đán, tết Trung thu.',
      'Cách mạng tháng Tám, ngày làm việc.'
    ]
  }
}

const CHIEF =
  'chủ tịch|bí thư|trưởng ban|trưởng phòng|giám đốc|chủ nhiệm|viện trưởng|cục trưởng|vụ trưởng|tổng thư ký'

const raise = (title: string) =>
  title
    .toLowerCase()
    .replace(/^phó /, 'Phó ')
    .replace(/(?<=^|Phó )\p{Ll}/u, (letter) => letter.toUpperCase())

/** Capitals of places, bodies and titles. */
export const capitalRules: readonly ProofRule[] = [
  patternRule({
    id: 'numbered-place',
    layer: 'style',
    severity: 'should',
    title: 'Quận, phường đi với số',
    message:
      'Tên đơn vị hành chính đi với số viết hoa: Quận 5, Phường 12 (Nghị định 30/2020/NĐ-CP, Phụ lục II, III.1b).',
    pattern: /(?<!\p{L}|\d )(quận|phường)(?= \d{1,2}(?![\d/.,]\d|\d| (?:năm|tháng|người|hộ|nhà|đồng)))/gu,
    fix: ([found]) => found[0]!.toUpperCase() + found.slice(1),
    examples: {
      wrong: [{ text: 'Tuần tin quận 5 và phường 12.', fixed: 'Tuần tin Quận 5 và Phường 12.' }],
      right: ['Tuần tin Quận 5, các phường, 13 phường 5 năm liền.', 'Phường 1/3 số hộ.']
    }
  }),
  patternRule({
    id: 'title-capitals',
    layer: 'style',
    severity: 'should',
    title: 'Viết hoa chức vụ',
    message:
      'Chức vụ đi liền tên người hoặc tên cơ quan thì viết hoa: Phó Chủ tịch, Bí thư (Nghị định 30/2020/NĐ-CP, Phụ lục II, V.3).',
    pattern: new RegExp(
      `(?<!\\p{L})(?<!(?:các|những|nhiều|mỗi|từng|một|làm|chức|\\d) )(?:[Pp]hó (?:${CHIEF})|(?:phó )?(?:${CHIEF}))(?= \\p{Lu}\\p{L}+ \\p{L})`,
      'gu'
    ),
    fix: ([found]) => raise(found),
    examples: {
      wrong: [
        { text: 'Theo phó bí thư Quận ủy Trần Lệ Nhu.', fixed: 'Theo Phó Bí thư Quận ủy Trần Lệ Nhu.' },
        { text: 'Phó chủ tịch Lê Văn Ba đến dự.', fixed: 'Phó Chủ tịch Lê Văn Ba đến dự.' }
      ],
      right: [
        'Phó Chủ tịch Lê Văn Ba, giám đốc công ty, các bí thư Đảng ủy phường.',
        'Phó Trưởng ban Lê Thị Tư.'
      ]
    }
  }),
  patternRule({
    id: 'party-words',
    layer: 'style',
    severity: 'should',
    title: 'Viết hoa tổ chức Đảng đi với tên',
    message: 'Tên tổ chức Đảng đi liền tên riêng thì viết hoa: Đảng bộ Quận 7, Chi bộ Khu phố 3.',
    pattern:
      /(?<!\p{L})(?<!(?:các|những|mỗi|từng|\d) )đảng (bộ|ủy|uỷ)(?= (?:[Qq]uận|[Pp]hường) (?:\d|\p{Lu}))/gu,
    fix: ([found]) => `Đ${found.slice(1)}`,
    examples: {
      wrong: [{ text: 'Đại biểu đảng bộ Phường Gò Trâm.', fixed: 'Đại biểu Đảng bộ Phường Gò Trâm.' }],
      right: ['Đại biểu Đảng bộ Quận 7, các đảng bộ phường, lịch sử đảng bộ địa phương.']
    }
  }),
  officeCapitals
]
