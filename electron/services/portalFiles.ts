import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { documentFigures, parseDocument } from '@shared/document/document'
import { contentOf, isSameContent, shortHash, type ArticleContent } from '@shared/document/revision'
import { printableRevision } from '@shared/domain/articles'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { readArticle } from '@electron/store/articles'
import { readDraft } from '@electron/store/drafts'
import { readProfile } from '@electron/store/office'
import { readRevision } from '@electron/store/revisions'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import type { Media } from './media'
import { placeFile } from './placedFile'
import { imprintOf } from './wordExports'
import type { WorkerClient } from './workerClient'

/** One signed article for the form of a portal (cổng thông tin): a person pastes it there. */
export function createPortalFiles(
  { db, clock }: OfficeContext,
  media: Media,
  worker: WorkerClient<ExportReply>
) {
  const t = createTranslator('vi')

  async function find(
    id: string
  ): Promise<{ revision: string; content: ArticleContent; isNewerThere: boolean } | null> {
    const article = await readArticle(db, id)
    const revision = printableRevision(article, true)
    if (revision === null) return null
    const content = contentOf(await readRevision(db, revision))
    const newest = (await readDraft(db, id))?.content ?? (await readRevision(db, article.heads[0]!))
    return { revision, content, isNewerThere: !isSameContent(content, newest) }
  }

  async function require(id: string): Promise<ArticleContent> {
    const found = await find(id)
    if (!found) throw new OfficeError('notSigned')
    return found.content
  }

  async function write(content: ArticleContent, folder: string | null) {
    const hashes = documentFigures(parseDocument(content.body)).map((figure) => figure.media)
    const files = folder === null ? {} : await media.photoFiles([...new Set(hashes)])
    const profile = await readProfile(db, toIsoDay(clock()))
    const imprint = imprintOf(profile, content.meta.product)
    return askTypesetter(worker, { task: 'portal', content, imprint, files, folder }, 'portal')
  }

  return {
    /** Which text may be taken along; null where none is signed. */
    async describe(id: string) {
      const found = await find(id)
      if (!found) return null
      const { revision, content, isNewerThere } = found
      return { title: content.meta.title, revision: shortHash(revision), isNewerThere }
    },

    /** What goes onto the clipboard. @throws OfficeError `notSigned` */
    async copyOf(id: string, part: 'title' | 'text'): Promise<{ text: string; html: string | null }> {
      const content = await require(id)
      if (part === 'title') return { text: content.meta.title, html: null }
      const { html, text } = await write(content, null)
      return { text, html }
    },

    async nameOf(id: string): Promise<string> {
      const { meta } = await require(id)
      return safeFileName(`${t('webEditions.fileName', { title: meta.title })}.zip`)
    },

    /**
     * Writes the zip. Until its page has been read back, nothing stands at its place.
     *
     * @throws OfficeError `notSigned`, `export_photo`, `export_verify`, `folderReadOnly`, `diskFull`
     */
    async write(id: string, target: string): Promise<{ name: string }> {
      const content = await require(id)
      const { signal } = new AbortController()
      await placeFile(target, signal, async (output, folder) => {
        const { names } = await write(content, folder)
        const zip = new ZipFile()
        for (const name of names) zip.addFile(path.join(folder, name), name)
        const written = pipeline(zip.outputStream, createWriteStream(output))
        zip.end()
        await written
      })
      return { name: path.basename(target) }
    }
  }
}
export type PortalFiles = ReturnType<typeof createPortalFiles>
