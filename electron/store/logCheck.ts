import { sql } from 'kysely'
import { parseRecord, recordEnvelopeSchema, subjectsOf, type Head } from '@shared/domain/records'
import type { Db, RecordTable } from './schema'
import { isSignedBy, sha256 } from './signing'

/**
 * What is wrong with a stored record: its text is not the one that was hashed,
 * a column says something else than the text, the signature is not its
 * author's, the record before it is missing, or it is filed under other subjects.
 */
export type RecordFault = 'text' | 'columns' | 'signature' | 'chain' | 'subjects'

/** A record that is no longer what its author signed, or no longer stands where it was put. */
export interface DamagedRecord {
  readonly hash: string
  readonly author: string
  readonly seq: number
  readonly fault: RecordFault
}

/** What of the rest of the store a record is held against. */
interface Surroundings {
  /** Whose record it is and which in the chain, by hash, for those read so far. */
  readonly places: ReadonlyMap<string, string>
  /** Under which subjects, and where in their order, it is filed; by hash. */
  readonly filing: ReadonlyMap<string, ReadonlySet<string>>
}

const PAGE = 200
const placeOf = (author: string, seq: number) => `${author} ${seq}`
const filedAs = (subject: string, lam: number) => `${lam} ${subject}`

function saysTheSame(row: RecordTable): boolean {
  const { author, seq, prev, kind, subject, lam, at } = recordEnvelopeSchema.parse(JSON.parse(row.canonical))
  const said = JSON.stringify([author, seq, prev, kind, subject, lam, at])
  return said === JSON.stringify([row.author, row.seq, row.prev, row.kind, row.subject, row.lam, row.at])
}

function isFiledRight(row: RecordTable, filed: ReadonlySet<string> | undefined): boolean {
  const subjects = subjectsOf(parseRecord(row.hash, row.canonical))
  return filed?.size === subjects.length && subjects.every((each) => filed.has(filedAs(each, row.lam)))
}

async function findFault(row: RecordTable, { places, filing }: Surroundings): Promise<RecordFault | null> {
  if (sha256(row.canonical) !== row.hash) return 'text'
  try {
    if (!saysTheSame(row)) return 'columns'
    if (!(await isSignedBy(row.author, row.canonical, row.signature))) return 'signature'
    const follows =
      row.prev === null ? row.seq === 1 : places.get(row.prev) === placeOf(row.author, row.seq - 1)
    if (!follows) return 'chain'
    return isFiledRight(row, filing.get(row.hash)) ? null : 'subjects'
  } catch {
    return 'text'
  }
}

/** Under which subjects records are filed: all of them, or one. */
async function readFiling(db: Db, only?: string): Promise<Map<string, Set<string>>> {
  const filing = new Map<string, Set<string>>()
  const all = db.selectFrom('record_subjects').selectAll()
  const rows = await (only === undefined ? all : all.where('hash', '=', only)).execute()
  for (const { subject, lam, hash } of rows) {
    const filed = filing.get(hash) ?? new Set()
    filing.set(hash, filed.add(filedAs(subject, lam)))
  }
  return filing
}

/** What is wrong with one record; null for one that is as it was signed, and for an unknown hash. */
export async function findFaultOf(db: Db, hash: string): Promise<RecordFault | null> {
  const row = await db.selectFrom('records').selectAll().where('hash', '=', hash).executeTakeFirst()
  if (!row) return null
  const before = row.prev
    ? await db
        .selectFrom('records')
        .select(['hash', 'author', 'seq'])
        .where('hash', '=', row.prev)
        .executeTakeFirst()
    : undefined
  const places = new Map(before ? [[before.hash, placeOf(before.author, before.seq)]] : [])
  return findFault(row, { places, filing: await readFiling(db, hash) })
}

/** More new records than that are left to the check of the whole log. */
const MAX_TAIL = 2_000

/**
 * Checks the records that came after a known end of the log.
 *
 * @param known newest records of the keys at that time, themselves checked before.
 * @returns how many are not what their authors signed.
 */
export async function findDamagedTail(db: Db, known: readonly Head[], now: readonly Head[]): Promise<number> {
  const before = new Map(known.map((head) => [head.key, head]))
  let damaged = 0
  let left = MAX_TAIL
  for (const key of new Set(now.map((head) => head.key))) {
    const head = before.get(key)
    const rows = await db
      .selectFrom('records')
      .selectAll()
      .where('author', '=', key)
      .where('seq', '>', head?.seq ?? 0)
      .orderBy('seq')
      .limit(left)
      .execute()
    left -= rows.length
    const places = new Map(rows.map((row) => [row.hash, placeOf(row.author, row.seq)]))
    if (head) places.set(head.hash, placeOf(key, head.seq))
    for (const row of rows) {
      const filing = await readFiling(db, row.hash)
      if (await findFault(row, { places, filing })) damaged++
    }
    if (left <= 0) break
  }
  return damaged
}

/**
 * Checks every record: its text, its columns, its signature, its place in its
 * author's chain, and the subjects under which it is found. Reads the whole
 * log: for backups, and once after the office was opened. What a chain cannot show is that its end is missing.
 */
export async function findDamagedRecords(db: Db): Promise<DamagedRecord[]> {
  const damaged: DamagedRecord[] = []
  const places = new Map<string, string>()
  const filing = await readFiling(db)
  let last: Pick<RecordTable, 'author' | 'seq' | 'hash'> = { author: '', seq: 0, hash: '' }
  for (;;) {
    const rows: RecordTable[] = await db
      .selectFrom('records')
      .selectAll()
      .where(sql<boolean>`(author, seq, hash) > (${last.author}, ${last.seq}, ${last.hash})`)
      .orderBy('author')
      .orderBy('seq')
      .orderBy('hash')
      .limit(PAGE)
      .execute()
    for (const { hash, author, seq } of rows) places.set(hash, placeOf(author, seq))
    const faults = await Promise.all(
      rows.map(async (row) => {
        // People work meanwhile: what was filed since the filing was read is asked for again.
        if (!filing.has(row.hash))
          for (const [hash, filed] of await readFiling(db, row.hash)) filing.set(hash, filed)
        return findFault(row, { places, filing })
      })
    )
    rows.forEach(({ hash, author, seq }, index) => {
      const fault = faults[index]
      if (fault) damaged.push({ hash, author, seq, fault })
    })
    if (rows.length < PAGE) return damaged
    last = rows.at(-1)!
  }
}
