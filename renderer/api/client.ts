import type { EventName, Input, Output, RouteName } from '@shared/ipc/contract'
import type { EventFact, Reply } from '@shared/ipc/define'
import { OfficeError } from '@shared/ipc/errors'
import { takeFirst } from './firstRequests'

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

/**
 * Asks main.
 *
 * @throws OfficeError when main refuses; its code has a sentence in `errors` of `shared/i18n`.
 */
export async function request<R extends RouteName>(route: R, input: Input<R>): Promise<Output<R>> {
  // Main parses every answer by the same contract before it leaves.
  const reply = (await (takeFirst(route) ?? window.toaSoan.request(route, input))) as Reply<Output<R>>
  if (reply.ok) return reply.data
  throw new OfficeError(reply.error.code, reply.error.data)
}

/** Listens to main's facts. Returns how to stop. */
export function subscribe(listener: (event: EventName, id: string) => void): () => void {
  return window.toaSoan.subscribe((event, fact) => listener(event as EventName, (fact as EventFact).id))
}
