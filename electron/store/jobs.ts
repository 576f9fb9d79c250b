import type { Db, JobTable } from './schema'

export type JobRow = JobTable

export async function insertJob(db: Db, row: JobRow): Promise<void> {
  await db.insertInto('jobs').values(row).execute()
}

export async function updateJob(db: Db, id: string, change: Partial<Omit<JobRow, 'id'>>): Promise<void> {
  await db.updateTable('jobs').set(change).where('id', '=', id).execute()
}

export async function findJob(db: Db, id: string): Promise<JobRow | undefined> {
  return db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The newest job of this PC that makes such a file of a subject. */
export async function findLastJob(db: Db, kind: string, subject: string): Promise<JobRow | undefined> {
  return db
    .selectFrom('jobs')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Jobs of this PC, newest first. */
export async function listJobs(db: Db, limit: number): Promise<JobRow[]> {
  return db.selectFrom('jobs').selectAll().orderBy('created_at', 'desc').orderBy('id').limit(limit).execute()
}

const UNENDED = ['queued', 'running', 'verifying']

/** Jobs of this PC that have not ended; at start, those that a crash or a power cut left. */
export async function listInterruptedJobs(db: Db): Promise<JobRow[]> {
  return db.selectFrom('jobs').selectAll().where('status', 'in', UNENDED).execute()
}

/** Jobs that a crash or a power cut left running: they failed, and say so. Nothing is replayed silently. */
export async function failInterruptedJobs(db: Db, at: number): Promise<number> {
  const result = await db
    .updateTable('jobs')
    .set({ status: 'failed', failure: 'interrupted', updated_at: at })
    .where('status', 'in', UNENDED)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
