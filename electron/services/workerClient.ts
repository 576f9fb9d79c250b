import type { StartWorker, WorkerProcess } from './workers'

/** Why a request ended without the worker's own answer. */
export type WorkerFailure = 'deadline' | 'crashed' | 'cancelled'

/** A request that ended without the worker's own answer. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError'
  constructor(readonly failure: WorkerFailure) {
    super(failure)
  }
}

/** Fails as soon as somebody cancels: who gives up while others have their turn does not wait for them. */
function unlessAborted<T>(turn: Promise<T>, signal: AbortSignal): Promise<T> {
  let fail = () => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    fail = () => reject(new WorkerError('cancelled'))
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail, { once: true })
  })
  // A job asks many times with one signal: nothing of a request that is over hangs on it.
  return Promise.race([turn, aborted]).finally(() => signal.removeEventListener('abort', fail))
}

interface Waiting<Reply> {
  readonly id: number
  readonly settle: (reply: Reply) => void
  readonly fail: (error: WorkerError) => void
  readonly progress: (reply: Reply) => void
  readonly timer: NodeJS.Timeout
}

interface Options<Reply> {
  readonly start: StartWorker
  /** First message to a new worker. */
  readonly setup?: unknown
  /** Milliseconds after which a request's worker is killed. */
  readonly deadline: number
  /** Milliseconds without work after which the worker is let go, to give its memory back. */
  readonly idle: number
  /** Parses what the worker says; it is as untrusted as the files it read. */
  readonly parse: (message: unknown) => Reply
}

/**
 * One worker for requests that come one after another. It starts when first
 * needed; a request past its deadline or cancelled costs the worker its life;
 * every request is settled exactly once and never sent again silently.
 */
export function createWorkerClient<Reply extends { readonly kind: string; readonly id?: number }>({
  start,
  setup,
  deadline,
  idle,
  parse
}: Options<Reply>) {
  let worker: WorkerProcess | null = null
  let waiting: Waiting<Reply> | null = null
  let tail: Promise<unknown> = Promise.resolve()
  let idleTimer: NodeJS.Timeout | undefined
  let lastId = 0
  let isClosed = false

  function finish(): Waiting<Reply> | null {
    const request = waiting
    if (request) clearTimeout(request.timer)
    waiting = null
    return request
  }

  function stop(): void {
    const gone = worker
    worker = null
    gone?.kill()
  }

  function fail(failure: WorkerFailure): void {
    stop()
    finish()?.fail(new WorkerError(failure))
  }

  function receive(from: WorkerProcess, message: unknown): void {
    if (from !== worker) return
    let reply: Reply
    try {
      reply = parse(message)
    } catch {
      return fail('crashed')
    }
    if (reply.kind === 'ready' || reply.id !== waiting?.id) return
    if (reply.kind === 'progress') waiting?.progress(reply)
    else finish()?.settle(reply)
  }

  function ensureWorker(): WorkerProcess {
    if (worker) return worker
    const started = start()
    worker = started
    started.onMessage((message) => receive(started, message))
    started.onExit(() => {
      if (started === worker) {
        worker = null
        finish()?.fail(new WorkerError('crashed'))
      }
    })
    if (setup !== undefined) started.post(setup)
    return started
  }

  function send(message: object, progress: (reply: Reply) => void, signal?: AbortSignal): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (isClosed || signal?.aborted) return reject(new WorkerError('cancelled'))
      clearTimeout(idleTimer)
      const id = ++lastId
      const cancel = () => waiting?.id === id && fail('cancelled')
      signal?.addEventListener('abort', cancel, { once: true })
      const done = <T>(then: (value: T) => void) => {
        return (value: T) => {
          signal?.removeEventListener('abort', cancel)
          idleTimer = setTimeout(stop, idle)
          then(value)
        }
      }
      const timer = setTimeout(() => waiting?.id === id && fail('deadline'), deadline)
      waiting = { id, settle: done(resolve), fail: done(reject), progress, timer }
      ensureWorker().post({ ...message, id })
    })
  }

  return {
    /**
     * Sends a request and resolves to the worker's final reply.
     *
     * @throws WorkerError `deadline`, `crashed` or `cancelled`
     */
    request(
      message: object,
      options: { onProgress?: (reply: Reply) => void; signal?: AbortSignal } = {}
    ): Promise<Reply> {
      const turn = tail.then(() => send(message, options.onProgress ?? (() => {}), options.signal))
      tail = turn.catch(() => {})
      return options.signal ? unlessAborted(turn, options.signal) : turn
    },
    /** Ends the worker, the request it is at, and those that wait for their turn. */
    close(): void {
      isClosed = true
      clearTimeout(idleTimer)
      fail('cancelled')
      clearTimeout(idleTimer)
    }
  }
}
export type WorkerClient<Reply extends { readonly kind: string; readonly id?: number }> = ReturnType<
  typeof createWorkerClient<Reply>
>
