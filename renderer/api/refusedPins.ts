import { useSyncExternalStore } from 'react'
import type { Output } from '@shared/ipc/contract'

type Refused = Output<'session.signIn'>['refused']

let told: Refused = null
const listeners = new Set<() => void>()

/** Keeps in mind that somebody tried this member's PIN, until the member has read it. */
export function tellRefused(next: Refused): void {
  told = next
  for (const listener of listeners) listener()
}

export function useRefusedPins(): Refused {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => told
  )
}
