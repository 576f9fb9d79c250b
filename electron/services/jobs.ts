import path from 'node:path'
import { z } from 'zod'
import { fileEvidenceSchema, type FileEvidence } from '@shared/domain/records'
import { errorCodeSchema } from '@shared/ipc/errorCode'
import { OfficeError, type ErrorCode } from '@shared/ipc/errors'
import { jobStatuses, type JobView } from '@shared/ipc/routes/jobs'
import {
  failInterruptedJobs,
  findJob,
  findLastJob,
  insertJob,
  listInterruptedJobs,
  listJobs,
  updateJob,
  type JobRow
} from '@electron/store/jobs'
import type { Signer } from '@electron/store/signing'
import type { OfficeContext } from './context'
import { isFile } from './durableFile'
import { isOnRecord, takeBack } from './handedOver'

/** What a running job may tell: where it is. */
export interface JobReport {
  /** Ends the job when the person cancels. */
  readonly signal: AbortSignal
  progress(step: string, done: number, of: number): void
  verifying(): Promise<void>
  /** Told before a file gets the name under which it is handed on. A crash before its record is made takes it away again, see `recover`. */
  handingOver(file: FileEvidence): Promise<void>
}

/** The work of a job. Resolves to its file, or throws an OfficeError. */
export type JobWork = (report: JobReport) => Promise<JobResult>

/** The file of a job; where it made several, the first and the others. */
const jobResultSchema = fileEvidenceSchema.extend({ others: z.array(fileEvidenceSchema).optional() })
export type JobResult = FileEvidence & { readonly others?: readonly FileEvidence[] }

const failureSchema = z.strictObject({
  code: z.union([errorCodeSchema, z.literal('interrupted')]),
  detail: z.string(),
  /** What the file was made from that was held back, see `refusedFile.ts`. */
  input: z.string().optional()
})

function readResult(result: string): Pick<JobView, 'file' | 'others'> {
  if (result === '') return { file: null, others: [] }
  const { others = [], ...file } = jobResultSchema.parse(JSON.parse(result))
  return { file, others }
}

function toView(row: JobRow): JobView {
  const failure = row.failure === '' ? null : failureSchema.parse(toFailure(row.failure))
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    subject: row.subject,
    status: z.enum(jobStatuses).parse(row.status),
    step: row.step,
    done: row.done,
    of: row.of,
    folder: row.folder,
    ...readResult(row.status === 'done' ? row.result : ''),
    failure: failure?.code ?? null,
    detail: failure?.detail ?? '',
    createdAt: row.created_at,
    updatedAt: row.updated_at
  }
}

/** The store writes the bare word for jobs that a crash ended; everything else is JSON. */
const toFailure = (text: string): unknown =>
  text.startsWith('{') ? JSON.parse(text) : { code: text, detail: '' }

function describe(error: unknown): { code: ErrorCode; detail: string; input?: string } {
  if (!(error instanceof OfficeError)) return { code: 'internal', detail: '' }
  const { detail, name, input } = error.data
  return {
    code: error.code,
    detail: String(detail ?? name ?? ''),
    ...(input !== undefined && { input: String(input) })
  }
}

/** How often a running job's progress is written and told, in milliseconds. */
const PROGRESS_EVERY = 200

/** Long work: one at a time, in the open, with progress and cancel. Every job ends as done, failed or cancelled. */
export function createJobs({ db, clock, newId, session, publish, logError }: OfficeContext) {
  const running = new Map<string, AbortController>()
  let tail: Promise<unknown> = Promise.resolve()

  async function update(id: string, change: Partial<Omit<JobRow, 'id'>>): Promise<void> {
    await updateJob(db, id, { ...change, updated_at: clock() })
    publish('jobs.changed', id)
  }

  async function run(id: string, work: JobWork, onEnd: () => void, signal: AbortSignal): Promise<void> {
    let told = 0
    const report: JobReport = {
      signal,
      progress(step, done, of) {
        if (clock() - told < PROGRESS_EVERY && done < of) return
        told = clock()
        void update(id, { step, done, of })
      },
      verifying: () => update(id, { status: 'verifying', step: 'verify' }),
      handingOver: (file) => update(id, { result: JSON.stringify(file) })
    }
    try {
      if (signal.aborted) throw new OfficeError('cancelled')
      await update(id, { status: 'running' })
      const file = await work(report)
      await update(id, { status: 'done', result: JSON.stringify(file), done: 1, of: 1 })
    } catch (error) {
      const failure = describe(error)
      const isCancelled = failure.code === 'cancelled' || signal.aborted
      await update(
        id,
        isCancelled ? { status: 'cancelled' } : { status: 'failed', failure: JSON.stringify(failure) }
      )
      if (!(error instanceof OfficeError)) logError(`job ${id}`, error)
    } finally {
      running.delete(id)
      onEnd()
    }
  }

  /** @param onEnd called once when the job has ended, however it ends, even if it never began. */
  async function queue(
    told: Pick<JobRow, 'kind' | 'subject' | 'title' | 'folder'>,
    work: JobWork,
    onEnd: () => void = () => {}
  ): Promise<string> {
    const id = newId()
    const now = clock()
    const empty = { step: '', done: 0, of: 0, result: '', failure: '' }
    await insertJob(db, { id, ...told, status: 'queued', ...empty, created_at: now, updated_at: now })
    publish('jobs.changed', id)
    const controller = new AbortController()
    running.set(id, controller)
    tail = tail
      .then(() => run(id, work, onEnd, controller.signal))
      .catch((error: unknown) => logError(`job ${id}`, error))
    return id
  }

  return {
    /**
     * Ends in the books what a crash ended in fact. A file that was handed over and stands on record makes its
     * job done; one that does not is taken away, so that the same work begun again leaves one file and not two.
     * Called once, at start.
     */
    async recover(): Promise<void> {
      const open = await listInterruptedJobs(db)
      await failInterruptedJobs(db, clock())
      for (const { id, subject, folder, result } of open) {
        const { file } = readResult(result)
        if (!file) continue
        if (await isOnRecord(db, subject, file.sha256))
          await updateJob(db, id, { status: 'done', failure: '' })
        else await takeBack(folder, file)
      }
    },

    /** Queues work. The job's id is returned at once; its end is told by an event. */
    start: (kind: string, subject: string, title: string, folder: string, work: JobWork) =>
      queue({ kind, subject, title, folder }, work),

    /**
     * Queues work whose outcome goes on record in the name of whoever begins it, even if somebody else
     * sits at the PC, or nobody, when it ends.
     *
     * @param by a key that was lent before, where it is not that of whoever sits at the PC now.
     */
    startSigned(
      kind: string,
      subject: string,
      title: string,
      folder: string,
      work: (report: JobReport, signer: Signer) => ReturnType<JobWork>,
      by?: Signer
    ): Promise<string> {
      const { signer, giveBack } = session.lend(by)
      const signed = (report: JobReport) => work(report, signer)
      return queue({ kind, subject, title, folder }, signed, giveBack).catch((error: unknown) => {
        giveBack()
        throw error
      })
    },

    /** Whether a job still waits or works. */
    isUnended(id: string): boolean {
      return running.has(id)
    },

    /** Why a job failed or was cancelled; null where it was not. */
    async failureOf(id: string): Promise<{ code: ErrorCode; detail: string } | null> {
      const row = await findJob(db, id)
      if (row?.status === 'cancelled') return { code: 'cancelled', detail: '' }
      if (!row || row.status !== 'failed') return null
      const { failure, detail } = toView(row)
      return failure === null || failure === 'interrupted' ? null : { code: failure, detail }
    },

    /** What was found in the file of the last such job when it was read back; null where it was not held back for that. */
    async lastRefused(kind: string, subject: string): Promise<{ detail: string; input: string } | null> {
      const row = await findLastJob(db, kind, subject)
      if (row?.status !== 'failed') return null
      const { code, detail, input } = failureSchema.parse(toFailure(row.failure))
      return code === 'export_verify' && input !== undefined ? { detail, input } : null
    },

    async list(): Promise<JobView[]> {
      return (await listJobs(db, 100)).map(toView)
    },

    /** Stops a job that has not ended. */
    cancel(id: string): void {
      running.get(id)?.abort()
    },

    /**
     * Where a finished job's file stands, of what it was made, and what it was then.
     *
     * @throws OfficeError `fileGone` when it has been moved or deleted since.
     */
    async fileOf(id: string) {
      const row = await findJob(db, id)
      if (!row || row.status !== 'done') throw new OfficeError('notFound')
      const evidence = readResult(row.result).file!
      const file = path.join(row.folder, evidence.name)
      if (!(await isFile(file))) throw new OfficeError('fileGone')
      return { path: file, kind: row.kind, subject: row.subject, evidence }
    },

    /**
     * The file of a job that others go on from.
     *
     * @throws OfficeError `jobNotDone` when it failed, was cancelled, or has not been done yet.
     */
    async requireDone(id: string): Promise<FileEvidence> {
      const row = await findJob(db, id)
      const { file } = readResult(row?.status === 'done' ? row.result : '')
      if (!file) throw new OfficeError('jobNotDone', { name: row?.title ?? '' })
      return file
    },

    /** Waits until no job runs; for an orderly end. */
    async close(): Promise<void> {
      for (const controller of running.values()) controller.abort()
      await tail
    }
  }
}
export type Jobs = ReturnType<typeof createJobs>
