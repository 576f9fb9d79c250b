import type { ArticleContent } from '../document/revision'
import type { ArticleState } from './articleState'
import { canOn, type Actor } from './permissions'

/** Why nothing may be replaced in an article from outside it. Each has a sentence in `shared/i18n`. */
export const replacementRefusals = ['forbidden', 'locked', 'twoHeads', 'tracked', 'damaged'] as const
export type ReplacementRefusal = (typeof replacementRefusals)[number]

/**
 * Whether a text may be replaced in without being opened: only where its
 * writer would write on, never where a signature would be voided unseen.
 */
export function replacementRefusal(
  article: Pick<ArticleState, 'state' | 'owner' | 'unit' | 'heads'>,
  draft: { readonly base: string | null; readonly content: ArticleContent } | null,
  head: ArticleContent,
  actor: Actor
): ReplacementRefusal | null {
  if (!canOn(actor, 'articles.write', article)) return 'forbidden'
  if (article.state !== 'drafting' && article.state !== 'returned') return 'locked'
  // A working copy that was begun from another revision would become a second head.
  if (article.heads.length !== 1 || (draft && draft.base !== article.heads[0])) return 'twoHeads'
  // A change made from outside would not be among the open ones.
  if ((draft?.content ?? head).tracked) return 'tracked'
  return null
}
