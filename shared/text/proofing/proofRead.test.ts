import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProofText } from './finding'
import { createProofreader, proofRead } from './proofRead'
import { defaultProofSettings, type OfficeRule } from './proofSettings'

const toText = (...lines: readonly string[]): ProofText => ({
  blocks: lines.map((text, index) => ({ id: `b${index}`, role: 'paragraph', text })),
  photos: 0,
  day: '2026-11-22'
})
const proof = (...lines: readonly string[]) => proofRead(toText(...lines), defaultProofSettings)

const PIECES = [
  'Ngừơi dân',
  'nổ lực',
  '15-Ctr/QU',
  '“',
  '”',
  '"',
  '(',
  ')',
  '..',
  ' ,',
  'UBND',
  'thứ hai, ngày 27/02/2023',
  '31/4/2023',
  'tieengs',
  'Nguyễn Văn Tú',
  'Nguyễn Văn Tư',
  '12345678',
  '😀',
  'e\u0301',
  '\u00a0',
  'phường 5',
  '-',
  'khoản 1 điều 2',
  ' '
]
const anyLine = oneof(
  array(constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  array(constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  string({ maxLength: 60, unit: 'binary' })
)

test('whatever stands in a text, findings name their words, in order and apart', () => {
  assert(
    property(array(anyLine, { maxLength: 6 }), (lines) => {
      const text = toText(...lines)
      const findings = proofRead(text, { ...defaultProofSettings, toneStyle: 'new' })
      let before = { block: '', to: 0 }
      for (const { block, from, to, words } of findings) {
        expect(to).toBeGreaterThan(from)
        expect(lines[Number(block.slice(1))]!.slice(from, to)).toBe(words)
        if (block === before.block) expect(from).toBeGreaterThanOrEqual(before.to)
        before = { block, to }
      }
    })
  )
})

test('a text that is proofed again piece by piece gives what it gives at once', () => {
  assert(
    property(array(array(anyLine, { maxLength: 5 }), { maxLength: 4 }), (versions) => {
      const keep = createProofreader(defaultProofSettings)
      for (const lines of versions) expect(keep(toText(...lines))).toEqual(proof(...lines))
    })
  )
})

test('no text makes it slow', () => {
  const LENGTH = 100_000
  const seeds = [
    'a',
    'ă ',
    '(',
    '“',
    '"',
    '.',
    '. a',
    '..',
    ', ,',
    '1',
    '1.',
    '1/',
    '1-KL/T-',
    '12/2020/A-',
    '  ',
    'ngày 1/',
    'Ủy ban ',
    'Nguyễn Văn ',
    'điểm a ',
    'khoản 1, ',
    'thứ hai ',
    'a.b',
    'công tác ',
    'v.v',
    '-- ',
    '😀',
    'A',
    'UBND ',
    'w',
    'TP. ',
    '1,111'
  ]
  for (const seed of seeds) {
    const begin = performance.now()
    proof(seed.repeat(Math.ceil(LENGTH / seed.length)))
    expect(performance.now() - begin, `"${seed}" over and over`).toBeLessThan(5_000)
  }
})

test('one place is underlined once: the gravest finding stays', () => {
  const [finding, ...others] = proof('Theo Nghị quyết số 15-Ctr/QU ngày 10/3/2022 của Quận ủy Bến Thượng.')
  expect(finding!.rule).toBe('symbol-type')
  expect(others.map(({ rule }) => rule)).toEqual(['symbol-form'])
})

describe('what the office decides', () => {
  const line = 'Hội nghị nổ lực tuyên truyền.'
  const withSettings = (settings: Partial<typeof defaultProofSettings>) =>
    proofRead(toText(line), { ...defaultProofSettings, ...settings })

  test('a word that is right here is never found', () => {
    expect(withSettings({ words: ['Nổ lực'] })).toEqual([])
    expect(withSettings({ words: ['hội nghị nổ lực'] })).toEqual([])
    expect(withSettings({ words: ['nổ', ''] })).not.toEqual([])
  })

  test('a rule is switched off, or weighs otherwise', () => {
    expect(withSettings({ off: ['confused-words'] }).map(({ rule }) => rule)).not.toContain('confused-words')
    expect(withSettings({ severities: { 'confused-words': 'must' } })[0]!.severity).toBe('must')
  })

  const rule: OfficeRule = {
    id: 'office-1',
    pattern: '(?<!\\p{L})hội nghị(?!\\p{L})',
    message: 'Gọi là “buổi họp”.',
    fix: 'buổi họp',
    severity: 'hint',
    examples: { wrong: [{ text: 'Dự hội nghị.', fixed: 'Dự buổi họp.' }], right: ['Hội nghị toàn quốc.'] }
  }

  test('rules of its own are found beside the others', () => {
    const text = toText('Dự hội nghị, nổ lực.')
    const found = proofRead(text, { ...defaultProofSettings, rules: [rule] })
    expect(found.map(({ rule: id, fixes }) => [id, fixes[0]])).toEqual([
      ['office-1', 'buổi họp'],
      ['confused-words', 'nỗ lực']
    ])
  })

  test('a rule of its own that cannot be read, or that might take for ever, is left out', () => {
    const rules = ['(', '(a+)+b', '(?:a|a)*c', 'x'.repeat(301)].map((pattern, at) => ({
      ...rule,
      id: `bad-${at}`,
      pattern
    }))
    expect(proofRead(toText('Dự hội nghị.', 'an '.repeat(20)), { ...defaultProofSettings, rules })).toEqual(
      []
    )
  })
})
