import { useEffect, useRef } from 'react'
import { useRequest } from '@renderer/api/queries'

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'compositionupdate'] as const
const MINUTE = 60_000
/** How often it is looked whether somebody is still there, in milliseconds. */
const LOOK_EVERY = 5_000

/** Locks this PC when nobody has touched it for as long as its settings say. */
export function useAutoLock(lock: () => void): void {
  const { data: settings } = useRequest('settings.read', {})
  const minutes = settings?.lock ?? 0
  const latest = useRef(lock)
  useEffect(() => {
    latest.current = lock
  })
  useEffect(() => {
    if (minutes === 0) return
    let touched = Date.now()
    const touch = () => (touched = Date.now())
    for (const sign of SIGNS) window.addEventListener(sign, touch, { capture: true, passive: true })
    const timer = setInterval(() => {
      if (Date.now() - touched < minutes * MINUTE) return
      // If the words could not be saved it is tried again after as long a time.
      touch()
      latest.current()
    }, LOOK_EVERY)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true })
    }
  }, [minutes])
}
