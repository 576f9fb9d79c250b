import { stat } from 'node:fs/promises'
import path from 'node:path'
import { documentFigures, documentText, parseDocument } from '@shared/document/document'
import { isSameContent, shortHash, type ArticleContent } from '@shared/document/revision'
import { readForeign } from '@shared/domain/foreignRemarks'
import { findProduct, type OfficeProfile } from '@shared/domain/office'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply, WordArticleOut, WordThread } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import type { ThreadView } from '@shared/ipc/routes/comments'
import { toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { missingWords } from '@shared/text/missingWords'
import { readArticle } from '@electron/store/articles'
import { readProfile } from '@electron/store/office'
import { askTypesetter } from './askTypesetter'
import type { Comments } from './comments'
import type { OfficeContext } from './context'
import type { Journal } from './journal'
import type { Media } from './media'
import type { OpenWork } from './openWork'
import { readSigned } from './outgoingText'
import { placeFile } from './placedFile'
import type { WorkerClient } from './workerClient'

/** What a Word file says about itself at the foot of its pages. */
export interface WordFileWords {
  readonly draft: string
  readonly signed: (hash: string) => string
}

/** All words of an article's text, in the order in which they are compared. */
const wordsOf = (meta: object, body: ArticleContent['body']) =>
  [...Object.values(meta), documentText(parseDocument(body))].join('\n')

const HEAD = ['kicker', 'title', 'deck', 'lead', 'byline'] as const

const headOf = (meta: ArticleContent['meta']) => HEAD.map((field) => meta[field])

interface WordParts {
  readonly journal: Journal
  readonly comments: Comments
  readonly media: Media
  readonly work: OpenWork
}

/** Articles as Word files, to be worked on outside the office. */
export function createWordExports(
  { db, clock }: OfficeContext,
  { journal, comments, media, work }: WordParts,
  writer: WorkerClient<ExportReply>,
  reader: WorkerClient<ImportReply>,
  words: WordFileWords
) {
  async function readFooter(id: string, content: ArticleContent): Promise<string[]> {
    const profile = await readProfile(db, toIsoDay(clock()))
    const article = await readArticle(db, id)
    const signed = await readSigned(db, article, false)
    const isSigned = signed !== null && isSameContent(signed.content, content)
    return [
      ...imprintOf(profile, content.meta.product),
      isSigned ? words.signed(shortHash(signed.revision)) : words.draft
    ]
  }

  async function gather(id: string): Promise<WordArticleOut> {
    const { content } = await journal.open(id)
    const threads = (await comments.list(id)).map(toWordThread)
    return { content, threads, footer: await readFooter(id, content) }
  }

  /** Reads the written file as any other that comes in. @throws OfficeError `export_verify` with what is not in it. */
  async function verify(
    file: string,
    { content, threads }: WordArticleOut,
    folder: string,
    signal: AbortSignal
  ): Promise<void> {
    const fileName = path.basename(file)
    const message = { task: 'document', file, fileName, folder, encoding: 'unicode' }
    const reply = await reader.request(message, { signal })
    if (reply.kind !== 'document') throw new OfficeError('export_verify', { detail: reply.kind })
    const pairs = [[wordsOf(headOf(content.meta), content.body), wordsOf(reply.meta, reply.body)]]
    if (content.tracked) {
      const heads = content.tracked.fields.map((each) => each.before)
      const before = wordsOf(heads, content.tracked.body)
      // What was taken out of a title comes back as a field.
      const old = reply.tracked?.fields.map((each) => each.before) ?? []
      pairs.push([before, wordsOf([...Object.values(reply.meta), ...old], reply.tracked?.body ?? reply.body)])
    }
    const missing = pairs.flatMap(([sent, back]) => missingWords(sent!, back!))
    const remarks = (all: readonly { readonly remarks: readonly unknown[] }[]) =>
      all.reduce((sum, thread) => sum + thread.remarks.length, 0)
    if (missing.length > 0) throw new OfficeError('export_verify', { detail: missing.slice(0, 5).join(' ') })
    if (remarks(reply.threads) < remarks(threads))
      throw new OfficeError('export_verify', { detail: 'comments' })
  }

  return {
    /** The name that is proposed for an article's file. */
    async nameOf(article: string): Promise<string> {
      const { content } = await journal.open(article)
      return safeFileName(`${content.meta.title || 'bài'}.docx`)
    },

    /**
     * Writes the text as it is now, with open changes and remarks, to this place. Until the file
     * has been read back and found whole, nothing stands there, and what stood there before stays.
     *
     * @throws OfficeError `export_photo`, `export_verify`, `folderReadOnly`, `diskFull`, `cancelled` …
     */
    write: (article: string, target: string): Promise<{ name: string; bytes: number }> =>
      work.run(async (signal, begin) => {
        begin('writing')
        const content = await gather(article)
        let bytes = 0
        await placeFile(target, signal, async (output, folder) => {
          const photos = await media.photoFiles(photosOf(content.content))
          const message = { task: 'word', article: content, photos, output } as const
          const reply = await askTypesetter(writer, message, 'written', { signal })
          bytes = (await stat(output)).size
          if (bytes !== reply.bytes) throw new OfficeError('export_write')
          begin('checking')
          await verify(output, content, folder, signal)
        })
        return { name: path.basename(target), bytes }
      })
  }
}
export type WordExports = ReturnType<typeof createWordExports>

/** The issuing body and the lines of the product's imprint box. */
export function imprintOf(profile: OfficeProfile, productId: string): string[] {
  const product = findProduct(profile, productId)
  const lines = product?.imprint.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)) ?? []
  const heads = [product?.publisher || profile.name, product?.name ?? ''].filter((line) => line !== '')
  return [heads.join(' – '), ...lines]
}

/** A remark that came from Word goes back in the name of whoever made it there. */
function toWordThread({ anchor, resolvedBy, remarks }: ThreadView): WordThread {
  return {
    anchor,
    isResolved: resolvedBy !== null,
    remarks: remarks.map(({ member, at, text }) => {
      const foreign = readForeign(text)
      return foreign
        ? { author: foreign.author, at: foreign.at ?? at, text: foreign.text }
        : { author: member, at, text }
    })
  }
}

/** Photos of the text as it is, and of what was taken out but is still open. */
function photosOf({ body, tracked }: ArticleContent): string[] {
  const bodies = tracked ? [body, tracked.body] : [body]
  const figures = bodies.flatMap((each) => documentFigures(parseDocument(each)))
  return [...new Set(figures.map((figure) => figure.media))]
}
