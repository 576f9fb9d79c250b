import type { ArticleContent } from '@shared/document/revision'
import { printableRevision } from '@shared/domain/articles'
import type { ArticleState } from '@shared/domain/articleState'
import { productOfIssue } from '@shared/domain/editions'
import { findProduct, type OfficeProfile, type Product } from '@shared/domain/office'
import type { IssueState } from '@shared/domain/issues'
import { issueToPrint, type ArticleForPrint, type PrintWords } from '@shared/domain/issueToPrint'
import { lookOf, newPagePlan, placedArticles, type PagePlan } from '@shared/domain/pagePlan'
import { likePlan } from '@shared/domain/planPages'
import { countSinceSigned } from '@shared/domain/signOffMarks'
import { looks, pageCounts, type PageCount } from '@shared/domain/looks'
import { nextIssueDay } from '@shared/domain/period'
import type { PrintIssue } from '@shared/domain/printIssue'
import type { IssueRowView } from '@shared/ipc/routes/issues'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { findArticle, listArticles, readArticleRows } from '@electron/store/articles'
import { findLastIssue, listIssues, readIssue } from '@electron/store/issues'
import { listMembers } from '@electron/store/members'
import { readProfile } from '@electron/store/office'
import { readRevision } from '@electron/store/revisions'
import type { ArticleRow } from '@electron/store/schema'
import { toRowViews } from './articleRows'
import type { OfficeContext } from './context'

/** An article's text as it goes to print, and which revision that is. */
export interface PrintItem {
  readonly article: string
  readonly revision: string
}

/** A text as it is being written, to be set in the place of its newest revision. */
export interface TypedText {
  readonly article: string
  readonly content: ArticleContent
}

/** An issue as the typesetter takes it, and what it was made of. */
export interface IssueForPrint {
  readonly issue: IssueState
  readonly product: Product
  readonly print: PrintIssue
  readonly items: readonly PrintItem[]
  readonly texts: ReadonlyMap<string, ArticleForPrint>
  /** What the records say of each placed article. */
  readonly states: ReadonlyMap<string, ArticleState>
  /** Placed articles that have no text for this use. */
  readonly unsigned: readonly string[]
}

/** What a new issue begins with. */
export interface NewIssue {
  readonly product: string
  readonly number: number
  readonly total: number
  readonly date: string
  readonly pages: PageCount
  /** The issue whose page plan it is made up like. */
  readonly like?: string | undefined
}

/** Articles that may be placed, in the order in which they are offered. */
const CANDIDATES = ['approved', 'scheduled', 'submitted', 'drafting', 'returned'] as const

/** Printed issues and their page plans. */
export function createIssues({ db, clock, newId, record }: OfficeContext) {
  const profileOf = (day: string) => readProfile(db, day)

  function requireProduct(profile: OfficeProfile, id: string): Product {
    const product = findProduct(profile, id)
    if (!product) throw new OfficeError('notFound')
    return product
  }

  const isUnsigned = (issue: IssueState, row: ArticleRow | undefined) =>
    !row || (row.signed_revision === null && !(issue.isPublished && row.status === 'published'))

  async function toRows(issues: readonly IssueState[]): Promise<IssueRowView[]> {
    const profile = await profileOf(toIsoDay(clock()))
    const names = new Map((await listMembers(db)).map((member) => [member.id, member.name]))
    const placed = new Map(issues.map((issue) => [issue.id, placedArticles(issue.plan)]))
    const rows = await readArticleRows(db, [...new Set([...placed.values()].flat())])
    const views = new Map((await toRowViews(db, [...rows.values()])).map((view) => [view.id, view]))
    const nameOf = (issue: IssueState) => {
      const product = findProduct(profile, issue.product)
      return product ? productOfIssue(product, issue, profile).name : issue.product
    }
    return issues.map((issue) => {
      const articles = placed.get(issue.id)!
      return {
        id: issue.id,
        product: issue.product,
        productName: nameOf(issue),
        unit: issue.unit ?? null,
        master: issue.master ?? null,
        number: issue.number,
        total: issue.total,
        date: issue.date,
        pages: issue.plan.pages.length,
        articles: articles.length,
        unsigned: articles.filter((id) => isUnsigned(issue, rows.get(id))).length,
        ...countSinceSigned(articles.map((id) => views.get(id))),
        isPublished: issue.isPublished,
        files: issue.files.map((file) => ({ ...file, member: names.get(file.member) ?? file.member }))
      }
    })
  }

  /** The texts of an issue: the signed ones for the press, whatever is newest for the screen. */
  async function readTexts(issue: IssueState, use: 'press' | 'screen', typed?: TypedText) {
    const profile = await profileOf(issue.date)
    const texts = new Map<string, ArticleForPrint>()
    const items: PrintItem[] = []
    const unsigned: string[] = []
    const states = new Map<string, ArticleState>()
    for (const id of placedArticles(issue.plan)) {
      const article = await findArticle(db, id)
      if (article) states.set(id, article)
      const signed = article && printableRevision(article, issue.isPublished)
      const revision = signed ?? (use === 'screen' ? (article?.heads[0] ?? null) : null)
      if (!article || revision === null) {
        unsigned.push(id)
        continue
      }
      const { meta, body } = id === typed?.article ? typed.content : await readRevision(db, revision)
      const unit = profile.units.find((each) => each.id === article.unit)?.name ?? ''
      texts.set(id, { content: { meta, body }, unit })
      items.push({ article: id, revision })
    }
    return { profile, texts, items, unsigned, states }
  }

  return {
    async list() {
      return toRows(await listIssues(db))
    },

    async read(id: string) {
      const issue = await readIssue(db, id)
      const [row] = await toRows([issue])
      const rows = await readArticleRows(db, placedArticles(issue.plan))
      return { row: row!, plan: issue.plan, placed: await toRowViews(db, [...rows.values()]) }
    },

    /** Number, running total and date that the next issue of a product would have. */
    async propose(productId: string) {
      const profile = await profileOf(toIsoDay(clock()))
      const product = requireProduct(profile, productId)
      const last = await findLastIssue(db, productId)
      const date = nextIssueDay(product, last?.date ?? null, clock())
      const isSameYear = last?.date.slice(0, 4) === date.slice(0, 4)
      const total = last && last.total > 0 ? last.total + 1 : 0
      const lastPages = pageCounts.find((count) => count === last?.plan.pages.length)
      const isSameLook = last && lookOf(last.plan) === (product.look ?? 'bulletin')
      return {
        number: last && isSameYear ? last.number + 1 : 1,
        total,
        date,
        pages: product.pages,
        last: isSameLook && lastPages ? { issue: last.id, number: last.number, pages: lastPages } : null
      }
    },

    /**
     * Begins an issue, with the usual templates or made up like another of its product and look.
     *
     * @throws OfficeError `pageCountOfLook` for a page count that the product's look does not have; for the
     * issue it is made up like, `notFound` where there is none, `badInput` for one of another format or count
     */
    async create({ product, number, total, date, pages, like }: NewIssue) {
      const { look } = requireProduct(await profileOf(toIsoDay(clock())), product)
      const { pageCounts: counts } = looks[look ?? 'bulletin']
      if (!counts.includes(pages)) throw new OfficeError('pageCountOfLook', { counts: counts.join(', ') })
      const issue = newId()
      const usual = newPagePlan(pages, look)
      const plan = like === undefined ? usual : likePlan((await readIssue(db, like)).plan)
      if (lookOf(plan) !== lookOf(usual) || plan.pages.length !== pages) throw new OfficeError('badInput')
      const payload = { product, number, total, date, pages, plan }
      await record({ statements: [{ kind: 'issues.create', subject: issue, payload }] })
      return issue
    },

    /** Replaces the page plan. Articles that left it are named, so that their status is looked at again. */
    async plan(id: string, plan: PagePlan) {
      const now = new Set(placedArticles(plan))
      const left = placedArticles((await readIssue(db, id)).plan).filter((article) => !now.has(article))
      await record({ statements: [{ kind: 'issues.plan', subject: id, payload: { plan, left } }] })
    },

    async change(id: string, change: { number: number; total: number; date: string }) {
      await record({ statements: [{ kind: 'issues.change', subject: id, payload: change }] })
    },

    toRows,

    /**
     * Articles to choose from: signed ones first, then those on their way.
     * What was published before, on the web page say, is found by searching.
     */
    async candidates(id: string, query: string) {
      const { product, plan } = await readIssue(db, id)
      const placed = new Set(placedArticles(plan))
      const statuses = query.trim() === '' ? CANDIDATES : [...CANDIDATES, 'published' as const]
      const pages = await Promise.all(
        statuses.map((status) => listArticles(db, { product, status, query }, 0, 100))
      )
      const rows = pages.flatMap((page) => page.rows).filter((row) => !placed.has(row.id))
      return toRowViews(db, rows)
    },

    /** The product that an issue is of, as it was on the issue's day. @throws OfficeError `notFound` */
    async productOf(id: string): Promise<Product> {
      const issue = await readIssue(db, id)
      const profile = await profileOf(issue.date)
      return productOfIssue(requireProduct(profile, issue.product), issue, profile)
    },

    /** The issue as the typesetter takes it. */
    async toPrint(
      id: string,
      use: 'press' | 'screen',
      words: PrintWords,
      typed?: TypedText
    ): Promise<IssueForPrint> {
      const issue = await readIssue(db, id)
      const { profile, ...read } = await readTexts(issue, use, typed)
      const product = productOfIssue(requireProduct(profile, issue.product), issue, profile)
      return { issue, product, print: issueToPrint(issue, product, read.texts, words), ...read }
    }
  }
}
export type Issues = ReturnType<typeof createIssues>
