import { useCallback, useMemo, useReducer, useState } from 'react'
import { compareChains, type ChainChange } from '@shared/domain/chainChanges'
import type { Chain } from '@shared/domain/chains'
import type { ChainVersionView } from '@shared/ipc/routes/signOff'
import {
  beginHistory,
  recordAct,
  redoAct,
  toForm,
  toRules,
  undoAct,
  type FormAct,
  type FormHistory
} from './chainForm'

const newKey = () => crypto.randomUUID()

type Step =
  | FormAct
  | { readonly act: 'undo' }
  | { readonly act: 'redo' }
  | { readonly act: 'begin'; readonly chain: Chain }

function follow(history: FormHistory, step: Step): FormHistory {
  switch (step.act) {
    case 'undo':
      return undoAct(history)
    case 'redo':
      return redoAct(history)
    case 'begin':
      return beginHistory(toForm(step.chain, newKey))
    default:
      return recordAct(history, step)
  }
}

const isSame = (a: Chain, b: Chain) => compareChains(a, b).length === 0

/**
 * The form of a chain, and what it would change. `stamp` names the version in
 * force: where somebody saves another one meanwhile, an untouched form follows
 * it, and a touched one keeps what was typed and says so.
 */
export function useChainForm(inForce: ChainVersionView, stamp: string) {
  const [begun, setBegun] = useState({ chain: inForce as Chain, stamp })
  const [history, dispatch] = useReducer(follow, inForce, (chain) => beginHistory(toForm(chain, newKey)))
  const rules = useMemo(() => toRules(history.present), [history.present])
  const changes: readonly ChainChange[] = useMemo(() => compareChains(inForce, rules), [inForce, rules])
  const isOvertaken = stamp !== begun.stamp
  if (isOvertaken && changes.length === 0) setBegun({ chain: inForce, stamp })
  else if (isOvertaken && isSame(begun.chain, rules)) {
    setBegun({ chain: inForce, stamp })
    dispatch({ act: 'begin', chain: inForce })
  }
  return {
    form: history.present,
    rules,
    changes,
    isOvertaken: isOvertaken && changes.length > 0 && !isSame(begun.chain, rules),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    act: dispatch as (act: FormAct) => void,
    undo: useCallback(() => dispatch({ act: 'undo' }), []),
    redo: useCallback(() => dispatch({ act: 'redo' }), []),
    /** Puts another chain into the form; what stood there can be had back. */
    put: useCallback((chain: Chain) => dispatch({ act: 'replace', form: toForm(chain, newKey) }), []),
    /** Takes the version in force, and lets go of what was typed. */
    takeNew: () => {
      setBegun({ chain: inForce, stamp })
      dispatch({ act: 'begin', chain: inForce })
    }
  }
}
