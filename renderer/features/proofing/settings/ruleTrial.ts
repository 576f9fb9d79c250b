import type { Finding, ProofText } from '@shared/text/proofing/finding'
import { readOfficeRules } from '@shared/text/proofing/officeRules'
import { PROOF_RULES } from '@shared/text/proofing/ruleList'
import {
  defaultProofSettings,
  type OfficeRule,
  type ProofSettings
} from '@shared/text/proofing/proofSettings'

/** Why a pattern cannot be used: it is no pattern, it repeats a group, or it did not come to an end. */
export type RuleProblem = 'invalid' | 'repeats' | 'slow'

/** How a rule does on its own examples: for each, whether it says what it should. */
export interface RuleVerdict {
  readonly problem: RuleProblem | null
  readonly wrong: readonly boolean[]
  readonly right: readonly boolean[]
}

function isPattern(source: string): boolean {
  try {
    return source !== '' && new RegExp(source, 'gu').global
  } catch {
    return false
  }
}

/** What is wrong with a pattern as it stands; null when it can be tried. */
export function judgePattern(rule: OfficeRule): RuleProblem | null {
  if (!isPattern(rule.pattern)) return 'invalid'
  return readOfficeRules([rule]).length === 0 ? 'repeats' : null
}

/** Settings under which a rule speaks alone. */
export const trialSettings = (rule: OfficeRule): ProofSettings => ({
  ...defaultProofSettings,
  off: PROOF_RULES.map(({ id }) => id),
  rules: [rule]
})

/** The examples of a rule as one text, each a line of its own. */
export function trialText({ examples }: OfficeRule): ProofText {
  const block = (id: string, text: string) => ({
    id,
    role: 'paragraph' as const,
    text: text.normalize('NFC')
  })
  return {
    blocks: [
      ...examples.wrong.map(({ text }, index) => block(`wrong${index}`, text)),
      ...examples.right.map((text, index) => block(`right${index}`, text))
    ],
    photos: 0,
    day: null
  }
}

function fixLine(text: string, findings: readonly Finding[]): string {
  return [...findings]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (now, { from, to, fixes }) => now.slice(0, from) + (fixes[0] ?? now.slice(from, to)) + now.slice(to),
      text
    )
}

/** Holds what was found in the examples against what they say. */
export function judgeExamples(rule: OfficeRule, findings: readonly Finding[]): RuleVerdict {
  const foundIn = (block: string) => findings.filter((finding) => finding.block === block)
  return {
    problem: null,
    wrong: rule.examples.wrong.map(({ text, fixed }, index) => {
      const found = foundIn(`wrong${index}`)
      if (found.length === 0) return false
      return rule.fix === null || fixLine(text.normalize('NFC'), found) === fixed.normalize('NFC')
    }),
    right: rule.examples.right.map((_, index) => foundIn(`right${index}`).length === 0)
  }
}
