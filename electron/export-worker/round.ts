import { readFile } from 'node:fs/promises'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import type { RoundMarks } from '@shared/ipc/exportWorker'
import { ExportError } from './exportError'
import type { Compiler } from './compile'
import { evidenceOf, writeDurably, type MadeFiles } from './madeFiles'
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
    async write(issue: PrintIssue, files: PhotoFiles, marks: RoundMarks, output: string): Promise<MadeFiles> {
      const placed = await placePhotos(compiler, photos, issue, files, 'rgb')
      const stamped = { stamp: setText(marks.stamp), changed: marks.changed }
      const document = compiler.typesetRound(toPrintData(issue, placed), stamped)
      const pdf = document.toPdf()
      await writeDurably(output, pdf)
      const written = await readFile(output)
      if (!written.equals(pdf)) throw new ExportError('verify', 'the disk holds something else')
      return { pages: document.pages, reports: document.reports, files: [evidenceOf(output, written)] }
    }
  }
}
