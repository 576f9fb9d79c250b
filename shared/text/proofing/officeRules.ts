import type { OfficeRule, ProofSettings } from './proofSettings'
import { patternRule, type LineRule } from './rule'
import { readLine } from './proofLine'
import type { ProofBlock } from './finding'

/** Longer patterns are not written by hand. */
export const MAX_PATTERN = 300

/** Why a rule of the office does not do what its examples say, and at which example. */
export type OfficeRuleFault =
  | { readonly kind: 'unreadable' | 'slow' | 'empty' | 'without-example' }
  | { readonly kind: 'silent' | 'wrong-fix' | 'too-eager'; readonly example: string }

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

const isUsable = ({ pattern }: OfficeRule) => pattern.length <= MAX_PATTERN && !isSlow(pattern)

/** The office's rules that can be used; what cannot be read is left out, so that the others still work. */
export function readOfficeRules(rules: readonly OfficeRule[]): LineRule[] {
  return rules.flatMap((rule) => {
    const pattern = isUsable(rule) ? compile(rule.pattern) : null
    return pattern ? [toRule(rule, pattern)] : []
  })
}

/** What a rule makes of a line; null when it finds nothing there. */
function carryOut(rule: LineRule, text: string, settings: ProofSettings): string | null {
  const block: ProofBlock = { id: '', role: 'paragraph', text }
  const hits = [...rule.find(readLine(block), settings)]
  if (hits.length === 0) return null
  return hits.reduceRight(
    (made, { from, to, fixes }) => made.slice(0, from) + (fixes[0] ?? text.slice(from, to)) + made.slice(to),
    text
  )
}

/** Tries a rule of the office on its own examples before it is kept; empty when it does what they say. */
export function checkOfficeRule(rule: OfficeRule, settings: ProofSettings): OfficeRuleFault[] {
  if (rule.pattern === '') return [{ kind: 'empty' }]
  if (!isUsable(rule)) return [{ kind: 'slow' }]
  const pattern = compile(rule.pattern)
  if (!pattern) return [{ kind: 'unreadable' }]
  if (rule.examples.wrong.length === 0) return [{ kind: 'without-example' }]
  const read = toRule(rule, pattern)
  const faults: OfficeRuleFault[] = []
  for (const { text, fixed } of rule.examples.wrong) {
    const made = carryOut(read, text.normalize('NFC'), settings)
    if (made === null) faults.push({ kind: 'silent', example: text })
    else if (rule.fix !== null && made !== fixed.normalize('NFC'))
      faults.push({ kind: 'wrong-fix', example: text })
  }
  for (const text of rule.examples.right)
    if (carryOut(read, text.normalize('NFC'), settings) !== null)
      faults.push({ kind: 'too-eager', example: text })
  return faults
}
