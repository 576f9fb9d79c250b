import { useCallback, useEffect, useRef, useState } from 'react'
import { toCanonical } from '@shared/document/canonical'
import type { PagePlan } from '@shared/domain/pagePlan'
import { OfficeError } from '@shared/ipc/errors'
import { request } from '@renderer/api/client'
import { useDuty } from '@renderer/api/closing'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'

const PAUSE = 400
/** Milliseconds within which a number tried out step by step is one change. */
const ONE_STEP = 1_500

/** A plan that the rules refuse will be refused again; one that the disk refused may yet be written. */
const isDisk = (error: unknown) =>
  error instanceof OfficeError && (error.code === 'diskFull' || error.code === 'storeReadOnly')

/** A plan to go back or forward to, and what is undone or done again by that. */
interface Step {
  readonly plan: PagePlan
  readonly name: string
}
interface History {
  readonly past: readonly Step[]
  readonly now: PagePlan
  readonly future: readonly Step[]
}

/**
 * Makes the next plan; the name says in a few words what was done, for undo.
 * What goes on with the step before, of the same name and a moment ago, is undone with it.
 */
export type ChangePlan = (next: PagePlan, name: string, how?: 'goesOn') => void

const isSame = (one: PagePlan, other: PagePlan) => toCanonical(one) === toCanonical(other)

/** A page plan being worked on: every change is undoable, and saved by itself after a moment. */
export function usePlan(issue: string, opened: PagePlan) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const [history, setHistory] = useState<History>({ past: [], now: opened, future: [] })
  const [savedPlan, setSavedPlan] = useState(opened)
  const [isSaving, setIsSaving] = useState(false)
  const [told, setTold] = useState('')
  const changedAt = useRef(0)
  const pending = useRef<PagePlan | null>(null)
  // Every plan that this screen has shown or sent: what main tells of them later is no news.
  const [ours] = useState(() => new Set([toCanonical(opened)]))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const savePending = useCallback(async () => {
    const plan = pending.current
    if (!plan) return
    pending.current = null
    setIsSaving(true)
    try {
      await request('issues.plan', { issue, plan })
      setSavedPlan(plan)
    } catch (error) {
      tellError(error)
      if (!isDisk(error)) return
      pending.current ??= plan
      throw error
    } finally {
      setIsSaving(false)
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
      ours.add(toCanonical(next.now))
      setHistory(next)
      pending.current = next.now
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush().catch(() => {}), PAUSE)
    },
    [flush, ours]
  )

  // Changed by somebody else, or by a step that is not of this screen: it is followed, and can be undone.
  useEffect(() => {
    const heard = toCanonical(opened)
    if (ours.has(heard) || pending.current || isSaving) return
    ours.add(heard)
    const name = t('flatplan.did.elsewhere')
    setHistory(({ past, now }) => ({ past: [...past, { plan: now, name }], now: opened, future: [] }))
    setSavedPlan(opened)
  }, [opened, ours, isSaving, t])

  const change = useCallback<ChangePlan>(
    (next, name, how) => {
      if (isSame(next, history.now)) return
      const now = performance.now()
      const isOneStep =
        how === 'goesOn' &&
        name === history.past.at(-1)?.name &&
        now - changedAt.current < ONE_STEP &&
        history.future.length === 0
      changedAt.current = now
      const past = isOneStep ? history.past : [...history.past.slice(-99), { plan: history.now, name }]
      show({ past, now: next, future: [] })
      setTold('')
    },
    [history, show]
  )
  const undo = useCallback(() => {
    const last = history.past.at(-1)
    if (!last) return
    const future = [{ plan: history.now, name: last.name }, ...history.future]
    show({ past: history.past.slice(0, -1), now: last.plan, future })
    setTold(t('flatplan.undone', { what: last.name }))
  }, [history, show, t])
  const redo = useCallback(() => {
    const [next, ...future] = history.future
    if (!next) return
    show({ past: [...history.past, { plan: history.now, name: next.name }], now: next.plan, future })
    setTold(t('flatplan.redone', { what: next.name }))
  }, [history, show, t])

  useDuty(flush)

  return {
    plan: history.now,
    /** The plan as main has it: what the typeset pages show. */
    savedPlan,
    change,
    undo,
    redo,
    /** What undo and redo would take back or do again; undefined where there is nothing. */
    undoes: history.past.at(-1)?.name,
    redoes: history.future[0]?.name,
    /** What undo or redo last did, until something is changed. */
    told,
    flush
  }
}
