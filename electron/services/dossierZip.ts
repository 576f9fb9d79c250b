import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { sha256 } from '@electron/store/signing'
import { hashFile } from './hashFile'

/** A file of a zip that is to be written: its bytes, or where they stand. */
export interface ZipPart {
  readonly path: string
  readonly source: { readonly bytes: Buffer } | { readonly file: string }
}

/** The same for every part: when a zip was written is nothing that it holds. DOS time has no zone. */
const FIXED = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const

/** What a manifest says of a part. */
export async function measurePart({ path, source }: ZipPart, signal?: AbortSignal) {
  if ('bytes' in source) return { path, size: source.bytes.length, sha256: sha256(source.bytes) }
  const { size } = await stat(source.file)
  return { path, size, sha256: await hashFile(source.file, signal) }
}

/** Photos and PDFs are packed already. */
const isPacked = (path: string) => path.startsWith('media/') || path.endsWith('.pdf')

/** Writes the parts in their order; the same parts give the same bytes. Throws what writing throws. */
export async function writeZip(file: string, parts: readonly ZipPart[], signal: AbortSignal): Promise<void> {
  const zip = new ZipFile()
  for (const { path, source } of parts) {
    const options = { ...FIXED, compress: !isPacked(path) }
    if ('bytes' in source) zip.addBuffer(source.bytes, path, options)
    else zip.addFile(source.file, path, options)
  }
  const written = pipeline(zip.outputStream, createWriteStream(file, { flags: 'wx' }), { signal })
  // An error of a part would otherwise leave the stream open for ever.
  const failed = new Promise<never>((_resolve, reject) => zip.on('error', reject))
  zip.end()
  await Promise.race([written, failed])
}
