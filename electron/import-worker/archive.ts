import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { isPassedOver } from '@shared/domain/incomingFiles'
import type { UnpackedArchive, UnpackedEntry } from '@shared/ipc/importWorker'
import { safeFileName } from '@shared/text/fileName'
import { entryName } from './archiveName'
import { crc32 } from './crc32'
import { sniffKind } from './fileKind'
import { ImportError } from './importError'

/** Bounds of a zip of files: what a ward sends in a month fits many times. Bytes are counted as they come out. */
export interface ArchiveLimits {
  readonly entries: number
  readonly bytes: number
  /** Bound of one file in it. */
  readonly entryBytes: number
  /** How many times the zip's own size may come out, once more than `freeBytes` did. */
  readonly ratio: number
  readonly freeBytes: number
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 20_000,
  bytes: 1_500_000_000,
  entryBytes: 500_000_000,
  ratio: 200,
  freeBytes: 50_000_000
}

/**
 * Takes the files out of a zip, each under a number of ours in `folder`: no name that the zip
 * states is ever a name on the disk. One file's fault is told beside it and stops no other.
 *
 * @throws ImportError `notArchive` for a document that is a zip inside (Word, OpenDocument) and for
 * what is no zip; `bomb` beyond the bounds; `corrupt` when its list cannot be read.
 */
export async function unpackArchive(
  file: string,
  folder: string,
  limits = ARCHIVE_LIMITS
): Promise<UnpackedArchive> {
  const size = await checkHead(file)
  const zip = await openPromise(file, { decodeStrings: false, validateEntrySizes: true }).catch(
    (error: Error) => {
      throw new ImportError('corrupt', error.message)
    }
  )
  try {
    return await unpackEntries(zip, size, folder, limits)
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('corrupt', error instanceof Error ? error.message : 'not a zip')
  } finally {
    zip.close()
  }
}

async function checkHead(file: string): Promise<number> {
  const handle = await open(file, 'r').catch((error: Error) => {
    throw new ImportError('unreadable', error.message)
  })
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw new ImportError('unreadable', 'not a file')
    if (stat.size === 0) throw new ImportError('empty', 'no bytes')
    const head = Buffer.alloc(1024)
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    const kind = sniffKind(head.subarray(0, bytesRead))
    if (kind !== 'zip') throw new ImportError('notArchive', kind)
    return stat.size
  } finally {
    await handle.close()
  }
}

async function unpackEntries(
  zip: ZipFile,
  size: number,
  folder: string,
  limits: ArchiveLimits
): Promise<UnpackedArchive> {
  if (zip.entryCount > limits.entries) throw new ImportError('bomb', `${zip.entryCount} entries`)
  await mkdir(folder, { recursive: true })
  const entries: UnpackedEntry[] = []
  const spend = createBudget(size, limits)
  let passedOver = 0
  let seen = 0
  let packed = 0
  for await (const entry of zip.eachEntry()) {
    if (++seen > limits.entries) throw new ImportError('bomb', `more than ${limits.entries} entries`)
    const name = entryName(entry)
    if (name.path === '[Content_Types].xml' || name.path === 'mimetype')
      throw new ImportError('notArchive', name.path)
    if (name.isFolder) continue
    if (isPassedOver(name.path)) {
      passedOver++
      continue
    }
    packed += entry.compressedSize
    // Entries that share their bytes unfold one stream many times.
    if (packed > size) throw new ImportError('bomb', 'entries overlap')
    const no = entries.length
    const target = path.join(folder, String(no))
    // What people read has no marks that turn the direction of letters and make one ending look like another.
    const shown = name.path.split('/').map(safeFileName).join('/')
    entries.push({
      no,
      path: shown,
      ...(await unpackEntry(zip, entry, name.isSafe, target, spend, limits))
    })
  }
  return { entries, passedOver }
}

function createBudget(size: number, limits: ArchiveLimits): (count: number) => void {
  const allowed = Math.min(limits.bytes, Math.max(limits.freeBytes, size * limits.ratio))
  let total = 0
  return (count) => {
    total += count
    if (total > allowed) throw new ImportError('bomb', `more than ${allowed} bytes from ${size}`)
  }
}

async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  isSafe: boolean,
  target: string,
  spend: (count: number) => void,
  limits: ArchiveLimits
): Promise<Pick<UnpackedEntry, 'bytes' | 'failure'>> {
  if (!isSafe) return { bytes: 0, failure: 'unsafeName' }
  if (entry.isEncrypted()) return { bytes: 0, failure: 'encrypted' }
  try {
    return { bytes: await writeEntry(zip, entry, target, spend, limits), failure: null }
  } catch (error) {
    await rm(target, { force: true })
    if (error instanceof ImportError && error.failure === 'bomb') throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new ImportError('write', 'no space')
    return { bytes: 0, failure: error instanceof ImportError ? error.failure : 'corrupt' }
  }
}

async function writeEntry(
  zip: ZipFile,
  entry: Entry,
  target: string,
  spend: (count: number) => void,
  limits: ArchiveLimits
): Promise<number> {
  const out = createWriteStream(target, { flags: 'wx' })
  const failed = new Promise<never>((_resolve, reject) => out.once('error', reject))
  failed.catch(() => {})
  let length = 0
  let checksum = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const piece = chunk as Buffer
      length += piece.length
      spend(piece.length)
      if (length > limits.entryBytes) throw new ImportError('tooBig', `over ${limits.entryBytes} bytes`)
      checksum = crc32(piece, checksum)
      if (!out.write(piece)) await Promise.race([once(out, 'drain'), failed])
    }
  } finally {
    out.end()
    await Promise.race([once(out, 'close'), failed]).catch(() => {})
  }
  if (checksum !== entry.crc32) throw new ImportError('corrupt', 'checksum')
  return length
}
