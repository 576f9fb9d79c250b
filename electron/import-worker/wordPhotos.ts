import type { ImportedPhoto } from '@shared/ipc/importWorker'
import type { BodyPhoto, FindPhoto } from './bodyJson'
import type { Findings } from './findings'
import { ImportError } from './importError'
import type { PlacedPhoto } from './markupScope'
import { createPhotoImport } from './photo'

/** The photos of a file, taken out. */
export interface WordPhotos {
  readonly photos: readonly ImportedPhoto[]
  readonly find: FindPhoto
}

const MAX_PHOTOS = 300
/** Pixels that one file may make us decode: about forty photos of a good camera. */
const MAX_PIXELS = 1_000_000_000

/** Takes the pictures of a file out, each once, and notes those that cannot be brought in. */
export async function takePhotos(
  parts: ReadonlyMap<string, Buffer>,
  placed: readonly PlacedPhoto[],
  folder: string,
  findings: Findings
): Promise<WordPhotos> {
  const importPhoto = createPhotoImport(folder, MAX_PIXELS)
  const byPart = new Map<string, ImportedPhoto | null>()
  for (const { part } of placed) {
    if (byPart.has(part)) continue
    if (byPart.size >= MAX_PHOTOS) {
      findings.note('lost', 'tooLong', part)
      byPart.set(part, null)
      continue
    }
    byPart.set(part, await takePhoto(part))
  }

  async function takePhoto(part: string): Promise<ImportedPhoto | null> {
    try {
      return await importPhoto(parts.get(part) ?? Buffer.alloc(0))
    } catch (error) {
      if (!(error instanceof ImportError) || error.failure === 'write') throw error
      if (error.failure === 'notPicture') findings.note('lost', 'pictureFormat', part)
      else if (error.failure === 'pictureTooBig')
        findings.note('lost', 'pictureTooBig', `${part}: ${error.message}`)
      else findings.note('lost', 'pictureBroken', part)
      return null
    }
  }

  const taken = [...byPart.values()].filter((photo) => photo !== null)
  return {
    photos: [...new Map(taken.map((photo) => [photo.sha256, photo])).values()],
    find: (place): BodyPhoto | null => {
      const { part, alt, note } = placed[place] ?? { part: '', alt: '' }
      const photo = byPart.get(part)
      return photo ? { sha256: photo.sha256, alt, ...(note && { note }) } : null
    }
  }
}
