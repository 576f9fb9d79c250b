import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Paper } from '@shared/domain/paper'
import { wallWords, type WallCalendar } from '@shared/domain/wallCalendar'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import { missingWords } from '@shared/text/missingWords'
import { askTypesetter } from './askTypesetter'
import { hashFile } from './hashFile'
import { paperWords } from './signOffSheet'
import type { WorkerClient } from './workerClient'

/** A sheet to be written: what stands on it, its moment, where to. */
export interface PaperJob {
  readonly paper: Paper | WallCalendar
  /** Milliseconds since 1970. */
  readonly created: number
  readonly output: string
  readonly signal: AbortSignal
}

/** Writes the office's own sheets and reads them back with the reader of incoming files, which shares nothing with the writer. */
export const createPaperFiles = (writer: WorkerClient<ExportReply>, reader: WorkerClient<ImportReply>) => ({
  /**
   * Writes a sheet: done when every word that it should have stands in the file.
   *
   * @throws OfficeError `cancelled`, `export_…`, `sheetUnreadable` with the first words that are missing.
   */
  async write({ paper, created, output, signal }: PaperJob): Promise<void> {
    const made = await askTypesetter(writer, { task: 'paper', paper, created, output }, 'paper', { signal })
    const { size } = await stat(output)
    if (size !== made.bytes || (await hashFile(output)) !== made.sha256) throw new OfficeError('export_write')
    const folder = path.dirname(output)
    const message = { task: 'sheet', file: output, fileName: path.basename(output), folder }
    const back = await reader.request(message, { signal })
    if (back.kind !== 'sheet') throw new OfficeError('sheetUnreadable')
    const words = missingWords(
      'layout' in paper ? wallWords(paper) : paperWords(paper),
      back.text.toLocaleLowerCase('vi')
    )
    if (words.length > 0) throw new OfficeError('sheetUnreadable', { detail: words.slice(0, 5).join(' ') })
  }
})
export type PaperFiles = ReturnType<typeof createPaperFiles>
