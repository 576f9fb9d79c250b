import { stat } from 'node:fs/promises'
import path from 'node:path'
import { MAX_BATCH_FILES } from '@shared/domain/incomingFiles'
import { OfficeError } from '@shared/ipc/errors'
import type { FindFiles } from './importBatches'
import type { Arrival } from './incomingArchive'
import { listFolder } from './incomingFolder'

/** Files and folders that are looked at in a folder that is brought in, at most. */
const MAX_LOOKED = 20 * MAX_BATCH_FILES

/** Finds the files of a folder that somebody chose. Folders in it that cannot be read are told in the table. */
export function findInFolder(folder: string): FindFiles {
  return async (signal) => {
    const listing = await listFolder(folder, MAX_LOOKED, signal).catch(() => {
      throw new OfficeError(signal.aborted ? 'cancelled' : 'fileGone')
    })
    const files = listing.files.map(({ path: name, bytes, file }): Arrival => {
      return { path: name, bytes, source: file, failure: null }
    })
    const unreadable = listing.unreadable.map((name): Arrival => {
      return { path: name, bytes: 0, source: '', failure: 'unreadable' }
    })
    return { files: [...files, ...unreadable], passedOver: listing.passedOver, leftOut: 0 }
  }
}

/** Takes files that somebody chose one by one; of two with the same name both come. */
export function findChosen(chosen: readonly string[]): FindFiles {
  return async () => {
    const files = await Promise.all(
      chosen.map(async (file): Promise<Arrival> => {
        const bytes = await stat(file).then(
          (found) => found.size,
          () => 0
        )
        return { path: path.basename(file).normalize('NFC'), bytes, source: file, failure: null }
      })
    )
    return { files, passedOver: 0, leftOut: 0 }
  }
}
