import type { PreflightRule } from '@shared/domain/preflightFinding'
import type { FindingView } from '@shared/ipc/routes/preflight'
import type { NumberFix } from './ChangeIssueDialog'

/** A mend of the plan, which can be undone. */
export type PlanFix = Exclude<NonNullable<FindingView['fix']>, NumberFix>

/** Tabs of the office to which a finding leads. */
export type FindingTab = 'house' | 'packages' | 'presets'

/** What a button of a finding does: it mends, or goes there. */
export type FindingWay =
  | { readonly kind: 'plan'; readonly fix: PlanFix }
  | { readonly kind: 'number'; readonly proposed: NumberFix | null }
  | { readonly kind: 'count' }
  | { readonly kind: 'candidates' }
  | { readonly kind: 'fit'; readonly article: string; readonly isOver: boolean }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'office'; readonly tab: FindingTab }
  | { readonly kind: 'jobs' }

/** Ways that change the issue: for whoever may make its pages up. */
export const isMend = ({ kind }: FindingWay) =>
  kind === 'plan' || kind === 'number' || kind === 'count' || kind === 'candidates' || kind === 'fit'

const OF_NUMBER: ReadonlySet<PreflightRule> = new Set<PreflightRule>([
  'numberTwice',
  'totalTwice',
  'numberGap',
  'totalGap',
  'wrongWeekday',
  'sameDate',
  'pastDate'
])

const TABS: Partial<Record<PreflightRule, FindingTab>> = {
  noImprint: 'house',
  imprintResponsible: 'house',
  imprintLicence: 'house',
  imprintPrinter: 'house',
  imprintBlank: 'house',
  logoGone: 'house',
  colourHeavy: 'house',
  richBlack: 'house',
  nearBlack: 'house',
  templateGone: 'packages',
  drawnHairline: 'packages',
  drawnRichBlack: 'packages',
  drawnHeavy: 'packages',
  drawnRgb: 'packages',
  drawnFault: 'packages',
  profileGone: 'presets',
  bleedShort: 'presets',
  colourLost: 'presets',
  colourGained: 'presets',
  greyPhotos: 'presets',
  sectionUneven: 'presets',
  blankPages: 'presets'
}

/** What can be done about a finding, what mends it first. Every rule has at least one way, see the test. */
export function findingWays({ rule, fix, page, article }: FindingView): FindingWay[] {
  const tab = TABS[rule]
  return [
    ...(fix && fix.kind !== 'number' ? [{ kind: 'plan' as const, fix }] : []),
    ...(fix?.kind === 'number' || OF_NUMBER.has(rule)
      ? [{ kind: 'number' as const, proposed: fix?.kind === 'number' ? fix : null }]
      : []),
    ...(rule === 'pageCount' ? [{ kind: 'count' as const }] : []),
    ...(rule === 'emptyIssue' ? [{ kind: 'candidates' as const }] : []),
    ...(rule === 'overset' || rule === 'underset'
      ? [{ kind: 'fit' as const, article, isOver: rule === 'overset' }]
      : []),
    ...(page > 0 ? [{ kind: 'page' as const, page }] : []),
    ...(article === '' ? [] : [{ kind: 'article' as const, article }]),
    ...(tab ? [{ kind: 'office' as const, tab }] : []),
    ...(rule === 'fileFault' ? [{ kind: 'jobs' as const }] : [])
  ]
}
