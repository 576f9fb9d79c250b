import { ContentEditError, editContent, type ContentEdit } from '@shared/document/contentEdits'
import { contentOf, isSameContent, type ArticleContent } from '@shared/document/revision'
import { replacementRefusal, type ReplacementRefusal } from '@shared/domain/replacements'
import { OfficeError } from '@shared/ipc/errors'
import { readArticle } from '@electron/store/articles'
import { readDraft } from '@electron/store/drafts'
import { readRevision } from '@electron/store/revisions'
import type { OfficeContext } from './context'
import type { Revisions } from './revisions'

/** Replacing in articles that are not open. The page searches and shows; here one article at a time is changed. */
export function createReplacements({ db, session }: OfficeContext, revisions: Revisions) {
  async function look(id: string): Promise<{
    head: string
    content: ArticleContent
    refusal: ReplacementRefusal | null
  }> {
    const article = await readArticle(db, id)
    const head = article.heads[0]!
    const saved = contentOf(await readRevision(db, head))
    const actor = session.actor()
    try {
      const draft = await readDraft(db, id)
      const refusal = replacementRefusal(article, draft, saved, actor)
      return { head, content: draft?.content ?? saved, refusal }
    } catch (error) {
      if (!(error instanceof OfficeError && error.code === 'draftDamaged')) throw error
      return { head, content: saved, refusal: 'damaged' }
    }
  }

  return {
    /** The newest text of an article, typed or saved, and whether it may be replaced in. */
    async read(id: string) {
      const { content, refusal } = await look(id)
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
      const { content, refusal } = await look(id)
      if (refusal) throw new OfficeError('notReplaceable')
      let next: ArticleContent
      try {
        next = editContent(content, edits)
      } catch (error) {
        if (error instanceof ContentEditError) throw new OfficeError('textChanged')
        throw error
      }
      const { revision: before } = await revisions.save(id, '')
      const settled = contentOf(await readRevision(db, before))
      // Somebody typed between looking and saving: their words win.
      if (!isSameContent(settled, content)) throw new OfficeError('textChanged')
      return { before, after: await revisions.commit(id, [before], next, { note }) }
    }
  }
}
export type Replacements = ReturnType<typeof createReplacements>
