import { readFile } from 'node:fs/promises'
import {
  importReplySchema,
  importRequestSchema,
  MAX_BOOK_TEXT,
  MAX_SHEET_TEXT,
  type ImportReply,
  type ImportRequest
} from '@shared/ipc/importWorker'
import type { ImportFailure } from '@shared/ipc/failures'
import type { CheckProgress } from '@shared/domain/dossierCheck'
import { unpackArchive } from './archive'
import { importDocument } from './documentArticle'
import { readDossier } from './dossier'
import { ImportError } from './importError'
import { readPdfText } from './pdfArticle'
import { readBookText } from './readBook'
import { importPhoto } from './photo'
import { readDrawing } from './svgDrawing'
import { readTemplatePackage } from './templatePackage'

/** Does what a message from main asks. Never throws: every message ends in exactly one reply. */
export async function answerRequest(
  message: unknown,
  tell: (progress: ImportReply) => void = () => {}
): Promise<ImportReply> {
  const request = importRequestSchema.safeParse(message)
  if (!request.success) return refuse(idOf(message), 'unreadable', 'not a request')
  try {
    // The reply is parsed on this side too: main trusts nothing that comes from here.
    return importReplySchema.parse(await doTask(request.data, tell))
  } catch (error) {
    if (error instanceof ImportError) return refuse(request.data.id, error.failure, error.message)
    return refuse(request.data.id, 'corrupt', error instanceof Error ? error.message : 'unknown')
  }
}

async function doTask(request: ImportRequest, tell: (progress: ImportReply) => void): Promise<ImportReply> {
  const { id, file, fileName, folder } = request
  if (request.task === 'photo') return { kind: 'photo', id, photo: await importPhoto(file, folder) }
  if (request.task === 'archive') {
    const { entries, passedOver } = await unpackArchive(file, folder)
    return { kind: 'archive', id, entries: [...entries], passedOver }
  }
  if (request.task === 'drawing') return { kind: 'drawing', id, ...(await readDrawing(file)) }
  if (request.task === 'package') return { kind: 'package', id, ...(await readTemplatePackage(file)) }
  if (request.task === 'sheet') {
    const text = await readPdfText(await readFile(file))
    return { kind: 'sheet', id, text: text.slice(0, MAX_SHEET_TEXT) }
  }
  if (request.task === 'book')
    return { kind: 'book', id, text: (await readBookText(file)).slice(0, MAX_BOOK_TEXT) }
  if (request.task === 'dossier') {
    const onProgress: CheckProgress = (step, done, of) => tell({ kind: 'progress', id, step, done, of })
    return { kind: 'dossier', id, report: await readDossier(file, folder, request.root, onProgress) }
  }
  const { format, meta, body, tracked, threads, photos, report } = await importDocument(
    file,
    fileName,
    folder,
    request.encoding
  )
  return {
    kind: 'document',
    id,
    format,
    meta,
    body,
    ...(tracked ? { tracked } : {}),
    threads: [...threads],
    photos: [...photos],
    report
  }
}

function refuse(id: number, failure: ImportFailure, detail: string): ImportReply {
  return { kind: 'failed', id, failure, detail: detail.slice(0, 500) }
}

/** The id of a message that is otherwise not understood, so that its sender is not left waiting. */
function idOf(message: unknown): number {
  const id = typeof message === 'object' && message !== null ? (message as { id?: unknown }).id : undefined
  return Number.isInteger(id) ? (id as number) : 0
}
