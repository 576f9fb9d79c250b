import type { ExportRequest } from '@shared/ipc/exportWorker'
import type { Compiler } from '../compile'
import type { OnStep } from '../madeFiles'
import type { Photos } from '../photos'
import { putFile, type Evidence } from '../putFile'

/**
 * Writes a book as EPUB 3 or as a Word file.
 *
 * @throws ExportError `photo`, `typeset`, `write`.
 */
export async function writeBookFile(
  { form, book, photos: files, output }: ExportRequest & { readonly task: 'book' },
  tools: { readonly compiler: Compiler; readonly photos: Photos },
  onStep: OnStep
): Promise<Evidence> {
  // Loaded when first needed: typesetting needs none of it.
  if (form === 'docx') {
    const { bookToWord } = await import('../word/wordBook')
    return putFile(await bookToWord(book, files, tools.photos, onStep), output)
  }
  const { writeEpub } = await import('./epubFile')
  return putFile(await writeEpub(book, files, tools, onStep), output)
}
