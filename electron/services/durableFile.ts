import { copyFile, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

export async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false
  )
}

export async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false
  )
}

/** Flushes a written file to the disk itself. */
export async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Flushes the names in a folder. NTFS keeps them in its journal, and Windows cannot flush a folder. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Renames a file on the same disk. When this resolves, a power cut no longer brings the old name back. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to)
  await flushFolder(path.dirname(to))
}

/** Writes a small file so that it is either as it was, or whole and on disk. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const temporary = `${file}.part`
  await writeFile(temporary, text)
  await flushFile(temporary)
  await moveDurably(temporary, file)
}

/**
 * Copies a file so that the target is either whole and on disk, or not there: temporary name, flush, rename.
 *
 * @param check looks at the copy before it gets its name, and throws when it is not what was meant.
 */
export async function copyDurably(
  from: string,
  to: string,
  check: (copy: string) => Promise<void> = async () => {}
): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  const temporary = `${to}.part`
  try {
    await copyFile(from, temporary)
    await check(temporary)
    await flushFile(temporary)
    await moveDurably(temporary, to)
  } catch (error) {
    // On a full disk, half a file would only be in the way.
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}
