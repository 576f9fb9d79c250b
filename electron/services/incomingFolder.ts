import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { isPassedFolder, isPassedOver, type ListedFile } from '@shared/domain/incomingFiles'

/** A file of a folder, and what its folder says of it. */
export interface FoundFile extends ListedFile {
  /** Whole path on this PC. */
  readonly file: string
  /** When it was last written to, in milliseconds. */
  readonly changedAt: number
}

export interface FolderListing {
  readonly files: readonly FoundFile[]
  /** Traces of programs, links, and what is neither file nor folder. */
  readonly passedOver: number
  /** Folders that could not be read, as paths from the top. */
  readonly unreadable: readonly string[]
  /** Whether there was more than is looked at. */
  readonly isCut: boolean
}

/** Deepest folder that is looked into. */
const MAX_DEPTH = 24

/**
 * Lists the files of a folder and of those in it. Links are never followed, so nothing outside is
 * read, and what programs leave lying about is counted only.
 *
 * @param max how many files and folders are looked at; a disk of photos must not hold the program up.
 * @throws what reading the folder itself throws.
 */
export async function listFolder(root: string, max: number, signal?: AbortSignal): Promise<FolderListing> {
  const files: FoundFile[] = []
  const unreadable: string[] = []
  const waiting: { folder: string; under: string; depth: number }[] = [{ folder: root, under: '', depth: 0 }]
  let passedOver = 0
  let looked = 0
  while (waiting.length > 0) {
    const { folder, under, depth } = waiting.shift()!
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      if (under === '') throw error
      unreadable.push(under)
      return []
    })
    for (const entry of entries) {
      signal?.throwIfAborted()
      if (++looked > max) return { files, passedOver, unreadable, isCut: true }
      const relative = under === '' ? entry.name : `${under}/${entry.name}`
      const whole = path.join(folder, entry.name)
      if (entry.isDirectory()) {
        if (isPassedFolder(entry.name) || depth >= MAX_DEPTH) passedOver++
        else waiting.push({ folder: whole, under: relative, depth: depth + 1 })
        continue
      }
      const found = entry.isFile() && !isPassedOver(entry.name) ? await lstat(whole).catch(() => null) : null
      if (!found) passedOver++
      else
        files.push({
          path: relative.normalize('NFC'),
          file: whole,
          bytes: found.size,
          changedAt: Math.round(found.mtimeMs)
        })
    }
  }
  return { files, passedOver, unreadable, isCut: false }
}
