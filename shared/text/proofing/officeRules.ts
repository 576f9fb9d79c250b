import type { OfficeRule } from './proofSettings'
import { patternRule, type LineRule } from './rule'

export const MAX_PATTERN = 300

const REPEATED_GROUP = /\)(?:[*+]|\{\d*,\d*\})/

function compile(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern.normalize('NFC'), 'gu')
  } catch {
    return null
  }
}

/** Whether a pattern repeats a group: such patterns can take for ever on some texts. */
const isSlow = (pattern: string) => pattern.length > MAX_PATTERN || REPEATED_GROUP.test(pattern)

function toRule(rule: OfficeRule, pattern: RegExp): LineRule {
  const { id, severity, message, fix } = rule
  const examples = { wrong: rule.examples.wrong, right: rule.examples.right }
  return patternRule({ id, layer: 'style', severity, title: message, message, pattern, fix, examples })
}

/** The office's rules that can be used; what cannot be read is left out, so that the others still work. */
export function readOfficeRules(rules: readonly OfficeRule[]): LineRule[] {
  return rules.flatMap((rule) => {
    const pattern = isSlow(rule.pattern) ? null : compile(rule.pattern)
    return pattern ? [toRule(rule, pattern)] : []
  })
}
