import { useEffect, useRef, useSyncExternalStore } from 'react'
import { request, subscribe } from './client'

/** Something that must be on disk before this person leaves. */
interface Duty {
  readonly settle: () => Promise<unknown>
  /** Its screen is gone; it stays until it is settled. */
  isLeft: boolean
}

const duties = new Set<Duty>()

async function settle(duty: Duty): Promise<void> {
  await duty.settle()
  if (duty.isLeft) duties.delete(duty)
}

/**
 * Puts everything that is still being written on disk: before the window
 * closes, and before somebody else signs in. What fails stays to be tried again.
 *
 * @throws whatever the first failing duty threw
 */
export async function settleDuties(): Promise<void> {
  const results = await Promise.allSettled([...duties].map(settle))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

/** Settles something when its screen goes, and before anybody leaves. */
export function useDuty(work: () => Promise<unknown>): void {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    const duty: Duty = { settle: () => latest.current(), isLeft: false }
    duties.add(duty)
    return () => {
      duty.isLeft = true
      void settle(duty).catch(() => {})
    }
  }, [])
}

/** Why the window did not close; null while nobody wants it closed. */
let refused: { readonly error: unknown } | null = null
const listeners = new Set<() => void>()

function refuse(next: typeof refused): void {
  refused = next
  for (const listener of listeners) listener()
}

export function useRefusedClosing(): typeof refused {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => refused
  )
}

/** Tries to close: with unsaved words left the window stays. */
export async function closeWindow(): Promise<void> {
  try {
    await settleDuties()
    await request('app.readyToClose', {})
  } catch (error) {
    refuse({ error })
    await request('app.keepOpen', {})
  }
}

/** Goes on with the work after a refused closing. */
export const stayOpen = () => refuse(null)

/** Answers main when it wants to close. Called once. */
export function followClosing(): () => void {
  return subscribe((event) => {
    if (event === 'app.closing') void closeWindow()
  })
}
