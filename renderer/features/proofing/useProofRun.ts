import { useEffect, useMemo, useState } from 'react'
import { createProofRunner, NO_NEWS, type ProofAim } from './proofRunner'

/** Proofs a text for as long as it is shown. */
export function useProofRun(aim: ProofAim | null) {
  const [news, setNews] = useState(NO_NEWS)
  const [runner] = useState(() => createProofRunner(setNews))
  const editor = aim?.editor ?? null
  useEffect(() => runner.take(aim), [runner, aim])
  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    const leave = ({ transaction }: { transaction?: { docChanged: boolean } }) => {
      if (!transaction?.docChanged) runner.leave()
    }
    editor.on('update', runner.rest)
    editor.on('selectionUpdate', leave)
    editor.on('blur', leave)
    return () => {
      editor.off('update', runner.rest)
      editor.off('selectionUpdate', leave)
      editor.off('blur', leave)
    }
  }, [editor, runner])
  useEffect(() => () => runner.close(), [runner])
  return useMemo(() => ({ ...news, proof: runner.proof }), [news, runner])
}
