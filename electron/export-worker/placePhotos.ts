import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import type { Compiler } from './compile'
import type { Ink, Photos, ReadyPhoto } from './photos'
import { placedMedia, type PlacedFiles } from './printData'

/**
 * Converts the photos that stand on paper and gives them to the typesetter.
 *
 * @throws ExportError `photo`, naming the first that cannot be used.
 */
export async function placePhotos(
  compiler: Compiler,
  photos: Photos,
  issue: PrintIssue,
  files: PhotoFiles,
  ink: Ink,
  onProgress: (done: number, of: number) => void = () => {}
): Promise<PlacedFiles> {
  const hashes = placedMedia(issue)
  const ready: ReadyPhoto[] = []
  onProgress(0, hashes.length)
  for (const hash of hashes) {
    ready.push(await photos.prepare(hash, files, ink))
    onProgress(ready.length, hashes.length)
  }
  compiler.holdPhotos(ready)
  return new Map(
    hashes.map((hash, index) => {
      const photo = ready[index]!
      return [hash, { file: compiler.photoFile(photo), ratio: photo.ratio }]
    })
  )
}
