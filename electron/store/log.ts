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
import { indexRecordWords } from './logWords'
import type { Db } from './schema'
import { isSignedBy, sha256, type Signer } from './signing'
import { rememberSigned, toRecords } from './verifiedRecords'

/**
 * Reads the records that speak of a subject, in Lamport order.
 *
 * @throws OfficeError `storeDamaged` when a byte has changed on disk, or a record is not its author's.
 */
export async function readRecordsOf(db: Db, subject: string): Promise<OfficeRecord[]> {
  const rows = await db
    .selectFrom('record_subjects as s')
    .innerJoin('records as r', 'r.hash', 's.hash')
    .select(['r.hash', 'r.canonical', 'r.signature'])
    .where('s.subject', '=', subject)
    .orderBy('s.lam')
    .orderBy('s.hash')
    .execute()
  // What somebody has filed under a subject of which it says nothing does not speak of it.
  return (await toRecords(rows)).filter((record) => subjectsOf(record).includes(subject))
}

/**
 * Reads the records of some kinds, in Lamport order.
 *
 * @throws OfficeError `storeDamaged` when a byte has changed on disk.
 */
export async function readRecordsOfKinds(db: Db, kinds: readonly RecordKind[]): Promise<OfficeRecord[]> {
  const rows = await db
    .selectFrom('records')
    .select(['hash', 'canonical', 'signature'])
    .where('kind', 'in', kinds)
    .execute()
  return (await toRecords(rows)).filter((record) => kinds.includes(record.kind))
}

/** Reads the newest record of a kind about each of these subjects, where there is one. */
export async function readNewestAbout(
  db: Db,
  kind: RecordKind,
  subjects: readonly string[]
): Promise<OfficeRecord[]> {
  const rows = await db
    .selectFrom('records')
    .select(['hash', 'canonical', 'signature', 'subject'])
    .where('kind', '=', kind)
    .where('subject', 'in', subjects)
    .orderBy('lam')
    .orderBy('hash')
    .execute()
  return toRecords([...new Map(rows.map((row) => [row.subject, row])).values()])
}

/** Hashes of the records of some kinds, sorted: read from an index alone. What is folded from them may be kept under these. */
export async function listHashesOfKinds(db: Db, kinds: readonly RecordKind[]): Promise<string[]> {
  const rows = await db.selectFrom('records').select('hash').where('kind', 'in', kinds).execute()
  return rows.map((row) => row.hash).sort()
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
  rememberSigned(hash, signature)
  await indexRecordWords(db, record)
  await db
    .insertInto('record_subjects')
    .values(subjectsOf(record).map((subject) => ({ subject, lam: record.lam, hash })))
    .execute()
  return record
}
