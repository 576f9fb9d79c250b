import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { directiveKey, type DirectiveFacts } from '@shared/domain/directive'
import { readDirectiveList, type ListedDirective } from '@shared/domain/directiveList'
import { request } from '@renderer/api/client'
import { useRequest } from '@renderer/api/queries'

/** So many lines are entered at a time: what stops between two, stops soon. */
const CHUNK = 50

/** What a list holds: each line, and whether the register has its document already. */
export type JudgedLine = ListedDirective & { readonly isKnown: boolean }

/** Reads a list as it is typed, and enters what is good and new of it. */
export function useListEntry(written: string, onDone: (entered: number, known: number) => void) {
  const { data: register } = useRequest('directives.register', {})
  const deferred = useDeferredValue(written)
  const lines = useMemo<readonly JudgedLine[]>(() => {
    const known = new Set((register ?? []).map(directiveKey))
    return readDirectiveList(deferred).map((each) => {
      if (each.problem !== null) return { ...each, isKnown: false }
      const key = directiveKey(each.facts)
      const isKnown = known.has(key)
      known.add(key)
      return { ...each, isKnown }
    })
  }, [deferred, register])
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const isLeft = useRef(false)
  useEffect(() => {
    isLeft.current = false
    return () => void (isLeft.current = true)
  }, [])

  const fresh = lines.flatMap((each) => (each.problem === null && !each.isKnown ? [each.facts] : []))
  async function enter(facts: readonly DirectiveFacts[]): Promise<void> {
    let [entered, known] = [0, lines.filter((each) => each.isKnown).length]
    setError(null)
    try {
      for (let at = 0; at < facts.length && !isLeft.current; at += CHUNK) {
        setProgress({ done: at, total: facts.length })
        const result = await request('directives.enterMany', { directives: facts.slice(at, at + CHUNK) })
        entered += result.entered
        known += result.known.length
      }
      onDone(entered, known)
    } catch (failure) {
      setError(failure)
    } finally {
      setProgress(null)
    }
  }
  return { lines, fresh, progress, error, enter: () => void enter(fresh) }
}
