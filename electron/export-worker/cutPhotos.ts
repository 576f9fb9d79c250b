import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { PhotoCrop } from '@shared/ipc/exportWorker'
import { asExportError, ExportError } from './exportError'
import { openFramed } from './framedPhoto'
import { evidenceOf, writeDurably, type MadeFile } from './madeFiles'

async function cutPhoto({ source, crop, angle, width, height, output }: PhotoCrop): Promise<MadeFile> {
  const bytes = await openFramed(source, { media: '', crop, angle })
    // Nothing of a camera or of a place goes along: sharp keeps no notes unless it is told to.
    .then((photo) =>
      photo
        .resize(width, height, { fit: 'fill' })
        .toColourspace('srgb')
        .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
        .toBuffer()
    )
    .catch((error: unknown) => {
      throw asExportError(error, 'photo')
    })
  await writeDurably(output, bytes)
  const written = await readFile(output)
  const found = await sharp(written, { failOn: 'truncated' }).metadata()
  if (found.format !== 'jpeg' || found.width !== width || found.height !== height)
    throw new ExportError('verify', `${found.format} ${found.width} × ${found.height}`)
  return evidenceOf(output, written)
}

/** Cuts photos to their shapes as JPEG for screens, and reads each back. @throws ExportError `photo`, `write`, `verify` */
export async function cutPhotos(crops: readonly PhotoCrop[]): Promise<MadeFile[]> {
  const made: MadeFile[] = []
  // One after another: a photo may take a hundred megapixels.
  for (const each of crops) made.push(await cutPhoto(each))
  return made
}
