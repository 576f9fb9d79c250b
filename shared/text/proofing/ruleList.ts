import type { ProofRule } from './rule'
import { pairRules } from './rules/pairs'
import { abbreviationRules } from './rules/abbreviations'
import { capitalRules } from './rules/capitals'
import { citationRules } from './rules/citations'
import { nameRules } from './rules/names'
import { calendarRules } from './rules/calendar'
import { markRules } from './rules/marks'
import { numberRules } from './rules/numbers'
import { registerRules } from './rules/register'
import { spaceRules } from './rules/spaces'
import { syllableRules } from './rules/syllables'

/** Every rule of the program, in the order in which a list of them is read. */
export const PROOF_RULES: readonly ProofRule[] = [
  ...syllableRules,
  ...pairRules,
  ...spaceRules,
  ...markRules,
  ...numberRules,
  ...calendarRules,
  ...citationRules,
  ...registerRules,
  ...capitalRules,
  ...abbreviationRules,
  ...nameRules
]
