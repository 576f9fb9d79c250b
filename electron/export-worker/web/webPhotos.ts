import { mkdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { photoName, WEB_WIDTHS, type WebPhoto, type WebPicture } from '@shared/domain/webEdition'
import type { PhotoFiles } from '@shared/domain/printIssue'
import type { WebMade } from '@shared/ipc/webWorker'
import { ExportError } from '../exportError'
import { openFramed, type PlacedFigure } from '../framedPhoto'
import { readSiteFile } from './siteFiles'

/** Folder of the photos within a site. */
export const PHOTOS = 'anh'

/**
 * Makes a photo as its article shows it, in every width, without what the camera wrote into it
 * (place, device, names).
 *
 * @param pathOf where its file of a width goes within the folder.
 * @throws ExportError `photo`, naming its hash, when the file is missing or cannot be read to its end.
 */
export async function makeWebPhoto(
  photo: PlacedFigure,
  files: PhotoFiles,
  folder: string,
  pathOf: (width: number) => string,
  widths: readonly number[] = WEB_WIDTHS
): Promise<WebPicture[]> {
  const source = files[photo.media]?.path
  if (source === undefined) throw new ExportError('photo', `${photo.media}: no file`)
  try {
    mkdirSync(path.dirname(path.join(folder, pathOf(0))), { recursive: true })
    const pictures: WebPicture[] = []
    // Decoded, turned and cut once; each width is made of that.
    const { data, info } = await (
      await openFramed(source, photo)
    )
      .resize({ width: widths.at(-1)!, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    for (const wanted of widths) {
      if (pictures.some((each) => each.width >= Math.min(wanted, width))) continue
      const at = pathOf(wanted)
      const written = await sharp(data, { raw: { width, height, channels } })
        .resize({ width: wanted, withoutEnlargement: true })
        .jpeg({ quality: 80, mozjpeg: false, progressive: true })
        .toFile(path.join(folder, at))
      pictures.push({ path: at, width: written.width, height: written.height })
    }
    return pictures
  } catch (error) {
    const said = error instanceof Error ? error.message : 'cannot be read'
    throw new ExportError('photo', `${photo.media}: ${said}`)
  }
}

/** The photos of some articles as files of the site. */
export async function makeWebPhotos(
  photos: readonly WebPhoto[],
  files: PhotoFiles,
  folder: string
): Promise<{ pictures: Record<string, WebPicture[]>; files: WebMade[] }> {
  const pictures: Record<string, WebPicture[]> = {}
  for (const photo of photos) {
    const name = photoName(photo)
    pictures[name] ??= await makeWebPhoto(photo, files, folder, (width) => `${PHOTOS}/${name}-${width}.jpg`)
  }
  const made = Object.values(pictures)
    .flat()
    .map((picture) => ({ ...readSiteFile(folder, picture.path).file, path: picture.path, links: [] }))
  return { pictures, files: made }
}
