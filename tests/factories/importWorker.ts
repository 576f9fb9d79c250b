import path from 'node:path'
import { whenOver } from '../factories'
import { importReplySchema, type ImportReply } from '@shared/ipc/importWorker'
import { answerRequest } from '@electron/import-worker/importRequest'
import { createImports } from '@electron/services/imports'
import { createWorkerClient } from '@electron/services/workerClient'
import type { TestServices } from './services'
import { createWorkers, type Asked } from './workers'

const readForReal = async ({ message, reply }: Asked) => reply(await answerRequest(message))

/** Imports over the worker's own code, run in this process; or over one that behaves as the test says. */
export function openImports(
  { context, media, folder }: Pick<TestServices, 'context' | 'media' | 'folder'>,
  answer: (asked: Asked) => void | Promise<void> = readForReal
) {
  const temporary = path.join(folder, 'incoming')
  const { start, workers } = createWorkers(answer)
  const client = createWorkerClient<ImportReply>({
    start,
    deadline: 60_000,
    idle: 60_000,
    parse: (message) => importReplySchema.parse(message)
  })
  whenOver(() => client.close())
  return { ...createImports(context, media, client, temporary), client, temporary, workers }
}
