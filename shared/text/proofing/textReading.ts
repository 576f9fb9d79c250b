import type { IsoDay } from '../dates'
import type { ProofLine } from './proofLine'

/** A whole text as rules see it that look beyond one line. */
export interface TextReading {
  readonly lines: readonly ProofLine[]
  readonly photos: number
  readonly day: IsoDay | null
}
