import type { ProofRule } from './rule'
import { spaceRules } from './rules/spaces'

/** Every rule of the program, in the order in which a list of them is read. */
export const PROOF_RULES: readonly ProofRule[] = [...spaceRules]
