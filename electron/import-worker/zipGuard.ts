import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { crc32 } from './crc32'
import { ImportError } from './importError'

/** Bounds of a zip container. Bytes are those that come out of it, counted as they come. */
export interface ZipLimits {
  readonly entries: number
  readonly bytes: number
  /** Bound of one XML part: it is parsed whole. */
  readonly xmlBytes: number
  /** How many times the file's own size may come out, once more than `freeBytes` did. */
  readonly ratio: number
  readonly freeBytes: number
}

/** Bounds of a Word file: far above any real one. */
export const WORD_LIMITS: ZipLimits = {
  entries: 5000,
  bytes: 300_000_000,
  xmlBytes: 80_000_000,
  ratio: 200,
  freeBytes: 20_000_000
}

/**
 * Reads a zip into memory, part by part, trusting no number that the file states about itself.
 *
 * @throws ImportError `bomb` when it unfolds beyond its bounds, `encrypted` when a part needs a
 * password, `corrupt` when it is broken or names a place outside itself.
 * @param look sees each entry before it is read, and may throw.
 */
export async function readZip(
  bytes: Buffer,
  limits = WORD_LIMITS,
  look: (entry: Entry) => void = () => {}
): Promise<ReadonlyMap<string, Buffer>> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    return await readEntries(zip, bytes.length, limits, look)
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('corrupt', error instanceof Error ? error.message : 'not a zip')
  }
}

async function readEntries(
  zip: ZipFile,
  fileBytes: number,
  limits: ZipLimits,
  look: (entry: Entry) => void
): Promise<Map<string, Buffer>> {
  if (zip.entryCount > limits.entries) throw new ImportError('bomb', `${zip.entryCount} entries`)
  const parts = new Map<string, Buffer>()
  const names = new Set<string>()
  const budget = createBudget(fileBytes, limits)
  let entries = 0
  let packed = 0
  for await (const entry of zip.eachEntry()) {
    if (++entries > limits.entries) throw new ImportError('bomb', `more than ${limits.entries} entries`)
    look(entry)
    if (entry.fileName.endsWith('/')) continue
    // Part names are compared without case (ECMA-376 part 2, 6.2.2.3): a second one could show Word another text than us.
    const name = entry.fileName.toLowerCase()
    if (names.has(name)) throw new ImportError('corrupt', `two parts called ${entry.fileName}`)
    names.add(name)
    if (entry.isEncrypted()) throw new ImportError('encrypted', entry.fileName)
    packed += entry.compressedSize
    // Entries that share their bytes unfold one stream many times.
    if (packed > fileBytes) throw new ImportError('bomb', 'parts overlap')
    parts.set(entry.fileName, await readEntry(zip, entry, budget, limits))
  }
  return parts
}

function createBudget(fileBytes: number, limits: ZipLimits): (count: number) => void {
  const allowed = Math.min(limits.bytes, Math.max(limits.freeBytes, fileBytes * limits.ratio))
  let total = 0
  return (count) => {
    total += count
    if (total > allowed) throw new ImportError('bomb', `more than ${allowed} bytes from ${fileBytes}`)
  }
}

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  spend: (count: number) => void,
  limits: ZipLimits
): Promise<Buffer> {
  const own = /\.(xml|rels)$/i.test(entry.fileName) ? limits.xmlBytes : limits.bytes
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const piece = chunk as Buffer
    length += piece.length
    spend(piece.length)
    if (length > own) throw new ImportError('bomb', `${entry.fileName} is over ${own} bytes`)
    chunks.push(piece)
  }
  const part = Buffer.concat(chunks, length)
  if (crc32(part) !== entry.crc32) throw new ImportError('corrupt', `checksum of ${entry.fileName}`)
  return part
}
