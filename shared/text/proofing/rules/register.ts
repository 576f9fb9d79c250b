import { citedDay } from '../../citation'
import { CONCLUSION, documentsOf } from '../registerLookup'
import type { LineRule, ProofRule, TextRule } from '../rule'
import { likeCase } from '../syllable'

/** Some of a register's words, each once. */
const each = <T>(values: readonly T[]) => [...new Set(values)]

const REGULATION = {
  ...CONCLUSION,
  symbol: '37-QĐ/TW',
  type: 'Quy định',
  date: '2021-10-25'
}

const symbolKnown: LineRule = {
  id: 'symbol-known',
  layer: 'style',
  severity: 'hint',
  scope: 'line',
  title: 'Văn bản chưa có trong sổ',
  message: 'Ký hiệu này không có trong sổ văn bản của đơn vị: kiểm tra lại, hoặc vào sổ.',
  *find({ symbols }, settings) {
    if (settings.register.length === 0) return
    for (const { from, to, right } of symbols)
      if (documentsOf(settings, right).length === 0) yield { from, to, fixes: [] }
  },
  examples: {
    wrong: [{ text: 'Kết luận số 12-KL/TW.', settings: { register: [CONCLUSION] } }],
    right: [
      'Kết luận số 12-KL/TW.',
      { text: 'Kết luận số 21-KL/TW và Kết luận số 21 - KL/TW.', settings: { register: [CONCLUSION] } }
    ]
  }
}

const registerType: LineRule = {
  id: 'register-type',
  layer: 'style',
  severity: 'must',
  scope: 'line',
  title: 'Tên loại khác sổ văn bản',
  message: 'Tên loại ghi trong bài khác với sổ văn bản của đơn vị.',
  *find({ symbols }, settings) {
    for (const { type, types, right } of symbols) {
      if (!type) continue
      const known = each(documentsOf(settings, right).map((document) => document.type))
      const written = type.text.toLowerCase()
      if (known.length === 0 || known.some((one) => one.toLowerCase() === written)) continue
      // A word that its letters rule out is another rule's to tell.
      if (types.length > 0 && !types.some((one) => one.toLowerCase() === written)) continue
      yield {
        from: type.from,
        to: type.to,
        fixes: known.map((one) => likeCase(one.toLowerCase(), type.text)),
        message: `Trong sổ văn bản, ${right} là ${known.join(' hoặc ')}, không phải ${type.text}.`
      }
    }
  },
  examples: {
    wrong: [
      {
        text: 'Theo Quyết định số 37-QĐ/TW.',
        fixed: 'Theo Quy định số 37-QĐ/TW.',
        settings: { register: [REGULATION] }
      }
    ],
    right: [
      'Theo Quyết định số 37-QĐ/TW.',
      { text: 'Theo Quy định số 37-QĐ/TW.', settings: { register: [REGULATION] } }
    ]
  }
}

const registerDate: LineRule = {
  id: 'register-date',
  layer: 'style',
  severity: 'must',
  scope: 'line',
  title: 'Ngày văn bản khác sổ',
  message: 'Ngày ban hành ghi trong bài khác với sổ văn bản của đơn vị.',
  *find({ symbols }, settings) {
    for (const { date, right } of symbols) {
      if (!date?.day) continue
      const days = each(documentsOf(settings, right).map((document) => document.date))
      if (days.length === 0 || days.includes(date.day)) continue
      const said = days.map(citedDay)
      yield {
        from: date.from,
        to: date.to,
        fixes: said,
        message: `Trong sổ văn bản, ${right} ghi ${said.join(' hoặc ')}.`
      }
    }
  },
  examples: {
    wrong: [
      {
        text: 'Kết luận số 21-KL/TW ngày 25 tháng 11 năm 2021 nêu rõ.',
        fixed: 'Kết luận số 21-KL/TW ngày 25/10/2021 nêu rõ.',
        settings: { register: [CONCLUSION] }
      },
      {
        text: 'Kết luận số 21-KL/TW ngày 5/1/2021.',
        fixed: 'Kết luận số 21-KL/TW ngày 04/02/2016.',
        settings: { register: [{ ...CONCLUSION, date: '2016-02-04' }, CONCLUSION] }
      }
    ],
    right: [
      { text: 'Kết luận số 21-KL/TW ngày 25/10/2021.', settings: { register: [CONCLUSION] } },
      { text: 'Kết luận số 21-KL/TW ngày 25/10.', settings: { register: [CONCLUSION] } },
      {
        text: 'Kết luận số 21-KL/TW ngày 4/2/2016.',
        settings: { register: [CONCLUSION, { ...CONCLUSION, date: '2016-02-04' }] }
      }
    ]
  }
}

const registerEnded: TextRule = {
  id: 'register-ended',
  layer: 'style',
  severity: 'should',
  scope: 'text',
  title: 'Văn bản đã hết hiệu lực',
  message: 'Theo sổ văn bản, văn bản này đã hết hiệu lực vào ngày của bài.',
  *find({ lines, day }, settings) {
    if (settings.register.length === 0 || day === null) return
    for (const line of lines)
      for (const { from, to, right } of line.symbols) {
        const documents = documentsOf(settings, right)
        const ended = documents.filter(({ validUntil }) => validUntil !== null && validUntil < day)
        if (ended.length === 0 || ended.length < documents.length) continue
        const [{ validUntil, replacedBy }] = ended as [(typeof ended)[number]]
        const instead = replacedBy ? `, được thay bằng ${replacedBy}` : ''
        yield {
          line,
          from,
          to,
          fixes: [],
          message: `Theo sổ văn bản, ${right} hết hiệu lực sau ${citedDay(validUntil!)}${instead}.`
        }
      }
  },
  examples: {
    wrong: [
      {
        text: 'Kết luận số 21-KL/TW nêu rõ.',
        day: '2026-11-20',
        settings: { register: [{ ...CONCLUSION, validUntil: '2025-06-30', replacedBy: '50-KL/TW' }] }
      }
    ],
    right: [
      {
        text: 'Kết luận số 21-KL/TW nêu rõ.',
        day: '2024-11-20',
        settings: { register: [{ ...CONCLUSION, validUntil: '2025-06-30' }] }
      },
      { text: 'Kết luận số 21-KL/TW nêu rõ.', day: '2026-11-20', settings: { register: [CONCLUSION] } }
    ]
  }
}

/** What the office's register of documents says about those that a text cites. */
export const registerRules: readonly ProofRule[] = [symbolKnown, registerType, registerDate, registerEnded]
