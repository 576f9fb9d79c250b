import { pressRules, type PressRule } from './pressRules'

/** One thing that was found wrong when pages were read back as a press takes them. */
export interface PressFault {
  readonly rule: PressRule
  /** From 1; 0 where it is about the whole file. */
  readonly page: number
  /** As it was measured: "2 lines of 0.10 pt". */
  readonly detail: string
}

/** "page 3: …", and "…: “words” not on page 3". */
const PLACES = [/^page (\d+): (.*)$/su, /not on page (\d+)/u] as const

function readFault(rule: PressRule, told: string): PressFault {
  const [, page, detail] = PLACES[0].exec(told) ?? []
  if (page !== undefined) return { rule, page: Number(page), detail: detail! }
  return { rule, page: Number(PLACES[1].exec(told)?.[1] ?? 0), detail: told }
}

/**
 * Reads what the reader of print files reports: a line for each rule,
 * "hairlines: page 3: 2 lines of 0.10 pt; page 5: …". Lines of other rules are passed over.
 */
export function readPressFaults(report: string): PressFault[] {
  return report.split('\n').flatMap((line) => {
    const rule = pressRules.find((each) => line.startsWith(`${each}: `))
    if (!rule) return []
    return line
      .slice(rule.length + 2)
      .split('; ')
      .map((told) => readFault(rule, told))
  })
}
