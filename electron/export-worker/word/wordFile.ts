import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { ExportRequest } from '@shared/ipc/exportWorker'
import { ExportError } from '../exportError'

/**
 * Writes an article to a file that Word opens.
 *
 * @throws ExportError `photo`, `write`.
 */
export async function writeWordFile(
  request: ExportRequest & { readonly task: 'word' }
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  // Loaded when first needed: typesetting needs none of it.
  const { writeWordDocument } = await import('./wordDocument')
  const bytes = await writeWordDocument(request.article, request.photos)
  await writeFile(request.output, bytes).catch((error: Error) => {
    throw new ExportError('write', error.message)
  })
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
