/** Which layer found something: one syllable alone, words beside each other, or the rules of the house. */
export const PROOF_LAYERS = ['syllable', 'pair', 'style'] as const
export type ProofLayer = (typeof PROOF_LAYERS)[number]

/** `must` stops a sign-off, `should` is underlined, `hint` is only listed. */
export const PROOF_SEVERITIES = ['must', 'should', 'hint'] as const
export type ProofSeverity = (typeof PROOF_SEVERITIES)[number]

export type ProofRole =
  | 'kicker'
  | 'title'
  | 'deck'
  | 'lead'
  | 'byline'
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'cell'
  | 'caption'
  | 'credit'
  | 'footnote'

/** One line of a text: what rules look at. Offsets in findings are UTF-16 units of `text`. */
export interface ProofBlock {
  /** Names the block for whoever asked; the engine does not look into it. */
  readonly id: string
  readonly role: ProofRole
  readonly text: string
}

/** A whole article in reading order: some rules need what stood before. */
export interface ProofText {
  readonly blocks: readonly ProofBlock[]
  readonly photos: number
  /** Day of the event (ISO), on which names of organisations are judged. */
  readonly day: string | null
}

export interface Finding {
  /** Name of the rule, as the office's settings name it. */
  readonly rule: string
  readonly layer: ProofLayer
  readonly severity: ProofSeverity
  readonly block: string
  readonly from: number
  readonly to: number
  /** The words themselves. */
  readonly words: string
  /** A Vietnamese sentence that says what is wrong here and why. */
  readonly message: string
  /** What may stand there instead, the likeliest first; empty when a person must know. */
  readonly fixes: readonly string[]
}
