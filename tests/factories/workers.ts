import type { StartWorker, WorkerProcess } from '@electron/services/workers'

/** A message to a worker, and how it may answer, break or stay silent. */
export interface Asked {
  readonly message: Readonly<Record<string, unknown>> & { readonly id: number }
  /** Answers this request, or tells how far it is. */
  reply(answer: object): void
  /** Says anything at all. */
  say(message: unknown): void
  /** Ends of itself, as a native crash does. */
  crash(): void
}

/** Stands in for the processes that Electron starts: the only thing that is faked. */
export function createWorkers(answer: (asked: Asked) => void | Promise<void>) {
  const seen: unknown[] = []
  const workers = { started: 0, alive: 0 }
  const start: StartWorker = () => {
    workers.started++
    workers.alive++
    let isAlive = true
    let hear: (message: unknown) => void = () => {}
    const exits: (() => void)[] = []
    const end = () => {
      if (!isAlive) return
      isAlive = false
      workers.alive--
      for (const exit of exits) setImmediate(exit)
    }
    const worker: WorkerProcess = {
      post(message) {
        seen.push(message)
        const { id } = message as { id?: number }
        if (id === undefined) return
        const say = (said: unknown) => isAlive && hear(said)
        // The message is of a request: it has an id.
        const asked = { message: message as Asked['message'], say, crash: end }
        setImmediate(() => void answer({ ...asked, reply: (reply) => say({ ...reply, id }) }))
      },
      onMessage: (listener) => void (hear = listener),
      onExit: (listener) => void exits.push(listener),
      kill: end
    }
    return worker
  }
  return { start, seen, workers }
}
