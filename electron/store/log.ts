import { toCanonical } from '@shared/document/canonical'
import {
  MAX_RECORD_BYTES,
  parseRecord,
  recordPayloads,
  RecordError,
  subjectsOf,
  type OfficeRecord,
  type RecordKind,
  type Statement
} from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import type { Db } from './schema'
import { isSignedBy, sha256, type Signer } from './signing'

/** Reads a stored record, and checks it against its hash: a changed byte is never folded into anything. */
function readRow(row: { hash: string; canonical: string }): OfficeRecord {
  if (sha256(row.canonical) !== row.hash) throw new OfficeError('storeDamaged')
  return parseRecord(row.hash, row.canonical)
}

/**
 * Reads the records that speak of a subject, in Lamport order.
 *
 * @throws OfficeError `storeDamaged` when a byte has changed on disk.
 */
export async function readRecordsOf(db: Db, subject: string): Promise<OfficeRecord[]> {
  const rows = await db
    .selectFrom('record_subjects as s')
    .innerJoin('records as r', 'r.hash', 's.hash')
    .select(['r.hash', 'r.canonical'])
    .where('s.subject', '=', subject)
    .orderBy('s.lam')
    .orderBy('s.hash')
    .execute()
  return rows.map(readRow)
}

/**
 * Reads the records of some kinds, in Lamport order.
 *
 * @throws OfficeError `storeDamaged` when a byte has changed on disk.
 */
export async function readRecordsOfKinds(db: Db, kinds: readonly RecordKind[]): Promise<OfficeRecord[]> {
  const rows = await db
    .selectFrom('records')
    .select(['hash', 'canonical'])
    .where('kind', 'in', kinds)
    .orderBy('lam')
    .orderBy('hash')
    .execute()
  return rows.map(readRow)
}

async function readHead(db: Db, author: string) {
  return db
    .selectFrom('records')
    .select(['hash', 'seq'])
    .where('author', '=', author)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function nextLamport(db: Db): Promise<number> {
  const row = await db
    .selectFrom('records')
    .select('lam')
    .orderBy('lam', 'desc')
    .orderBy('hash', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.lam ?? 0) + 1
}

/**
 * Signs a statement and appends it to its author's chain.
 *
 * Only `commit()` calls this, inside its transaction.
 *
 * @param at the author's clock, milliseconds since 1970: a claim, shown and never relied on.
 * @throws RecordError when the payload does not fit its kind, is too large, or is signed by another key.
 */
export async function appendRecord(
  db: Db,
  signer: Signer,
  statement: Statement,
  at: number
): Promise<OfficeRecord> {
  const payload = recordPayloads[statement.kind].safeParse(statement.payload)
  if (!payload.success) throw new RecordError(`${statement.kind}: ${payload.error.message}`)
  const head = await readHead(db, signer.key)
  const canonical = toCanonical({
    v: 1,
    author: signer.key,
    seq: (head?.seq ?? 0) + 1,
    prev: head?.hash ?? null,
    kind: statement.kind,
    subject: statement.subject,
    lam: await nextLamport(db),
    at,
    payload: payload.data
  })
  if (Buffer.byteLength(canonical) > MAX_RECORD_BYTES) throw new RecordError(`${statement.kind}: too large`)
  const hash = sha256(canonical)
  const record = parseRecord(hash, canonical)
  const signature = Buffer.from(signer.sign(canonical))
  if (!(await isSignedBy(signer.key, canonical, signature)))
    throw new RecordError(`${statement.kind}: signed by another key`)
  await db
    .insertInto('records')
    .values({
      hash,
      author: record.author,
      seq: record.seq,
      prev: head?.hash ?? null,
      kind: record.kind,
      subject: record.subject,
      lam: record.lam,
      at: record.at,
      canonical,
      signature
    })
    .execute()
  await db
    .insertInto('record_subjects')
    .values(subjectsOf(record).map((subject) => ({ subject, lam: record.lam, hash })))
    .execute()
  return record
}
