import type { ExportReply } from '@shared/ipc/exportWorker'
import type { WebTask } from '@shared/ipc/webWorker'
import { carryOutWeb } from '@electron/export-worker/web/webTasks'
import { asExportError } from '@electron/export-worker/exportError'
import type { WebEditions } from '@electron/services/webEditions'
import { WorkerError, type WorkerClient } from '@electron/services/workerClient'

/** Stands in where no web channel is to be made. */
export const noWebEditions: Pick<WebEditions, 'start'> = {
  start: () => Promise.reject(new Error('a web channel was made'))
}

/**
 * The export worker's part of web editions, in this process.
 *
 * @param before hears of each step before it is carried out.
 */
export function createWebWorker(before: (task: WebTask['task']) => void | Promise<void> = () => {}) {
  let id = 0
  const client: WorkerClient<ExportReply> = {
    async request(message, { signal } = {}) {
      // Services send tasks of the contract; those of web editions are the ones that come here.
      const task = { ...message, id: ++id } as WebTask
      await before(task.task)
      if (signal?.aborted) throw new WorkerError('cancelled')
      return carryOutWeb(task).catch((error: unknown) => {
        const { failure, message: detail } = asExportError(error, 'typeset')
        return { kind: 'failed' as const, id: task.id, failure, detail }
      })
    },
    close: () => {}
  }
  return client
}
