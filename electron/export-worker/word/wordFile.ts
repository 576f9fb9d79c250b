import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { ExportRequest } from '@shared/ipc/exportWorker'
import { ExportError } from '../exportError'

type Evidence = { readonly bytes: number; readonly sha256: string }

async function put(bytes: Buffer, output: string): Promise<Evidence> {
  await writeFile(output, bytes).catch((error: Error) => {
    throw new ExportError('write', error.message)
  })
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/**
 * Writes an article to a file that Word opens.
 *
 * @throws ExportError `photo`, `write`.
 */
export async function writeWordFile(request: ExportRequest & { readonly task: 'word' }): Promise<Evidence> {
  // Loaded when first needed: typesetting needs none of it.
  const { writeWordDocument } = await import('./wordDocument')
  return put(await writeWordDocument(request.article, request.photos), request.output)
}

/** Writes one of the office's sheets to a file that Word opens. @throws ExportError `write`. */
export async function writeWordPaper(
  request: ExportRequest & { readonly task: 'wordPaper' }
): Promise<Evidence> {
  const { paperToWord } = await import('./wordPaper')
  return put(await paperToWord(request.paper), request.output)
}
