import { copyFile, mkdir, open, rename, stat } from 'node:fs/promises'
import path from 'node:path'

export async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
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

/** Copies a file so that the target is either whole and on disk, or not there: temporary name, flush, rename. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true })
  const temporary = `${to}.part`
  await copyFile(from, temporary)
  await flushFile(temporary)
  await rename(temporary, to)
}
