import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import type { Compiler } from './compile'
import { photoInk, type Photos, type PhotoUse, type ReadyPhoto } from './photos'
import { placedKey, placedPhotos, type PlacedFiles } from './printData'

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
  use: PhotoUse,
  onProgress: (done: number, of: number) => void = () => {}
): Promise<PlacedFiles> {
  const placed = placedPhotos(issue)
  const ready: ReadyPhoto[] = []
  onProgress(0, placed.length)
  for (const each of placed) {
    ready.push(await photos.prepare(each, files, photoInk(use, issue.inks)))
    onProgress(ready.length, placed.length)
  }
  compiler.holdPhotos(ready)
  return new Map(
    placed.map((each, index) => {
      const photo = ready[index]!
      return [placedKey(each), { file: compiler.photoFile(photo), ratio: photo.ratio }]
    })
  )
}
