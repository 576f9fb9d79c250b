import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { listPhotos, parseDocument } from '@shared/document/document'
import { bodyWords, bookLine, bookWords, type Book } from '@shared/domain/book'
import { bookToText } from '@shared/domain/bookText'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import type { FileOrder } from '@shared/ipc/routes/files'
import { safeFileName } from '@shared/text/fileName'
import { missingWords } from '@shared/text/missingWords'
import { askTypesetter } from './askTypesetter'
import type { Books } from './books'
import type { Media } from './media'
import type { OpenWork } from './openWork'
import { placeFile } from './placedFile'
import type { WordExports } from './wordExports'
import type { WorkerClient } from './workerClient'

interface FileParts {
  readonly books: Books
  readonly media: Media
  readonly wordExports: WordExports
  readonly work: OpenWork
}

/** Articles and whole issues as files to be read outside the office: EPUB, Word, plain text. */
export function createFiles(
  { books, media, wordExports, work }: FileParts,
  writer: WorkerClient<ExportReply>,
  reader: WorkerClient<ImportReply>
) {
  /** The words of a written file as another reader than its writer finds them. */
  async function readBack(form: FileOrder['form'], file: string, folder: string, signal: AbortSignal) {
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
    { form }: FileOrder,
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
      return safeFileName(`${book.title}${mark}.${form}`)
    },

    /**
     * Writes the file to this place. Until it has been read back and found whole, nothing stands there, and
     * what stood there before stays.
     *
     * @throws OfficeError `export_photo`, `export_verify` with the first words that are missing, `issueEmpty`,
     * `folderReadOnly`, `diskFull`, `cancelled` …
     */
    async write(order: FileOrder, target: string): Promise<{ name: string; bytes: number }> {
      if (order.text === 'worked') return wordExports.write(order.subject.id, target)
      return work.run(async (signal, begin) => {
        begin('writing')
        const book = await books.make(order.subject, order.text)
        let bytes = 0
        await placeFile(target, signal, async (output, folder) => {
          const made = await write(order, book, output, signal, (done, of) => begin(`photos ${done}/${of}`))
          bytes = (await stat(output)).size
          if (bytes !== made) throw new OfficeError('export_write')
          begin('checking')
          const found = await readBack(order.form, output, folder, signal)
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
