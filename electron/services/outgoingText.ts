import { contentOf, isSameContent, type ArticleContent } from '@shared/document/revision'
import { printableRevision } from '@shared/domain/articles'
import { readArticle } from '@electron/store/articles'
import { readDraft } from '@electron/store/drafts'
import { readRevision } from '@electron/store/revisions'
import type { Db } from '@electron/store/schema'

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
  const signed = printableRevision(article, false)
  const draft = await readDraft(db, id)
  const head = article.heads[0]!
  const newest: ArticleContent = draft?.content ?? contentOf(await readRevision(db, head))
  if (signed === null) {
    const isHead = !draft || isSameContent(await readRevision(db, head), draft.content)
    return { content: newest, revision: isHead ? head : null, isSigned: false, isNewerThere: false }
  }
  const revision = await readRevision(db, signed)
  return {
    content: contentOf(revision),
    revision: signed,
    isSigned: true,
    isNewerThere: !isSameContent(revision, newest)
  }
}
