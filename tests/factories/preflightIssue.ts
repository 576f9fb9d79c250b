import { documentFigures, parseDocument } from '@shared/document/document'
import type { ArticleContent } from '@shared/document/revision'
import { issueToPrint } from '@shared/domain/issueToPrint'
import { newPagePlan, placeArticle, type PagePlan, type PlanPage } from '@shared/domain/pagePlan'
import type { CheckedArticle, PreflightFacts, PreflightRule, Severity } from '@shared/domain/preflightFinding'
import { printWords } from '@shared/i18n/translator'
import { articleContent, body, bulletin, fakeHash, figure } from '@tests/factories'

/** An imprint that says what one usually says. */
export const IMPRINT = [
  { label: 'Chịu trách nhiệm xuất bản', text: 'Lê Văn Thuận' },
  { label: 'Giấy phép xuất bản', text: 'số 01/GP-XBBT' },
  { label: 'In tại', text: 'Xưởng in Bến Thượng' }
]
/** The usual product of these tests: comes out on Fridays. */
export const product = bulletin({ imprint: IMPRINT })
const BIG = { path: '/a', width: 6000, height: 4000 }
/** A photo that is large enough for any slot. */
export const photo = fakeHash('a')

const checked = (
  id: string,
  content: ArticleContent,
  given: Partial<CheckedArticle> = {}
): CheckedArticle => ({
  id,
  title: content.meta.title,
  product: 'tuan-tin',
  rubric: 'Tin vắn',
  status: 'approved',
  isSigned: true,
  marks: [],
  figures: documentFigures(parseDocument(content.body)),
  lettersMissing: '',
  ...given
})

/** Every open slot of a plan filled, each with an article of its own. */
export function fullPlan(): PagePlan {
  const plan = newPagePlan(4)
  const slots: [number, string][] = [
    [1, 'lead'],
    [1, 'second'],
    [1, 'briefs'],
    [2, 'upper'],
    [2, 'lower'],
    [3, 'main'],
    [3, 'side'],
    [3, 'lower'],
    [4, 'main'],
    [4, 'second'],
    [4, 'notices']
  ]
  return slots.reduce((made, [page, slot], index) => placeArticle(made, page, slot, `bai-${index + 1}`), plan)
}

/** What of a clean issue is otherwise. */
export interface Given {
  readonly plan?: PagePlan
  readonly contents?: Readonly<Record<string, ArticleContent>>
  readonly articles?: Readonly<Record<string, Partial<CheckedArticle>>>
  readonly issue?: Partial<PreflightFacts['issue']>
  readonly facts?: Partial<PreflightFacts>
}

/** What the check looks at: a clean issue, but for what is given. */
export function factsOf({
  plan = fullPlan(),
  contents = {},
  articles = {},
  issue = {},
  facts = {}
}: Given): PreflightFacts {
  const ids = plan.pages.flatMap((page) => Object.values(page.slots).flat())
  const texts = new Map([...new Set(ids)].map((id) => [id, contents[id] ?? articleContent()]))
  // 20-11-2026 is a Friday, the product's usual day.
  const made = {
    product: 'tuan-tin',
    number: 47,
    total: 0,
    date: '2026-11-20',
    plan,
    isPublished: false,
    ...issue
  }
  const forPrint = new Map([...texts].map(([id, content]) => [id, { content, unit: '' }]))
  return {
    issue: made,
    product,
    others: [],
    today: '2026-11-18',
    articles: new Map([...texts].map(([id, content]) => [id, checked(id, content, articles[id])])),
    print: issueToPrint(made, facts.product ?? product, forPrint, printWords()),
    reports: [],
    photos: { [photo]: BIG },
    ...facts
  }
}

/** A defect planted into a clean issue: what of it, the rule that finds it, the sentence, the buttons in their order. */
export type DefectRow = readonly [
  planted: string,
  rule: PreflightRule,
  level: Severity,
  given: Given,
  says: string,
  ways: readonly string[]
]

/** The title of every article of these issues. */
export const TITLE = 'Khai mạc Ngày hội đọc sách'

/** A text with one photo. */
export const withPhoto = (given: Parameters<typeof figure>[0] = {}) =>
  articleContent({ body: body('Một đoạn.', figure(given)) })

/** One page of the full plan made up otherwise. */
export function withPage(number: number, page: Partial<PlanPage>): PagePlan {
  return {
    pages: fullPlan().pages.map((each, index) => (index === number - 1 ? { ...each, ...page } : each))
  }
}

/** An issue of which one article, on the second page, is otherwise. */
export const aboutFour = (given: NonNullable<Given['articles']>[string]): Given => ({
  articles: { 'bai-4': given }
})

/** A photo on paper, large enough. */
export const photographed: Given = { contents: { 'bai-4': withPhoto() } }
