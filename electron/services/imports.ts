import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { documentTypes } from '@shared/domain/documentFormats'
import { signForeign } from '@shared/domain/foreignRemarks'
import type { ImportReport } from '@shared/domain/importReport'
import type { Statement } from '@shared/domain/records'
import type { ArticleContent } from '@shared/document/revision'
import { OfficeError } from '@shared/ipc/errors'
import type { ImportedThread, ImportReply } from '@shared/ipc/importWorker'
import type { PhotoView } from '@shared/ipc/routes/articles'
import { safeFileName } from '@shared/text/fileName'
import type { EncodingChoice } from '@shared/text/textEncodings'
import { readArticle } from '@electron/store/articles'
import { readMedia, type MediaRow } from '@electron/store/media'
import { readPhotoNote, type PhotoNote } from '@electron/store/photos'
import { beginArticle } from './articles'
import type { OfficeContext } from './context'
import type { Media } from './media'
import { WorkerError, type WorkerClient } from './workerClient'

/** A file to bring in: its name for people, and where its bytes are. */
export interface IncomingFile {
  readonly name: string
  readonly file: string
}

function refuse(reply: ImportReply): never {
  throw reply.kind === 'failed'
    ? new OfficeError(reply.failure, { detail: reply.detail })
    : new OfficeError('crashed')
}

/** A thread of Word's comments as records. Whoever brings the file in states them, and says who made them. */
function stateThread(article: string, id: string, thread: ImportedThread): Statement[] {
  const { block, quote, isResolved, remarks } = thread
  const statements = remarks.map((remark, index): Statement => {
    const isUnplaced = block === null && index === 0 && quote !== ''
    const text = signForeign(isUnplaced ? { ...remark, text: `“${quote}” – ${remark.text}` } : remark)
    const anchor = block === null ? null : { bid: block, quote }
    return { kind: 'comments.add', subject: article, payload: { thread: id, anchor, text, blocking: false } }
  })
  if (isResolved) statements.push({ kind: 'comments.resolve', subject: article, payload: { thread: id } })
  return statements
}

/** Brings texts and photos in. All reading happens in a worker; main only adopts what it found good. */
export function createImports(
  { db, newId, record, publish }: OfficeContext,
  media: Media,
  worker: WorkerClient<ImportReply>,
  temporary: string
) {
  /** Files that are being read or wait for it, by what stops them. */
  const running = new Map<AbortController, string>()
  /** Photos that somebody chose in a dialog and that are fetched one by one: the page never sees a path. */
  const chosen = new Map<string, IncomingFile>()
  const tellProgress = () => publish('imports.progress', [...running.values()][0] ?? '')

  async function ask(
    task: { readonly task: 'document'; readonly encoding: EncodingChoice } | { readonly task: 'photo' },
    incoming: IncomingFile,
    folder: string
  ): Promise<ImportReply> {
    const controller = new AbortController()
    running.set(controller, incoming.name.slice(0, 100))
    tellProgress()
    try {
      const message = { ...task, file: incoming.file, fileName: incoming.name, folder }
      return await worker.request(message, { signal: controller.signal })
    } catch (error) {
      throw error instanceof WorkerError ? new OfficeError(error.failure) : error
    } finally {
      running.delete(controller)
      tellProgress()
    }
  }

  async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    await mkdir(temporary, { recursive: true })
    const folder = await mkdtemp(path.join(temporary, 'import-'))
    try {
      return await work(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** Checks a photo and puts it into the media folder, with its original where that is another file. Their rows are still to be committed. */
  async function takePhoto(
    incoming: IncomingFile
  ): Promise<{ rows: MediaRow[]; note: PhotoNote; view: PhotoView }> {
    return withFolder(async (folder) => {
      const reply = await ask({ task: 'photo' }, incoming, folder)
      if (reply.kind !== 'photo') refuse(reply)
      const { sha256, width, height, caption, credit, rights, taken, original } = reply.photo
      const rows = [await media.adoptPhoto(reply.photo)]
      if (original) rows.push(await media.adoptFile(original.file, original.sha256, original.type))
      return {
        rows,
        note: { photo: sha256, original: original?.sha256 ?? null, taken },
        view: { media: sha256, width, height, caption, credit, rights }
      }
    })
  }

  async function importPhoto(incoming: IncomingFile): Promise<PhotoView> {
    const { rows, note, view } = await takePhoto(incoming)
    await record({ statements: [], media: rows, photoNotes: [note] })
    return view
  }

  /** Makes an article of a file with text, whatever its format, and attaches the file to it. */
  async function importDocument(
    incoming: IncomingFile,
    product: string,
    encoding: EncodingChoice = 'auto'
  ): Promise<{ article: string; report: ImportReport }> {
    return withFolder(async (folder) => {
      const reply = await ask({ task: 'document', encoding }, incoming, folder)
      if (reply.kind !== 'document') refuse(reply)
      const original = await readFile(incoming.file)
      const sha256 = createHash('sha256').update(original).digest('hex')
      const rows = await Promise.all(reply.photos.map(media.adoptPhoto))
      const attached = await media.adoptFile(incoming.file, sha256, documentTypes[reply.format])
      const article = newId()
      const content: ArticleContent = {
        meta: { kind: 'news', product, rubric: '', ...reply.meta },
        body: reply.body,
        ...(reply.tracked ? { tracked: reply.tracked } : {})
      }
      const { sealed, statements } = beginArticle(article, '', content)
      const attach = { media: sha256, name: incoming.name, report: reply.report }
      await record({
        statements: [
          ...statements,
          { kind: 'articles.attach', subject: article, payload: attach },
          ...reply.threads.flatMap((thread) => stateThread(article, newId(), thread))
        ],
        revisions: [sealed],
        media: [...rows, attached]
      })
      return { article, report: reply.report }
    })
  }

  async function copyToLookAt(hash: string, name: string, bytes: Buffer): Promise<string> {
    const folder = path.join(temporary, 'original', hash.slice(0, 12))
    await mkdir(folder, { recursive: true })
    const file = path.join(folder, safeFileName(name))
    await writeFile(file, bytes)
    return file
  }

  /** Puts dropped bytes into a file of their own for the worker. */
  async function withDropped<T>(
    name: string,
    bytes: Uint8Array,
    work: (incoming: IncomingFile) => Promise<T>
  ): Promise<T> {
    return withFolder(async (folder) => {
      const file = path.join(folder, 'dropped')
      await writeFile(file, bytes)
      return work({ name: safeFileName(name), file })
    })
  }

  return {
    importDocument,
    importPhoto,
    takePhoto,
    dropDocument: (name: string, bytes: Uint8Array, product: string) =>
      withDropped(name, bytes, (incoming) => importDocument(incoming, product)),
    dropPhoto: (name: string, bytes: Uint8Array) => withDropped(name, bytes, importPhoto),
    /** Keeps chosen photos ready to be fetched, and forgets those of the dialog before. */
    offerPhotos(files: readonly IncomingFile[]) {
      chosen.clear()
      return files.map((each) => {
        const file = newId()
        chosen.set(file, each)
        return { file, name: each.name.slice(0, 300) }
      })
    },

    /**
     * Brings in one of the offered photos.
     *
     * @throws OfficeError `notFound`, or why the file is refused.
     */
    async fetchPhoto(file: string): Promise<PhotoView> {
      const incoming = chosen.get(file)
      if (!incoming) throw new OfficeError('notFound')
      chosen.delete(file)
      return importPhoto(incoming)
    },

    /** Stops the file that is being read, and those that wait behind it. */
    cancel() {
      for (const controller of running.keys()) controller.abort()
    },

    /**
     * Copies the file an article came from to a temporary place, under its own name, to be looked at.
     *
     * @throws OfficeError `fileGone`
     */
    async originalFile(article: string, hash: string): Promise<string> {
      const attachment = (await readArticle(db, article)).attachments.find((each) => each.media === hash)
      if (!attachment) throw new OfficeError('notFound')
      const bytes = await readFile(media.fileOf(hash)).catch(() => {
        throw new OfficeError('fileGone')
      })
      return copyToLookAt(hash, attachment.name, bytes)
    },

    /**
     * Copies the file that a photo came from to a temporary place, to be looked at or sent on.
     *
     * @throws OfficeError `notFound`, `fileGone`
     */
    async originalPhoto(hash: string): Promise<string> {
      const original = (await readPhotoNote(db, hash))?.original ?? hash
      const row = (await readMedia(db, [original])).get(original)
      if (!row?.type.startsWith('image/')) throw new OfficeError('notFound')
      const bytes = await readFile(media.fileOf(original)).catch(() => {
        throw new OfficeError('fileGone')
      })
      return copyToLookAt(original, `anh-goc-${original.slice(0, 8)}.${row.type.slice(6)}`, bytes)
    }
  }
}
export type Imports = ReturnType<typeof createImports>
