import { stat } from 'node:fs/promises'
import path from 'node:path'
import { documentText, parseDocument } from '@shared/document/document'
import type { PlainPaper } from '@shared/domain/paper'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import { missingWords } from '@shared/text/missingWords'
import { askTypesetter } from './askTypesetter'
import { paperWords } from './signOffSheet'
import type { WorkerClient } from './workerClient'

/** Writes the office's plain sheets as Word files and reads them back as any other that comes in. */
export const createWordPapers = (writer: WorkerClient<ExportReply>, reader: WorkerClient<ImportReply>) => ({
  /** @throws OfficeError `cancelled`, `export_…`, `export_verify` with what is not in the file. */
  async write(paper: PlainPaper, output: string, signal: AbortSignal): Promise<void> {
    const made = await askTypesetter(writer, { task: 'wordPaper', paper, output }, 'written', { signal })
    if ((await stat(output)).size !== made.bytes) throw new OfficeError('export_write')
    const [fileName, folder] = [path.basename(output), path.dirname(output)]
    const message = { task: 'document', file: output, fileName, folder, encoding: 'unicode' }
    const back = await reader.request(message, { signal })
    if (back.kind !== 'document') throw new OfficeError('export_verify', { detail: back.kind })
    const read = [...Object.values(back.meta), documentText(parseDocument(back.body))].join('\n')
    // The foot of a page is no text that comes in.
    const missing = missingWords(paperWords({ ...paper, footer: '' }), read.toLocaleLowerCase('vi'))
    if (missing.length > 0) throw new OfficeError('export_verify', { detail: missing.slice(0, 5).join(' ') })
  }
})
export type WordPapers = ReturnType<typeof createWordPapers>
