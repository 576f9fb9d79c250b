import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** The SHA-256 of a file, read piece by piece. Throws what reading throws. */
export async function hashFile(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, signal && { signal })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
