import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import type { RoundMarks } from '@shared/ipc/exportWorker'
import { asExportError, ExportError } from './exportError'
import type { Compiler } from './compile'
import type { Photos } from './photos'
import { placePhotos } from './placePhotos'
import { toPrintData } from './printData'
import { setText } from './printText'

/** Sets numbered proofs of an issue: the pages as they are, a stamp on each, and a bar beside what changed. */
export function createRounds(compiler: Compiler, photos: Photos) {
  return {
    /**
     * Writes the proof and reads it back.
     *
     * @throws ExportError `photo`, `typeset`, `write` or `verify`.
     */
    async write(
      issue: PrintIssue,
      files: PhotoFiles,
      marks: RoundMarks,
      output: string
    ): Promise<{ pages: number; bytes: number; sha256: string }> {
      const placed = await placePhotos(compiler, photos, issue, files, 'rgb')
      const stamped = { stamp: setText(marks.stamp), changed: marks.changed }
      const document = compiler.typesetRound(toPrintData(issue, placed), stamped)
      const pdf = document.toPdf()
      try {
        await writeFile(output, pdf)
      } catch (error) {
        throw asExportError(error, 'write')
      }
      const written = await readFile(output)
      if (!written.equals(pdf)) throw new ExportError('verify', 'the disk holds something else')
      const sha256 = createHash('sha256').update(written).digest('hex')
      return { pages: document.pages, bytes: written.length, sha256 }
    }
  }
}
