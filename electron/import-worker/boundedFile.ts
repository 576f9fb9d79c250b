import { open } from 'node:fs/promises'
import { ImportError } from './importError'

/**
 * Reads a whole file into memory, at most `max` bytes.
 *
 * @throws ImportError `unreadable`, `empty` or `tooBig`.
 */
export async function readBounded(file: string, max: number): Promise<Buffer> {
  const handle = await open(file, 'r').catch((error: Error) => {
    throw new ImportError('unreadable', error.message)
  })
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw new ImportError('unreadable', 'not a file')
    if (stat.size > max) throw new ImportError('tooBig', `${stat.size} bytes, at most ${max}`)
    const bytes = await handle.readFile()
    if (bytes.length === 0) throw new ImportError('empty', 'no bytes')
    return bytes
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('unreadable', error instanceof Error ? error.message : 'cannot be read')
  } finally {
    await handle.close()
  }
}
