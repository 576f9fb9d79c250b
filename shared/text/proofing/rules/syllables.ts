import type { ProofLine, Word } from '../proofLine'
import type { ProofSettings } from '../proofSettings'
import type { Hit, LineRule } from '../rule'
import { suggestSyllables } from '../suggestSyllables'
import { isSyllable, likeCase, parseSyllable, withTone, type Syllable } from '../syllable'
import { decodeTelex, decodeVni } from '../typingKeys'
import { FOREIGN_WORDS } from '../words/foreignWords'

const isAscii = (word: string) => !/[^a-z]/.test(word)

/** Part of a chain such as "ki-lô-mét", of "H’Bích", or of "km/h": spelled after another language. */
function isChained({ text }: ProofLine, { from, to }: Word): boolean {
  const [before, after] = [text[from - 1], text[to]]
  if ((before === undefined || before === ' ') && (after === undefined || after === ' ')) return false
  return (
    (before !== undefined && /[-‐’'/.]/.test(before) && /[\p{L}\d]/u.test(text[from - 2] ?? '')) ||
    (after !== undefined && /[-‐’'/]/.test(after) && /[\p{L}\d]/u.test(text[to + 1] ?? ''))
  )
}

/** A capital inside a sentence begins a name; a row of capitals without tones is an abbreviation. */
const isName = (word: Word) => word.isCapital && !word.isFirst && !word.isAllCapital

/** No syllable whatever its tone, nor left-over keys: a word of another language. */
const isUnknown = (word: Word) =>
  isAscii(word.lower) && withTone(word.lower, 'sắc') === null && decodeTelex(word.lower) === null

const REACH = 3

/** Words beside each other that are not Vietnamese are a phrase of another language. */
function isForeignPhrase({ words }: ProofLine, index: number): boolean {
  if (!isAscii(words[index]!.lower)) return false
  for (let at = index; at > Math.max(0, index - REACH) && words[at]!.isJoined; at--)
    if (isUnknown(words[at - 1]!)) return true
  for (let at = index + 1; at <= index + REACH && words[at]?.isJoined; at++)
    if (isUnknown(words[at]!)) return true
  return false
}

function* spelledWords(line: ProofLine): Iterable<readonly [word: Word, index: number]> {
  for (const [index, word] of line.words.entries())
    if (!word.isShielded && word.lower.length > 1 && !isChained(line, word) && !FOREIGN_WORDS.has(word.lower))
      yield [word, index]
}

const place = ({ old, new: modern }: Syllable, { toneStyle }: ProofSettings) =>
  toneStyle === 'new' ? modern : old

const hit = (word: Word, ...fixes: readonly string[]): Hit => ({
  from: word.from,
  to: word.to,
  fixes: fixes.map((fix) => likeCase(fix, word.text))
})

/** More than one sign of Telex: "Boots" is a word, "Ddoanf" is none. */
const isSureTelex = (lower: string) => /^dd|w.*[wsfrxj]|(?:aa|ee|oo).*[sfrxj]/.test(lower)

/** Words with keys of Telex left over, and what they were meant to be. */
function* findTelex(line: ProofLine, isSure: boolean): Iterable<Hit> {
  for (const [word, index] of spelledWords(line)) {
    if (!isAscii(word.lower) || isSyllable(word.lower) || word.isAllCapital) continue
    const made = decodeTelex(word.lower)
    if (made === null || isSureTelex(word.lower) !== isSure || isForeignPhrase(line, index)) continue
    if (isSure || !word.isCapital) yield hit(word, made)
  }
}

/** Words with digits of VNI left over. One digit at the end of a syllable is rather the number of a note. */
function* findVni({ text, isShielded }: ProofLine): Iterable<Hit> {
  for (const { 0: chunk, index: from } of text.matchAll(VNI_WORD)) {
    const lower = chunk.toLowerCase()
    const to = from + chunk.length
    if (chunk === chunk.toUpperCase() || isShielded(from, to)) continue
    const isSure = /\d.*\d/.test(lower) || !isSyllable(lower.replace(/\d/g, ''))
    const made = isSure ? decodeVni(lower) : null
    if (made !== null) yield { from, to, fixes: [likeCase(made, chunk.replace(/\d/g, ''))] }
  }
}

const VNI_WORD = /(?<![\p{L}\d.,/-])[a-zA-Z]+\d[a-zA-Z\d]*(?![\p{L}\d/-])/gu

const typingKeys: LineRule = {
  id: 'typing-keys',
  layer: 'syllable',
  severity: 'must',
  scope: 'line',
  title: 'Sót phím gõ',
  message: 'Còn sót phím gõ Telex hoặc VNI: bộ gõ đã tắt khi gõ chữ này.',
  *find(line) {
    yield* findTelex(line, true)
    yield* findVni(line)
  },
  examples: {
    wrong: [
      { text: 'Sáng nay, ddoanf đến nơi.', fixed: 'Sáng nay, đoàn đến nơi.' },
      { text: 'Tieengs trống vang lên.', fixed: 'Tiếng trống vang lên.' },
      { text: 'Hội tie61p nhận quà.', fixed: 'Hội tiếp nhận quà.' }
    ],
    right: [
      'Nghe nhạc jazz, xem phim trên internet.',
      'Ông Max Boots đến từ Texas.',
      'Khổ giấy A4, thép H2, khí CO2.',
      'Bà nói: “The queen was too far from here”.'
    ]
  }
}

const typingKey: LineRule = {
  id: 'typing-key',
  layer: 'syllable',
  severity: 'should',
  scope: 'line',
  title: 'Có thể sót một phím gõ',
  message: 'Có thể còn sót một phím gõ Telex.',
  find: (line) => findTelex(line, false),
  examples: {
    wrong: [{ text: 'Múa hats trên sân.', fixed: 'Múa hát trên sân.' }],
    right: ['Đi bus, đổ gas, xem game show.', 'Bà nói: “This car was too fast”.']
  }
}

const tonePlace: LineRule = {
  id: 'tone-place',
  layer: 'syllable',
  severity: 'should',
  scope: 'line',
  title: 'Đặt sai chỗ dấu thanh',
  message: 'Dấu thanh đặt sai chữ cái.',
  *find(line, settings) {
    for (const [word] of spelledWords(line)) {
      const syllable = parseSyllable(word.lower)
      if (!syllable || syllable.marks !== 1) continue
      if (word.lower !== syllable.old && word.lower !== syllable.new)
        yield hit(word, place(syllable, settings))
    }
  },
  examples: {
    wrong: [
      { text: 'Ngừơi dân đựơc hỗ trợ.', fixed: 'Người dân được hỗ trợ.' },
      { text: 'Chị hòan thành sớm.', fixed: 'Chị hoàn thành sớm.' }
    ],
    right: ['Hòa bình và hoà bình, ủy ban và uỷ ban.', 'Quý vị, giếng nước, gìn giữ.']
  }
}

const toneTwice: LineRule = {
  id: 'tone-twice',
  layer: 'syllable',
  severity: 'should',
  scope: 'line',
  title: 'Thừa dấu thanh',
  message: 'Một tiếng chỉ mang một dấu thanh.',
  *find(line, settings) {
    for (const [word] of spelledWords(line)) {
      const syllable = parseSyllable(word.lower)
      if (syllable && syllable.marks > 1) yield hit(word, place(syllable, settings))
    }
  },
  examples: {
    wrong: [{ text: 'Khu vườn rộng ngườì đông.', fixed: 'Khu vườn rộng người đông.' }],
    right: ['Khu vườn rộng, người đông.']
  }
}

const impossible: LineRule = {
  id: 'impossible-syllable',
  layer: 'syllable',
  severity: 'should',
  scope: 'line',
  title: 'Tiếng không có trong tiếng Việt',
  message: 'Tiếng Việt không có tiếng này: có thể gõ thừa, thiếu hoặc nhầm chữ.',
  *find(line) {
    const { words } = line
    for (const [word, index] of spelledWords(line)) {
      const { lower } = word
      if (parseSyllable(lower) || isForeignPhrase(line, index) || isName(word)) continue
      if (word.isAllCapital && !/[\u0300\u0301\u0303\u0309\u0323]/.test(word.text.normalize('NFD'))) continue
      if (isAscii(lower) && decodeTelex(lower) !== null) continue
      const before = word.isJoined ? words[index - 1]?.lower : undefined
      const after = words[index + 1]?.isJoined ? words[index + 1]!.lower : undefined
      const fixes = suggestSyllables(lower, before, after)
      if (word.isCapital && (isAscii(lower) || fixes.length === 0)) continue
      yield hit(word, ...fixes)
    }
  },
  examples: {
    wrong: [
      { text: 'Nghành giáo dục.', fixed: 'Ngành giáo dục.' },
      { text: 'Các em hoc sinh.', fixed: 'Các em học sinh.' },
      { text: 'Tăng cuờng kiểm tra.', fixed: 'Tăng cường kiểm tra.' }
    ],
    right: [
      'Xã Krông Na, tỉnh Đắk Lắk.',
      'Đạp xe 5 km, uống protein, hát karaoke.',
      'Ki-lô-mét và xăng-ti-mét, chị H’Bích, UBND, LĐLĐ.',
      'Ông António Guterres nói: “Think globally, act locally”.'
    ]
  }
}

/** Office words that begin with a capital and are no names. */
const CAPITAL_OFFICE = /^(?:ủy|uỷ)$/

const toneStyle: LineRule = {
  id: 'tone-style',
  layer: 'syllable',
  severity: 'should',
  scope: 'line',
  title: 'Kiểu đặt dấu thanh của ấn phẩm',
  message: 'Ấn phẩm dùng một kiểu đặt dấu thanh ở các vần oa, oe, uy để ngỏ.',
  *find(line, settings) {
    if (settings.toneStyle === 'either') return
    for (const [index, word] of line.words.entries()) {
      const syllable = word.isShielded ? null : parseSyllable(word.lower)
      if (!syllable || syllable.old === syllable.new || syllable.marks !== 1) continue
      const right = place(syllable, settings)
      const other = settings.toneStyle === 'new' ? syllable.old : syllable.new
      if (word.lower !== other || line.isQuoted(word.from)) continue
      const next = line.words[index + 1]
      const isOwn =
        word.isCapital && !word.isAllCapital && (!word.isFirst || (next?.isJoined && next.isCapital))
      if (!isOwn || CAPITAL_OFFICE.test(word.lower)) yield hit(word, right)
    }
  },
  examples: {
    wrong: [
      { text: 'Ủy ban mạnh khỏe.', fixed: 'Uỷ ban mạnh khoẻ.', settings: { toneStyle: 'new' } },
      { text: 'Hoà nhạc, thuỷ triều.', fixed: 'Hòa nhạc, thủy triều.', settings: { toneStyle: 'old' } }
    ],
    right: [
      'Hòa và hoà.',
      { text: 'Anh Nguyễn Văn Thuý nói: “khoẻ lắm”.', settings: { toneStyle: 'old' } },
      { text: 'Quý vị, hoàn thành, khoẻ mạnh.', settings: { toneStyle: 'new' } }
    ]
  }
}

/** What one syllable alone gives away. */
export const syllableRules: readonly LineRule[] = [
  typingKeys,
  typingKey,
  tonePlace,
  toneTwice,
  impossible,
  toneStyle
]
