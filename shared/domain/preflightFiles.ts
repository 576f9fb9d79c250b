import { finding, type Finding, type PreflightFacts, type PreflightRule } from './preflightFinding'
import type { PressFault } from './pressFaults'
import { pressRules, type PressRule } from './pressRules'

/** What the office's own pages need besides the photos, and is not on this PC. */
export function ownRules({ own }: PreflightFacts): Finding[] {
  if (!own) return []
  return [
    ...(own.hasLogo ? [] : [finding('logoGone', { page: 1 })]),
    ...(own.hasTemplate ? [] : [finding('templateGone')])
  ]
}

/** Rules of the reader that have words of their own; all others say what they are about. */
const drawnRules: Partial<Record<PressRule, PreflightRule>> = {
  hairlines: 'drawnHairline',
  blackText: 'drawnRichBlack',
  totalInk: 'drawnHeavy',
  noRgb: 'drawnRgb',
  plates: 'drawnRgb'
}

/** The thinnest of "2 lines of 0.10 pt", in points with a decimal comma. */
const thinnest = (detail: string) => (/of ([\d.]+) pt/.exec(detail)?.[1] ?? '').replace('.', ',')
/** The ink of "0.9 0.9 0.8 0.6", in percent. */
const percent = (detail: string) => {
  const inks = detail.split(' ').map(Number)
  return inks.every(Number.isFinite) ? String(Math.round(inks.reduce((sum, ink) => sum + ink, 0) * 100)) : ''
}

/** Faults of one rule on one page are told once. */
const firstOfPage = (faults: readonly PressFault[]) =>
  faults.filter(
    ({ rule, page }, index) =>
      faults.findIndex((other) => other.rule === rule && other.page === page) === index
  )

/** What only the set pages show: what a template package draws, and why the last print file was not handed over. */
export function fileRules({ drawn = [], refused = [] }: PreflightFacts): Finding[] {
  const told = (rule: PreflightRule, fault: PressFault) =>
    finding(rule, {
      page: fault.page,
      values: {
        check: fault.rule,
        nth: pressRules.indexOf(fault.rule) + 1,
        detail: fault.detail,
        ...(fault.rule === 'hairlines' && { points: thinnest(fault.detail) }),
        ...(fault.rule === 'totalInk' && { percent: percent(fault.detail) })
      }
    })
  return [
    ...firstOfPage(drawn).map((fault) => told(drawnRules[fault.rule] ?? 'drawnFault', fault)),
    ...firstOfPage(refused).map((fault) => told('fileFault', fault))
  ]
}
