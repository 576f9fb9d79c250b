import { rm } from 'node:fs/promises'
import path from 'node:path'
import { OfficeError } from '@shared/ipc/errors'
import { copyDurably } from './durableFile'

/**
 * Copies a file that was made in a folder of its own to where somebody wants it; the folder goes.
 *
 * @throws OfficeError `diskFull`, `folderReadOnly`
 */
export async function handOut(made: string, target: string): Promise<void> {
  try {
    await copyDurably(made, target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new OfficeError(code === 'ENOSPC' ? 'diskFull' : 'folderReadOnly')
  } finally {
    await rm(path.dirname(made), { recursive: true, force: true })
  }
}
