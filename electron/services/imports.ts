import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { documentTypes } from '@shared/domain/documentFormats'
import { appendPhotos } from '@shared/document/appendPhotos'
import { signForeign } from '@shared/domain/foreignRemarks'
import { guessSender } from '@shared/domain/importGuess'
import type { ImportReport } from '@shared/domain/importReport'
import type { Statement } from '@shared/domain/records'
import type { ArticleContent } from '@shared/document/revision'
import { OfficeError } from '@shared/ipc/errors'
import type { ImportedThread, ImportReply } from '@shared/ipc/importWorker'
import type { PhotoView } from '@shared/ipc/routes/media'
import { safeFileName } from '@shared/text/fileName'
import type { EncodingChoice } from '@shared/text/textEncodings'
import { readArticle } from '@electron/store/articles'
import { toIsoDay } from '@shared/text/dates'
import { findAttached } from '@electron/store/imports'
import { readMedia, type MediaRow } from '@electron/store/media'
import { readProfile } from '@electron/store/office'
import { readPhotoNote, type PhotoNote } from '@electron/store/photos'
import type { Signer } from '@electron/store/signing'
import { beginArticle } from './articles'
import type { OfficeContext } from './context'
import { isFile } from './durableFile'
import { hashFile } from './hashFile'
import type { Media } from './media'
import { senderLines } from './senderLines'
import { WorkerError, type WorkerClient } from './workerClient'

/** A file to bring in: its name for people, and where its bytes are. */
export interface IncomingFile {
  readonly name: string
  readonly file: string
}

/** What the worker made of a file with text. */
export type ReadDocument = Extract<ImportReply, { readonly kind: 'document' }>

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

/** What may be said about a file beside its name. */
export interface ImportOptions {
  readonly encoding?: EncodingChoice
  /** Its hash, where it is known already; a file that has changed since is refused. */
  readonly sha256?: string
  /** Photos that came with it: they are set at its end. */
  readonly photos?: readonly PhotoView[]
  /** Says from the text whose it is: the unit it is put to, and a byline for a text without one. */
  readonly placeOf?: (content: ArticleContent) => { readonly unit: string; readonly byline: string }
  readonly signal?: AbortSignal
  /** In whose name; the signed-in member by default. */
  readonly signer?: Signer
}

/** What became of one file: an article, or the news that there is one of the same file. */
export type ImportOutcome =
  | { readonly kind: 'made'; readonly article: string; readonly report: ImportReport }
  | {
      readonly kind: 'known'
      readonly name: string
      readonly media: string
      readonly article: string
      readonly title: string
      readonly at: number
    }

type ImportTask =
  | { readonly task: 'document'; readonly encoding: EncodingChoice }
  | { readonly task: 'photo' }
  | { readonly task: 'archive' }

/** An article that was made of a file. */
export interface ImportedText {
  readonly article: string
  readonly report: ImportReport
  readonly content: ArticleContent
}

/** Brings texts and photos in. All reading happens in a worker; main only adopts what it found good. */
export function createImports(
  { db, clock, newId, record, publish }: OfficeContext,
  media: Media,
  worker: WorkerClient<ImportReply>,
  temporary: string
) {
  /** Files that are being read or wait for it, by what stops them. */
  const running = new Map<AbortController, string>()
  /** Photos that somebody chose in a dialog and that are fetched one by one: the page never sees a path. */
  const chosen = new Map<string, IncomingFile>()
  const tellProgress = () => publish('imports.progress', [...running.values()][0] ?? '')

  /** Asks the worker. What a batch reads has a signal of its own and is told by the batch. */
  async function ask(
    task: ImportTask,
    incoming: IncomingFile,
    folder: string,
    signal?: AbortSignal
  ): Promise<ImportReply> {
    const controller = new AbortController()
    if (!signal) {
      running.set(controller, incoming.name.slice(0, 100))
      tellProgress()
    }
    try {
      const message = { ...task, file: incoming.file, fileName: incoming.name.slice(-300), folder }
      return await worker.request(message, { signal: signal ?? controller.signal })
    } catch (error) {
      throw error instanceof WorkerError ? new OfficeError(error.failure) : error
    } finally {
      if (running.delete(controller)) tellProgress()
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
    incoming: IncomingFile,
    signal?: AbortSignal
  ): Promise<{ rows: MediaRow[]; note: PhotoNote; view: PhotoView }> {
    return withFolder(async (folder) => {
      const reply = await ask({ task: 'photo' }, incoming, folder, signal)
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

  /** Takes the files out of a zip into a folder; each stands there under its number. */
  async function unpack(incoming: IncomingFile, folder: string, signal: AbortSignal) {
    const reply = await ask({ task: 'archive' }, incoming, folder, signal)
    if (reply.kind !== 'archive') refuse(reply)
    return reply
  }

  async function importPhoto(incoming: IncomingFile): Promise<PhotoView> {
    const { rows, note, view } = await takePhoto(incoming)
    await record({ statements: [], media: rows, photoNotes: [note] })
    return view
  }

  /** Reads a file with text and puts its photos into the media folder. Their rows are still to be committed. */
  async function readDocument(
    incoming: IncomingFile,
    encoding: EncodingChoice,
    signal?: AbortSignal
  ): Promise<{ reply: ReadDocument; rows: MediaRow[] }> {
    return withFolder(async (folder) => {
      const reply = await ask({ task: 'document', encoding }, incoming, folder, signal)
      if (reply.kind !== 'document') refuse(reply)
      return { reply, rows: await Promise.all(reply.photos.map(media.adoptPhoto)) }
    })
  }

  /** Makes an article of a file with text, whatever its format, and attaches the file to it. */
  async function importDocument(
    incoming: IncomingFile,
    product: string,
    options: ImportOptions = {}
  ): Promise<ImportedText> {
    const { encoding = 'auto', signal, signer } = options
    const { reply, rows } = await readDocument(incoming, encoding, signal)
    const sha256 = options.sha256 ?? (await hashFile(incoming.file))
    const attached = await media.adoptFile(incoming.file, sha256, documentTypes[reply.format])
    const article = newId()
    const read = appendPhotos<ArticleContent>(
      {
        meta: { kind: 'news', product, rubric: '', ...reply.meta },
        body: reply.body,
        ...(reply.tracked ? { tracked: reply.tracked } : {})
      },
      options.photos ?? []
    )
    const { unit, byline } = options.placeOf?.(read) ?? { unit: '', byline: '' }
    const content = { ...read, meta: { ...read.meta, byline: read.meta.byline || byline } }
    const { sealed, statements } = beginArticle(article, unit, content)
    const attach = { media: sha256, name: incoming.name, report: reply.report }
    await record(
      {
        statements: [
          ...statements,
          { kind: 'articles.attach', subject: article, payload: attach },
          ...reply.threads.flatMap((thread) => stateThread(article, newId(), thread))
        ],
        revisions: [sealed],
        media: [...rows, attached]
      },
      signer
    )
    return { article, report: reply.report, content }
  }

  async function importOnce(incoming: IncomingFile, product: string): Promise<ImportOutcome> {
    const sha256 = await hashFile(incoming.file).catch(() => undefined)
    const known = sha256 === undefined ? undefined : await findAttached(db, sha256)
    if (sha256 !== undefined && known)
      return { kind: 'known', name: incoming.name.slice(-300), media: sha256, ...known }
    const { article, report } = await importDocument(incoming, product, {
      ...(sha256 ? { sha256 } : {}),
      placeOf: await guessPlace(incoming)
    })
    return { kind: 'made', article, report }
  }

  /** Says whose a single file is, by its folder and by its own lines, as a batch does. */
  async function guessPlace({ file }: IncomingFile): Promise<NonNullable<ImportOptions['placeOf']>> {
    const { units } = await readProfile(db, toIsoDay(clock()))
    const folders = [path.basename(path.dirname(file))]
    return (content) => {
      const traces = { folders, lines: senderLines(content) }
      const { unit, contributor } = guessSender(units, traces, content.meta.byline)
      return { unit, byline: contributor }
    }
  }

  async function requireAttachment(article: string, hash: string) {
    const attachment = (await readArticle(db, article)).attachments.find((each) => each.media === hash)
    if (!attachment) throw new OfficeError('notFound')
    return attachment
  }

  /** @throws OfficeError `fileGone` */
  async function lookAt(hash: string, name: string): Promise<string> {
    const bytes = await readFile(media.fileOf(hash)).catch(() => {
      throw new OfficeError('fileGone')
    })
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
    readDocument,
    importPhoto,
    takePhoto,
    unpack,
    lookAt,
    /**
     * Makes an article of a file, unless the same file was brought in before: then it says which one came of it.
     *
     * @throws OfficeError why the file is refused.
     */
    importOnce,
    dropOnce: (name: string, bytes: Uint8Array, product: string) =>
      withDropped(name, bytes, (incoming) => importOnce(incoming, product)),
    /**
     * Makes another article of a file that is known, from the original that its first article keeps.
     *
     * @throws OfficeError `notFound`, `fileGone`, or why the file is refused.
     */
    async importAgain(article: string, hash: string, name: string, product: string): Promise<ImportOutcome> {
      await requireAttachment(article, hash)
      const incoming = { name: safeFileName(name), file: media.fileOf(hash) }
      if (!(await isFile(incoming.file))) throw new OfficeError('fileGone')
      const { article: made, report } = await importDocument(incoming, product, {
        sha256: hash,
        placeOf: await guessPlace(incoming)
      })
      return { kind: 'made', article: made, report }
    },
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
      const attachment = await requireAttachment(article, hash)
      return lookAt(hash, attachment.name)
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
      return lookAt(original, `anh-goc-${original.slice(0, 8)}.${row.type.slice(6)}`)
    }
  }
}
export type Imports = ReturnType<typeof createImports>
