import type { ArticleState, Derivation } from './articleState'
import { canOn, type Actor } from './permissions'

/** What is known of the source when somebody derives from it. */
export interface DerivedWorld {
  readonly source: ArticleState | null
  /** Whether the source was itself derived, directly or not, from the variant. */
  readonly isCircular: boolean
  /** Whether the variant is for a product that the office has. */
  readonly hasProduct: boolean
}

/**
 * Why an article may not be called a variant of another, by what its own
 * records say; null when it may. It becomes one with its first text, and stays
 * a variant of that article for good.
 */
export function refusalOfDerivation(
  article: ArticleState,
  source: Pick<Derivation, 'article'>,
  actor: Actor
): 'forbidden' | 'impossible' | null {
  if (!canOn(actor, 'articles.write', article)) return 'forbidden'
  if (source.article === article.id) return 'impossible'
  if (article.source) return article.source.article === source.article ? null : 'impossible'
  return article.revisions.length === 1 ? null : 'impossible'
}

/** As {@link refusalOfDerivation}, with what is known of the source: for what is stated now. */
export function refusalOfNewDerivation(
  article: ArticleState,
  given: Pick<Derivation, 'article' | 'revision'>,
  actor: Actor,
  { source, isCircular, hasProduct }: DerivedWorld
): 'forbidden' | 'impossible' | 'notFound' | null {
  const refusal = refusalOfDerivation(article, given, actor)
  if (refusal) return refusal
  if (!source?.revisions.some((each) => each.id === given.revision)) return 'notFound'
  return isCircular || !hasProduct ? 'impossible' : null
}

/** The text that stands for an article just now: signed in full, or else what came out last; null where neither is. */
export function standingText({
  signedRevision,
  published
}: Pick<ArticleState, 'signedRevision' | 'published'>) {
  return signedRevision ?? published
}

/** The signed text of the source that came after the one a variant rests on; null where it rests on the newest. */
export function newerSource(
  source: Pick<ArticleState, 'signedRevision' | 'published' | 'revisions'>,
  revision: string
): string | null {
  const signed = standingText(source)
  if (signed === null) return null
  const placeOf = (id: string) => source.revisions.findIndex((each) => each.id === id)
  return placeOf(signed) > placeOf(revision) ? signed : null
}
