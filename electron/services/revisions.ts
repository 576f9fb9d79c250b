import { contentOf, isSameContent, sealRevision, type ArticleContent } from '@shared/document/revision'
import { OfficeError } from '@shared/ipc/errors'
import { readArticle } from '@electron/store/articles'
import { deleteDraftIf, readDraft } from '@electron/store/drafts'
import { readRevision } from '@electron/store/revisions'
import { sha256 } from '@electron/store/signing'
import type { OfficeContext } from './context'

/** Turns the working copy into a revision: the second ring, in which text is signed and never changes. */
export function createRevisions({ db, record }: OfficeContext) {
  async function commitContent(
    article: string,
    parents: readonly string[],
    content: ArticleContent,
    said: { readonly note: string; readonly restores?: string }
  ) {
    const sealed = sealRevision(article, parents, content, sha256)
    const payload = { revision: sealed.id, parents: [...sealed.revision.parents], ...said }
    await record({
      statements: [{ kind: 'revisions.save', subject: article, payload }],
      revisions: [sealed]
    })
    return sealed.id
  }

  /** Saves the working copy, if it says anything new. A text typed over an older head becomes a second head. */
  async function save(article: string, note: string): Promise<{ revision: string; isNew: boolean }> {
    const head = (await readArticle(db, article)).heads[0]!
    const draft = await readDraft(db, article)
    if (!draft) return { revision: head, isNew: false }
    const base = draft.base === null ? null : await readRevision(db, draft.base)
    if (base && isSameContent(base, draft.content)) {
      await deleteDraftIf(db, draft)
      return { revision: draft.base!, isNew: false }
    }
    const revision = await commitContent(article, draft.base === null ? [] : [draft.base], draft.content, {
      note
    })
    await deleteDraftIf(db, draft)
    return { revision, isNew: true }
  }

  return {
    save,

    /** Makes a text that was made elsewhere a revision. */
    commit: commitContent,

    read: (revision: string) => readRevision(db, revision),

    /** Gives a revision a name, or another one; an empty name takes it away. */
    async name(article: string, revision: string, name: string): Promise<void> {
      await record({
        statements: [{ kind: 'revisions.name', subject: article, payload: { revision, name } }]
      })
    },

    /**
     * Makes an older text the newest again, as a new revision. Nothing is lost: both stay in the history.
     *
     * @returns the text that it took the place of, for going back: what was being typed is saved first
     */
    async restore(article: string, revision: string, note: string): Promise<{ replaced: string }> {
      const restored = await readRevision(db, revision)
      if (restored.article !== article) throw new OfficeError('notFound')
      await save(article, '')
      const { heads } = await readArticle(db, article)
      await commitContent(article, heads.slice(0, 2), contentOf(restored), { note, restores: revision })
      return { replaced: heads[0]! }
    },

    /**
     * Makes one text of two that stand side by side. Both stay in the history.
     *
     * @throws OfficeError `headsMoved` when one of them is no newest text any more
     */
    async merge(
      article: string,
      sides: readonly [string, string],
      content: ArticleContent,
      note: string
    ): Promise<string> {
      // What is being typed here becomes a text of its own first: then it is merged too, and not covered.
      await save(article, '')
      const { heads } = await readArticle(db, article)
      if (sides[0] === sides[1] || !sides.every((side) => heads.includes(side)))
        throw new OfficeError('headsMoved')
      return commitContent(article, sides, content, { note })
    }
  }
}
export type Revisions = ReturnType<typeof createRevisions>
