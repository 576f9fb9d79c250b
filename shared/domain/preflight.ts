import { articleRules } from './preflightArticles'
import { preflightRuleNames, preflightRules, type Finding, type PreflightFacts } from './preflightFinding'
import { numberingRules } from './preflightNumbering'
import { pageRules } from './preflightPages'
import { photoRules } from './preflightPhotos'

const RULE_ORDER = new Map(preflightRuleNames.map((rule, index) => [rule, index]))

/** The check before printing: what must be mended first, then in the order of the pages. */
export function preflight(facts: PreflightFacts): Finding[] {
  const found = [...numberingRules(facts), ...pageRules(facts), ...articleRules(facts), ...photoRules(facts)]
  const weight = ({ rule }: Finding) => (preflightRules[rule] === 'must' ? 0 : 1)
  return found.sort(
    (a, b) => weight(a) - weight(b) || a.page - b.page || RULE_ORDER.get(a.rule)! - RULE_ORDER.get(b.rule)!
  )
}
