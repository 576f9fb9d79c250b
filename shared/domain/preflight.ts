import { articleRules } from './preflightArticles'
import {
  preflightRuleNames,
  preflightRules,
  severities,
  type Finding,
  type PreflightFacts
} from './preflightFinding'
import { colourRules } from './preflightColours'
import { fileRules, ownRules } from './preflightFiles'
import { numberingRules } from './preflightNumbering'
import { pageRules } from './preflightPages'
import { presetRules } from './preflightPresets'
import { photoRules } from './preflightPhotos'

const RULE_ORDER = new Map(preflightRuleNames.map((rule, index) => [rule, index]))

/** The check before printing: what must be mended first, then in the order of the pages. */
export function preflight(facts: PreflightFacts): Finding[] {
  const found = [
    ...numberingRules(facts),
    ...pageRules(facts),
    ...articleRules(facts),
    ...photoRules(facts),
    ...ownRules(facts),
    ...colourRules(facts),
    ...fileRules(facts),
    ...presetRules(facts)
  ]
  const weight = ({ rule }: Finding) => severities.indexOf(preflightRules[rule])
  return found.sort(
    (a, b) => weight(a) - weight(b) || a.page - b.page || RULE_ORDER.get(a.rule)! - RULE_ORDER.get(b.rule)!
  )
}
