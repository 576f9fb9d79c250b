import type { Photos, ReadyPhoto } from './photos'
import { placedKey } from './printData'
import { createRecent } from './recent'

/** Photos of two full issues. One takes about 0.15 MB. */
const KEPT = 96

/** Photos for the screen, read from the folder of converted ones once and not for every word typed. */
export function createKeptPhotos(photos: Photos): Photos {
  const kept = createRecent<ReadyPhoto>(KEPT)
  return {
    async prepare(photo, files, ink) {
      const source = files[photo.media]?.path
      if (source === undefined) return photos.prepare(photo, files, ink)
      const name = `${ink} ${placedKey(photo)} ${source}`
      return kept.find(name) ?? kept.keep(name, await photos.prepare(photo, files, ink))
    }
  }
}
