import { describeMachine, round, type Summary } from './measure'

/** One comparison inside a bench. */
export interface Part {
  readonly ours: Summary
  readonly baseline: Summary & { readonly what: string }
  readonly ratio: number
}

export interface BenchReport {
  readonly bench: string
  readonly unit: 'ms' | 'MB'
  /** What was measured on our side, in words. */
  readonly what: string
  readonly ours: Part['ours']
  readonly baseline: Part['baseline']
  readonly ratio: number
  readonly aim: string
  readonly met: boolean
  readonly n: number
  readonly [extra: string]: unknown
}

/** Compares two summaries by their medians. */
export function compare(ours: Summary, baseline: Summary, what: string): Part {
  return { ours, baseline: { what, ...baseline }, ratio: round(ours.median / baseline.median) }
}

/** The part that is furthest from its aim stands for the bench: an average would hide it. */
export function worstOf<P extends Part>(parts: Readonly<Record<string, P>>): [string, P] {
  return Object.entries(parts).reduce((a, b) => (b[1].ratio > a[1].ratio ? b : a))
}

/** Prints the one line that a bench leaves on standard output. */
export function print(report: BenchReport): void {
  process.stdout.write(`${JSON.stringify({ ...report, machine: describeMachine() })}\n`)
}

/** Says what is going on, to the person and not to the result. */
export function note(text: string): void {
  process.stderr.write(`[bench] ${text}\n`)
}
