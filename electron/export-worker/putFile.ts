import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { ExportError } from './exportError'

/** What a written file is held against. */
export interface Evidence {
  readonly bytes: number
  readonly sha256: string
}

/** Writes a temporary file; the service has it on the disk itself once it was read back. @throws ExportError `write` */
export async function putFile(bytes: Buffer, output: string): Promise<Evidence> {
  await writeFile(output, bytes).catch((error: Error) => {
    throw new ExportError('write', error.message)
  })
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
