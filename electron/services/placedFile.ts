import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { OfficeError } from '@shared/ipc/errors'
import { flushFile, moveDurably } from './durableFile'
import { toExportError, WORK } from './workFolder'

/**
 * Makes a file in a hidden folder beside its place and gives it its name last: until it has been written,
 * looked at and is on the disk itself, nothing stands there, and what stood there before stays.
 *
 * @param make writes the file and looks at what it wrote; the folder is its own.
 * @throws OfficeError `folderReadOnly`, `diskFull`, `cancelled`, and what `make` throws.
 */
export async function placeFile(
  target: string,
  signal: AbortSignal,
  make: (output: string, folder: string) => Promise<void>
): Promise<void> {
  const folder = await mkdtemp(path.join(path.dirname(target), WORK)).catch(() => {
    throw new OfficeError('folderReadOnly')
  })
  try {
    const output = path.join(folder, `tep${path.extname(target)}`)
    await make(output, folder)
    await flushFile(output)
    if (signal.aborted) throw new OfficeError('cancelled')
    await moveDurably(output, target)
  } catch (error) {
    throw toExportError(error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
