import type { Speech } from './spokenNumbers'

/** What sort of writing was turned into words. */
export const SPOKEN_KINDS = [
  'own',
  'address',
  'phone',
  'symbol',
  'date',
  'time',
  'roman',
  'number',
  'unit',
  'abbreviation',
  'unknown',
  'sign'
] as const
export type SpokenKind = (typeof SPOKEN_KINDS)[number]

/** A place of a line that is said otherwise than it is written. */
export interface SpokenPlace {
  readonly kind: SpokenKind
  /** Offsets into the line, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly original: string
  /** What is said; with the blanks that it needs around it. */
  readonly spoken: string
  /** Whether a person should look: it may be read in another way. */
  readonly isDoubtful: boolean
}

/** What a rule says of a match; null leaves it to the rules that follow. */
export type Said = { readonly spoken: string; readonly isDoubtful?: boolean } | string | null

/** One sort of writing and how it is said. Rules are tried in order; what one took no other looks at. */
export interface SpokenRule {
  readonly kind: SpokenKind
  /** With the flags `gu`; every quantifier of what may be long is bounded. */
  readonly pattern: RegExp
  readonly say: (
    match: RegExpExecArray,
    around: { readonly before: string; readonly after: string; readonly speech: Speech }
  ) => Said
}
