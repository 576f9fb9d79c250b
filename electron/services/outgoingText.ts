import { contentOf, isSameContent, type ArticleContent } from '@shared/document/revision'
import type { ArticleState } from '@shared/domain/articleState'
import { printableRevision } from '@shared/domain/articles'
import { readArticle } from '@electron/store/articles'
import { readDraft } from '@electron/store/drafts'
import { readRevision } from '@electron/store/revisions'
import type { Db } from '@electron/store/schema'

/** A text of an article that may be printed or published. */
export interface SignedText {
  readonly revision: string
  readonly content: ArticleContent
}

/** The signed text of an article; null where it has none. @param isReprint as in {@link printableRevision} */
export async function readSigned(
  db: Db,
  article: ArticleState,
  isReprint: boolean
): Promise<SignedText | null> {
  const revision = printableRevision(article, isReprint)
  return revision === null ? null : { revision, content: contentOf(await readRevision(db, revision)) }
}

/** What an article says just now, typed or saved. */
export interface WrittenText {
  readonly content: ArticleContent
  /** When it was typed, milliseconds since 1970; null where nobody typed since it was saved. */
  readonly typedAt: number | null
}

export async function readWritten(db: Db, { id, heads }: ArticleState): Promise<WrittenText> {
  const typed = await readDraft(db, id)
  if (typed) return { content: typed.content, typedAt: typed.changedAt }
  return { content: contentOf(await readRevision(db, heads[0]!)), typedAt: null }
}

/** The text of an article that goes out: signed, or for now what is being written. */
export interface OutgoingText {
  readonly content: ArticleContent
  /** Hash of the revision that it is; null for words that are no revision yet. */
  readonly revision: string | null
  readonly isSigned: boolean
  /** The signed text goes out, and there is a newer one. */
  readonly isNewerThere: boolean
}

/** The signed text where there is one, else what is being written. @throws OfficeError `notFound` */
export async function readOutgoing(db: Db, id: string): Promise<OutgoingText> {
  const article = await readArticle(db, id)
  const signed = await readSigned(db, article, false)
  const { content, typedAt } = await readWritten(db, article)
  if (signed) return { ...signed, isSigned: true, isNewerThere: !isSameContent(signed.content, content) }
  const head = article.heads[0]!
  const isHead = typedAt === null || isSameContent(await readRevision(db, head), content)
  return { content, revision: isHead ? head : null, isSigned: false, isNewerThere: false }
}
