import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { ShownFit } from './useFit'

interface FitDeskValue {
  /** How the text fits its place; null where it has none, or before it was measured. */
  readonly shown: ShownFit | null
  readonly tell: (shown: ShownFit) => void
  readonly turn: number
  /** Measures it again: its place was changed. */
  readonly measureAgain: () => void
}

const FitDeskContext = createContext<FitDeskValue | null>(null)

/** Holds how the text fits, which is measured once and shown under it, in its margin and beside it. */
export function FitDesk({ children }: { readonly children: ReactNode }) {
  const [shown, tell] = useState<ShownFit | null>(null)
  const [turn, setTurn] = useState(0)
  const measureAgain = useCallback(() => setTurn((now) => now + 1), [])
  const value = useMemo(() => ({ shown, tell, turn, measureAgain }), [shown, turn, measureAgain])
  return <FitDeskContext value={value}>{children}</FitDeskContext>
}

const noDesk: FitDeskValue = { shown: null, tell: () => {}, turn: 0, measureAgain: () => {} }

export const useFitDesk = (): FitDeskValue => use(FitDeskContext) ?? noDesk

/** Lets others know how the text fits. */
export function useTellFit({ fit, isStale }: ShownFit): void {
  const { tell } = useFitDesk()
  useEffect(() => tell({ fit, isStale }), [tell, fit, isStale])
}
