import type { DocumentSymbol } from '../documentSymbols'
import type { ProofLine } from '../proofLine'
import { completeCitation, CONCLUSION } from '../registerLookup'
import { patternRule, type LineRule, type ProofRule, type TextRule } from '../rule'
import { likeCase } from '../syllable'
import type { TextReading } from '../textReading'

const symbolForm: LineRule = {
  id: 'symbol-form',
  layer: 'style',
  severity: 'must',
  scope: 'line',
  title: 'Ký hiệu văn bản',
  message: 'Ký hiệu văn bản viết đúng chữ của tên loại (CTr, QĐ, KH…), không có khoảng trắng.',
  *find({ symbols }) {
    for (const { from, to, text: written, right } of symbols)
      if (written !== right) yield { from, to, fixes: [right] }
  },
  examples: {
    wrong: [
      { text: 'Chương trình số 15-Ctr/QU.', fixed: 'Chương trình số 15-CTr/QU.' },
      { text: 'Kết luận số 20 -KL/ TW.', fixed: 'Kết luận số 20-KL/TW.' },
      { text: 'Nghị định số 30/2020/NĐ-Cp.', fixed: 'Nghị định số 30/2020/NĐ-CP.' }
    ],
    right: [
      'Chỉ thị số 05-CT/TW, Công văn số 102-CV/BTGQU.',
      'Quyết định số 1719/QĐ-TTg, Luật số 39/2019/QH14.',
      'Lớp 1/3, tỷ số 2-1.'
    ]
  }
}

const symbolType: LineRule = {
  id: 'symbol-type',
  layer: 'style',
  severity: 'must',
  scope: 'line',
  title: 'Tên loại không khớp ký hiệu',
  message: 'Tên loại văn bản không khớp với chữ viết tắt trong ký hiệu.',
  *find({ symbols }) {
    for (const { type, types, right } of symbols) {
      if (!type || types.length === 0) continue
      if (types.some((each) => each.toLowerCase() === type.text.toLowerCase())) continue
      yield {
        from: type.from,
        to: type.to,
        fixes: types.map((each) => likeCase(each.toLowerCase(), type.text)),
        message: `Ký hiệu ${right} là của ${types.join(' hoặc ')}, không phải ${type.text}.`
      }
    }
  },
  examples: {
    wrong: [{ text: 'Nghị quyết số 21-KL/TW.', fixed: 'Kết luận số 21-KL/TW.' }],
    right: ['Kết luận số 21-KL/TW, Quy định số 37-QĐ/TW, Nghị định 30/2020/NĐ-CP.']
  }
}

const citationYear: LineRule = {
  id: 'citation-year',
  layer: 'style',
  severity: 'should',
  scope: 'line',
  title: 'Văn bản thiếu năm',
  message: 'Ngày của văn bản ghi đủ ngày, tháng, năm.',
  *find({ symbols }) {
    for (const { date } of symbols)
      if (date && date.day === null) yield { from: date.from, to: date.to, fixes: [] }
  },
  examples: {
    wrong: [{ text: 'Kết luận số 21-KL/TW ngày 25/10 của Trung ương.' }],
    right: ['Kết luận số 21-KL/TW ngày 25/10/2021 của Trung ương.', 'Nghị quyết ngày 25/10.']
  }
}

/** Every document that a text names, with the line that names it. */
function* listSymbols({ lines }: TextReading): Iterable<readonly [ProofLine, DocumentSymbol]> {
  for (const line of lines) for (const symbol of line.symbols) yield [line, symbol]
}

const symbolDates: TextRule = {
  id: 'symbol-dates',
  layer: 'style',
  severity: 'must',
  scope: 'text',
  title: 'Một văn bản hai ngày',
  message: 'Cùng một ký hiệu văn bản nhưng trong bài ghi hai ngày khác nhau.',
  *find(text) {
    const known = new Map<string, NonNullable<DocumentSymbol['date']>>()
    for (const [line, { right, date }] of listSymbols(text)) {
      if (!date?.day) continue
      const first = known.get(right)
      if (!first) known.set(right, date)
      else if (first.day !== date.day)
        yield {
          line,
          from: date.from,
          to: date.to,
          fixes: [first.text],
          message: `Ở trên, văn bản ${right} ghi ${first.text}.`
        }
    }
  },
  examples: {
    wrong: [
      {
        text: 'Kết luận số 21-KL/TW ngày 25/10/2021 nêu rõ.\nTheo Kết luận số 21-KL/TW ngày 25/11/2021.',
        fixed: 'Kết luận số 21-KL/TW ngày 25/10/2021 nêu rõ.\nTheo Kết luận số 21-KL/TW ngày 25/10/2021.'
      }
    ],
    right: ['Kết luận số 21-KL/TW ngày 25/10/2021 và Kết luận số 01-KL/TW ngày 18/5/2021.']
  }
}

const RUNNING = new Set(['lead', 'paragraph', 'quote', 'footnote'])

const symbolFirst: TextRule = {
  id: 'symbol-first',
  layer: 'style',
  severity: 'hint',
  scope: 'text',
  title: 'Viện dẫn lần đầu',
  message: 'Lần đầu viện dẫn ghi đủ tên loại, số ký hiệu, ngày ban hành, cơ quan ban hành.',
  *find(text, settings) {
    const known = new Set<string>()
    for (const [line, symbol] of listSymbols(text)) {
      const { right, type, date, hasIssuer, types } = symbol
      if (!RUNNING.has(line.block.role) || known.has(right)) continue
      known.add(right)
      const missing = [
        ...(type || types.length === 0 ? [] : ['tên loại']),
        ...(date ? [] : ['ngày ban hành']),
        ...(hasIssuer ? [] : ['cơ quan ban hành'])
      ]
      if (missing.length > 0)
        yield {
          line,
          ...completeCitation(line.text, symbol, settings),
          message: `Lần đầu viện dẫn ${right}: còn thiếu ${missing.join(', ')}.`
        }
    }
  },
  examples: {
    wrong: [
      { text: 'Theo Nghị định 30/2020/NĐ-CP, cán bộ văn thư tập huấn.' },
      {
        text: 'Thực hiện Kết luận 21-KL/TW của Trung ương, các phường tập huấn.',
        fixed: 'Thực hiện Kết luận số 21-KL/TW ngày 25/10/2021 của Trung ương, các phường tập huấn.',
        settings: { register: [CONCLUSION] }
      },
      {
        text: 'Học tập 21-KL/TW.',
        fixed: 'Học tập Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương.',
        settings: { register: [CONCLUSION] }
      },
      {
        text: 'Theo Luật 39/2019/QH14, vốn được giao sớm.',
        fixed: 'Theo Luật số 39/2019/QH14 ngày 13/6/2019 của Quốc hội, vốn được giao sớm.',
        settings: {
          register: [
            {
              ...CONCLUSION,
              symbol: '39/2019/QH14',
              type: 'Luật',
              date: '2019-06-13',
              issuer: 'Quốc hội'
            }
          ]
        }
      }
    ],
    right: [
      'Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, cán bộ tập huấn. Nghị định 30/2020/NĐ-CP nêu rõ.'
    ]
  }
}

/** What stands before the first word of a sentence. */
const BEGINS = /(?:^|[.!?…:;]["”’)]*\s+|[“"(])$/u

/** Documents and their parts, as they are cited. */
export const citationRules: readonly ProofRule[] = [
  symbolForm,
  symbolType,
  citationYear,
  symbolDates,
  symbolFirst,
  patternRule({
    id: 'clause-capitals',
    layer: 'style',
    severity: 'should',
    title: 'Viết hoa Điều; điểm, khoản viết thường',
    message:
      'Viện dẫn văn bản: Điều viết hoa; điểm, khoản viết thường (Nghị định 30/2020/NĐ-CP, Phụ lục II, V.7).',
    pattern:
      /(?<!\p{L})(?:[Đđ]iểm [\da-zđ]{1,2},? (?:[Kk]hoản \d{1,2},? )?|[Kk]hoản \d{1,2},? )[Đđ]iều(?= \d)/gu,
    fix: (match, { text }) => {
      const [found] = match
      const small = found.toLowerCase().replace(/điều$/, 'Điều')
      const begins = BEGINS.test(text.slice(Math.max(0, match.index - 6), match.index))
      return begins ? found[0] + small.slice(1) : small
    },
    examples: {
      wrong: [
        {
          text: 'Theo Khoản 2 điều 15 và điểm a Khoản 1 Điều 24.',
          fixed: 'Theo khoản 2 Điều 15 và điểm a khoản 1 Điều 24.'
        }
      ],
      right: [
        'Theo khoản 2 Điều 15.',
        'Khoản 2 Điều 15 nêu rõ. Khoản 2 Điều 15 cũng vậy.',
        'Có hai điều khoản 5 năm.'
      ]
    }
  })
]
