import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { listPhotos, parseDocument } from '@shared/document/document'
import { shortHash } from '@shared/document/revision'
import {
  bodyWords,
  bookLine,
  bookWords,
  endingOf,
  isSpoken,
  type Book,
  type BookForm
} from '@shared/domain/book'
import { bookToText } from '@shared/domain/bookText'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import type { FileOrder } from '@shared/ipc/routes/files'
import { toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { missingWords } from '@shared/text/missingWords'
import { readRegister } from '@electron/store/directives'
import { readProfile } from '@electron/store/office'
import type { Db } from '@electron/store/schema'
import { askTypesetter } from './askTypesetter'
import type { Books } from './books'
import type { Media } from './media'
import type { OpenWork } from './openWork'
import { outlinePaper } from './outlinePaper'
import { createPaperFiles } from './paperFile'
import { placeFile } from './placedFile'
import { imprintOf, type WordExports } from './wordExports'
import { createWordPapers } from './wordPapers'
import type { WorkerClient } from './workerClient'

interface FileParts {
  readonly db: Db
  readonly clock: () => number
  readonly books: Books
  readonly media: Media
  readonly wordExports: WordExports
  readonly work: OpenWork
}

/** Articles and whole issues as files to be read outside the office: EPUB, Word, plain text. */
export function createFiles(
  { db, clock, books, media, wordExports, work }: FileParts,
  writer: WorkerClient<ExportReply>,
  reader: WorkerClient<ImportReply>
) {
  const paperFiles = createPaperFiles(writer, reader)
  const wordPapers = createWordPapers(writer, reader)
  // What leaves the office speaks Vietnamese whatever the screen does.
  const t = createTranslator('vi')

  /** An article as an outline to speak from, and when its text was written. */
  async function readOutline({ subject, text }: FileOrder) {
    const { content, signed, at } = await books.text(subject.id, text)
    const profile = await readProfile(db, toIsoDay(at))
    const state = signed === null ? t('wordFile.draft') : t('wordFile.signed', { hash: shortHash(signed) })
    const paper = outlinePaper(
      {
        profile,
        content,
        state,
        draft: signed === null ? t('files.draft') : '',
        imprint: imprintOf(profile, content.meta.product),
        register: await readRegister(db),
        writtenAt: at,
        at: clock()
      },
      t
    )
    return { paper, at }
  }

  /** The words of a written file as another reader than its writer finds them. */
  async function readBack(form: BookForm, file: string, folder: string, signal: AbortSignal) {
    const fileName = path.basename(file)
    if (form === 'txt') return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
    const message =
      form === 'epub'
        ? { task: 'book', file, fileName, folder }
        : { task: 'document', file, fileName, folder, encoding: 'unicode' }
    const reply = await reader.request(message, { signal })
    if (reply.kind === 'book') return reply.text
    if (reply.kind === 'document')
      return [...Object.values(reply.meta), bodyWords(parseDocument(reply.body))].join('\n')
    throw new OfficeError('export_verify', { detail: reply.kind === 'failed' ? reply.detail : reply.kind })
  }

  async function write(
    form: BookForm,
    book: Book,
    output: string,
    signal: AbortSignal,
    onPhoto: (done: number, of: number) => void
  ): Promise<number> {
    if (form === 'txt') {
      const bytes = Buffer.from(bookToText(book))
      await writeFile(output, bytes)
      return bytes.length
    }
    const hashes = [...new Set(book.articles.flatMap(({ body }) => listPhotos(body)))]
    const message = { task: 'book', form, book, photos: await media.photoFiles(hashes), output } as const
    const made = await askTypesetter(writer, message, 'written', {
      signal,
      onProgress: (each) => each.kind === 'progress' && each.step === 'photos' && onPhoto(each.done, each.of)
    })
    return made.bytes
  }

  return {
    read: books.read,

    /** The name that is proposed for a file. */
    async nameOf({ subject, form, text }: FileOrder): Promise<string> {
      const book = await books.make(subject, text)
      const mark = book.draft === '' || text === 'worked' ? '' : ` – ${book.draft}`
      return safeFileName(`${book.title}${mark}.${endingOf(form)}`)
    },

    /**
     * Writes the file to this place. Until it has been read back and found whole, nothing stands there, and
     * what stood there before stays.
     *
     * @throws OfficeError `export_photo`, `export_verify` with the first words that are missing, `issueEmpty`,
     * `folderReadOnly`, `diskFull`, `cancelled` …
     */
    async write(order: FileOrder, target: string): Promise<{ name: string; bytes: number }> {
      const { form } = order
      if (order.text === 'worked') return wordExports.write(order.subject.id, target)
      return work.run(async (signal, begin) => {
        begin('writing')
        let bytes = 0
        if (isSpoken(form)) {
          const { paper, at } = await readOutline(order)
          await placeFile(target, signal, async (output) => {
            if (form === 'speakerDocx') await wordPapers.write(paper, output, signal)
            else await paperFiles.write({ paper, created: at, output, signal })
            bytes = (await stat(output)).size
          })
          return { name: path.basename(target), bytes }
        }
        const book = await books.make(order.subject, order.text)
        await placeFile(target, signal, async (output, folder) => {
          const made = await write(form, book, output, signal, (done, of) => begin(`photos ${done}/${of}`))
          bytes = (await stat(output)).size
          if (bytes !== made) throw new OfficeError('export_write')
          begin('checking')
          const found = await readBack(form, output, folder, signal)
          const missing = missingWords(bookWords(book), bookLine(found))
          if (missing.length > 0)
            throw new OfficeError('export_verify', { detail: missing.slice(0, 5).join(' ') })
        })
        return { name: path.basename(target), bytes }
      })
    }
  }
}
export type Files = ReturnType<typeof createFiles>
