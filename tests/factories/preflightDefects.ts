import type { PreflightFacts, PreflightRule, Severity } from '@shared/domain/preflightFinding'
import { defectsOfArticles } from '@tests/factories/defectsOfArticles'
import { defectsOfPages } from '@tests/factories/defectsOfPages'
import { defectsOfPrint } from '@tests/factories/defectsOfPrint'
import { factsOf } from '@tests/factories/preflightIssue'

/** A defect planted into a clean issue: what the check finds, what it says, and what can be done about it. */
export interface Defect {
  /** As the list of what is checked before printing names it. */
  readonly item: string
  readonly rule: PreflightRule
  readonly level: Severity
  readonly facts: PreflightFacts
  /** The sentence as the secretary reads it. */
  readonly says: string
  /** Buttons, in their order. */
  readonly ways: readonly string[]
}

/** Every defect that the check knows, each planted alone into a clean issue. */
export const defects: readonly Defect[] = [...defectsOfPages, ...defectsOfArticles, ...defectsOfPrint].map(
  ([item, rule, level, given, says, ways]) => ({
    item,
    rule,
    level,
    facts: factsOf(given),
    says,
    ways
  })
)
