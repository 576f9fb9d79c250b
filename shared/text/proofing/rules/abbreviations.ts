import { EXPANSIONS } from '../../expansions'
import type { ProofLine, Word } from '../proofLine'
import type { ProofRule, TextRule } from '../rule'
import { toKey } from '../syllable'

const RUNNING = new Set(['lead', 'paragraph', 'quote'])

const keysOf = (text: string) =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).map(toKey).join(' ')} `
const sought = new Map(Object.entries(EXPANSIONS).map(([short, full]) => [short, keysOf(full)]))

const listShort = ({ words }: ProofLine) =>
  words.filter(({ isAllCapital, isShielded, text }) => isAllCapital && !isShielded && sought.has(text))

/** "(UBND)" says what was just written out; "UBND (Ủy ban…)" says it now. */
const isExplained = (text: string, { from, to }: Word) =>
  (text[from - 1] === '(' && text[to] === ')') || /^\s\(\p{L}/u.test(text.slice(to, to + 3))

const abbreviationFirst: TextRule = {
  id: 'abbreviation-first',
  layer: 'style',
  severity: 'hint',
  scope: 'text',
  title: 'Viết tắt lần đầu',
  message: 'Lần đầu viết đầy đủ, kèm chữ viết tắt trong ngoặc; những lần sau mới viết tắt.',
  *find({ lines }, { abbreviations }) {
    const running = lines.filter(({ block }) => RUNNING.has(block.role))
    const known = new Set(abbreviations)
    const used = new Set(
      running.flatMap((line) => listShort(line).map(({ text }) => text)).filter((each) => !known.has(each))
    )
    if (used.size === 0) return
    for (const line of running) {
      for (const word of listShort(line)) {
        if (known.has(word.text)) continue
        known.add(word.text)
        const isShouted = line.words.every(({ isAllCapital, text }) => isAllCapital || text.length === 1)
        const isPart = /[-/&]/.test(line.text[word.from - 1] ?? '') || /[-/&]/.test(line.text[word.to] ?? '')
        if (isShouted || isPart || isExplained(line.text, word)) continue
        const full = EXPANSIONS[word.text]!
        const made = word.isFirst ? full[0]!.toUpperCase() + full.slice(1) : full
        yield { line, from: word.from, to: word.to, fixes: [`${made} (${word.text})`] }
      }
      const read = ` ${line.words.map(({ key }) => key).join(' ')} `
      for (const short of used) if (!known.has(short) && read.includes(sought.get(short)!)) known.add(short)
    }
  },
  examples: {
    wrong: [
      {
        text: 'UBND quận họp. Sau đó, UBND phường báo cáo.',
        fixed: 'Ủy ban nhân dân (UBND) quận họp. Sau đó, UBND phường báo cáo.'
      }
    ],
    right: [
      'Ủy ban nhân dân (UBND) quận họp. Sau đó, UBND phường báo cáo.',
      'Ủy ban nhân dân quận họp.\nSau đó, UBND phường báo cáo.',
      'Kế hoạch số 45/KH-UBND, IPCC (Ủy ban Liên chính phủ).',
      { text: 'UBND quận họp.', settings: { abbreviations: ['UBND'] } }
    ]
  }
}

/** Abbreviations. */
export const abbreviationRules: readonly ProofRule[] = [abbreviationFirst]
