import { toCanonical } from '@shared/document/canonical'
import type { SealedRevision } from '@shared/document/revision'
import { parseRecord, subjectsOf, type OfficeRecord, type Statement } from '@shared/domain/records'
import type { Db } from '@electron/store/schema'
import { sha256, type Signer } from '@electron/store/signing'

interface Head {
  readonly seq: number
  readonly hash: string | null
}

/** Rows of one insert: SQLite takes at most 32,766 parameters. */
const ROWS = 500

const chunks = <T>(items: readonly T[]) =>
  Array.from({ length: Math.ceil(items.length / ROWS) }, (_, index) =>
    items.slice(index * ROWS, (index + 1) * ROWS)
  )

/**
 * Writes the same signed records as `commit()` does, a hundred times faster:
 * it keeps the chains' heads in memory and inserts many rows at once. What it
 * wrote is read, parsed and folded by the store's own code afterwards.
 */
export async function openRecordChain(db: Db) {
  const heads = new Map<string, Head>()
  const stored = await db
    .selectFrom('records')
    .select(['author', 'seq', 'hash', 'lam'])
    .orderBy('seq')
    .execute()
  for (const { author, seq, hash } of stored) heads.set(author, { seq, hash })
  let lam = stored.reduce((highest, row) => Math.max(highest, row.lam), 0)
  let records: { record: OfficeRecord; row: RecordRow }[] = []
  let revisions: SealedRevision[] = []

  return {
    state(signer: Signer, at: number, statement: Statement): void {
      const head = heads.get(signer.key) ?? { seq: 0, hash: null }
      const { kind, subject, payload } = statement
      const seq = head.seq + 1
      const canonical = toCanonical({
        v: 1,
        author: signer.key,
        seq,
        prev: head.hash,
        kind,
        subject,
        lam: ++lam,
        at,
        payload
      })
      const hash = sha256(canonical)
      const signature = Buffer.from(signer.sign(canonical))
      const row = {
        hash,
        author: signer.key,
        seq,
        prev: head.hash,
        kind,
        subject,
        lam,
        at,
        canonical,
        signature
      }
      heads.set(signer.key, { seq, hash })
      records.push({ record: parseRecord(hash, canonical), row })
    },

    keep(revision: SealedRevision): void {
      revisions.push(revision)
    },

    /** Inserts what was stated since the last time, within the caller's transaction. */
    async write(trx: Db): Promise<void> {
      for (const each of chunks(revisions)) {
        const rows = each.map(({ id, revision, canonical }) => ({ id, article: revision.article, canonical }))
        await trx.insertInto('revisions').values(rows).execute()
      }
      for (const each of chunks(records)) {
        await trx
          .insertInto('records')
          .values(each.map(({ row }) => row))
          .execute()
      }
      const subjects = records.flatMap(({ record }) =>
        subjectsOf(record).map((subject) => ({ subject, lam: record.lam, hash: record.hash }))
      )
      for (const each of chunks(subjects)) await trx.insertInto('record_subjects').values(each).execute()
      records = []
      revisions = []
    }
  }
}
export type RecordChain = Awaited<ReturnType<typeof openRecordChain>>

interface RecordRow {
  readonly hash: string
  readonly author: string
  readonly seq: number
  readonly prev: string | null
  readonly kind: string
  readonly subject: string
  readonly lam: number
  readonly at: number
  readonly canonical: string
  readonly signature: Buffer
}
