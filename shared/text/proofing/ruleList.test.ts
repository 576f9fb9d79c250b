import { describe, expect, test } from 'vitest'
import type { Finding, ProofText } from './finding'
import { createProofreader } from './proofRead'
import { defaultProofSettings } from './proofSettings'
import type { RuleExample } from './rule'
import { PROOF_RULES } from './ruleList'

const toText = ({ text, photos = 0, day }: RuleExample): ProofText => ({
  blocks: text.split('\n').map((line, index) => ({ id: String(index), role: 'paragraph', text: line })),
  photos,
  day: day ?? null
})

/** The text with the first fix of each finding. */
function carryOut({ blocks }: ProofText, findings: readonly Finding[]): string {
  return blocks
    .map(({ id, text }) =>
      findings
        .filter(({ block, fixes }) => block === id && fixes.length > 0)
        .reduceRight((made, { from, to, fixes }) => made.slice(0, from) + fixes[0]! + made.slice(to), text)
    )
    .join('\n')
}

describe.each(PROOF_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const others = PROOF_RULES.map((each) => each.id).filter((each) => each !== id)
  const proof = (example: RuleExample) => {
    const settings = { ...defaultProofSettings, ...example.settings, off: others }
    return createProofreader(settings)(toText(example))
  }

  test.each(rule.examples.wrong)('finds: $text', (example) => {
    const findings = proof(example)
    expect(findings).not.toEqual([])
    expect(carryOut(toText(example), findings)).toBe(example.fixed ?? example.text)
    for (const { block, from, to, words } of findings)
      expect(example.text.split('\n')[Number(block)]!.slice(from, to)).toBe(words)
  })

  test.each(rule.examples.right.map((each) => (typeof each === 'string' ? { text: each } : each)))(
    'lets be: $text',
    (example) => {
      expect(proof(example)).toEqual([])
    }
  )

  test('has examples of both kinds, a title and a sentence', () => {
    expect(rule.examples.wrong.length).toBeGreaterThan(0)
    expect(rule.examples.right.length).toBeGreaterThan(0)
    expect(rule.title).toMatch(/^\p{Lu}/u)
    expect(rule.message).toMatch(/\.$/)
  })
})

test('no two rules share a name', () => {
  expect(new Set(PROOF_RULES.map(({ id }) => id)).size).toBe(PROOF_RULES.length)
})
