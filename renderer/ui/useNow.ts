import { useSyncExternalStore } from 'react'

const MINUTE = 60_000
let now = Date.now()

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(() => {
    now = Date.now()
    onChange()
  }, MINUTE)
  return () => clearInterval(timer)
}

/** The moment, renewed each minute: "08:15" becomes "Hôm qua" without a reload. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}
