import { writeFile } from 'node:fs/promises'
import type { Proof } from '@shared/domain/proof'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { asExportError } from './exportError'
import { compactSvg } from './compactSvg'
import type { Compiler, TypesetDocument } from './compile'
import type { Photos, ReadyPhoto } from './photos'
import { setTexts } from './printText'
import { splitPages } from './splitPages'

/** Sets single articles on plain A4. */
export function createProofs(compiler: Compiler, photos: Photos) {
  async function set(proof: Proof, files: PhotoFiles): Promise<TypesetDocument> {
    const { photos: figures, ...texts } = proof
    const ready: ReadyPhoto[] = []
    for (const figure of figures) ready.push(await photos.prepare(figure, files, 'rgb'))
    compiler.holdPhotos(ready)
    const placed = figures.map(({ alt, caption, credit }, index) => ({
      file: compiler.photoFile(ready[index]!),
      ratio: ready[index]!.ratio,
      ...setTexts({ alt, caption, credit })
    }))
    return compiler.typesetProof({ ...setTexts(texts), photos: placed })
  }

  return {
    /**
     * Writes the proof as a PDF.
     *
     * @throws ExportError `photo`, `typeset` or `write`.
     */
    async write(proof: Proof, files: PhotoFiles, output: string): Promise<number> {
      const document = await set(proof, files)
      try {
        await writeFile(output, document.toPdf())
      } catch (error) {
        throw asExportError(error, 'write')
      }
      return document.pages
    },

    /**
     * One SVG per page, to be read on the screen.
     *
     * @throws ExportError `photo` or `typeset`.
     */
    async draw(proof: Proof, files: PhotoFiles): Promise<string[]> {
      const document = await set(proof, files)
      return splitPages(compactSvg(document.toSvg()), document.pages)
    }
  }
}
