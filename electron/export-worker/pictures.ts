import { readFile } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import sharp from 'sharp'
import type { OutputRule } from '@shared/domain/outputRules'
import type { PictureSetup } from '@shared/domain/printPreset'
import type { ExportRequest } from '@shared/ipc/exportWorker'
import type { Compiler } from './compile'
import { asExportError, ExportError } from './exportError'
import { evidenceOf, writeDurably, type MadeFile, type MadeFiles, type OnStep } from './madeFiles'
import type { Photos } from './photos'
import { placePhotos } from './placePhotos'
import { onlyPage, toPrintData } from './printData'

export type PicturesRequest = Extract<ExportRequest, { task: 'pictures' }>

const INCH = 25.4

/** The size of a picture, which is written in points: with the unit it would be enlarged twice. */
const POINTS = /(<svg[^>]*?) width="([\d.]+)pt" height="([\d.]+)pt"/

/** One page of the typesetter as pixels. */
export async function drawPicture(svg: string, { format, ppi }: PictureSetup): Promise<Buffer> {
  const page = sharp(Buffer.from(svg.replace(POINTS, '$1 width="$2" height="$3"')), {
    density: ppi,
    unlimited: true
  })
    .flatten({ background: 'white' })
    .withMetadata({ density: ppi })
  return format === 'png'
    ? page.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer()
    : page.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer()
}

/** What is wrong with a picture as it was read back. */
export async function findPictureFaults(
  written: Buffer,
  { format, ppi }: PictureSetup,
  page: { readonly width: number; readonly height: number; readonly isEmpty: boolean }
): Promise<string[]> {
  const faults: [OutputRule, string][] = []
  const picture = sharp(written, { failOn: 'truncated' })
  const { width = 0, height = 0, format: found, density } = await picture.metadata()
  const isOff = (pixels: number, millimetres: number) => Math.abs(pixels - (millimetres / INCH) * ppi) > 1.5
  if (found !== format || isOff(width, page.width) || isOff(height, page.height) || density !== ppi)
    faults.push(['pictureSize', `${found} ${width} × ${height}, ${density ?? '?'} ppi`])
  const { channels } = await picture.stats()
  if (!page.isEmpty && channels.every(({ min, max }) => min === max))
    faults.push(['pictureBlank', 'one colour'])
  return faults.map(([rule, detail]) => `${rule}: ${detail}`)
}

/** Draws the pages as pictures for the web, and reads each back. */
export function createPictures(compiler: Compiler, photos: Photos) {
  return {
    /**
     * Writes the files of `request.outputs`.
     *
     * @throws ExportError with the step that failed.
     */
    async run({ issue, photos: files, setup, outputs }: PicturesRequest, onStep: OnStep): Promise<MadeFiles> {
      const placed = await placePhotos(compiler, photos, issue, files, 'copy', (done, of) =>
        onStep('photos', done, of)
      )
      const data = toPrintData(issue, placed)
      const { width, height } = issue.format
      const reports: MadeFiles['reports'][number][] = []
      const made: MadeFile[] = []
      for (const [index, output] of outputs.entries()) {
        onStep('draw', index, outputs.length)
        await turn()
        const document = compiler.typeset(onlyPage(data, index + 1), 'rgb')
        reports.push(...document.reports)
        const bytes = await drawPicture(document.toSvg(), setup).catch((error: unknown) => {
          throw asExportError(error, 'press')
        })
        await writeDurably(output, bytes)
        const written = await readFile(output)
        const isEmpty = issue.pages[index]?.frames.length === 0
        const faults = await findPictureFaults(written, setup, { width, height, isEmpty }).catch(
          (error: unknown) => {
            throw asExportError(error, 'verify')
          }
        )
        if (faults.length > 0) throw new ExportError('verify', faults.join('\n'))
        made.push(evidenceOf(output, written))
      }
      onStep('draw', outputs.length, outputs.length)
      return { pages: outputs.length, reports, files: made }
    }
  }
}
