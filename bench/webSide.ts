import type { WebTask } from '@shared/ipc/webWorker'
import { asExportError } from '@electron/export-worker/exportError'
import { carryOutWeb } from '@electron/export-worker/web/webTasks'

/** The export worker's part of web editions, in a process of its own as in the app. */
process.on('message', (task: WebTask) => {
  void carryOutWeb(task)
    .catch((error: unknown) => {
      const { failure, message: detail } = asExportError(error, 'typeset')
      return { kind: 'failed' as const, id: task.id, failure, detail }
    })
    .then((reply) => process.send!(reply))
})
