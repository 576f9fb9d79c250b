import type { Product } from './office'
import { placedArticles, listPlacements } from './pagePlan'
import { checkLength } from './lengthRule'
import {
  finding,
  type CheckedArticle,
  type Finding,
  type PreflightFacts,
  type PreflightRule
} from './preflightFinding'

/** Why the text of an article may not be printed as it is; null when it may. */
function signatureRule(article: CheckedArticle): PreflightRule | null {
  if (article.isSigned) return null
  if (article.status === 'withdrawn' || article.status === 'archived') return article.status
  return article.marks.includes('voided') ? 'voided' : 'unsigned'
}

const isBlank = (text: string) => text.trim() === ''

function figureRules(article: CheckedArticle, at: Partial<Finding>): Finding[] {
  return article.figures.flatMap(({ media, caption, credit, alt, people }, index) => {
    const missing: PreflightRule[] = [
      ...(isBlank(caption) ? ['noCaption' as const] : []),
      ...(isBlank(credit) ? ['noCredit' as const] : []),
      ...(isBlank(alt) ? ['noAlt' as const] : []),
      ...(people.some((person) => person.consent === 'no') ? ['noConsent' as const] : [])
    ]
    return missing.map((rule) =>
      finding(rule, { ...at, photo: media, values: { title: article.title, nth: index + 1 } })
    )
  })
}

/** A text that is longer or shorter than the product wants its texts to be. */
function lengthRules(article: CheckedArticle, product: Product, at: Partial<Finding>): Finding[] {
  const found = article.length && checkLength(product.length, article.length)
  if (!found || (found.over === 0 && found.under === 0)) return []
  const { unit, count, over, under } = found
  const values = { title: article.title, count, by: over || under }
  return [finding(over > 0 ? `${unit}Over` : `${unit}Under`, { ...at, values })]
}

function rulesOf(article: CheckedArticle, facts: PreflightFacts): Finding[] {
  const { issue, product } = facts
  const first = listPlacements(issue.plan).find((placement) => placement.article === article.id)!
  const { page, slot } = first
  const at = { page, slots: [slot], article: article.id }
  const values = { title: article.title }
  const signature = signatureRule(article)
  const isGone = signature === 'withdrawn' || signature === 'archived'
  const remove = { kind: 'remove', page, slot, article: article.id } as const
  const isOtherRubric =
    article.rubric !== '' && product.rubrics.length > 0 && !product.rubrics.includes(article.rubric)
  return [
    ...(signature ? [finding(signature, { ...at, values, fix: isGone ? remove : null })] : []),
    // What is printed is the text that was signed; that it is being changed must be known.
    ...(article.isSigned && article.marks.includes('correction')
      ? [finding('correcting', { ...at, values })]
      : []),
    ...(article.isSigned && article.marks.includes('withdrawal')
      ? [finding('withdrawing', { ...at, values, fix: remove })]
      : []),
    ...(isBlank(article.title) ? [finding('noTitle', at)] : []),
    ...(article.lettersMissing === ''
      ? []
      : [finding('noGlyph', { ...at, values: { ...values, letters: article.lettersMissing } })]),
    ...lengthRules(article, product, at),
    ...figureRules(article, at),
    ...(article.product === issue.product
      ? isOtherRubric
        ? [finding('otherRubric', { ...at, values: { ...values, rubric: article.rubric } })]
        : []
      : [finding('otherProduct', { ...at, values })])
  ]
}

/** What of the articles is not ready for print: signatures, what goes with photos, letters, where they belong. */
export function articleRules(facts: PreflightFacts): Finding[] {
  return placedArticles(facts.issue.plan).flatMap((id) => {
    const article = facts.articles.get(id)
    return article ? rulesOf(article, facts) : []
  })
}
