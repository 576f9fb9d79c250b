import { ContentEditError, editContent, type ContentEdit } from '@shared/document/contentEdits'
import type { ArticleContent } from '@shared/document/revision'
import { OfficeError } from '@shared/ipc/errors'
import { createClosedArticles } from './closedArticle'
import type { OfficeContext } from './context'
import type { Revisions } from './revisions'

/** Replacing in articles that are not open. The page searches and shows; here one article at a time is changed. */
export function createReplacements(context: OfficeContext, revisions: Revisions) {
  const closed = createClosedArticles(context, revisions)

  return {
    /** The newest text of an article, typed or saved, and whether it may be replaced in. */
    async read(id: string) {
      const { content, refusal } = await closed.look(id)
      return { title: content.meta.title, refusal, content: refusal ? null : content }
    },

    /**
     * Replaces in one article. What was typed and not yet saved becomes a
     * revision first, so that going back to it loses nothing.
     *
     * @returns the revisions before and after.
     * @throws OfficeError `notReplaceable`, or `textChanged` when other words stand there than were found.
     */
    async apply(id: string, edits: readonly ContentEdit[], note: string) {
      const { content, refusal } = await closed.look(id)
      if (refusal) throw new OfficeError('notReplaceable')
      let next: ArticleContent
      try {
        next = editContent(content, edits)
      } catch (error) {
        if (error instanceof ContentEditError) throw new OfficeError('textChanged')
        throw error
      }
      return closed.replace(id, content, next, note)
    }
  }
}
export type Replacements = ReturnType<typeof createReplacements>
