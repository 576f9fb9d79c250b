import { useEffect, useRef, useSyncExternalStore } from 'react'
import { KEEPING_WATCH } from '@shared/ipc/closing'
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

/** Why the window did not close: words that are not on disk, or the schedule that this PC watches over. */
type KeptOpen = { readonly why: 'unsaved'; readonly error: unknown } | { readonly why: 'watch' }
/** Null while nobody wants it closed. */
let kept: KeptOpen | null = null
const listeners = new Set<() => void>()

function keep(next: KeptOpen | null): void {
  kept = next
  for (const listener of listeners) listener()
}

export function useKeptOpen(): KeptOpen | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => kept
  )
}

/** Tries to close: with unsaved words left the window stays, and where the PC keeps watch somebody is asked first. */
export async function closeWindow(keepsWatch = false): Promise<void> {
  const stays = async (why: KeptOpen) => {
    keep(why)
    await request('app.keepOpen', {})
  }
  try {
    await settleDuties()
    await (keepsWatch ? stays({ why: 'watch' }) : request('app.readyToClose', {}))
  } catch (error) {
    await stays({ why: 'unsaved', error })
  }
}

/** Goes on with the work after all. */
export const stayOpen = () => keep(null)

/** Puts the window away; the program goes on with the schedule. */
export async function hideWindow(): Promise<void> {
  stayOpen()
  await request('app.hide', {})
}

/** Answers main when it wants to close. Called once. */
export function followClosing(): () => void {
  return subscribe((event, why) => {
    if (event === 'app.closing') void closeWindow(why === KEEPING_WATCH)
  })
}
