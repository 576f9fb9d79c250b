import { useCallback, useEffect, useRef, useState } from 'react'
import type { PagePlan } from '@shared/domain/pagePlan'
import { OfficeError } from '@shared/ipc/errors'
import { request } from '@renderer/api/client'
import { useDuty } from '@renderer/api/closing'
import { useToaster } from '@renderer/ui/Toaster'

const PAUSE = 400

/** A plan that the rules refuse will be refused again; one that the disk refused may yet be written. */
const isDisk = (error: unknown) =>
  error instanceof OfficeError && (error.code === 'diskFull' || error.code === 'storeReadOnly')

interface History {
  readonly past: readonly PagePlan[]
  readonly now: PagePlan
  readonly future: readonly PagePlan[]
}

/** A page plan being worked on: every change is undoable, and saved by itself after a moment. */
export function usePlan(issue: string, opened: PagePlan) {
  const { tellError } = useToaster()
  const [history, setHistory] = useState<History>({ past: [], now: opened, future: [] })
  const [savedPlan, setSavedPlan] = useState(opened)
  const pending = useRef<PagePlan | null>(null)
  // Every plan that this screen has shown or sent: what main tells of them later is no news.
  const [ours] = useState(() => new Set([JSON.stringify(opened)]))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const savePending = useCallback(async () => {
    const plan = pending.current
    if (!plan) return
    pending.current = null
    try {
      await request('issues.plan', { issue, plan })
      setSavedPlan(plan)
    } catch (error) {
      tellError(error)
      if (!isDisk(error)) return
      pending.current ??= plan
      throw error
    }
  }, [issue, tellError])

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const turn = queue.current.then(savePending)
    queue.current = turn.catch(() => {})
    return turn
  }, [savePending])

  const show = useCallback(
    (next: History) => {
      ours.add(JSON.stringify(next.now))
      setHistory(next)
      pending.current = next.now
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush().catch(() => {}), PAUSE)
    },
    [flush, ours]
  )

  // Changed by somebody else, or by a step that is not of this screen: it is followed, and can be undone.
  useEffect(() => {
    const told = JSON.stringify(opened)
    if (ours.has(told) || pending.current) return
    ours.add(told)
    setHistory(({ past, now }) => ({ past: [...past, now], now: opened, future: [] }))
    setSavedPlan(opened)
  }, [opened, ours])

  const change = useCallback(
    (next: PagePlan) => {
      if (next !== history.now)
        show({ past: [...history.past.slice(-99), history.now], now: next, future: [] })
    },
    [history, show]
  )
  const undo = useCallback(() => {
    const previous = history.past.at(-1)
    if (previous)
      show({ past: history.past.slice(0, -1), now: previous, future: [history.now, ...history.future] })
  }, [history, show])
  const redo = useCallback(() => {
    const [next, ...future] = history.future
    if (next) show({ past: [...history.past, history.now], now: next, future })
  }, [history, show])

  useDuty(flush)

  return {
    plan: history.now,
    /** The plan as main has it: what the typeset pages show. */
    savedPlan,
    change,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    flush
  }
}
