import { MAX_BATCH_FILES } from '@shared/domain/incomingFiles'

/** A file that was dropped, and where it stood in the folder that was dropped. */
export interface DroppedFile {
  readonly path: string
  readonly file: File
}

/** Deepest folder that is looked into. */
const MAX_DEPTH = 24

const readSome = (reader: FileSystemDirectoryReader) =>
  new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject))

/** The page sees the names inside what was dropped, never where it stands on this PC. */
export async function listDropped(entries: readonly FileSystemEntry[]): Promise<DroppedFile[]> {
  const found: DroppedFile[] = []
  const waiting = entries.map((entry) => ({ entry, under: '', depth: 0 }))
  while (waiting.length > 0 && found.length < 2 * MAX_BATCH_FILES) {
    const { entry, under, depth } = waiting.shift()!
    const path = `${under}${entry.name}`.normalize('NFC')
    if (entry.isFile) {
      const file = await fileOf(entry as FileSystemFileEntry).catch(() => null)
      if (file) found.push({ path: path.slice(-1000), file })
    } else if (depth < MAX_DEPTH) {
      const reader = (entry as FileSystemDirectoryEntry).createReader()
      // It hands out a hundred at a time, and none when there are no more.
      for (;;) {
        const some = await readSome(reader).catch(() => [])
        if (some.length === 0) break
        for (const each of some) waiting.push({ entry: each, under: `${path}/`, depth: depth + 1 })
      }
    }
  }
  return found
}
