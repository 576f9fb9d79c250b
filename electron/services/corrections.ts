import { correctLine, CorrectionError, lineText } from '@shared/document/correction'
import type { ArticleContent } from '@shared/document/revision'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { CorrectableLine } from '@shared/ipc/routes/rounds'
import { createClosedArticles } from './closedArticle'
import type { OfficeContext } from './context'
import type { Revisions } from './revisions'

/** Corrections typed onto a page: they go into the article as open changes of whoever reads the page. */
export function createCorrections(context: OfficeContext, revisions: Revisions) {
  const { clock, session } = context
  const closed = createClosedArticles(context, revisions)
  const t = createTranslator('vi')

  async function look(id: string) {
    const { content, refusal } = await closed.look(id)
    // An open change is what is made here: those that stand there already are no reason against it.
    return { content, refusal: refusal === 'tracked' ? null : refusal }
  }

  return {
    /** The words of a line as they are now, and why they cannot be corrected here. */
    async read(id: string, line: string): Promise<CorrectableLine> {
      const { content, refusal } = await look(id)
      const { title } = content.meta
      if (refusal) return { title, text: '', refusal }
      try {
        return { title, text: lineText(content.body, line), refusal: null }
      } catch (error) {
        if (!(error instanceof CorrectionError)) throw error
        return { title, text: '', refusal: error.fault }
      }
    },

    /**
     * Gives a line other words. What was typed and not yet saved becomes a revision first.
     *
     * @param found what stood there when it was read.
     * @throws OfficeError `notReplaceable`, or `textChanged` when other words stand there by now.
     */
    async correct(id: string, line: string, found: string, text: string): Promise<void> {
      const { content, refusal } = await look(id)
      if (refusal) throw new OfficeError('notReplaceable')
      const authorship = { author: session.require().member.name, at: clock() }
      let next: ArticleContent
      try {
        next = correctLine(content, line, found, text, authorship)
      } catch (error) {
        if (error instanceof CorrectionError) throw new OfficeError('textChanged')
        throw error
      }
      if (next === content) return
      await closed.replace(id, content, next, t('rounds.corrected'))
    }
  }
}
export type Corrections = ReturnType<typeof createCorrections>
