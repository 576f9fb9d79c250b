import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply, ExportRequest } from '@shared/ipc/exportWorker'
import type { JobReport } from './jobs'
import { WorkerError, type WorkerClient } from './workerClient'

type Without<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never
export type TypesetRequest = Without<ExportRequest, 'id'>

interface Options {
  readonly signal?: AbortSignal
  readonly onProgress?: (reply: ExportReply) => void
}

/**
 * Asks the export worker for one thing.
 *
 * @param kind of the answer that fulfils the request.
 * @throws OfficeError `cancelled`, `export_…` with what the worker said of it.
 */
export async function askTypesetter<K extends ExportReply['kind']>(
  worker: WorkerClient<ExportReply>,
  request: TypesetRequest,
  kind: K,
  options: Options = {}
): Promise<Extract<ExportReply, { readonly kind: K }>> {
  const reply = await worker.request(request, options).catch((error: unknown) => {
    if (!(error instanceof WorkerError)) throw error
    throw new OfficeError(error.failure === 'cancelled' ? 'cancelled' : `export_${error.failure}`)
  })
  if (reply.kind === 'failed') throw new OfficeError(`export_${reply.failure}`, { detail: reply.detail })
  if (reply.kind !== kind) throw new OfficeError('export_crashed')
  return reply as Extract<ExportReply, { readonly kind: K }>
}

/** The same in a job, whose steps are told and which can be cancelled. */
export const askInJob = <K extends ExportReply['kind']>(
  worker: WorkerClient<ExportReply>,
  request: TypesetRequest,
  kind: K,
  report: JobReport
) =>
  askTypesetter(worker, request, kind, {
    signal: report.signal,
    onProgress: (each) => {
      if (each.kind !== 'progress') return
      if (each.step === 'verify') void report.verifying()
      else report.progress(each.step, each.done, each.of)
    }
  })
