import { parseRecord, type OfficeRecord } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { isSignedBy, sha256 } from './signing'

interface StoredRecord {
  readonly hash: string
  readonly canonical: string
  readonly signature: Uint8Array
}

/** Enough for an office of many years; each is some hundred bytes. */
const MAX_KNOWN = 300_000

/** Signatures that were found good in this run, by what they stand under: a mark that is true whatever becomes of the file. */
const known = new Set<string>()

const markOf = (hash: string, signature: Uint8Array) =>
  `${hash}${Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).toString('latin1')}`

/** Remembers a signature that was checked as it was made. */
export function rememberSigned(hash: string, signature: Uint8Array): void {
  if (known.size >= MAX_KNOWN) known.clear()
  known.add(markOf(hash, signature))
}

async function readOne(row: StoredRecord): Promise<OfficeRecord> {
  if (sha256(row.canonical) !== row.hash) throw new OfficeError('storeDamaged')
  const record = parseRecord(row.hash, row.canonical)
  if (known.has(markOf(row.hash, row.signature))) return record
  if (!(await isSignedBy(record.author, row.canonical, row.signature))) throw new OfficeError('storeDamaged')
  rememberSigned(row.hash, row.signature)
  return record
}

/**
 * Stored rows as records, in Lamport order. Nothing is folded that is not, byte
 * for byte, what its author signed: neither a text nor a signature nor a
 * column that somebody wrote into the file with other tools.
 *
 * @throws OfficeError `storeDamaged`
 */
export async function toRecords(rows: readonly StoredRecord[]): Promise<OfficeRecord[]> {
  const records = await Promise.all(rows.map(readOne))
  // By what was signed: the columns by which SQLite sorts may have been changed.
  return records.sort((a, b) => a.lam - b.lam || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
}
