import { sql } from 'kysely'
import { fileStates, type FileState } from '@shared/domain/batchStates'
import { noResult, type FileResult } from '@shared/domain/importBatch'
import type { PlannedFile } from '@shared/domain/incomingFiles'
import type { Db, ImportBatchTable, ImportFileTable } from './schema'

export type BatchRow = ImportBatchTable
export type FileRow = ImportFileTable

/** How many rows go into one statement: SQLite binds 32,766 values. */
const CHUNK = 500

export async function insertBatch(db: Db, row: BatchRow): Promise<void> {
  await db.insertInto('import_batches').values(row).execute()
}

export async function updateBatch(db: Db, id: string, change: Partial<Omit<BatchRow, 'id'>>): Promise<void> {
  await db.updateTable('import_batches').set(change).where('id', '=', id).execute()
}

export async function findBatch(db: Db, id: string): Promise<BatchRow | undefined> {
  return db.selectFrom('import_batches').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Batches of this PC, newest first. */
export async function listBatches(db: Db): Promise<BatchRow[]> {
  return db.selectFrom('import_batches').selectAll().orderBy('started_at', 'desc').orderBy('id').execute()
}

/** The newest batch of what came into the watched folder since a moment. */
export async function findInboxBatch(db: Db, since: number): Promise<BatchRow | undefined> {
  return db
    .selectFrom('import_batches')
    .selectAll()
    .where('origin', '=', 'inbox')
    .where('started_at', '>=', since)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Forgets all but the newest batches that have ended. Returns which were forgotten. */
export async function pruneBatches(db: Db, keep: number): Promise<string[]> {
  const old = (await listBatches(db)).slice(keep).filter((row) => row.ended_at !== null)
  if (old.length === 0) return []
  const ids = old.map((row) => row.id)
  await db.deleteFrom('import_batches').where('id', 'in', ids).execute()
  return ids
}

/** Ends in the books what the end of the program ended in fact. */
export async function endInterrupted(db: Db, at: number): Promise<void> {
  const running = await db
    .updateTable('import_batches')
    .set({ state: 'interrupted', ended_at: at })
    .where('state', 'in', ['listing', 'reading'])
    .returning('id')
    .execute()
  for (const { id } of running) await leaveFiles(db, id)
}

/** Nobody comes to the files of a batch that still waited. */
export async function leaveFiles(db: Db, batch: string): Promise<void> {
  await db
    .updateTable('import_files')
    .set({ state: 'left' })
    .where('batch', '=', batch)
    .where('state', 'in', ['waiting', 'reading'])
    .execute()
}

/** A file and where its bytes are, or why it cannot be had. */
export type NewFile = PlannedFile & {
  readonly source: string
  readonly state: FileState
  readonly result?: FileResult
}

/** Puts files at the end of a batch's table. Returns their numbers. */
export async function appendFiles(db: Db, batch: string, files: readonly NewFile[]): Promise<number[]> {
  const { next } = await db
    .selectFrom('import_files')
    .select(sql<number>`coalesce(max(no) + 1, 0)`.as('next'))
    .where('batch', '=', batch)
    .executeTakeFirstOrThrow()
  const rows = files.map(({ path, folder, kind, bytes, source, state, result }, index) => ({
    batch,
    no: next + index,
    path,
    folder,
    kind,
    bytes,
    state,
    source,
    sha256: '',
    article: null,
    result: JSON.stringify(result ?? noResult)
  }))
  await db.transaction().execute(async (trx) => {
    for (let at = 0; at < rows.length; at += CHUNK)
      await trx
        .insertInto('import_files')
        .values(rows.slice(at, at + CHUNK))
        .execute()
  })
  return rows.map((row) => row.no)
}

export async function updateFile(
  db: Db,
  batch: string,
  no: number,
  change: Partial<Omit<FileRow, 'batch' | 'no'>>
): Promise<void> {
  await db.updateTable('import_files').set(change).where('batch', '=', batch).where('no', '=', no).execute()
}

export async function findFile(db: Db, batch: string, no: number): Promise<FileRow | undefined> {
  return db
    .selectFrom('import_files')
    .selectAll()
    .where('batch', '=', batch)
    .where('no', '=', no)
    .executeTakeFirst()
}

/** Takes a line out of a batch's table: a zip in whose place its files stand. */
export async function removeFile(db: Db, batch: string, no: number): Promise<void> {
  await db.deleteFrom('import_files').where('batch', '=', batch).where('no', '=', no).execute()
}

/** Lets the files that nobody came to wait again, where their bytes are still there. */
export async function awaitLeftFiles(db: Db, batch: string): Promise<void> {
  await db
    .updateTable('import_files')
    .set({ state: 'waiting' })
    .where('batch', '=', batch)
    .where('state', '=', 'left')
    .where('source', '!=', '')
    .execute()
}

/** Nobody has to be told of what came in by itself any more. */
export async function markBatchesSeen(db: Db): Promise<void> {
  await db.updateTable('import_batches').set({ is_new: 0 }).where('is_new', '=', 1).execute()
}

/** The next file of a batch that waits and whose bytes are there. */
export async function nextFile(db: Db, batch: string): Promise<FileRow | undefined> {
  return db
    .selectFrom('import_files')
    .selectAll()
    .where('batch', '=', batch)
    .where('state', '=', 'waiting')
    .where('source', '!=', '')
    .orderBy('no')
    .limit(1)
    .executeTakeFirst()
}

/** Lines of a batch's table. */
export async function listFiles(
  db: Db,
  batch: string,
  states: readonly FileState[],
  offset: number,
  limit: number
): Promise<{ rows: FileRow[]; total: number }> {
  const of = db
    .selectFrom('import_files')
    .where('batch', '=', batch)
    .$if(states.length > 0, (query) => query.where('state', 'in', states))
  const { total } = await of.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  return { rows: await of.selectAll().orderBy('no').limit(limit).offset(offset).execute(), total }
}

/** The files of a batch that stand in one folder. */
export async function listFolder(db: Db, batch: string, folder: string): Promise<FileRow[]> {
  return db
    .selectFrom('import_files')
    .selectAll()
    .where('batch', '=', batch)
    .where('folder', '=', folder)
    .orderBy('no')
    .execute()
}

/** How many files of a batch are in which state, how many drafts it made, and which file is being read. */
export async function countFiles(db: Db, batch: string) {
  const rows = await db
    .selectFrom('import_files')
    .select(['state', 'kind'])
    .select(sql<number>`count(*)`.as('count'))
    .where('batch', '=', batch)
    .groupBy('state')
    .groupBy('kind')
    .execute()
  const of = (state: string) => rows.reduce((sum, row) => (row.state === state ? sum + row.count : sum), 0)
  const current = await db
    .selectFrom('import_files')
    .select('path')
    .where('batch', '=', batch)
    .where('state', '=', 'reading')
    .limit(1)
    .executeTakeFirst()
  return {
    // One entry for each state.
    counts: Object.fromEntries(fileStates.map((state) => [state, of(state)])) as Record<FileState, number>,
    drafts: rows.find((row) => row.state === 'done' && row.kind === 'document')?.count ?? 0,
    current: current?.path ?? ''
  }
}

/** The article to which a file of this hash was attached last, and when. */
export async function findAttached(
  db: Db,
  sha256: string
): Promise<{ article: string; title: string; at: number } | undefined> {
  // Word for word the expression of the index "records_attached".
  const media = sql<string>`case when json_valid(canonical) then json_extract(canonical, '$.payload.media') end`
  return db
    .selectFrom('records')
    .innerJoin('articles', 'articles.id', 'records.subject')
    .select(['records.subject as article', 'articles.title', 'records.at'])
    .where('records.kind', '=', 'articles.attach')
    .where(media, '=', sha256)
    .orderBy('records.lam', 'desc')
    .limit(1)
    .executeTakeFirst()
}
