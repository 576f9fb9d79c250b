import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { isUnframed } from '@shared/document/framing'
import { ExportError } from '../exportError'
import { openFramed, type PlacedFigure } from '../framedPhoto'
import { placedKey } from '../printData'

/** A photo in a format that Word shows. */
export interface WordPhoto {
  readonly type: 'jpg' | 'png'
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

/**
 * Reads the photos of an article, by the key of what is shown of each. A whole JPEG or PNG goes in
 * byte by byte, so that the photo that comes back is the same; other formats become PNG or JPEG, and
 * of a photo that was cut only what is shown leaves the office.
 *
 * @throws ExportError `photo` for a photo that cannot be read.
 */
export async function readWordPhotos(
  files: PhotoFiles,
  figures: readonly PlacedFigure[]
): Promise<ReadonlyMap<string, WordPhoto>> {
  const photos = new Map<string, WordPhoto>()
  for (const figure of figures) {
    const file = files[figure.media]
    if (!file || photos.has(placedKey(figure))) continue
    const { path, width, height } = file
    try {
      const photo = isUnframed(figure)
        ? { ...(await readPhoto(path)), width, height }
        : await readFramed(path, figure)
      photos.set(placedKey(figure), photo)
    } catch (error) {
      throw new ExportError('photo', error instanceof Error ? error.message : 'cannot be read')
    }
  }
  return photos
}

async function readFramed(file: string, figure: PlacedFigure): Promise<WordPhoto> {
  const { data, info } = await (
    await openFramed(file, figure)
  )
    .jpeg({ quality: 92 })
    .toBuffer({ resolveWithObject: true })
  return { type: 'jpg', bytes: data, width: info.width, height: info.height }
}

async function readPhoto(file: string): Promise<Pick<WordPhoto, 'type' | 'bytes'>> {
  const bytes = await readFile(file)
  const { format, hasAlpha } = await sharp(bytes).metadata()
  if (format === 'jpeg') return { type: 'jpg', bytes }
  if (format === 'png') return { type: 'png', bytes }
  if (hasAlpha) return { type: 'png', bytes: await sharp(bytes).png().toBuffer() }
  return { type: 'jpg', bytes: await sharp(bytes).jpeg({ quality: 92 }).toBuffer() }
}
