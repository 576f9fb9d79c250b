import type { ArticleState } from '@shared/domain/articleState'
import { articleStatus } from '@shared/domain/articles'
import { findProduct, type OfficeProfile, type Product } from '@shared/domain/office'
import { can, canOn } from '@shared/domain/permissions'
import { newerSource, standingText } from '@shared/domain/variants'
import { contentOf, type ArticleContent, type ArticleKind } from '@shared/document/revision'
import { OfficeError } from '@shared/ipc/errors'
import type { Output } from '@shared/ipc/contract'
import type { ChannelStand, VariantBasis } from '@shared/ipc/routes/variants'
import { toIsoDay } from '@shared/text/dates'
import { readArticle } from '@electron/store/articles'
import { listIssuesOf } from '@electron/store/issues'
import { readProfile } from '@electron/store/office'
import { readRevision } from '@electron/store/revisions'
import { isScheduled, listOpenFor } from '@electron/store/schedule'
import { readFamily } from '@electron/store/variants'
import { beginArticle } from './articles'
import type { OfficeContext } from './context'
import { describePublications } from './printedPlaces'
import type { Revisions } from './revisions'
import { toScheduleViews } from './scheduleViews'

/** Outlines and reports are genres of their own; any other channel takes the text as what it is. */
function kindFor({ kind }: Product, own: ArticleKind): ArticleKind {
  return kind === 'outline' || kind === 'report' ? kind : own
}

/** The text of the source as the other channel begins with it. */
function contentFor(product: Product, source: ArticleContent): ArticleContent {
  const { meta } = source
  const rubric = product.rubrics.includes(meta.rubric) ? meta.rubric : ''
  return { ...source, meta: { ...meta, product: product.id, kind: kindFor(product, meta.kind), rubric } }
}

const headOf = (article: ArticleState): string => {
  const [head] = article.heads
  if (head === undefined) throw new OfficeError('notFound')
  return head
}

/** Variants of an article for other channels: articles of their own that know where their text came from. */
export function createVariants({ db, clock, newId, session, record }: OfficeContext, revisions: Revisions) {
  const { actor } = session

  async function scheduledOf(article: string): Promise<ChannelStand['scheduled']> {
    const targets = [article, ...(await listIssuesOf(db, article))]
    const open = (await Promise.all(targets.map((target) => listOpenFor(db, target)))).flat()
    const views = await toScheduleViews(db, open, clock(), new Map())
    return views
      .map(({ id, due, place, productName, status, target, label }) => ({
        entry: id,
        due,
        place,
        productName,
        status,
        number: target.kind === 'issue' ? label : ''
      }))
      .sort((a, b) => a.due - b.due)
  }

  async function standOf(article: ArticleState, profile: OfficeProfile): Promise<ChannelStand> {
    const { meta } = await readRevision(db, headOf(article))
    const product = findProduct(profile, meta.product)
    return {
      article: article.id,
      title: meta.title,
      product: meta.product,
      productName: product?.name ?? meta.product,
      channel: product?.kind ?? null,
      status: articleStatus(article.state, await isScheduled(db, article.id)),
      level: article.level,
      levels: article.chain.length,
      scheduled: await scheduledOf(article.id),
      publications: await describePublications(db, article)
    }
  }

  async function basisOf(source: ArticleState, revision: string, profile: OfficeProfile) {
    const { meta } = await readRevision(db, headOf(source))
    const basis: VariantBasis = {
      article: source.id,
      title: meta.title,
      productName: findProduct(profile, meta.product)?.name ?? meta.product,
      revision,
      newer: newerSource(source, revision)
    }
    return basis
  }

  /** What is typed here and not yet saved becomes a revision first, where it is what the variant begins with. */
  async function startOf(id: string): Promise<string> {
    const article = await readArticle(db, id)
    const standing = standingText(article)
    if (standing !== null) return standing
    const isAtWork = article.state === 'drafting' || article.state === 'returned'
    if (isAtWork && canOn(actor(), 'articles.write', article)) await revisions.save(id, '')
    return headOf(await readArticle(db, id))
  }

  return {
    /** An article's channels: where it stands itself, and each of its variants. */
    async list(id: string): Promise<Output<'variants.list'>> {
      const article = await readArticle(db, id)
      const profile = await readProfile(db, toIsoDay(clock()))
      const [, ...descendants] = await readFamily(db, article)
      const states = new Map([article, ...descendants].map((each) => [each.id, each]))
      const { source } = article
      const standing = standingText(article)
      return {
        source: source && (await basisOf(await readArticle(db, source.article), source.revision, profile)),
        own: await standOf(article, profile),
        variants: await Promise.all(
          descendants.map(async (each) => ({
            ...(await standOf(each, profile)),
            basis: await basisOf(states.get(each.source!.article)!, each.source!.revision, profile)
          }))
        ),
        start: {
          isSigned: standing !== null,
          isNewest: standing === null || (article.heads.length === 1 && article.heads[0] === standing)
        },
        mayWrite: can(actor(), 'articles.write', undefined, article.unit || undefined)
      }
    },

    /**
     * Makes a variant for each of the products, with the text, photos and
     * credits of the article: its signed text, or else the newest.
     *
     * @returns ids of the new articles, in the order of the products.
     * @throws OfficeError `notFound` for a product that the office does not have
     */
    async create(id: string, products: readonly string[]): Promise<string[]> {
      const profile = await readProfile(db, toIsoDay(clock()))
      const revision = await startOf(id)
      const source = { article: id, revision }
      const { unit } = await readArticle(db, id)
      const text = contentOf(await readRevision(db, revision))
      const begun = [...new Set(products)].map((each) => {
        const product = findProduct(profile, each)
        if (!product) throw new OfficeError('notFound')
        const article = newId()
        const { sealed, statements } = beginArticle(article, unit, contentFor(product, text))
        const derive = { kind: 'articles.derive' as const, subject: article, payload: { source } }
        return { article, sealed, statements: [...statements, derive] }
      })
      await record({
        statements: begun.flatMap((each) => each.statements),
        revisions: begun.map((each) => each.sealed)
      })
      return begun.map((each) => each.article)
    },

    /**
     * Says that a variant was held against a newer text of its source.
     *
     * @throws OfficeError `notFound` where the article is no variant
     */
    async follow(id: string, revision: string): Promise<void> {
      const { source } = await readArticle(db, id)
      if (!source) throw new OfficeError('notFound')
      const payload = { source: { article: source.article, revision } }
      await record({ statements: [{ kind: 'articles.derive', subject: id, payload }] })
    }
  }
}
export type Variants = ReturnType<typeof createVariants>
