import { fromWallTime, toWallTime } from '../text/dates'
import { periodOf } from './period'
import { finding, type Finding, type OtherIssue, type PreflightFacts } from './preflightFinding'

const yearOf = (date: string) => date.slice(0, 4)
const newest = (issues: readonly OtherIssue[]) =>
  issues.reduce<OtherIssue | null>((last, each) => (last && last.date >= each.date ? last : each), null)

function numberRules({ issue, others }: PreflightFacts): Finding[] {
  const { number, total, date } = issue
  const before = others.filter((each) => each.date < date)
  const last = newest(before)
  const isTaken = others.some((each) => yearOf(each.date) === yearOf(date) && each.number === number)
  const expected = last && yearOf(last.date) === yearOf(date) ? last.number + 1 : 1
  const propose = (given: Partial<OtherIssue>) => ({ kind: 'number', number, total, date, ...given }) as const
  const twice = others.some((each) => total > 0 && each.total === total)
  const expectedTotal = last && last.total > 0 ? last.total + 1 : 0
  return [
    ...(isTaken
      ? [finding('numberTwice', { values: { number, expected }, fix: propose({ number: expected }) })]
      : []),
    ...(!isTaken && last && number !== expected
      ? [finding('numberGap', { values: { number, expected }, fix: propose({ number: expected }) })]
      : []),
    ...(twice ? [finding('totalTwice', { values: { total }, fix: propose({ total: expectedTotal }) })] : []),
    ...(!twice && expectedTotal > 0 && total !== expectedTotal
      ? [
          finding('totalGap', {
            values: { total, expected: expectedTotal },
            fix: propose({ total: expectedTotal })
          })
        ]
      : [])
  ]
}

function dateRules({ issue, others, product, today }: PreflightFacts): Finding[] {
  const { weekday } = toWallTime(fromWallTime(issue.date))
  const { date } = issue
  return [
    ...(weekday === product.slot.weekday || periodOf(product) !== 'week'
      ? []
      : [finding('wrongWeekday', { values: { weekday, usual: product.slot.weekday } })]),
    ...(others.some((each) => each.date === date) ? [finding('sameDate', { values: { date } })] : []),
    ...(date < today && !issue.isPublished ? [finding('pastDate', { values: { date } })] : [])
  ]
}

/** What an imprint usually says; what it must say is the office's licence's to tell. */
const USUAL_LINES = [
  ['imprintResponsible', /chịu trách nhiệm/i],
  ['imprintLicence', /giấy phép/i],
  ['imprintPrinter', /in tại|nơi in|nhà in|xưởng in/i]
] as const

function imprintRules({ product, print }: PreflightFacts): Finding[] {
  const lines = product.imprint.filter(({ text }) => text.trim() !== '')
  const hasBox = print.pages.some(({ frames }) => frames.some((frame) => frame.kind === 'imprint'))
  if (!hasBox || lines.length === 0) return [finding('noImprint')]
  const said = lines.map(({ label, text }) => `${label} ${text}`.normalize('NFC'))
  const missing = USUAL_LINES.filter(([, words]) => !said.some((line) => words.test(line)))
  const blank = product.imprint.length - lines.length
  return [
    ...missing.map(([rule]) => finding(rule)),
    ...(blank > 0 ? [finding('imprintBlank', { values: { blank } })] : [])
  ]
}

/** What of the numbering, the date and the imprint is not as it should be. */
export function numberingRules(facts: PreflightFacts): Finding[] {
  return [...numberRules(facts), ...dateRules(facts), ...imprintRules(facts)]
}
