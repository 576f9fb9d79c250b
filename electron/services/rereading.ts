import type { ImportReport } from '@shared/domain/importReport'
import {
  contentOf,
  isSameContent,
  sealRevision,
  type ArticleContent,
  type ArticleMeta
} from '@shared/document/revision'
import { OfficeError } from '@shared/ipc/errors'
import type { EncodingChoice } from '@shared/text/textEncodings'
import { readArticle } from '@electron/store/articles'
import { readRevision } from '@electron/store/revisions'
import { sha256 } from '@electron/store/signing'
import type { OfficeContext } from './context'
import type { Imports, ReadDocument } from './imports'
import type { Media } from './media'
import type { Revisions } from './revisions'

/** Lines that the file told; what it did not tell stays as somebody wrote it. */
function tellMeta(now: ArticleMeta, told: ReadDocument['meta']): ArticleMeta {
  return { ...now, ...Object.fromEntries(Object.entries(told).filter(([, line]) => line !== '')) }
}

/** Reads the files that articles came from again, in another encoding than was found. */
export function createRereading(
  { db, record }: OfficeContext,
  { imports, media, revisions }: { imports: Imports; media: Media; revisions: Revisions }
) {
  return {
    /**
     * Makes the text of an attached file, read anew, the newest revision, and its report the file's report.
     * Nothing is lost: what was being typed is saved first, and every text before stays in the history.
     *
     * @returns the text that it took the place of, for going back
     * @throws OfficeError `notFound`, `fileGone`, or why the file is refused.
     */
    async reread(
      article: string,
      hash: string,
      encoding: EncodingChoice,
      note: string
    ): Promise<{ replaced: string; report: ImportReport }> {
      const attachment = (await readArticle(db, article)).attachments.find((each) => each.media === hash)
      if (!attachment) throw new OfficeError('notFound')
      const source = { name: attachment.name, file: media.fileOf(hash) }
      const { reply, rows } = await imports.readDocument(source, encoding).catch((error: unknown) => {
        const isGone = error instanceof OfficeError && error.code === 'unreadable'
        throw isGone ? new OfficeError('fileGone') : error
      })
      await revisions.save(article, '')
      const { heads } = await readArticle(db, article)
      const now = await readRevision(db, heads[0]!)
      const content: ArticleContent = {
        meta: tellMeta(contentOf(now).meta, reply.meta),
        body: reply.body,
        ...(reply.tracked ? { tracked: reply.tracked } : {})
      }
      const attach = { media: hash, name: attachment.name, report: reply.report }
      const parents = heads.slice(0, 2)
      const sealed = sealRevision(article, parents, content, sha256)
      const isNew = !isSameContent(now, content)
      await record({
        statements: [
          ...(isNew
            ? [
                {
                  kind: 'revisions.save' as const,
                  subject: article,
                  payload: { revision: sealed.id, parents: [...sealed.revision.parents], note }
                }
              ]
            : []),
          { kind: 'articles.attach', subject: article, payload: attach }
        ],
        revisions: isNew ? [sealed] : [],
        media: rows
      })
      return { replaced: heads[0]!, report: reply.report }
    }
  }
}
export type Rereading = ReturnType<typeof createRereading>
