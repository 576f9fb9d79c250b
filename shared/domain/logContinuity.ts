import type { Sha256 } from '../document/canonical'
import type { ChainHead } from './dossier'
import { fault, type DossierFault } from './dossierFaults'
import { parseEnvelope, recordPayloads, type OfficeRecord, type RecordEnvelope } from './records'

/** What is needed of cryptography, passed in: `shared` does none itself. */
export interface CheckCrypto {
  readonly sha256: Sha256
  /** Whether this Ed25519 key signed this canonical text. */
  readonly isSignedBy: (key: string, canonical: string, signature: string | Uint8Array) => Promise<boolean>
}

/** A record with its signature, as base64url in a file or as bytes in a store. */
interface CarriedEntry {
  readonly canonical: string
  readonly signature: string | Uint8Array
}

/** Some entries of a log, in their order; null for a line that is none. */
type LogPage = readonly (CarriedEntry | null)[]

/** A log that was read through. */
export interface CheckedLog {
  /** Records that are what their author signed, in the order of the log. */
  readonly records: readonly OfficeRecord[]
  readonly faults: readonly DossierFault[]
  readonly heads: readonly ChainHead[]
}

/** How many signatures are under way at a time: enough for every core, few enough for memory. */
const AT_ONCE = 256

interface Read {
  readonly hash: string
  readonly envelope: RecordEnvelope
  readonly isGood: boolean
}

const short = (key: string) => key.slice(0, 8)
const about = ({ hash, envelope }: Pick<Read, 'hash' | 'envelope'>) => ({
  key: short(envelope.author),
  author: envelope.author,
  seq: envelope.seq,
  kind: envelope.kind,
  hash: hash.slice(0, 8),
  at: envelope.at
})

/**
 * Reads a log line by line and holds every record against its signature and
 * its place: each key's chain runs from 1 without gap, each record names the
 * one before it, and the whole stands in Lamport order. It looks at nothing
 * but the bytes; who may say what is another question.
 */
export async function checkLog(
  pages: Iterable<LogPage> | AsyncIterable<LogPage>,
  crypto: CheckCrypto,
  onProgress: (done: number) => void = () => {}
): Promise<CheckedLog> {
  const faults: DossierFault[] = []
  const records: OfficeRecord[] = []
  const walk = createWalk(faults)
  let line = 0
  // While one batch is verified beside the main thread, the next is read here.
  let pending: Promise<readonly (Read | null)[]> | null = null
  const settle = async () => {
    for (const read of (await pending) ?? []) {
      line++
      if (!read) {
        faults.push(fault('lineBroken', { line }))
        continue
      }
      walk.visit(read)
      const record = read.isGood ? toRecord(read) : null
      if (record) records.push(record)
      else if (read.isGood) faults.push(fault('recordUnknown', about(read)))
    }
    onProgress(line)
  }
  for await (const page of pages)
    for (let at = 0; at < page.length; at += AT_ONCE) {
      const batch = Promise.all(
        page.slice(at, at + AT_ONCE).map((entry) => entry && readEntry(entry, crypto))
      )
      await settle()
      pending = batch
    }
  await settle()
  return { records, faults, heads: walk.heads() }
}

function readEntry({ canonical, signature }: CarriedEntry, crypto: CheckCrypto): Promise<Read> | null {
  const envelope = parseEnvelope(canonical)
  if (!envelope) return null
  const hash = crypto.sha256(canonical)
  return crypto
    .isSignedBy(envelope.author, canonical, signature)
    .then((isGood) => ({ hash, envelope, isGood }))
}

function toRecord({ hash, envelope }: Read): OfficeRecord | null {
  const { author, seq, lam, at, kind, subject } = envelope
  const payload = recordPayloads[kind].safeParse(envelope.payload)
  // The schema of this very kind has accepted the payload; TypeScript cannot follow the index.
  return payload.success
    ? ({ hash, author, seq, lam, at, kind, subject, payload: payload.data } as OfficeRecord)
    : null
}

/** Follows every key's chain through the log. */
function createWalk(faults: DossierFault[]) {
  const ends = new Map<string, { seq: number; hash: string; lam: number; isGood: boolean }>()
  const seen = new Set<string>()
  let last = { lam: 0, hash: '' }

  return {
    visit(read: Read): void {
      const { hash, envelope, isGood } = read
      const { author, seq, prev, lam } = envelope
      const say = (code: Parameters<typeof fault>[0], more: object = {}) =>
        faults.push(fault(code, { ...about(read), ...more }))
      if (seen.has(hash)) return void say('recordTwice')
      seen.add(hash)
      if (!isGood) say('recordSignature')
      if (lam < last.lam || (lam === last.lam && hash <= last.hash)) say('recordOrder')
      last = { lam, hash }
      const end = ends.get(author)
      const before = end?.seq ?? 0
      if (seq <= before) say('recordFork')
      else if (seq === before + 2) say('recordGone', { missing: before + 1 })
      else if (seq > before + 2) say('recordGap', { from: before + 1, to: seq - 1 })
      // A record that was changed has another hash: it is named itself, not whoever follows it.
      else if (prev !== (end?.hash ?? null) && (end?.isGood ?? true)) say('recordChain')
      else if (end && lam <= end.lam) say('recordOrder')
      if (seq > before) ends.set(author, { seq, hash, lam, isGood })
    },
    heads: (): ChainHead[] =>
      [...ends].map(([key, { seq, hash }]) => ({ key, seq, hash })).sort((a, b) => (a.key < b.key ? -1 : 1))
  }
}
