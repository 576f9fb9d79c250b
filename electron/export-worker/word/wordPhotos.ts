import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { ExportError } from '../exportError'

/** A photo in a format that Word shows. */
export interface WordPhoto {
  readonly type: 'jpg' | 'png'
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

/**
 * Reads the photos of an article. JPEG and PNG go in byte by byte, so that the
 * photo that comes back is the same; other formats become PNG or JPEG.
 *
 * @throws ExportError `photo` for a photo that cannot be read.
 */
export async function readWordPhotos(files: PhotoFiles): Promise<ReadonlyMap<string, WordPhoto>> {
  const photos = new Map<string, WordPhoto>()
  for (const [media, { path, width, height }] of Object.entries(files)) {
    try {
      photos.set(media, { ...(await readPhoto(path)), width, height })
    } catch (error) {
      throw new ExportError('photo', error instanceof Error ? error.message : 'cannot be read')
    }
  }
  return photos
}

async function readPhoto(file: string): Promise<Pick<WordPhoto, 'type' | 'bytes'>> {
  const bytes = await readFile(file)
  const { format, hasAlpha } = await sharp(bytes).metadata()
  if (format === 'jpeg') return { type: 'jpg', bytes }
  if (format === 'png') return { type: 'png', bytes }
  if (hasAlpha) return { type: 'png', bytes: await sharp(bytes).png().toBuffer() }
  return { type: 'jpg', bytes: await sharp(bytes).jpeg({ quality: 92 }).toBuffer() }
}
