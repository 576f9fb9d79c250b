import type { Figure } from '../document/document'
import type { ArticleStatus } from './articles'
import type { IssueState } from './issues'
import type { TextLength } from './lengthRule'
import type { Product } from './office'
import type { PressFault } from './pressFaults'
import type { PrintPreset } from './printPreset'
import type { FrameReport, PhotoFiles, PrintIssue } from './printIssue'
import type { SignOffMark } from './signOffMarks'

/** What stops the print file (`must`), what asks for a reason (`should`), what is good to know (`note`). */
export const severities = ['must', 'should', 'note'] as const
export type Severity = (typeof severities)[number]

/** Every rule of the check before printing (kiểm tra trước in), with its weight. Each has its words in `shared/i18n`. */
export const preflightRules = {
  emptyIssue: 'must',
  pageCount: 'must',
  placeholder: 'must',
  overset: 'must',
  unsigned: 'must',
  voided: 'must',
  withdrawn: 'must',
  archived: 'must',
  noTitle: 'must',
  noGlyph: 'must',
  photoGone: 'must',
  photoBad: 'must',
  noCaption: 'must',
  noCredit: 'must',
  noAlt: 'must',
  noConsent: 'must',
  noImprint: 'must',
  numberTwice: 'must',
  totalTwice: 'must',
  underset: 'should',
  emptySlot: 'should',
  pictureEmpty: 'should',
  tableEmpty: 'should',
  chartEmpty: 'should',
  calendarEmpty: 'should',
  articleTwice: 'should',
  runOnEmpty: 'should',
  runOnSamePage: 'should',
  jumpHidden: 'should',
  photoWeak: 'should',
  photoTwice: 'should',
  correcting: 'should',
  withdrawing: 'should',
  otherProduct: 'should',
  otherRubric: 'should',
  wordsOver: 'should',
  wordsUnder: 'should',
  charactersOver: 'should',
  charactersUnder: 'should',
  imprintResponsible: 'should',
  imprintLicence: 'should',
  imprintPrinter: 'should',
  imprintBlank: 'should',
  numberGap: 'should',
  totalGap: 'should',
  wrongWeekday: 'should',
  sameDate: 'should',
  pastDate: 'should',
  logoGone: 'must',
  templateGone: 'must',
  profileGone: 'must',
  colourHeavy: 'must',
  richBlack: 'must',
  nearBlack: 'should',
  drawnHairline: 'must',
  drawnRichBlack: 'must',
  drawnHeavy: 'must',
  drawnRgb: 'must',
  drawnFault: 'must',
  fileFault: 'should',
  bleedShort: 'should',
  colourLost: 'note',
  colourGained: 'note',
  greyPhotos: 'note',
  sectionUneven: 'note',
  blankPages: 'note'
} as const satisfies Record<string, Severity>
export type PreflightRule = keyof typeof preflightRules
export const preflightRuleNames = Object.keys(preflightRules) as [PreflightRule, ...PreflightRule[]]

/** A change that mends a finding and can be undone, or the numbering that it proposes. */
export type PreflightFix =
  | { readonly kind: 'remove'; readonly page: number; readonly slot: string; readonly article: string }
  | { readonly kind: 'continue'; readonly page: number; readonly slot: string; readonly article: string }
  | { readonly kind: 'jumps'; readonly page: number; readonly slot: string; readonly article: string }
  | { readonly kind: 'number'; readonly number: number; readonly total: number; readonly date: string }

/** One thing that the check found, and where. What does not apply is 0 or empty. */
export interface Finding {
  readonly rule: PreflightRule
  /** Pages count from 1; 0 for the whole issue. */
  readonly page: number
  readonly slots: readonly string[]
  readonly article: string
  /** SHA-256 of a photo. */
  readonly photo: string
  /** What its sentence names: lines, ppi, letters, numbers. */
  readonly values: Readonly<Record<string, string | number>>
  readonly fix: PreflightFix | null
}

/** An article of the issue, as the check needs to know it. */
export interface CheckedArticle {
  readonly id: string
  readonly title: string
  readonly product: string
  readonly rubric: string
  readonly status: ArticleStatus
  /** Whether the text that would be printed is signed off. */
  readonly isSigned: boolean
  /** Void signatures, a running correction or withdrawal. */
  readonly marks: readonly SignOffMark[]
  readonly figures: readonly Figure[]
  /** How long its text is; absent where it cannot be read. */
  readonly length?: TextLength | undefined
  /** Letters of its text that no face of the press has. */
  readonly lettersMissing: string
}

/** Numbers and days of the product's other issues. */
export interface OtherIssue {
  readonly number: number
  readonly total: number
  readonly date: string
}

/** Everything that the check looks at. */
export interface PreflightFacts {
  readonly issue: Pick<IssueState, 'number' | 'total' | 'date' | 'plan' | 'product' | 'isPublished'>
  readonly product: Product
  readonly others: readonly OtherIssue[]
  /** Today in the office's time zone. */
  readonly today: string
  readonly articles: ReadonlyMap<string, CheckedArticle>
  /** The issue as it is typeset. */
  readonly print: PrintIssue
  readonly reports: readonly FrameReport[]
  /** Sizes of the photos that are on this PC. */
  readonly photos: PhotoFiles
  /** The preset that it is to be printed with, and whether its colour profile is on this PC; absent before one is chosen. */
  readonly chosen?: { readonly preset: PrintPreset; readonly hasProfile: boolean }
  /** Whether the office's own picture and template package, where the product has them, are on this PC. */
  readonly own?: { readonly hasLogo: boolean; readonly hasTemplate: boolean }
  /** What the office's own template package draws that no press can print: read back from the pages set with it. */
  readonly drawn?: readonly PressFault[]
  /** What was wrong with the last print file of these very pages when it was read back. */
  readonly refused?: readonly PressFault[]
}

/** A finding of a rule; what is not given does not apply. */
export function finding(rule: PreflightRule, given: Partial<Omit<Finding, 'rule'>> = {}): Finding {
  return { rule, page: 0, slots: [], article: '', photo: '', values: {}, fix: null, ...given }
}

/**
 * Where a finding stands, as one word: the same thing found again has the same
 * one, and a text that became longer than what was agreed to has another.
 */
export function findingPlace({ page, slots, article, photo, values }: Finding): string {
  const numbers = Object.entries(values).filter(([, value]) => typeof value === 'number')
  const measures = numbers.map(([name, value]) => `${name}=${value}`)
  return [page, slots.join('+'), article, photo.slice(0, 16), ...measures].join('/').slice(0, 300)
}
