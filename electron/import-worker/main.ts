import type { ImportReply } from '@shared/ipc/importWorker'
import { answerRequest } from './importRequest'

/** Entry of the utility process that opens files from outside. Main sets the deadline and starts a new one after a crash. */
const port = process.parentPort
const send = (reply: ImportReply) => port.postMessage(reply)

let previous: Promise<void> = Promise.resolve()

port.on('message', ({ data }) => {
  // One file at a time: each may need hundreds of megabytes.
  previous = previous.then(async () => send(await answerRequest(data, send)))
})

// A promise inside a library that nobody waits for says nothing about the file: its own reply does.
process.on('unhandledRejection', () => {})

send({ kind: 'ready' })
