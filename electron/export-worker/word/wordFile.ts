import type { ExportRequest } from '@shared/ipc/exportWorker'
import { putFile, type Evidence } from '../putFile'

/**
 * Writes an article to a file that Word opens.
 *
 * @throws ExportError `photo`, `write`.
 */
export async function writeWordFile(request: ExportRequest & { readonly task: 'word' }): Promise<Evidence> {
  // Loaded when first needed: typesetting needs none of it.
  const { writeWordDocument } = await import('./wordDocument')
  return putFile(await writeWordDocument(request.article, request.photos), request.output)
}

/** Writes one of the office's sheets to a file that Word opens. @throws ExportError `write`. */
export async function writeWordPaper(
  request: ExportRequest & { readonly task: 'wordPaper' }
): Promise<Evidence> {
  const { paperToWord } = await import('./wordPaper')
  return putFile(await paperToWord(request.paper), request.output)
}

/** Writes the plan as an official document to a file that Word opens. @throws ExportError `write`. */
export async function writeWordPlan(
  request: ExportRequest & { readonly task: 'wordPlan' }
): Promise<Evidence> {
  const { statePlanToWord } = await import('./wordStatePlan')
  return putFile(await statePlanToWord(request.plan), request.output)
}
