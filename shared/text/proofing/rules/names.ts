import { foldText } from '../../fold'
import type { ProofLine } from '../proofLine'
import type { ProofRule, TextRule } from '../rule'
import { isSyllable } from '../syllable'

interface Name {
  readonly line: ProofLine
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Family names that most Vietnamese carry: what begins with one is a person's name. Written for this project. */
const FAMILIES = new Set(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng mai tô
  tạ hà chu cao thái la lưu kiều châu tống từ quách triệu giang thạch sơn nghiêm hứa mạc khổng doãn đàm ông tăng kim lương`.split(
    /\s+/
  )
)

/** Runs of three or four syllables with capitals, beginning with a family name. */
function* listNames(line: ProofLine): Iterable<Name> {
  const { words, text } = line
  for (let at = 0; at < words.length; at++) {
    if (!FAMILIES.has(words[at]!.lower) || !words[at]!.isCapital) continue
    let end = at + 1
    while (
      end < words.length &&
      end - at < 4 &&
      words[end]!.isJoined &&
      words[end]!.isCapital &&
      !words[end]!.isAllCapital &&
      isSyllable(words[end]!.lower)
    )
      end++
    if (end - at < 3) continue
    const [from, to] = [words[at]!.from, words[end - 1]!.to]
    yield { line, from, to, text: text.slice(from, to) }
    at = end - 1
  }
}

/** What two spellings of one name share: letters without marks, "y" as "i". */
const shapeOf = (name: string) => foldText(name).replaceAll('y', 'i').replace(/\s+/g, ' ')

const nameTwice: TextRule = {
  id: 'name-spellings',
  layer: 'style',
  severity: 'should',
  scope: 'text',
  title: 'Một tên viết hai cách',
  message: 'Trong bài, tên này còn được viết cách khác: kiểm tra có phải cùng một người không.',
  *find({ lines }) {
    const byShape = new Map<string, Map<string, Name[]>>()
    for (const line of lines)
      for (const name of listNames(line)) {
        const spellings = byShape.get(shapeOf(name.text)) ?? new Map<string, Name[]>()
        byShape.set(shapeOf(name.text), spellings)
        spellings.set(name.text, [...(spellings.get(name.text) ?? []), name])
      }
    for (const spellings of byShape.values()) {
      if (spellings.size < 2) continue
      // The spelling that is used most is taken for right; of two equal ones, the first.
      const [[usual], ...others] = [...spellings].sort((a, b) => b[1].length - a[1].length) as [
        [string, Name[]],
        ...[string, Name[]][]
      ]
      for (const [, names] of others)
        for (const { line, from, to } of names)
          yield { line, from, to, fixes: [usual], message: `Trong bài, tên này còn được viết “${usual}”.` }
    }
  },
  examples: {
    wrong: [
      {
        text: 'Chị Nguyễn Thị Thu Thủy phát biểu.\nMọi người quý chị Nguyễn Thị Thu Thùy.',
        fixed: 'Chị Nguyễn Thị Thu Thủy phát biểu.\nMọi người quý chị Nguyễn Thị Thu Thủy.'
      }
    ],
    right: ['Chị Nguyễn Thị Thu Thủy và anh Nguyễn Văn Tuấn.', 'Ông Lê Hoàng Phúc, ông Lê Hoàng Phước Thọ.']
  }
}

const isValidOn = (day: string, { from, until }: { from: string | null; until: string | null }) =>
  (from === null || from <= day) && (until === null || day <= until)

const organisationDate: TextRule = {
  id: 'organisation-date',
  layer: 'style',
  severity: 'should',
  scope: 'text',
  title: 'Tên cơ quan vào ngày sự kiện',
  message: 'Vào ngày diễn ra sự kiện, cơ quan này không mang tên như vậy.',
  *find({ lines, day }, { organisations }) {
    if (day === null) return
    for (const organisation of organisations) {
      if (organisation.name === '' || isValidOn(day, organisation)) continue
      const { name, instead } = organisation
      for (const line of lines)
        for (let at = line.text.indexOf(name); at >= 0; at = line.text.indexOf(name, at + name.length)) {
          const isWhole = !/[\p{L}\d]/u.test(
            (line.text[at - 1] ?? ' ') + (line.text[at + name.length] ?? ' ')
          )
          if (isWhole)
            yield { line, from: at, to: at + name.length, fixes: instead === null ? [] : [instead] }
        }
    }
  },
  examples: {
    wrong: [
      {
        text: 'Quận ủy Bến Thượng họp.',
        fixed: 'Đảng ủy phường Bến Thượng họp.',
        day: '2025-08-01',
        settings: {
          organisations: [
            {
              name: 'Quận ủy Bến Thượng',
              from: null,
              until: '2025-06-30',
              instead: 'Đảng ủy phường Bến Thượng'
            }
          ]
        }
      }
    ],
    right: [
      {
        text: 'Quận ủy Bến Thượng họp.',
        day: '2024-08-01',
        settings: {
          organisations: [{ name: 'Quận ủy Bến Thượng', from: null, until: '2025-06-30', instead: null }]
        }
      },
      'Quận ủy Bến Thượng họp.'
    ]
  }
}

const photoMissing: TextRule = {
  id: 'photo-missing',
  layer: 'style',
  severity: 'must',
  scope: 'text',
  title: 'Nhắc “(ảnh)” mà không có ảnh',
  message: 'Bài nhắc tới ảnh nhưng không có ảnh nào.',
  *find({ lines, photos }) {
    if (photos > 0) return
    for (const line of lines)
      for (const { 0: found, index } of line.text.matchAll(
        /\((?:xem )?ảnh(?: (?:bên|trên|dưới|trái|phải))?\)/giu
      ))
        yield { line, from: index, to: index + found.length, fixes: [] }
  },
  examples: {
    wrong: [{ text: 'Đồng chí Trưởng ban chỉ đạo hội nghị (ảnh).' }],
    right: [
      { text: 'Đồng chí Trưởng ban chỉ đạo hội nghị (ảnh).', photos: 1 },
      'Thi ảnh đẹp (ảnh chụp bằng điện thoại).'
    ]
  }
}

/** One city's name, in the ways it is found. */
const CITY = /(?<![\p{L}\d])(?:TP\. ?HCM|TP HCM|TPHCM|Tp\.? ?HCM|T\.P\.? ?HCM)(?![\p{L}\d])/gu

const cityForms: TextRule = {
  id: 'city-forms',
  layer: 'style',
  severity: 'hint',
  scope: 'text',
  title: 'Một bài một cách viết TP.HCM',
  message: 'Trong một bài, tên viết tắt của thành phố viết một cách.',
  *find({ lines }) {
    let first: string | null = null
    for (const line of lines)
      for (const { 0: found, index } of line.text.matchAll(CITY)) {
        first ??= found
        if (found !== first) yield { line, from: index, to: index + found.length, fixes: [first] }
      }
  },
  examples: {
    wrong: [
      { text: 'Báo TP.HCM đưa tin.\nTrụ sở ở TP HCM.', fixed: 'Báo TP.HCM đưa tin.\nTrụ sở ở TP.HCM.' }
    ],
    right: ['Báo TP.HCM đưa tin.\nTrụ sở ở TP.HCM.']
  }
}

/** Names, and what the text says about itself. */
export const nameRules: readonly ProofRule[] = [nameTwice, organisationDate, photoMissing, cityForms]
