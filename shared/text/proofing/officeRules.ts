import type { OfficeRule } from './proofSettings'
import { patternRule, type LineRule } from './rule'

/** Longer patterns are not written by hand. */
export const MAX_PATTERN = 300

const REPEATED_GROUP = /\)(?:[*+]|\{\d*,?\d*\})/
const BACK_REFERENCE = /\\(?:[1-9]|k<)/
const OPEN_REPEAT = /[*+]|\{\d+,\}/g

/**
 * Whether a pattern might take long on some text: it repeats a group, refers back, or repeats without end more than
 * twice. Such patterns are refused rather than measured, since a text that shows it cannot be found by trying.
 */
const isSlow = (pattern: string) =>
  REPEATED_GROUP.test(pattern) ||
  BACK_REFERENCE.test(pattern) ||
  (pattern.replace(/\\./g, '').match(OPEN_REPEAT)?.length ?? 0) > 2

function compile(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern.normalize('NFC'), 'gu')
  } catch {
    return null
  }
}

function toRule(rule: OfficeRule, pattern: RegExp): LineRule {
  const { id, severity, message, fix, examples } = rule
  return patternRule({ id, layer: 'style', severity, title: message, message, pattern, fix, examples })
}

const isUsable = ({ pattern }: OfficeRule) =>
  pattern !== '' && pattern.length <= MAX_PATTERN && !isSlow(pattern)

/** The office's rules that can be used; what cannot be read is left out, so that the others still work. */
export function readOfficeRules(rules: readonly OfficeRule[]): LineRule[] {
  return rules.flatMap((rule) => {
    const pattern = isUsable(rule) ? compile(rule.pattern) : null
    return pattern ? [toRule(rule, pattern)] : []
  })
}
