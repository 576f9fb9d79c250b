import { utilityProcess } from 'electron'

/** A process of its own, as the services see it. */
export interface WorkerProcess {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: () => void): void
  kill(): void
}

/** Starts a worker's bundled entry. */
export type StartWorker = () => WorkerProcess

/**
 * Starts a worker in Electron's `utilityProcess`: killing it ends a hanging
 * native call at once, which a worker thread cannot.
 *
 * @param entry path of the bundled file; inside the packaged archive too.
 */
export function forkWorker(entry: string, name: string): WorkerProcess {
  const child = utilityProcess.fork(entry, [], { serviceName: name, stdio: 'inherit' })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill()
  }
}
