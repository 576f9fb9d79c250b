import type { ProofLayer, ProofSeverity } from './finding'
import type { ProofLine } from './proofLine'
import type { ProofSettings } from './proofSettings'
import type { TextReading } from './textReading'

/** A place that a rule objects to. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly fixes: readonly string[]
  /** Says it more exactly than the rule's own message. */
  readonly message?: string
}

/** A place in one of a text's lines. */
export interface TextHit extends Hit {
  readonly line: ProofLine
}

/** A text that holds what a rule looks for, or something that only looks like it. A line break begins a new block. */
export interface RuleExample {
  readonly text: string
  /** The text with the first fix everywhere; the text itself where a person must know. */
  readonly fixed?: string
  readonly photos?: number
  readonly day?: string
  readonly settings?: Partial<ProofSettings>
}

interface RuleHead {
  /** Never changes: the office's settings name it. */
  readonly id: string
  readonly layer: ProofLayer
  /** How much it weighs until the office decides otherwise. */
  readonly severity: ProofSeverity
  /** The rule in a few Vietnamese words, for a list of rules. */
  readonly title: string
  /** What is wrong and why, in a Vietnamese sentence. */
  readonly message: string
  readonly examples: {
    readonly wrong: readonly RuleExample[]
    readonly right: readonly (string | RuleExample)[]
  }
}

/** A rule that needs to see one line only; what it found is kept as long as the line stays the same. */
export interface LineRule extends RuleHead {
  readonly scope: 'line'
  readonly find: (line: ProofLine, settings: ProofSettings) => Iterable<Hit>
}

/** A rule that needs to know what stands elsewhere in the text. */
export interface TextRule extends RuleHead {
  readonly scope: 'text'
  readonly find: (text: TextReading, settings: ProofSettings) => Iterable<TextHit>
}

export type ProofRule = LineRule | TextRule

interface PatternParts extends RuleHead {
  /** Global; without nested repetition, so that no text can make it slow. */
  readonly pattern: RegExp
  /** What to put instead, like the second argument of `replace`; null where a person must know. */
  readonly fix: string | ((match: RegExpExecArray, line: ProofLine) => string | null) | null
}

/** Makes a rule of a pattern. A fix that changes nothing, or null from a function, means that all is well. */
export function patternRule({ pattern, fix, ...head }: PatternParts): LineRule {
  return {
    ...head,
    scope: 'line',
    *find(line) {
      for (const match of line.text.matchAll(pattern)) {
        const [from, to] = [match.index, match.index + match[0].length]
        if (from === to || line.isShielded(from, to)) continue
        if (fix === null) yield { from, to, fixes: [] }
        else {
          const made = typeof fix === 'string' ? fillIn(fix, match) : fix(match, line)
          if (made !== null && made !== match[0]) yield { from, to, fixes: [made] }
        }
      }
    }
  }
}

/** Puts what a match's groups hold into a template with `$1`…`$9` and `$&`. */
export function fillIn(template: string, match: RegExpExecArray): string {
  return template.replace(/\$([&1-9])/g, (_, sign: string) => match[sign === '&' ? 0 : Number(sign)] ?? '')
}
