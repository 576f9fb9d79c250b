import { createHash } from 'node:crypto'
import type { PrintIssue } from '@shared/domain/printIssue'
import { OfficeError } from '@shared/ipc/errors'

/** Names exactly what a file is made from: the same pages have the same mark. */
export const inputMark = (print: PrintIssue): string =>
  createHash('sha256').update(JSON.stringify(print)).digest('hex')

/** Says of a file that was held back when it was read back which pages it was made from, so that the check before printing can tell. */
export async function tellRefused<T>(print: PrintIssue, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof OfficeError) || error.code !== 'export_verify') throw error
    throw new OfficeError('export_verify', { ...error.data, input: inputMark(print) })
  })
}
