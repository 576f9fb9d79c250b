import { useEffect, useRef } from 'react'
import { request, subscribe } from './client'

const closers = new Set<() => Promise<unknown>>()

/** Does something before the window closes, such as putting the last words on disk. */
export function useBeforeClose(work: () => Promise<unknown>): void {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    const run = () => latest.current()
    closers.add(run)
    return () => void closers.delete(run)
  }, [])
}

/** Answers main when it wants to close. Called once. */
export function followClosing(): () => void {
  return subscribe((event) => {
    if (event !== 'app.closing') return
    void Promise.allSettled([...closers].map((run) => run())).then(() => request('app.readyToClose', {}))
  })
}
