import { contentOf, isSameContent, type ArticleContent } from '@shared/document/revision'
import { replacementRefusal, type ReplacementRefusal } from '@shared/domain/replacements'
import { OfficeError } from '@shared/ipc/errors'
import { readArticle } from '@electron/store/articles'
import { readDraft } from '@electron/store/drafts'
import { readRevision } from '@electron/store/revisions'
import type { OfficeContext } from './context'
import type { Revisions } from './revisions'

/** Changing an article that is not open: what is typed onto a page, or replaced in many at once. */
export function createClosedArticles({ db, session }: OfficeContext, revisions: Revisions) {
  return {
    /** The newest text of an article, typed or saved, and why nothing may be replaced in it. */
    async look(id: string): Promise<{ content: ArticleContent; refusal: ReplacementRefusal | null }> {
      const article = await readArticle(db, id)
      const saved = contentOf(await readRevision(db, article.heads[0]!))
      const actor = session.actor()
      try {
        const draft = await readDraft(db, id)
        return { content: draft?.content ?? saved, refusal: replacementRefusal(article, draft, saved, actor) }
      } catch (error) {
        if (!(error instanceof OfficeError && error.code === 'draftDamaged')) throw error
        return { content: saved, refusal: 'damaged' }
      }
    },

    /**
     * Puts one text in place of another. What was typed and not yet saved becomes a
     * revision first, so that going back to it loses nothing.
     *
     * @param found the text as it was looked at.
     * @returns the revisions before and after.
     * @throws OfficeError `textChanged`
     */
    async replace(id: string, found: ArticleContent, next: ArticleContent, note: string) {
      const { revision: before } = await revisions.save(id, '')
      const settled = contentOf(await readRevision(db, before))
      // Somebody typed between looking and saving: their words win.
      if (!isSameContent(settled, found)) throw new OfficeError('textChanged')
      return { before, after: await revisions.commit(id, [before], next, { note }) }
    }
  }
}
