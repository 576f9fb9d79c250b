import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { documentFigures, parseDocument } from '@shared/document/document'
import { isSameContent, shortHash, type ArticleContent } from '@shared/document/revision'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { readArticle } from '@electron/store/articles'
import { readProfile } from '@electron/store/office'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import type { Media } from './media'
import { readSigned, readWritten, type SignedText } from './outgoingText'
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

  async function find(id: string): Promise<(SignedText & { isNewerThere: boolean }) | null> {
    const article = await readArticle(db, id)
    const signed = await readSigned(db, article, true)
    if (!signed) return null
    const newest = await readWritten(db, article)
    return { ...signed, isNewerThere: !isSameContent(signed.content, newest.content) }
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
