import type { EventName, Input, Output, RouteName } from '@shared/ipc/contract'
import type { EventFact, Reply } from '@shared/ipc/define'
import type { ErrorCode, ErrorData } from '@shared/ipc/errors'

/** What the preload gives the page: nothing else of Electron is there. */
interface Bridge {
  request(route: string, input: unknown): Promise<unknown>
  subscribe(listener: (event: string, fact: unknown) => void): () => void
}

declare global {
  interface Window {
    readonly toaSoan: Bridge
  }
}

/** A request that main refused. Its code has a sentence in `errors` of `shared/i18n`. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  constructor(
    readonly code: ErrorCode,
    readonly data: ErrorData
  ) {
    super(code)
  }
}

/**
 * Asks main.
 *
 * @throws RequestError
 */
export async function request<R extends RouteName>(route: R, input: Input<R>): Promise<Output<R>> {
  // Main parses every answer by the same contract before it leaves.
  const reply = (await window.toaSoan.request(route, input)) as Reply<Output<R>>
  if (reply.ok) return reply.data
  throw new RequestError(reply.error.code, reply.error.data)
}

/** Listens to main's facts. Returns how to stop. */
export function subscribe(listener: (event: EventName, id: string) => void): () => void {
  return window.toaSoan.subscribe((event, fact) => listener(event as EventName, (fact as EventFact).id))
}
