import type { ProofRule } from './rule'
import { pairRules } from './rules/pairs'
import { spaceRules } from './rules/spaces'
import { syllableRules } from './rules/syllables'

/** Every rule of the program, in the order in which a list of them is read. */
export const PROOF_RULES: readonly ProofRule[] = [...syllableRules, ...pairRules, ...spaceRules]
