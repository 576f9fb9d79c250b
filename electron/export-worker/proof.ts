import { writeFile } from 'node:fs/promises'
import type { Proof } from '@shared/domain/proof'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { asExportError } from './exportError'
import type { Compiler } from './compile'
import type { Photos, ReadyPhoto } from './photos'
import { setTexts } from './printText'

/** Sets single articles on plain A4. */
export function createProofs(compiler: Compiler, photos: Photos) {
  return {
    /**
     * Writes the proof as a PDF.
     *
     * @throws ExportError `photo`, `typeset` or `write`.
     */
    async write(proof: Proof, files: PhotoFiles, output: string): Promise<number> {
      const { photos: figures, ...texts } = proof
      const ready: ReadyPhoto[] = []
      for (const figure of figures) ready.push(await photos.prepare(figure, files, 'rgb'))
      compiler.holdPhotos(ready)
      const placed = figures.map(({ alt, caption, credit }, index) => ({
        file: compiler.photoFile(ready[index]!),
        ratio: ready[index]!.ratio,
        ...setTexts({ alt, caption, credit })
      }))
      const document = compiler.typesetProof({ ...setTexts(texts), photos: placed })
      try {
        await writeFile(output, document.toPdf())
      } catch (error) {
        throw asExportError(error, 'write')
      }
      return document.pages
    }
  }
}
