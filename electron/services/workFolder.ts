import { access, constants, mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { OfficeError } from '@shared/ipc/errors'
import { DAY } from '@shared/text/dates'
import { WorkerError } from './workerClient'

/** Working folders of exports, hidden beside the file that they become. */
export const WORK = '.toa-soan-'
const WORK_NAME = /^\.toa-soan-[A-Za-z0-9]{6}$/

/** Removes working folders that a killed export left a day ago or earlier; a younger one may be another PC's. */
export async function sweepLeftovers(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!WORK_NAME.test(name)) continue
    const left = path.join(folder, name)
    const { mtimeMs } = await stat(left)
    if (mtimeMs < now - DAY) await rm(left, { recursive: true, force: true })
  }
}

export async function refuseUnwritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    // Windows answers "writable" for folders that are not: only trying tells.
    await rm(await mkdtemp(path.join(folder, WORK)), { recursive: true })
  } catch {
    throw new OfficeError('folderReadOnly')
  }
}

/**
 * Renames onto a free name: "So-47.pdf", "So-47 (2).pdf". An earlier file is never overwritten.
 *
 * @param told hears the name before the file bears it.
 */
export async function renameFree(
  from: string,
  folder: string,
  name: string,
  told: (name: string) => Promise<void> = async () => {}
): Promise<string> {
  const { name: stem, ext } = path.parse(name)
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${stem} (${n})${ext}`
    const target = path.join(folder, candidate)
    const isFree = await open(target, 'wx').then(
      (handle) => handle.close().then(() => true),
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false
        throw error
      }
    )
    if (!isFree) continue
    await told(candidate)
    await rename(from, target)
    return candidate
  }
}

/** The error of an export as a person is told it. */
export function toExportError(error: unknown): unknown {
  if (error instanceof WorkerError) {
    return new OfficeError(error.failure === 'cancelled' ? 'cancelled' : `export_${error.failure}`)
  }
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return new OfficeError('diskFull')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new OfficeError('folderReadOnly')
  return error
}

/**
 * Works in a hidden folder beside the file that comes of it. The folder goes, however the work ends.
 *
 * @throws OfficeError as a person is told it.
 */
export async function inWorkFolder<T>(target: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(target, WORK))
  try {
    return await work(folder)
  } catch (error) {
    throw toExportError(error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Takes a finished file away again where it cannot be put on record: nothing else must lie ready to be handed on. */
export async function removeUnless(recorded: Promise<unknown>, file: string): Promise<void> {
  await recorded.catch(async (error: unknown) => {
    await rm(file, { recursive: true, force: true })
    throw error
  })
}
